/** "12 pence a share; on 4.5 billion shares that comes to 450 million pounds", "15 million and 25 million, 50 million in all". */
import type { Analysis, Value } from "../../../analysis/model.ts";
import type { Raised } from "../../check.ts";
import { alike, intervalOf, meet, report, show, wordsOf, type Interval } from "../figures.ts";
import { compareProduct, type Product } from "../products.ts";
import { sizeOf } from "./rates.ts";
import { isNear, isPlain, pairsOf, type Reach } from "./reach.ts";

/** A total that no figures in reach multiply or add up to, near what two of them make. */
export function looseTotal(analysis: Analysis, { stated, own, earlier, before, after }: Reach): Raised[] {
  if (!isPlain(stated) || !(saysTotal.test(before) || isInAll.test(after)) || isOfPart.test(after)) return [];
  const inReach = [...earlier, ...own].filter(isPlain);
  const products = productsOf(inReach, stated);
  if (products.some((product) => compareProduct(analysis, stated, product) === null)) return [];
  if (isAdded(analysis, inReach, stated)) return [];
  const product = products.filter(({ exact }) => isNear(stated.amount ?? 0, exact)).at(-1);
  return (product ? compareProduct(analysis, stated, product) : wrongSum(analysis, stated, own)) ?? [];
}

const saysTotal =
  /\b(?:(?:that|this|it|which)(?: would| will)? (?:make|makes|made|come to|comes to|came to|amount to|amounts to|amounted to|add up to|adds up to|total|totals|totalled|work out at|works out at|mean|means|give|gives|cost|costs)|bring(?:s|ing)? in|brought in|rais(?:es|ed|ing)|tak(?:es|ing)|took|earn(?:s|ed|ing)|netting|cost(?:s|ing)|totall?ing|totalled|(?:a|the) (?:grand |combined )?total (?:[a-z]+ )?of|in all|altogether|making) $/u;
const isInAll = /^(?: [a-z]+){0,2} (?:in all|in total|altogether|all told|between them|together|combined)\b/u;
const isOfPart = /^(?: [a-z]+){0,2} (?:more|less|fewer|off|each|apiece|a (?:day|week|month|year|head))\b/u;

/** What one of each and a count make, measured as the total is: counts of one noun are not multiplied. */
const productsOf = (values: readonly Value[], stated: Value): readonly Product[] =>
  pairsOf(values)
    .filter(
      ([each, count]) =>
        each.kind === stated.kind &&
        (each.kind !== "number" ||
          (each.unit !== count.unit && each.start > count.start && count.sentence === stated.sentence)) &&
        (each.kind !== "money" || each.unit === stated.unit) &&
        (count.kind === "number" || count.kind === "duration") &&
        (count.amount ?? 0) > 1,
    )
    .map(([each, count]) => ({
      of: [each, count] as const,
      exact: ((each.amount ?? 0) * (count.amount ?? 0) * sizeOf(each)) / sizeOf(stated),
      sign: "×",
    }));

/** Whether any figure like the total is it, or two or more of them add up to it. */
function isAdded(analysis: Analysis, values: readonly Value[], total: Value): boolean {
  const given = intervalOf(analysis, total);
  let sums: readonly Interval[] = [{ low: 0, high: 0 }];
  for (const value of values.filter((one) => alike(one, total)).slice(-6)) {
    const { low, high } = intervalOf(analysis, value);
    sums = [...sums, ...sums.map((sum) => ({ low: sum.low + low, high: sum.high + high }))];
  }
  return sums.slice(1).some((sum) => meet(sum, given));
}

/** "lost 15 million euros in 2023 and 25 million in 2024, 50 million in all": the sum of what the sentence gives before. */
function wrongSum(analysis: Analysis, stated: Value, own: readonly Value[]): Raised[] | null {
  const parts = own.filter((value) => isPlain(value) && alike(value, stated));
  if (parts.length < 2 || parts.length !== own.length || [...parts, stated].some(({ hedge }) => hedge !== null))
    return null;
  const sum = parts.reduce((all, { amount }) => all + (amount ?? 0), 0);
  if (!isNear(stated.amount ?? 0, sum)) return null;
  return [
    report(
      stated,
      `${parts.map(({ amount }) => show(amount ?? 0)).join(" + ")} is ${show(sum)}, not ${wordsOf(analysis, stated)}. Which figure is wrong?`,
      parts,
    ),
  ];
}
