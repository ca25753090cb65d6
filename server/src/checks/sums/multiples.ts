/** Sums of multiples: "doubled from 5 to 8 million", "will triple to $60 from $30". */
import type { Analysis, Value } from "../../analysis/model.ts";
import type { Raised } from "../check.ts";
import {
  alike,
  between,
  report,
  show,
  textAfter,
  textBefore,
  valuesBySentence,
  wordsOf,
  workedOutFrom,
} from "./figures.ts";
import type { Pair } from "./pairs.ts";

/** A verb of multiplying that the two ends do not bear out. */
export function wrongMultiple(analysis: Analysis, { from, to }: Pair): Raised[] {
  const first = Math.min(from.start, to.start);
  const words = textBefore(analysis, first, 60);
  const found = multiplied.exec(words);
  if (!found) return wrongFold(analysis, { from, to });
  if (!found.groups || /\b(?:and|but|while)\b/u.test(found.groups.rest)) return [];
  const factor = factors[found.groups.verb.replace(/d$/u, "")] ?? 1;
  const ratio = (to.amount ?? 0) / (from.amount ?? 1);
  const hedge = found.groups.hedge?.trim() ?? "";
  if (isTimes(ratio, hedge, factor)) return [];
  return [
    {
      span: { start: first - words.length + found.index, end: Math.max(from.end, to.end) },
      message: `${wordsOf(analysis, from)} → ${wordsOf(analysis, to)} is ${show(ratio)} times, not ${hedge ? `${hedge} ` : ""}${found.groups.verb}. Which is wrong?`,
    },
  ];
}

/** "from 4 million to 12 million in two years, a fourfold rise". */
function wrongFold(analysis: Analysis, { from, to }: Pair): Raised[] {
  const last = Math.max(from.end, to.end);
  const found =
    /^[^.;:]{0,40}[,—–] an? (?<hedge>more than |nearly |almost |roughly |about )?(?<count>[a-z]+)-?fold (?:rise|increase|jump|growth|gain|surge)\b/u.exec(
      textAfter(analysis, last, 90),
    );
  const factor = folds.indexOf(found?.groups?.count ?? "");
  if (!found?.groups || factor < 2) return [];
  const [ratio, hedge] = [(to.amount ?? 0) / (from.amount ?? 1), found.groups.hedge?.trim() ?? ""];
  if (isTimes(ratio, hedge, factor)) return [];
  const start = last + found[0].lastIndexOf(found.groups.count);
  return [
    {
      span: { start, end: last + found[0].length },
      message: `${wordsOf(analysis, from)} → ${wordsOf(analysis, to)} is ${show(ratio)} times, not ${hedge ? `${hedge} ` : ""}${found.groups.count}fold. Which is wrong?`,
      related: workedOutFrom(from, to),
    },
  ];
}

/** Counting words by the factor that they stand for. */
const folds = "zero one two three four five six seven eight nine ten".split(" ");

/** Multiples of a figure given right behind or before them. */
export function findMultiples(analysis: Analysis): Raised[] {
  return [...findTimesAsMuch(analysis), ...findTimesTheOther(analysis), ...findTwice(analysis)];
}

/** "40 nurses, twice as many as the 25 it sent in 2018". */
const findTwice = (analysis: Analysis): Raised[] =>
  valuesBySentence(analysis).flatMap((values) =>
    values.slice(0, -1).flatMap((to, at) => {
      const from = values[at + 1];
      if (
        !alike(to, from) ||
        !isOneKind(to, from) ||
        [to, from].some(({ hedge, upper, amount }) => hedge !== null || upper !== null || !amount)
      )
        return [];
      const found =
        /^[^.;:]{0,30}(?:,|—) (?:or )?(?<hedge>about |more than |nearly |almost |roughly )?(?<word>twice|double|half) (?:as (?:many|much|high|large|long) as )?(?:the|its|their|last year’s|that of) $/u.exec(
          between(analysis, to, from),
        )?.groups;
      if (!found) return [];
      const [ratio, factor] = [(to.amount ?? 0) / (from.amount ?? 1), found.word === "half" ? 0.5 : 2];
      if (isTimes(ratio, (found.hedge ?? "").trim(), factor)) return [];
      return [
        report(
          to,
          `${wordsOf(analysis, from)} → ${wordsOf(analysis, to)} is ${show(ratio)} times, not ${found.hedge ?? ""}${found.word}. Which is wrong?`,
          [from],
        ),
      ];
    }),
  );

