/** A size told twice by what it is of: "a 27-storey tower … the 24-storey tower", "magnitude 6.4", a sum of money with no noun. */
import type { Analysis, Value } from "../../analysis/model.ts";
import { intervalOf, textAfter, textBefore } from "../sums/figures.ts";
import { valuesAbove } from "./conflict.ts";

/** The one size above of the same thing that differs from a definite one; null when there is none. */
export const namedAbove = (analysis: Analysis, value: Value): Value | null =>
  value.kind === "money"
    ? moneyAbove(analysis, value)
    : (labelledAbove(analysis, value) ?? magnitudeAbove(analysis, value));

/** How many sentences back a size is remembered. */
const reach = 5;

const earlier = (analysis: Analysis, value: Value): Value[] =>
  valuesAbove(analysis, value, reach).filter(({ sentence }) => sentence < value.sentence);

/** The one of them; null when there are several, when it is hedged, when it may be the same, or when copy in between tells of another. */
function soleOther({ prose }: Analysis, value: Value, others: readonly Value[]): Value | null {
  const [one, ...more] = others;
  if (!one || more.some(({ amount }) => amount !== one.amount) || one.hedge !== null || one.upper !== null) return null;
  if (one.amount === value.amount || isAnother.test(prose.masked.slice(one.end, value.start))) return null;
  return one;
}

const isAnother =
  /\b(?:another|second|other|next|neighbou?ring|nearby|earlier|previous|separate|later|last year|aftershocks?|more|also|smaller|larger|bigger|rose|raised|increased|cut|reduced|extended)\b/iu;

/** "-storey tower" behind the figure, in lower case; null when a place or a time tells which one. */
function labelOf(analysis: Analysis, { start, end, kind }: Value): string | null {
  if (kind === "age" || kind === "date" || kind === "ordinal" || kind === "score") return null;
  const { prose } = analysis;
  const found = /^(?<label>-[a-z]+ [a-z]{3,})(?<then> [a-z]+)?/u.exec(textAfter(analysis, end, 50))?.groups;
  // Of "five-day strike" the unit is part of the value.
  const bare = found ?? /^(?<label> [a-z]{4,})(?<then> [a-z]+)?/u.exec(textAfter(analysis, end, 40))?.groups;
  if (!bare || /^ (?:in|of|on|at|from|last|with|to|for|between|that|who)$/u.test(bare.then ?? "")) return null;
  return found || prose.masked.slice(start, end).includes("-") ? bare.label : null;
}

function labelledAbove(analysis: Analysis, value: Value): Value | null {
  const label = labelOf(analysis, value);
  if (label === null) return null;
  return soleOther(
    analysis,
    value,
    earlier(analysis, value).filter(
      (other) =>
        other.kind === value.kind &&
        textAfter(analysis, other.end, label.length) === label &&
        /\b(?:an?|the|its) $/u.test(textBefore(analysis, other.start, 5)),
    ),
  );
}

/** "An earthquake of magnitude 6.4" above "the magnitude 6.8 quake". */
function magnitudeAbove(analysis: Analysis, value: Value): Value | null {
  return isMagnitude(analysis, value)
    ? soleOther(
        analysis,
        value,
        earlier(analysis, value).filter((other) => isMagnitude(analysis, other)),
      )
    : null;
}

const isMagnitude = (analysis: Analysis, { kind, start, end }: Value): boolean =>
  kind === "number" &&
  (/\bmagnitude(?: of)? $/u.test(textBefore(analysis, start, 14)) ||
    /^[- ]magnitude\b/u.test(textAfter(analysis, end, 11)));

/** "He stole £2.4 million from the charity" above "for taking the £2.8 million.": the only sum in reach, and of its order. */
function moneyAbove(analysis: Analysis, value: Value): Value | null {
  if (!/^(?:[.,;]|$| (?:and|but|was|were|will|would|by|back)\b)/u.test(textAfter(analysis, value.end, 8))) return null;
  const one = soleOther(
    analysis,
    value,
    earlier(analysis, value).filter(({ kind }) => kind === "money"),
  );
  if (!one || one.unit !== value.unit) return null;
  const [a, b] = [intervalOf(analysis, one), intervalOf(analysis, value)];
  const ratio = (value.amount ?? 0) / (one.amount ?? 1);
  return (a.low < b.high && b.low < a.high) || ratio < 0.5 || ratio > 2 ? null : one;
}
