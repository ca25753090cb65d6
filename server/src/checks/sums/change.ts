/** Sums of change: "rose 25 percent, from 100 to 120 million", "doubled from 5 to 8", "from 4 to 6 percent, a 2 percent rise". */
import type { Analysis, Value } from "../../analysis/model.ts";
import type { Raised } from "../check.ts";
import {
  between,
  intervalOf,
  meet,
  show,
  textAfter,
  textBefore,
  valuesBySentence,
  wordsOf,
  workedOutFrom,
  type Interval,
} from "./figures.ts";
import { wrongMultiple } from "./multiples.ts";
import { findPair, isAmong, type Pair } from "./pairs.ts";

/** Changes that do not fit their "from" and "to". */
export const findChanges = (analysis: Analysis): Raised[] =>
  valuesBySentence(analysis).flatMap((values) => {
    const pair = findPair(analysis, values);
    if (!pair) return [];
    return [
      ...wrongPercent(analysis, values, pair),
      ...wrongDifference(analysis, values, pair),
      ...wrongMultiple(analysis, pair),
      ...wrongDirection(analysis, pair),
    ].slice(0, 1);
  });

/** A percentage, a share or points that differ from what the two ends give. */
function wrongPercent(analysis: Analysis, values: readonly Value[], pair: Pair): Raised[] {
  const { from, to } = pair;
  const arePercents = from.kind === "percent";
  const stated = values.filter((value) => !isAmong(pair, value) && isChange(analysis, value, arePercents));
  if (stated.length !== 1 || !belongs(analysis, stated[0], pair)) return [];
  const [change] = stated;
  const [before, after] = intervalsOf(analysis, pair);
  const inPoints = change.kind === "percentage-points" || change.kind === "number";
  if (inPoints && !arePercents) return [];
  const [exact, range] = inPoints
    ? [(to.amount ?? 0) - (from.amount ?? 0), { low: after.low - before.high, high: after.high - before.low }]
    : [
        ((to.amount ?? 0) / (from.amount ?? 1) - 1) * 100,
        { low: (after.low / before.high - 1) * 100, high: (after.high / before.low - 1) * 100 },
      ];
  if (meet(statedInterval(analysis, change), magnitudeOf(range))) return [];
  const unit = inPoints ? " points" : " %";
  const points =
    arePercents && !inPoints ? ` (${signed((to.amount ?? 0) - (from.amount ?? 0))} percentage points)` : "";
  return [
    {
      span: { start: change.start, end: change.end },
      message: `${wordsOf(analysis, from)} → ${wordsOf(analysis, to)} is ${signed(exact)}${unit}${points}, not ${wordsOf(analysis, change)}. Which figure is wrong?`,
      related: workedOutFrom(pair.from, pair.to),
    },
  ];
}

/** Whether a value can be a change: a percentage, points, "points" between percentages, a share behind "by" or "of". */
function isChange(analysis: Analysis, { kind, unit, start, end }: Value, arePercents: boolean): boolean {
  if (kind === "percent")
    return !/^ (?:a|per|each|every) (?:year|month)\b|^ annually\b/u.test(textAfter(analysis, end, 14));
  if (kind === "percentage-points") return true;
  if (kind === "number") return arePercents && /^points?$/u.test(unit ?? "");
  const isStep = /\b(?:by|of|up|down|rose|fell|grew) (?:about |nearly |almost |roughly |more than )?$/u.test(
    textBefore(analysis, start, 24),
  );
  return kind === "share" && (isStep || /^ (?:more|less|higher|lower)\b/u.test(textAfter(analysis, end, 8)));
}

/** A share is good for three points to each side ("a third" for 35 percent); a percentage for half a point more than written. */
function statedInterval(analysis: Analysis, change: Value): Interval {
  const { low, high } = intervalOf(analysis, change);
  if (change.kind === "share") return { low: low * 100 - 3, high: high * 100 + 3 };
  return change.kind === "percent" ? widen({ low, high }) : { low, high };
}

/** "up by 1.50 pounds, from 9.50 to 12": a difference that is not the difference. */
function wrongDifference(analysis: Analysis, values: readonly Value[], pair: Pair): Raised[] {
  const { from, to } = pair;
  // "from 9.50 to 12 pounds": the unit stands behind the last.
  const measured = to.unit === null ? from : to;
  if (measured.kind === "percent") return [];
  const steps = values.filter(
    (value) =>
      !isAmong(pair, value) &&
      value.kind === measured.kind &&
      (measured.unit === null
        ? /^, from /u.test(textAfter(analysis, value.end, 7)) || isStep.test(between(analysis, to, value))
        : value.unit === measured.unit) &&
      value.upper === null &&
      value.hedge === null &&
      /\b(?:by|up|down|rose|fell|(?:increase|rise|drop|fall|decline|jump|gain|cut|reduction|difference|saving|loss) of) (?:another |just )?$/u.test(
        textBefore(analysis, value.start, 24),
      ),
  );
  if (steps.length !== 1 || !isNear(analysis, steps[0], pair)) return [];
  const [before, after] = intervalsOf(analysis, pair);
  const exact = (to.amount ?? 0) - (from.amount ?? 0);
  if (
    meet(intervalOf(analysis, steps[0]), magnitudeOf({ low: after.low - before.high, high: after.high - before.low }))
  )
    return [];
  return [
    {
      span: { start: steps[0].start, end: steps[0].end },
      message: `From ${wordsOf(analysis, from)} to ${wordsOf(analysis, to)} is ${signed(exact)}, not ${wordsOf(analysis, steps[0])}. Which figure is wrong?`,
      related: workedOutFrom(pair.from, pair.to),
    },
  ];
}