/** "The firm offered 3.5 percent. The union wants 7 percent, three times as much." */
const findTimesAsMuch = (analysis: Analysis): Raised[] =>
  analysis.values.flatMap((times, at) => {
    const to = analysis.values[at - 1];
    if (!to || times.kind !== "number" || times.upper !== null || to.sentence !== times.sentence || to.hedge !== null)
      return [];
    if (
      !/^ times as (?:much|many|high|large|long|big|fast|heavy|tall)\b(?! as)/u.test(textAfter(analysis, times.end, 20))
    )
      return [];
    if (!leadsUp.test(between(analysis, to, times))) return [];
    const near = analysis.values.filter(
      (value) =>
        value.start < to.start && value.sentence >= to.sentence - 1 && value.kind === to.kind && value.unit === to.unit,
    );
    const [from] = near;
    if (near.length !== 1 || from.upper !== null || from.hedge !== null || !(to.amount ?? 0) || !(from.amount ?? 0))
      return [];
    return wrongTimes(analysis, { to, times, from });
  });

/** What stands between a figure and the multiple that it is said to be. */
const leadsUp = /^[^.;:]{0,30}(?:,|—) (?:or |about |more than |nearly |almost |some )?$/u;

/** "£6, three times the £3 of a decade ago". */
const findTimesTheOther = (analysis: Analysis): Raised[] =>
  valuesBySentence(analysis).flatMap((values) =>
    values.flatMap((to, at) => {
      const [times, from] = [values[at + 1], values[at + 2]];
      if (
        !times ||
        !from ||
        !alike(to, from) ||
        !isOneKind(to, from) ||
        times.kind !== "number" ||
        times.upper !== null
      )
        return [];
      if (to.hedge !== null || from.hedge !== null || !leadsUp.test(between(analysis, to, times))) return [];
      if (
        !/^(?: times)? (?:as (?:many|much|high|large|long) as )?(?:the|its|their|last year’s|that of)(?: (?:[a-z]+ ){1,3}of)? $/u.test(
          between(analysis, times, from),
        ) ||
        !/^ ?times\b/u.test(`${times.unit ?? ""} ${textAfter(analysis, times.end, 7)}`.trim())
      )
        return [];
      return wrongTimes(analysis, { to, times, from });
    }),
  );

function wrongTimes(analysis: Analysis, { to, times, from }: { to: Value; times: Value; from: Value }): Raised[] {
  const ratio = (to.amount ?? 0) / (from.amount ?? 1);
  if (isTimes(ratio, times.hedge ?? "", times.amount ?? 1)) return [];
  return [
    report(
      times,
      `${wordsOf(analysis, to)} is ${show(ratio)} times ${wordsOf(analysis, from)}, not ${wordsOf(analysis, times)} times. Which is wrong?`,
      [to, from],
    ),
  ];
}

/** Both of one kind, or the second without its unit ("2.4 billion dollars, three times the 600 million"). */
const isOneKind = (to: Value, from: Value): boolean =>
  to.kind === from.kind || (from.kind === "number" && from.unit === null);

const multiplied =
  /\b(?<hedge>more than |nearly |almost |roughly |about )?(?<verb>doubled|tripled|trebled|quadrupled|quintupled|halved|(?<=\b(?:will|would|to|could|may|might|can|should) )(?:double|triple|treble|quadruple|halve))\b(?<rest>[^.;]{0,30})$/u;

const factors: Readonly<Record<string, number>> = {
  double: 2,
  triple: 3,
  treble: 3,
  quadruple: 4,
  quintuple: 5,
  halve: 0.5,
};

/** Whether a ratio is what a multiple says, as loosely as its hedge allows. */
function isTimes(ratio: number, hedge: string, factor: number): boolean {
  const { low, high } = boundsOf(hedge, factor);
  return ratio >= factor * low && ratio <= factor * high;
}

/** How far from the factor the true ratio may lie: "nearly halved" stays above a half, "nearly doubled" below two. */
function boundsOf(hedge: string, factor: number): { low: number; high: number } {
  const grows = factor > 1;
  if (hedge === "more than") return grows ? { low: 1, high: 1.5 } : { low: 0.4, high: 1 };
  if (/^(?:nearly|almost)$/u.test(hedge)) return grows ? { low: 0.8, high: 1.02 } : { low: 0.98, high: 1.25 };
  return { low: 0.9, high: 1.15 };
}
