/** "2,600 of the port's 3,100 workers, more than 90 percent", "60 percent, or 220 million": shares whose whole stands anyhow before them. */
import type { Analysis, Value } from "../../../analysis/model.ts";
import type { Raised } from "../../check.ts";
import { alike, between, hedgeStart, textAfter } from "../figures.ts";
import { comparePart } from "../percentages.ts";
import { compareShare } from "../shares.ts";
import { falls, isAmount, isNear, isPlain, isPortion, pairsOf, rises, type Reach } from "./reach.ts";

/** A share that no two figures in reach give, near what its part and the likeliest whole give. */
export function looseShare(analysis: Analysis, { stated, own, earlier, before, after }: Reach): Raised[] {
  if (!isPortion(stated) || !(isSetOff.test(before) || isRate.test(before)) || isOther.test(after)) return [];
  const plain = own.filter(isPlain);
  if (plain.length === 0 || /[;:]|\.\s|\b(?:while|but|whereas|from)\b/u.test(before)) return [];
  const scale = stated.kind === "percent" ? 100 : 1;
  const of = partAndWhole(analysis, { own: plain, earlier: earlier.filter(isPlain), after });
  if (!of) return [];
  const part = isDropout.test(before) ? restOf(...of) : of[0];
  const share = (part.amount ?? 0) / (of[1].amount ?? 1);
  if (!isNear(stated.amount ?? 0, share * scale)) return [];
  const inReach = [...earlier, ...own].filter(isPlain);
  const isExplained = pairsOf(inReach).some(
    ([one, whole]) =>
      one.kind !== "duration" &&
      alike(one, whole) &&
      (one.amount ?? 0) <= (whole.amount ?? 0) &&
      (fits(analysis, [one, whole, stated]) || fits(analysis, [restOf(one, whole), whole, stated])),
  );
  return isExplained ? [] : (compareShare(analysis, [part, of[1], stated]) ?? []);
}

/** What a part leaves of its whole. */
const restOf = (part: Value, whole: Value): Value => ({ ...part, amount: (whole.amount ?? 0) - (part.amount ?? 0) });

const fits = (analysis: Analysis, three: readonly [Value, Value, Value]): boolean =>
  (three[0].amount ?? 0) > 0 && compareShare(analysis, three) === null;

const isSetOff = /[,—–(] (?:or |that is |which is |making )?$|\($/u;
const isRate = /[,—–] (?:an? |for an? |giving an? )?(?:[a-z-]+ ){0,2}(?:rate|share|proportion|turnout) of $/u;

/** The share of those who are not told of. */
const isDropout = /\b(?:drop-?out|failure|vacancy|absence|attrition|loss|mortality) rate of $/u;

/** What stands behind a percentage that is no share of what stands before it. */
const isOther = new RegExp(
  String.raw`^ (?:more|less|higher|lower|fewer|up|down|off|above|below|owned|chance|${rises}|${falls})\b|^ (?:a|per|each) (?:year|month)\b|^ of (?!(?:the|its|their) (?:total|capacity|whole|sum|number|full)\b|them|all|those|it\b)|^ in \d{4}|^ (?:and|to|in) [a-z]+ [\d]`,
  "u",
);

/** "PART of the port's WHOLE"; "540 of them", "20 million, 40 percent of its capacity" with a larger figure before. */
function partAndWhole(
  analysis: Analysis,
  {
    own,
    earlier,
    after,
  }: { readonly own: readonly Value[]; readonly earlier: readonly Value[]; readonly after: string },
): readonly [Value, Value] | null {
  const [last, previous] = [own[own.length - 1], own.at(-2)];
  const isOfThem =
    /^(?: [a-z’'-]+)? of (?:them|these|those|whom|which|the total)\b/u.test(textAfter(analysis, last.end, 40)) ||
    /^ of (?:the|its|their) (?:total|capacity|whole|full)\b/u.test(after);
  if (isOfThem) {
    const whole = [...earlier, ...own]
      .filter((value) => value.kind === last.kind && value.end < last.start && (value.amount ?? 0) > (last.amount ?? 0))
      .at(-1);
    return whole ? [last, whole] : null;
  }
  if (!previous || !alike(previous, last) || (previous.amount ?? 0) >= (last.amount ?? 0)) return null;
  return /^(?: [a-z’'-]+){0,3} (?:out )?of (?:[\p{L}’'-]+ ){0,4}$/u.test(between(analysis, previous, last))
    ? [previous, last]
    : null;
}

/** "sold 95 percent of them, about 350,000"; "will pay 60 percent, or 220 million pounds": a part of a whole that stands before. */
export function loosePart(analysis: Analysis, reach: Reach): Raised[] {
  const { stated, own, earlier } = reach;
  const share = own.at(-1);
  if (!share || !isPortion(share) || !isAmount(stated)) return [];
  const gap = analysis.prose.masked.slice(share.end, hedgeStart(stated)).toLowerCase();
  if (!isThatPart.test(gap)) return [];
  const wholes = [...earlier, ...own].filter(
    (value) =>
      isPlain(value) &&
      (alike(value, stated) || (/full/u.test(gap) && value.kind === stated.kind)) &&
      (value.amount ?? 0) > (stated.amount ?? 0),
  );
  const rate = (share.amount ?? 0) * (share.kind === "percent" ? 0.01 : 1);
  const whole = wholes.filter(({ amount }) => isNear(stated.amount ?? 0, rate * (amount ?? 0))).at(-1);
  if (!whole || wholes.some((value) => comparePart(analysis, [share, value, stated]).length === 0)) return [];
  return comparePart(analysis, [share, whole, stated]);
}

const isThatPart =
  /^(?: of (?:them|these|those|it|that|this|the (?:total|cost|bill|sum|money|budget|price|workforce|staff|seats|vote|votes|harvest|crop))(?: [a-z]+){0,2})?(?:,? or |, (?:which is |that is )?| \(| — )$|^ full,? (?:or |with )$/u;
