/** Sums of products: "$400,000 on 50 scholarships, $80,000 each", "1,400 tickets at £12 each, raising £18,600", "300 miles in two hours, an average of 100 mph". */
import { unitByName } from "../../lexicon/units.ts";
import type { Analysis, Value } from "../../analysis/model.ts";
import type { Raised } from "../check.ts";
import {
  between,
  intervalOf,
  meet,
  report,
  show,
  textAfter,
  textBefore,
  valuesBySentence,
  wordsOf,
} from "./figures.ts";

/** Totals, shares a head and speeds that do not fit the figures beside them. */
export const findProducts = (analysis: Analysis): Raised[] =>
  valuesBySentence(analysis).flatMap((values) =>
    values.flatMap((first, at) => {
      const [second, third] = [values[at + 1], values[at + 2]];
      if (!second || !third) return [];
      const three = [first, second, third] as const;
      return (
        wrongAverage(analysis, three) ??
        wrongPart(analysis, three) ??
        wrongTotal(analysis, three) ??
        wrongAllOfEach(analysis, three) ??
        wrongSpeed(analysis, three) ??
        wrongHead(analysis, three) ??
        wrongEach(analysis, three) ??
        []
      );
    }),
  );

type Three = readonly [Value, Value, Value];

/** "$400,000 on 50 scholarships, $80,000 each". */
function wrongPart(analysis: Analysis, [total, count, each]: Three): Raised[] | null {
  if (
    !isSum(total) ||
    !isCount(count) ||
    !isAlike(total, each) ||
    !(isEach.test(textAfter(analysis, each.end, 14)) || eachOf.test(between(analysis, count, each))) ||
    (total.amount ?? 0) <= (each.amount ?? 0)
  )
    return null;
  if (
    !/^[^.;:]{0,40}\b(?:on|to|among|between|for|by|over|across) (?:the |its |his |her |their |some |about )?$/u.test(
      between(analysis, total, count),
    )
  )
    return null;
  if (
    !eachOf.test(between(analysis, count, each)) &&
    !/^(?: [a-z-]+){1,4},? (?:(?:who|which) (?:will |each )?(?:got|get|received|receive) )?(?:or |at |worth |for )?(?:about |roughly |some |nearly |just over |just under )?$/u.test(
      between(analysis, count, each),
    )
  )
    return null;
  return compareProduct(analysis, each, {
    of: [total, count],
    exact: (total.amount ?? 0) / (count.amount ?? 1),
    sign: "÷",
  });
}

/** "eight schools, each of which will get". */
const eachOf =
  /^(?: [a-z-]+){1,4}, each of (?:which|whom) (?:will |would |is to |has )?(?:get|gets|got|receive|receives|received|be given|been given) (?:about |some )?$/u;

/** "1,400 tickets at £12 each, raising £18,600". */
function wrongTotal(analysis: Analysis, [count, each, total]: Three): Raised[] | null {
  if (!isCount(count) || !isSum(each) || !isAlike(each, total)) return null;
  if (
    !/^(?: [a-z-]+){1,4},? (?:at|for|worth|costing|priced at) (?:about |some )?$/u.test(between(analysis, count, each))
  )
    return null;
  const joint = between(analysis, each, total);
  if (
    !isEach.test(joint) ||
    !/(?:,|—) (?:or|raising|for a total of|a total of|making|bringing in|totall?ing|worth|earning|netting|collecting|taking) (?:about |some |nearly |almost |roughly |just over |just under )?$/u.test(
      joint,
    )
  )
    return null;
  return compareProduct(analysis, total, {
    of: [count, each],
    exact: (count.amount ?? 0) * (each.amount ?? 0),
    sign: "×",
  });
}

/** "Each of the 30 schools will get $20,000, or $60 million in all". */
function wrongAllOfEach(analysis: Analysis, [count, each, total]: Three): Raised[] | null {
  if (
    !isCount(count) ||
    !isAlike(each, total) ||
    between(analysis, each, total).length > (/ for a total of $/u.test(between(analysis, each, total)) ? 40 : 16) ||
    !(isSum(each) || each.kind === "number")
  )
    return null;
  if (!/\b(?:each|every one) of (?:the |its |their |these )?(?:[a-z]+ )?$/u.test(textBefore(analysis, count.start, 26)))
    return null;
  if (
    !/^ (?:in all|in total|altogether|all told|overall|in full)\b/u.test(textAfter(analysis, total.end, 16)) &&
    !/^(?: an? [a-z]+)?,? (?:for )?a total (?:of|cost of) $/u.test(between(analysis, each, total))
  )
    return null;
  return compareProduct(analysis, total, {
    of: [count, each],
    exact: (count.amount ?? 0) * (each.amount ?? 0),
    sign: "×",
  });
}

