/** Figures for sums: what a value may really be after rounding and hedging, and how it is written in a message. */
import { approximators } from "../../lexicon/numbers.ts";
import type { Analysis, Value } from "../../analysis/model.ts";
import { figure, readAtoms } from "../../analysis/values/atoms.ts";
import { readNumber } from "../../analysis/values/numbers.ts";
import { remembered } from "../../text/remembered.ts";
import type { Raised } from "../check.ts";

/** The amounts a figure may stand for; `low <= high`. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The interval of a value: half its last written place to each side, widened or opened by its hedge. */
export function intervalOf({ prose }: Analysis, value: Value): Interval {
  const amount = value.amount ?? 0;
  const slack = Math.max(slackOfWords(prose.masked.slice(value.start, value.end), amount), 0);
  return hedged({ low: amount - slack, high: (value.upper ?? amount) + slack }, amount, value.hedge);
}

/** Opens an interval as far as a hedge lets the true figure lie. */
function hedged({ low, high }: Interval, amount: number, hedge: string | null): Interval {
  const wide = Math.abs(amount) * hedgeWidth;
  switch (hedge === null ? null : approximators.get(hedge)) {
    case "about":
      return { low: low - wide, high: high + wide };
    case "above":
      return { low, high: high + 2 * wide };
    case "below":
      return { low: low - 2 * wide, high };
    case "least":
      return { low, high: Infinity };
    case "most":
      return { low: -Infinity, high };
    default:
      return { low, high };
  }
}

/** How far from the truth a hedged figure may lie, as a share of itself. */
const hedgeWidth = 0.08;

/** Half the last written place of a value's words, in the unit of its amount. */
function slackOfWords(words: string, amount: number): number {
  const atoms = readAtoms(words, 0, words.length);
  for (let at = 0; at < atoms.length; at++) {
    const number = atoms.kinds[at] === figure || at === 0 ? readNumber(atoms, at) : null;
    if (!number || number.amount === 0) continue;
    // A glued "m" for millions is read with the value, not with the number.
    return (number.slack || (amount / number.amount > 10 ? 0.5 : 0)) * Math.max(1, Math.abs(amount / number.amount));
  }
  return 0;
}

/** Whether two intervals share a point. */
export const meet = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;

/** A number as a message shows it: thousands grouped, two decimals at most. */
export function show(amount: number): string {
  const rounded = Math.abs(amount) >= 100 ? Math.round(amount) : Math.round(amount * 100) / 100;
  const [whole, decimals] = String(Math.abs(rounded)).split(".");
  const grouped = Number(whole).toLocaleString("en-US");
  return `${rounded < 0 ? "−" : ""}${grouped}${decimals ? `.${decimals}` : ""}`;
}

/** The words of a value as they stand. */
export const wordsOf = ({ prose }: Analysis, { start, end }: Value): string => prose.text.slice(start, end);

/** The places of the values that a sum was worked out from. */
export const workedOutFrom = (...values: readonly Value[]): NonNullable<Raised["related"]> =>
  values.map(({ start, end }) => ({ start, end, message: "Worked out from this." }));

/** The finding on a figure that others contradict. */
export const report = ({ start, end }: Value, message: string, others: readonly Value[]): Raised => ({
  span: { start, end },
  message,
  related: workedOutFrom(...others),
});

/** The text between two values, in lower case. */
export const between = ({ prose }: Analysis, first: Value, second: Value): string =>
  prose.masked.slice(first.end, second.start).toLowerCase();

/** The `length` characters before an offset, in lower case. */
export const textBefore = ({ prose }: Pick<Analysis, "prose">, offset: number, length: number): string =>
  prose.masked.slice(Math.max(0, offset - length), offset).toLowerCase();

/** The `length` characters behind an offset, in lower case. */
export const textAfter = ({ prose }: Pick<Analysis, "prose">, offset: number, length: number): string =>
  prose.masked.slice(offset, offset + length).toLowerCase();

/** What stands before a value in its sentence, in lower case. */
export const sentenceBefore = ({ prose }: Analysis, { start, sentence }: Value): string =>
  prose.masked.slice(prose.sentences[sentence].start, start).toLowerCase();

/** Values of the same sort: both money in one currency, both counts of one thing; a bare number goes with any ("from 100 to 120 euros"). */
export const alike = (a: Value, b: Value): boolean =>
  isBare(a) || isBare(b) || (a.kind === b.kind && (a.unit === b.unit || a.unit === null || b.unit === null));

const isBare = ({ kind, unit }: Value): boolean => kind === "number" && unit === null;

/** A value from its hedge on: "about 40" where "40" alone is the value. */
export const withHedge = (value: Value): Value => ({ ...value, start: hedgeStart(value) });

/** Offset at which a value's hedge begins, or the value itself when it has none. */
export const hedgeStart = ({ start, hedge }: Value): number => start - (hedge === null ? 0 : hedge.length + 1);

/** The values of each sentence that has at least two, in text order; those of the dateline are not the sentence's own. */
export const valuesBySentence = (analysis: Analysis): readonly (readonly Value[])[] => groupedValues(analysis, null);

/** The figures among values: dates and times of day may stand between them. */
export const withoutTimes = (values: readonly Value[]): readonly Value[] =>
  values.filter(({ kind }) => kind !== "date" && kind !== "time");

/** Every finder of sums asks for the same groups. */
const groupedValues = remembered<null, readonly (readonly Value[])[], Analysis>(({ values, frame }) => {
  const groups = new Map<number, Value[]>();
  for (const value of values) {
    if (frame.dateline && value.start < frame.dateline.end && value.end > frame.dateline.start) continue;
    const group = groups.get(value.sentence);
    if (group) group.push(value);
    else groups.set(value.sentence, [value]);
  }
  return [...groups.values()].filter((group) => group.length >= 2);
});
