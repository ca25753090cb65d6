/** Sums of rates: "$500 a month, or $5,000 a year", "400 million over five years, or 100 million a year". */
import type { Analysis, Value } from "../../analysis/model.ts";
import type { Raised } from "../check.ts";
import {
  alike,
  between,
  intervalOf,
  meet,
  report,
  show,
  textAfter,
  valuesBySentence,
  withHedge,
  wordsOf,
} from "./figures.ts";

/** Rates that another rate beside them, or the sum over a stretch of time, contradicts. */
export const findRates = (analysis: Analysis): Raised[] =>
  valuesBySentence(analysis).flatMap((values) =>
    values.flatMap((first, at) => {
      const [second, third] = [values[at + 1], values[at + 2]];
      if (!second) return [];
      return (
        wrongRate(analysis, first, second) ??
        (third
          ? (wrongShareOfTime(analysis, [first, second, third]) ?? wrongSumOfTime(analysis, [first, second, third]))
          : null) ??
        []
      );
    }),
  );

/** "$500 a month, or $5,000 a year". */
function wrongRate(analysis: Analysis, first: Value, second: Value): Raised[] | null {
  if (!isAlike(first, second)) return null;
  const gap =
    /^(?: [a-z]+)?? (?:a|per|each|every) (?<period>hour|day|week|month|quarter|year)(?:,(?: or)? | or | \(|,? (?:which )?(?:comes?|works? out|adds? up|amounts?|adding up|amounting) (?:to|at) )(?:about |roughly |nearly |some |around )?$/u.exec(
      between(analysis, first, second),
    );
  const other = /^(?: [a-z]+)?? (?:a|per|each|every) (?<period>day|week|month|quarter|year)\b/u.exec(
    textAfter(analysis, second.end, 30),
  );
  const [from, to] = [gap?.groups?.period ?? "", other?.groups?.period ?? ""];
  const times = perYear[from] && perYear[to] && from !== "hour" ? perYear[from] / perYear[to] : 0;
  if (times === 0 || from === to) return null;
  const { low, high } = intervalOf(analysis, first);
  const loose = looseness(second);
  if (meet(intervalOf(analysis, second), { low: low * times * (1 - loose), high: high * times * (1 + loose) }))
    return null;
  return [
    report(
      second,
      `${wordsOf(analysis, first)} a ${from} is ${show((first.amount ?? 0) * times)} a ${to}, not ${wordsOf(analysis, second)}. Which figure is wrong?`,
      [first],
    ),
  ];
}

/** "400 million euros over five years, or 100 million a year". */
function wrongShareOfTime(analysis: Analysis, [sum, time, each]: readonly [Value, Value, Value]): Raised[] | null {
  if (!isAlike(sum, each) || !isStretch(time) || !isOver.test(between(analysis, sum, time))) return null;
  if (!isOtherwise.test(between(analysis, time, each)) || periodBehind(analysis, each) !== time.unit) return null;
  const exact = (sum.amount ?? 0) / (time.amount ?? 1);
  return compare(analysis, each, {
    of: [sum, time],
    exact,
    words: `${wordsOf(analysis, sum)} over ${wordsOf(analysis, time)} is ${show(exact)} a ${time.unit}`,
  });
}

/** "480,000 pounds a year, or 2.4 million over five years". */
function wrongSumOfTime(analysis: Analysis, [each, sum, time]: readonly [Value, Value, Value]): Raised[] | null {
  if (!isAlike(each, sum) || !isStretch(time) || !isOver.test(between(analysis, sum, time))) return null;
  const period = periodBehind(analysis, each);
  if (period === null || period !== time.unit) return null;
  if (
    !/^(?: [a-z]+)?? (?:a|per|each|every) [a-z]+(?:,? or |,? (?:which )?(?:comes?|works? out|adds? up|amounts?) to )$/u.test(
      between(analysis, each, withHedge(sum)),
    )
  )
    return null;
  const exact = (each.amount ?? 0) * (time.amount ?? 1);
  return compare(analysis, sum, {
    of: [each, time],
    exact,
    words: `${wordsOf(analysis, each)} a ${period} is ${show(exact)} over ${wordsOf(analysis, time)}`,
  });
}

/** What a stated figure ought to be, and how that is said. */
interface Working {
  readonly of: readonly [Value, Value];
  readonly exact: number;
  readonly words: string;
}

function compare(analysis: Analysis, stated: Value, { of, exact, words }: Working): Raised[] | null {
  const { low, high } = intervalOf(analysis, of[0]);
  const room = looseness(stated) + Math.min(0.3, (high - low) / 2 / Math.abs(of[0].amount ?? 1));
  if (
    !Number.isFinite(room) ||
    meet(intervalOf(analysis, stated), { low: exact * (1 - room), high: exact * (1 + room) })
  )
    return null;
  return [report(stated, `${words}, not ${wordsOf(analysis, stated)}. Which figure is wrong?`, of)];
}

/** How far off a figure may be, as a share of itself: beside "about" more. */
const looseness = ({ hedge }: Value): number => (hedge === null ? 0.03 : 0.08);

const isAlike = (a: Value, b: Value): boolean =>
  alike(a, b) && [a, b].every(({ kind }) => kind === "money" || kind === "number");

/** A stretch of several days, weeks, months or years, told without a hedge; "over five years" is none. */
const isStretch = ({ kind, amount, upper, hedge }: Value): boolean =>
  kind === "duration" && upper === null && (hedge === null || hedge === "over") && (amount ?? 0) >= 2;

const isOver =
  /^(?: [a-z]+)?? (?:over|across|during|for|in) (?:the |the next |the coming |the past |the last |a period of |a )?$/u;
const isOtherwise =
  /^(?: [a-z]+)?(?:,? or |,? (?:which )?(?:comes?|works? out) (?:to|at) | \()(?:about |roughly |nearly |some |around )?$/u;

/** The period that a figure is for: "a year", "annually"; null when none is given. */
function periodBehind(analysis: Analysis, { end }: Value): string | null {
  const found =
    /^(?: [a-z]+)?? (?:(?:a|per|each|every) (?<period>day|week|month|quarter|year)|(?<yearly>annually|yearly))\b/u.exec(
      textAfter(analysis, end, 30),
    );
  return found?.groups?.yearly ? "year" : (found?.groups?.period ?? null);
}

const perYear: Readonly<Record<string, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };
