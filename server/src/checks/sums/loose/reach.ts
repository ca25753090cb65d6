/** What stands in reach of a figure that is said to be worked out from others. */
import type { Analysis, Value } from "../../../analysis/model.ts";
import { hedgeStart, intervalOf, meet, textAfter, type Interval } from "../figures.ts";

/** A figure that words give as a result, and the figures that it could be worked out from; all in text order. */
export interface Reach {
  readonly stated: Value;
  /** Before it in its sentence. */
  readonly own: readonly Value[];
  /** Behind it in its sentence. */
  readonly behind: readonly Value[];
  /** In the two sentences before it in its paragraph. */
  readonly earlier: readonly Value[];
  /** The words between the figure before it (or the beginning of its sentence) and its hedge, in lower case. */
  readonly before: string;
  /** The 40 characters behind it, in lower case. */
  readonly after: string;
}

/** Every figure of a paragraph with what is in reach of it. */
export function reaches(analysis: Analysis): readonly Reach[] {
  const { prose } = analysis;
  const figures = analysis.values.filter(isFigure);
  // A result needs a figure to be worked out from, and a second one or a year.
  if (figures.length < 2) return [];
  let first = 0;
  return figures.map((stated, at) => {
    const { sentence } = stated;
    if (figures[first].sentence !== sentence) first = at;
    const own = figures.slice(Math.max(first, at - mostInReach), at);
    const from = own.at(-1)?.end ?? prose.sentences[sentence].start;
    const isBefore = (value: Value): boolean => value.sentence >= sentence - 2;
    return {
      stated,
      own,
      behind: figures.slice(at + 1, at + 1 + mostInReach).filter((value) => value.sentence === sentence),
      earlier: figures.slice(Math.max(0, first - mostInReach), first).filter(isBefore),
      before: prose.masked.slice(from, Math.max(from, hedgeStart(stated))).toLowerCase(),
      after: textAfter(analysis, stated.end, 40),
    };
  });
}

/** Figures to one side of a result: where more stand, it is a table, and every pair of them would be tried. */
const mostInReach = 16;

const isFigure = ({ kind, amount }: Value): boolean =>
  amount !== null && amount > 0 && !/^(?:date|time|ordinal|score|age)$/u.test(kind);

/** An exact count, sum or measure: what a sum can be worked out from. */
export const isPlain = ({ kind, upper }: Value): boolean =>
  upper === null && /^(?:number|money|distance|height|weight|area|speed|duration)$/u.test(kind);

/** A plain figure that is no stretch of time. */
export const isAmount = (value: Value): boolean => isPlain(value) && value.kind !== "duration";

/** A part of a whole: a percentage or a share in words. */
export const isPortion = ({ kind, upper }: Value): boolean =>
  (kind === "percent" || kind === "share") && upper === null;

/** All ordered pairs of two figures. */
export const pairsOf = (values: readonly Value[]): readonly (readonly [Value, Value])[] =>
  values.flatMap((first) => values.filter((second) => second !== first).map((second) => [first, second] as const));

/** Whether some two figures lie as far apart as a stated one says. */
export function isDifference(analysis: Analysis, stated: Value, figures: readonly Value[]): boolean {
  const given = intervalOf(analysis, stated);
  return pairsOf(figures).some(([a, b]) => {
    const [x, y] = [intervalOf(analysis, a), intervalOf(analysis, b)];
    return meet(given, { low: x.low - y.high, high: x.high - y.low });
  });
}

/**
 * Whether a stated figure is a slip of an exact one: near enough to be meant for it. Loose sums mark nothing else, for
 * figures that only stand beside each other are far apart as a rule.
 */
export const isNear = (stated: number, exact: number): boolean =>
  exact > 0 && stated / exact >= 1 / nearest && stated / exact <= nearest;

const nearest = 2.5;

/** What a figure stands for as a factor of a sum: "more than one" is more than one, and less than two. */
export function factorOf(analysis: Analysis, value: Value): Interval {
  const { low, high } = intervalOf(analysis, value);
  const amount = value.amount ?? 0;
  if (/^(?:more than|over|above)$/u.test(value.hedge ?? "")) return { low: amount, high: Math.max(high, amount + 1) };
  return { low, high };
}

/** The words of rise and fall in a noun phrase, and as verbs behind their subject. */
export const rises = "rise|increase|raise|gain|jump|growth|climb|surge|improvement|hike|profit|saving";
export const falls = "fall|drop|decline|decrease|cut|reduction|loss|slump|dip|discount";
