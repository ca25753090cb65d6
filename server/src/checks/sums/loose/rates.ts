/** "900 staff work in the 60 branches, an average of 25 each", "14 kilometres with 21 stops, one every 300 metres". */
import { unitByName } from "../../../lexicon/units.ts";
import type { Analysis, Value } from "../../../analysis/model.ts";
import type { Raised } from "../../check.ts";
import { between, intervalOf, meet, textBefore, type Interval } from "../figures.ts";
import { compareProduct, type Product } from "../products.ts";
import { isYear, yearOf } from "../years.ts";
import { factorOf, isAmount, isNear, isPlain, pairsOf, type Reach } from "./reach.ts";

/** A rate that no two figures in reach give, near what the last two give. */
export function looseRate(analysis: Analysis, reach: Reach): Raised[] {
  const { stated, own, earlier, before, after } = reach;
  const one = oneEvery(own, before);
  if (!isAmount(stated) || !(one || saysAverage.test(before) || (isSetOff.test(before) && isEach.test(after))))
    return [];
  const plain = (one ? own.slice(0, -1) : own).filter(isPlain);
  const rate = yearly(analysis, reach, plain) ?? ofTwo(analysis, { plain, stated, one });
  if (!rate || !isNear(stated.amount ?? 0, rate.exact)) return [];
  const given = factorOf(analysis, stated);
  if (rate.room.some((range) => meet(given, range))) return [];
  const inReach = [...earlier, ...own].filter(isPlain);
  if (pairsOf(inReach).some(([a, b]) => a !== rate.of[1] && meet(given, quotientOf(analysis, a, b)))) return [];
  return compareProduct(analysis, stated, rate) ?? [];
}

const saysAverage =
  /[,—–(] (?:or |which is |that is |making |giving |for |at )?(?:an average of|on average|averaging|a mean of) $/u;
const isSetOff = /[,—–(] (?:or |which is |that is |making |about )?$/u;
const isEach = /^ (?:[a-z]+ )?(?:each|apiece|(?:per|an?|every) [a-z]+)\b/u;

/** ", one every 300 metres", ", or one for every 25 inhabitants": the one before the stated figure. */
const oneEvery = (own: readonly Value[], before: string): Value | null => {
  const one = own.at(-1);
  return one?.amount === 1 &&
    one.kind === "number" &&
    /^ (?:in |per |for |to |at )?(?:every )?$/u.test(before) &&
    before !== " "
    ? one
    : null;
};

/** What two figures make, and the ranges in which the result may lie. */
interface Rate extends Product {
  readonly room: readonly Interval[];
}

/** The last two figures: what is measured as the rate is by the other; of two counts the larger by the smaller. */
function ofTwo(
  analysis: Analysis,
  { plain, stated, one }: { plain: readonly Value[]; stated: Value; one: Value | null },
): Rate | null {
  const [first, second] = plain.slice(-2);
  if (!second || /\.\s/u.test(between(analysis, first, second))) return null;
  if (stated.start - second.end > 70) return null;
  const [a, b] = isDividedBy(first, second, stated) ? [first, second] : [second, first];
  if (!isDividedBy(a, b, stated)) return null;
  const scale = a.kind === stated.kind ? sizeOf(a) / sizeOf(stated) : 1;
  if (!Number.isFinite(scale)) return null;
  const { low, high } = quotientOf(analysis, a, b);
  const exact = ((a.amount ?? 0) / (b.amount ?? 1)) * scale;
  const room = [{ low: low * scale, high: high * scale }];
  // Stops along a line: the first stands at its head.
  if (one && (b.amount ?? 0) > 1)
    room.push({ low: exact * 0.95, high: ((scale * (a.amount ?? 0)) / ((b.amount ?? 0) - 1)) * 1.05 });
  return { of: [a, b], exact, sign: "÷", room };
}

function isDividedBy(total: Value, count: Value, stated: Value): boolean {
  if (!/^(?:number|duration)$/u.test(count.kind)) return false;
  if (stated.kind !== "number") return total.kind === stated.kind;
  return total.kind === "number" && ((total.amount ?? 0) > (count.amount ?? 0) || (stated.amount ?? 0) <= 1);
}

/** The size of a unit in that of its kind; money and counts have one. */
export const sizeOf = ({ kind, unit }: Value): number =>
  /^(?:distance|weight|area|duration)$/u.test(kind) ? (unitByName.get(unit ?? "")?.size ?? NaN) : 1;

function quotientOf(analysis: Analysis, a: Value, b: Value): Interval {
  const [x, y] = [intervalOf(analysis, a), intervalOf(analysis, b)];
  return { low: (x.low / y.high) * 0.98, high: (x.high / Math.max(y.low, 1e-9)) * 1.02 };
}

/** "Since 2015 it has closed 310 branches, an average of 31 a year". */
function yearly(analysis: Analysis, { stated, after }: Reach, plain: readonly Value[]): Rate | null {
  const [total, ...more] = plain;
  if (!/^(?: [a-z]+)? (?:a|per|each|every) year\b/u.test(after) || !total || more.length > 0) return null;
  const { dateline } = analysis.frame;
  const dates = analysis.values.filter(
    (value) => value.sentence === stated.sentence && isYear(value) && value.start >= (dateline?.end ?? 0),
  );
  if (dates.length !== 1 || analysis.frame.date === null) return null;
  const [since] = dates;
  if (!/\bsince (?:[a-z]+ )?$/u.test(textBefore(analysis, since.start, 16))) return null;
  const years = Number(analysis.frame.date.slice(0, 4)) - yearOf(since);
  if (years < 2) return null;
  const amount = total.amount ?? 0;
  return {
    of: [total, { ...since, amount: years }],
    exact: amount / years,
    sign: "÷",
    room: [{ low: (amount / (years + 1)) * 0.97, high: (amount / (years - 1)) * 1.03 }],
  };
}
