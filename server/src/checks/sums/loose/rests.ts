/** "will cost 12.5 million, of which the state will pay 8 million and the district the remaining 5.5": what is left when the parts are told. */
import type { Analysis, Value } from "../../../analysis/model.ts";
import type { Raised } from "../../check.ts";
import { alike, intervalOf, report, show, wordsOf } from "../figures.ts";
import { isNear, isPlain, pairsOf, type Reach } from "./reach.ts";

/** A rest that no whole and parts in reach leave, near what the first figure of the sentence leaves. */
export function looseRest(analysis: Analysis, { stated, own, earlier, before, after }: Reach): Raised[] {
  if (!isPlain(stated) || stated.hedge !== null) return [];
  if (!isLeft.test(before) && !isRest.test(after)) return [];
  const plain = own.filter(isPlain);
  const parts = plain.slice(1);
  const [whole] = plain;
  if (parts.length === 0 || plain.some((value) => value.hedge !== null || !alike(value, stated))) return [];
  const told = parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const exact = (whole.amount ?? 0) - told;
  const given = intervalOf(analysis, stated);
  const comesOut = (amount: number, of: readonly Value[]): boolean =>
    Math.abs(amount - (stated.amount ?? 0)) <= placeOf(analysis, [...of, stated]);
  if (!isNear(stated.amount ?? 0, exact) || comesOut(exact, plain)) return [];
  if (
    pairsOf([...earlier.filter(isPlain), ...plain]).some(([a, b]) =>
      comesOut((a.amount ?? 0) - (b.amount ?? 0), [a, b]),
    )
  )
    return [];
  if (given.low > (whole.amount ?? 0)) return [];
  return [
    report(
      stated,
      `${[whole, ...parts].map(({ amount }) => show(amount ?? 0)).join(" − ")} is ${show(exact)}, not ${wordsOf(analysis, stated)}. Which figure is wrong?`,
      plain,
    ),
  ];
}

const isLeft = /\b(?:the|its|their|a) (?:remaining|other|outstanding) $|\bleav(?:es|ing) (?:just |only )?$/u;
const isRest = /^(?: [a-z]+)? (?:remaining|outstanding|left over|for the rest|to the rest)\b/u;

/** The widest last place to which the figures are written: how far off their rounding may leave the rest. */
const placeOf = (analysis: Analysis, values: readonly Value[]): number =>
  Math.max(
    ...values.map((value) => {
      const { low, high } = intervalOf(analysis, value);
      return Number.isInteger(value.amount) && Math.abs(value.amount ?? 0) < 1000 ? 0 : high - low;
    }),
  ) * 0.75;
