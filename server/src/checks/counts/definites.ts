/** "The 66 migrants" where 60 were told of, "the 430-metre bridge" of 340 metres, "the $15 million award" of 12. */
import type { Analysis, Value } from "../../analysis/model.ts";
import { intervalOf, textAfter, textBefore } from "../sums/figures.ts";
import type { Conflict } from "./conflict.ts";

/** A definite figure ("the", "all", "its") that is other than the only one given above for the same noun. */
export function findDefinites(analysis: Analysis): Conflict[] {
  return analysis.values.flatMap((value) => {
    if (value.hedge !== null || value.upper !== null || value.amount === null) return [];
    const definite = /(?:^|\P{L})(?<word>the|all|all the|its|their)(?: (?:rescued|destroyed|detained|arrested))? $/u.exec(textBefore(analysis, value.start, 20))?.groups?.word; // prettier-ignore
    if (!definite) return [];
    const above = value.kind === "number" ? countAbove(analysis, value, definite) : sizeAbove(analysis, value);
    return above ? [{ here: value, above }] : [];
  });
}

/** How many sentences back a count is remembered. */
const reach = 4;

const earlier = ({ values }: Analysis, value: Value): Value[] =>
  values.filter(
    ({ end, sentence, upper }) => end < value.start && sentence >= value.sentence - reach && upper === null,
  );

/** The one count of the same noun above that a larger definite count, or "all nine", cannot be of. */
function countAbove(analysis: Analysis, value: Value, definite: string): Value | null {
  const noun = nounOf(analysis, value);
  if (noun === null || (value.amount ?? 0) < 2 || isOfSome(analysis, value)) return null;
  const numbers = earlier(analysis, value).filter(({ kind }) => kind === "number" || kind === "share");
  const same = numbers.filter((other) => nounOf(analysis, other) === noun);
  if (same.length !== 1 || same[0].sentence === value.sentence || same[0].hedge !== null) return null;
  const [above] = same;
  const isLess = (value.amount ?? 0) < (above.amount ?? 0);
  // "The two men" may be some of the five; "the six" are not among five.
  if (value.amount === above.amount || (isLess && !definite.startsWith("all"))) return null;
  const others = numbers.filter((other) => other !== above && other.sentence >= above.sentence);
  if (others.length > 0 || hasMore(analysis, above, value)) return null;
  return above;
}

/** Whether copy between two counts adds to the first: "two more", "another", "rose", "later". */
const hasMore = ({ prose }: Analysis, above: Value, value: Value): boolean =>
  /\b(?:more|another|others?|also|rose|rising|grew|later|since|by then|now|previous|last year|then)\b/iu.test(
    prose.masked.slice(above.end, value.start),
  );

/** "the 12 stores in Texas", "the nine who died": some of them. */
const isOfSome = (analysis: Analysis, { end }: Value): boolean =>
  /^(?: [a-z-]+){1,3} (?:in|on|at|of|from|who|that|which|under|aged|with|without|outside)\b/u.test(textAfter(analysis, end, 40)) ||
  /^ (?:days?|weeks?|months?|years?|hours?|minutes?|times|percent|points?|others?)\b/u.test(textAfter(analysis, end, 12)); // prettier-ignore

/** The noun that a count is of; workers of every name are one noun. */
function nounOf(analysis: Analysis, { unit, end, start }: Value): string | null {
  if (unit === null) return null;
  const employs = /\bemploy(?:s|ed|ing) $/u.test(textBefore(analysis, start, 10)) && /^ (?:people|workers|staff)/u.test(textAfter(analysis, end, 10)); // prettier-ignore
  if (employs || /^(?:employees|staff|workforce)$/u.test(unit)) return "employees";
  return /s$|^(?:people|men|women|children)$/u.test(unit) ? unit : null;
}

/** "340 metres long" of a bridge above "the 430-metre bridge"; a sum of money above "the $15 million award". */
function sizeAbove(analysis: Analysis, value: Value): Value | null {
  const noun = /^(?:[- ](?:long|high|tall|wide|deep))?[- ](?<noun>[a-z]{4,})\b/u.exec(textAfter(analysis, value.end, 30))?.groups?.noun; // prettier-ignore
  if (!noun || !/^(?:money|distance|height|weight|area)$/u.test(value.kind)) return null;
  const same = earlier(analysis, value).filter((other) => isSizeOf(analysis, other, noun) && measures(other, value));
  if (same.length !== 1 || same[0].hedge !== null || same[0].sentence === value.sentence) return null;
  const [a, b] = [intervalOf(analysis, same[0]), intervalOf(analysis, value)];
  return a.low < b.high && b.low < a.high ? null : same[0];
}

const measures = (a: Value, b: Value): boolean =>
  a.unit === b.unit && (a.kind === b.kind || (a.kind !== "money" && b.kind !== "money"));

/** "The bridge is 340 metres long", "awarded her $12 million". */
function isSizeOf(analysis: Analysis, value: Value, noun: string): boolean {
  const before = textBefore(analysis, value.start, 60);
  if (value.kind !== "money") return new RegExp(String.raw`\bthe ${noun} (?:is|was|measures|stands|will be|weighs) $`, "u").test(before); // prettier-ignore
  return moneyNouns.has(noun) && new RegExp(String.raw`\b${noun.slice(0, 4)}[a-z]*\b[^.;]{0,40}$`, "u").test(before);
}

/** Sums that a verb of the same stem brings in: awarded, fined, granted. */
const moneyNouns: ReadonlySet<string> = new Set("award fine grant loan bonus settlement payment donation investment contract ransom reward".split(" ")); // prettier-ignore
