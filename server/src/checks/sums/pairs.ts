/** Finds the two ends of a change: "from 100 to 120 million", "to 120 from 100", "120 million, up 20 percent from 100 million". */
import type { Analysis, Value } from "../../analysis/model.ts";
import { alike, between, hedgeStart, textAfter, textBefore, withHedge, withoutTimes } from "./figures.ts";

/** The two ends of a change. */
export interface Pair {
  readonly from: Value;
  readonly to: Value;
}

/** Whether a value is one of the ends. */
export const isAmong = ({ from, to }: Pair, value: Value): boolean => value === from || value === to;

/** The one change of a sentence; null when there is none or more than one. */
export function findPair(analysis: Analysis, values: readonly Value[]): Pair | null {
  const counted = values.filter(isCounted);
  const sources = ownSources(counted.filter((value) => source.test(textBefore(analysis, hedgeStart(value), 26))));
  const targets = counted.filter(
    (value) => !sources.includes(value) && target.test(textBefore(analysis, hedgeStart(value), 18)),
  );
  if (sources.length !== 1 || targets.length !== 1)
    return findComparison(analysis, values) ?? findUpFrom(analysis, counted) ?? findYearly(analysis, values, counted);
  const [from, to] = [sources[0], targets[0]];
  if (!alike(from, to)) return null;
  const gap = from.start < to.start ? between(analysis, from, to) : between(analysis, to, from);
  return gap.length <= 60 && !/[;:]/u.test(gap) ? { from, to } : null;
}

/** "Loans from the eight branches fell from 410,000 to 328,000": of several, the one that counts no things of its own. */
function ownSources(sources: readonly Value[]): readonly Value[] {
  const bare = sources.filter(({ kind, unit }) => kind !== "number" || unit === null);
  return sources.length > 1 && bare.length === 1 ? bare : sources;
}

const source = /\b(?:from|compared (?:with|to)|against) (?:(?!to\b)[a-z]+ ){0,2}$/u;
const target = /\b(?:to|at|reached|reaching|hit|hitting|totaled|totalled) (?:just |only )?$/u;

/** "120 million, up 20 percent from 100 million"; "62 percent, up 4 points from 58 percent". */
function findComparison(analysis: Analysis, values: readonly Value[]): Pair | null {
  const figures = withoutTimes(values);
  const found = figures.flatMap((to, at) => {
    const [change, from] = [figures[at + 1], figures[at + 2]];
    if (!change || !from || !isCounted(to) || !isCounted(from) || !alike(from, to)) return [];
    const isLess = /^ (?:more|less|fewer|higher|lower) than (?:the |a |its |last year’s )?$/u.test(
      between(analysis, change, withHedge(from)),
    );
    if (
      isLess &&
      (change.kind === "percent" || change.kind === "share") &&
      /^[^.;:]{0,40}, (?:or |about |some )?$/u.test(between(analysis, to, withHedge(change)))
    )
      return [{ from, to }];
    if (
      !/^[^.;:]{0,30}, (?:which (?:is|was) )?(?:up|down|an? (?:[a-z]+ )?(?:rise|increase|gain|jump|fall|drop|decline|loss) of) (?:by )?$/u.test(
        between(analysis, to, withHedge(change)),
      )
    )
      return [];
    if (
      !/^(?: (?:percentage )?points?)? (?:from|on|over|compared with|compared to) (?:the )?$/u.test(
        between(analysis, change, withHedge(from)),
      )
    )
      return [];
    return [{ from, to }];
  });
  return found.length === 1 ? found[0] : null;
}

/** "84,000 visitors last year, up from 70,000 in 2023": the only two counts of their sort. */
function findUpFrom(analysis: Analysis, counted: readonly Value[]): Pair | null {
  const found = counted.flatMap((to, at) => {
    const from = counted[at + 1];
    if (!from || !alike(from, to) || to.hedge !== null || from.hedge !== null) return [];
    const isUpFrom =
      /^[^.;:]{0,40}, (?:up from|down from|compared with|compared to|against|from) (?:just |only )?$/u.test(
        between(analysis, to, from),
      );
    return isUpFrom ? [{ from, to }] : [];
  });
  return found.length === 1 ? found[0] : null;
}

/** "11.2 million in 2023 and 14 million in 2024, an increase of". */
function findYearly(analysis: Analysis, values: readonly Value[], counted: readonly Value[]): Pair | null {
  const years = values.filter(({ kind, date }) => kind === "date" && date?.length === 4);
  const [from, to] = counted;
  if (years.length !== 2 || !from || !to || !alike(from, to) || from.hedge !== null || to.hedge !== null) return null;
  const [first, second] = years;
  if (
    from.end > first.start ||
    first.end > to.start ||
    to.end > second.start ||
    (first.date ?? "") >= (second.date ?? "")
  )
    return null;
  if (
    !/^(?: [a-z]+){0,3} in $/u.test(between(analysis, from, first)) ||
    !/^(?: [a-z]+){0,2} in $/u.test(between(analysis, to, second))
  )
    return null;
  if (!/^,? and (?:[a-z]+ ){0,3}$/u.test(between(analysis, first, to))) return null;
  return /^, an? (?:[a-z]+ )?(?:increase|rise|gain|jump|growth|fall|drop|decline|loss|cut) of /u.test(
    textAfter(analysis, second.end, 40),
  )
    ? { from, to }
    : null;
}

const isCounted = ({ kind, amount, upper }: Value): boolean =>
  amount !== null &&
  amount > 0 &&
  upper === null &&
  /^(?:number|money|percent|distance|weight|area|height|speed|duration)$/u.test(kind);