/** ", a loss of" right behind the second end. */
const isStep =
  /^(?: [a-z]+){0,2}, an? (?:[a-z]+ )?(?:increase|rise|drop|fall|decline|jump|gain|cut|reduction|loss|difference) of (?:just |only )?$/u;

/** The intervals of both ends: beside "2.4 billion", "2 billion" is written to the same place. */
function intervalsOf(analysis: Analysis, { from, to }: Pair): readonly [Interval, Interval] {
  const [before, after] = [intervalOf(analysis, from), intervalOf(analysis, to)];
  if (from.hedge !== null || to.hedge !== null) return [before, after];
  const finest = Math.min((before.high - before.low) / 2, (after.high - after.low) / 2) * 2;
  const narrow = ({ low, high }: Interval, amount: number): Interval =>
    finest === 0 || (high - low) / 2 <= finest ? { low, high } : { low: amount - finest, high: amount + finest };
  return [narrow(before, from.amount ?? 0), narrow(after, to.amount ?? 0)];
}

/** Whether a percentage is of this change: a word of rise or fall beside it, and not "of" a whole or another group. */
function belongs(analysis: Analysis, change: Value, pair: Pair): boolean {
  const before = textBefore(analysis, change.start, 40);
  const after = textAfter(analysis, change.end, 24);
  if (/^ (?:of|margin|chance|stake|share|tax|interest|tariff|women|men)\b/u.test(after)) return false;
  return isNear(analysis, change, pair) && (changeWord.test(before) || changeWord.test(after));
}

/** Whether a stated change stands beside its ends, in the same clause. */
function isNear(analysis: Analysis, change: Value, { from, to }: Pair): boolean {
  const [first, last] = [Math.min(from.start, to.start), Math.max(from.end, to.end)];
  const gap = analysis.prose.masked.slice(Math.min(change.end, last), Math.max(change.start, first)).toLowerCase();
  // What stands in another clause is another thing's change.
  if ((change.start > last || change.end < first) && /\b(?:while|whereas|but|as|with|and)\b/u.test(gap)) return false;
  return (
    Math.min(
      ...[from, to].map(({ start, end }) => Math.min(Math.abs(start - change.end), Math.abs(change.start - end))),
    ) < 60
  );
}

const changeWord =
  /\b(?:gone up|goes? up|loss|losing|rose|risen|rise|rising|grew|grown|growth|grow|increase[ds]?|increasing|gain(?:ed|s)?|jump(?:ed)?|surged?|climb(?:ed)?|soared|up|raised?|fell|fallen|fall|falling|drop(?:ped)?|declined?|decrease[ds]?|down|cut|reduced|reduction|slump(?:ed)?|plunged?|shrank|lost|slid|tumbled|expanded|swelled|higher|lower|more|less|fewer)\b/u;

const widen = ({ low, high }: Interval): Interval => ({ low: low - 0.5, high: high + 0.5 });
const magnitudeOf = ({ low, high }: Interval): Interval => (high < 0 ? { low: -high, high: -low } : { low, high });
const signed = (amount: number): string =>
  `${amount >= 0 ? "+" : "−"}${show(Math.abs(Math.abs(amount) >= 10 ? Math.round(amount) : Math.round(amount * 10) / 10))}`;

/** "rose from 120 to 100 million", with nothing but the verb before. */
function wrongDirection(analysis: Analysis, { from, to }: Pair): Raised[] {
  if (from.start > to.start) return wrongTurnedDirection(analysis, { from, to });
  if (from.unit === null && from.kind === "number" && to.unit === null) return [];
  const words = textBefore(analysis, from.start, 30);
  const verb =
    /\b(?<up>rose|increased|grew|climbed|jumped|surged)?(?<down>fell|dropped|declined|decreased|slid|plunged)? from $/u.exec(
      words,
    );
  const up = verb?.groups?.up;
  const down = verb?.groups?.down;
  const difference = (to.amount ?? 0) - (from.amount ?? 0);
  if ((!up && !down) || difference === 0 || difference > 0 === Boolean(up)) return [];
  if (!/^ to $/u.test(between(analysis, from, to).replace(/^ [a-z ]{0,20}? to $/u, " to "))) return [];
  return [
    {
      span: { start: from.start, end: to.end },
      message: `From ${wordsOf(analysis, from)} to ${wordsOf(analysis, to)} nothing ${up ?? down}. Are the figures the wrong way round?`,
    },
  ];
}

/** "rose to 1.24 billion from 1.31 billion". */
function wrongTurnedDirection(analysis: Analysis, { from, to }: Pair): Raised[] {
  const verb =
    /\b(?:(?<up>rose|increased|grew|climbed|jumped|surged|soared)|(?<down>fell|dropped|declined|decreased|slid|plunged|slipped|slumped))(?: [a-z]+ly)? to $/u.exec(
      textBefore(analysis, to.start, 36),
    );
  const difference = (to.amount ?? 0) - (from.amount ?? 0);
  if (!verb?.groups || difference === 0 || difference > 0 === Boolean(verb.groups.up)) return [];
  if (!/^(?: [a-z-]+){0,3},? from $/u.test(between(analysis, to, from))) return [];
  return [
    {
      span: { start: to.start, end: from.end },
      message: `From ${wordsOf(analysis, from)} to ${wordsOf(analysis, to)} nothing ${verb.groups.up ?? verb.groups.down}. Are the figures the wrong way round?`,
    },
  ];
}