/** "84,000 people over four days, an average of 24,000 a day". */
function wrongAverage(analysis: Analysis, [total, times, each]: Three): Raised[] | null {
  if (
    !(isCount(total) || (total.kind === "distance" && total.upper === null)) ||
    (total.amount ?? 0) <= (times.amount ?? 0) ||
    !/^(?:number|duration)$/u.test(times.kind) ||
    times.upper !== null ||
    !(each.kind === "number" || (each.kind === total.kind && each.unit === total.unit)) ||
    each.upper !== null
  )
    return null;
  if (
    !/^(?: [a-z’'-]+){0,4} (?:over|in|across|from|at|for|to|among|between|into) (?:the |his |her |its |just |only )?$/u.test(
      between(analysis, total, times),
    )
  )
    return null;
  if (
    !/^(?: [a-z-]+){0,3},? (?:or |at |for )?an average of (?:about |nearly |almost |just over |just under )?$/u.test(
      between(analysis, times, each),
    )
  )
    return null;
  return compareProduct(analysis, each, {
    of: [total, times],
    exact: (total.amount ?? 0) / (times.amount ?? 1),
    sign: "÷",
  });
}

/** "A family of four pays 60 euros, or 15 euros a head". */
function wrongHead(analysis: Analysis, [count, total, each]: Three): Raised[] | null {
  if (!isCount(count) || !isSum(total) || !isAlike(total, each)) return null;
  if (!/\b(?:family|group|party|household|class|team|crew) of $/u.test(textBefore(analysis, count.start, 14)))
    return null;
  if (!/^(?: [a-z]+){1,3} $/u.test(between(analysis, count, total))) return null;
  if (!/^,? or (?:about )?$/u.test(between(analysis, total, each)) || !isEach.test(textAfter(analysis, each.end, 14)))
    return null;
  return compareProduct(analysis, each, {
    of: [total, count],
    exact: (total.amount ?? 0) / (count.amount ?? 1),
    sign: "÷",
  });
}

/** "Its 14 planes make 56 flights a day, or four each". */
function wrongEach(analysis: Analysis, [count, total, each]: Three): Raised[] | null {
  if (!isCount(count) || !isCount(total) || each.kind !== "number" || each.upper !== null) return null;
  if (count.unit === null || total.unit === null || (total.amount ?? 0) <= (count.amount ?? 0)) return null;
  if (
    between(analysis, count, total).length > 30 ||
    !/^[^.;:,]{0,24},? or (?:about |some )?$/u.test(between(analysis, total, each))
  )
    return null;
  if (!/^ (?:each|apiece)\b/u.test(textAfter(analysis, each.end, 8))) return null;
  return compareProduct(analysis, each, {
    of: [total, count],
    exact: (total.amount ?? 0) / (count.amount ?? 1),
    sign: "÷",
  });
}

/** "300 miles in two hours, an average of 100 mph". */
function wrongSpeed(analysis: Analysis, [way, time, speed]: Three): Raised[] | null {
  if (
    way.kind !== "distance" ||
    time.kind !== "duration" ||
    speed.kind !== "speed" ||
    way.upper !== null ||
    time.upper !== null
  )
    return null;
  if (
    !/^ (?:in|takes|took|lasts|lasted) $/u.test(between(analysis, way, time)) ||
    !/^, (?:(?:or )?(?:at )?an average (?:speed )?of|averaging) (?:about |nearly |almost |some )?$/u.test(
      between(analysis, time, speed),
    )
  )
    return null;
  const size = ({ unit }: Value): number => unitByName.get(unit ?? "")?.size ?? NaN;
  const exact = ((way.amount ?? 0) * size(way)) / ((time.amount ?? 1) * size(time) * 86400) / size(speed);
  return Number.isFinite(exact) ? compareProduct(analysis, speed, { of: [way, time], exact, sign: "in" }) : null;
}

/** What two figures make, and how. */
export interface Product {
  readonly of: readonly [Value, Value];
  readonly exact: number;
  readonly sign: string;
}

/** Holds a result against what two figures make; null when it fits. */
export function compareProduct(
  analysis: Analysis,
  stated: Value,
  { of: [a, b], exact, sign }: Product,
): Raised[] | null {
  const spread = [a, b].reduce((sum, value) => sum + relativeSlack(analysis, value), 0.02);
  if (meet(intervalOf(analysis, stated), { low: exact * (1 - spread), high: exact * (1 + spread) })) return null;
  return [
    report(
      stated,
      `${wordsOf(analysis, a)} ${sign} ${wordsOf(analysis, b)} is ${show(exact)}, not ${wordsOf(analysis, stated)}. Which figure is wrong?`,
      [a, b],
    ),
  ];
}

/** How far off a rounded or hedged figure may be, as a share of itself. A count in full is exact. */
function relativeSlack(analysis: Analysis, value: Value): number {
  const { low, high } = intervalOf(analysis, value);
  const slack = Number.isFinite(low) && Number.isFinite(high) ? (high - low) / 2 / Math.abs(value.amount ?? 1) : 0.3;
  return Math.min(slack, 0.3);
}

const isEach =
  /^ ?(?:each|apiece|a piece|per (?:person|head|child|pupil|ticket|unit|household|family)|a (?:ticket|seat|share|unit|copy|bottle|head|pair|time|night|day|week|month))\b/u;
const isSum = ({ kind, upper, amount }: Value): boolean => kind === "money" && upper === null && (amount ?? 0) > 0;
const isCount = ({ kind, upper, amount }: Value): boolean => kind === "number" && upper === null && (amount ?? 0) >= 2;
const isAlike = (a: Value, b: Value): boolean =>
  a.kind === b.kind && a.unit === b.unit && b.upper === null && (b.amount ?? 0) > 0;
