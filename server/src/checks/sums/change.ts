/** Sums of change: "rose 25 percent, from 100 to 120 million", "doubled from 5 to 8", "from 4 to 6 percent, a 2 percent rise". */
import type { Analysis, Value } from "../../analysis/model.ts";
import type { Raised } from "../check.ts";
import { alike, between, intervalOf, meet, show, textAfter, textBefore, valuesBySentence, wordsOf, type Interval } from "./figures.ts"; // prettier-ignore

/** Changes that do not fit their "from" and "to". */
export const findChanges = (analysis: Analysis): Raised[] =>
  valuesBySentence(analysis).flatMap((values) => {
    const pair = findPair(analysis, values);
    if (!pair) return [];
    return [
      ...wrongPercent(analysis, values, pair),
      ...wrongMultiple(analysis, pair),
      ...wrongDirection(analysis, pair),
    ].slice(0, 1);
  });

/** The two ends of a change. */
interface Pair {
  readonly from: Value;
  readonly to: Value;
}

/** The one "from A to B" (or "to B from A", "to B, compared with A") of a sentence; null when there is none or more than one. */
function findPair(analysis: Analysis, values: readonly Value[]): Pair | null {
  const sources = values.filter((value) => isCounted(value) && /\b(?:from|compared (?:with|to)|against) (?:\w+ ){0,2}$/u.test(textBefore(analysis, hedgeStart(value), 26))); // prettier-ignore
  const targets = values.filter((value) => isCounted(value) && /\b(?:to|at|reached|reaching|hit|hitting|totaled|totalled) (?:just |only )?$/u.test(textBefore(analysis, hedgeStart(value), 18))); // prettier-ignore
  if (sources.length !== 1 || targets.length !== 1 || !alike(sources[0], targets[0])) return null;
  const [from, to] = [sources[0], targets[0]];
  const gap = from.start < to.start ? between(analysis, from, to) : between(analysis, to, from);
  return gap.length <= 60 && !/[;:]/u.test(gap) ? { from, to } : null;
}

const hedgeStart = ({ start, hedge }: Value): number => start - (hedge === null ? 0 : hedge.length + 1);

const isCounted = ({ kind, amount, upper }: Value): boolean =>
  amount !== null &&
  amount > 0 &&
  upper === null &&
  /^(?:number|money|percent|distance|weight|area|height|speed)$/u.test(kind);

/** A percentage, or points, that differs from what the two ends give. */
function wrongPercent(analysis: Analysis, values: readonly Value[], { from, to }: Pair): Raised[] {
  const stated = values.filter(
    (value) => value !== from && value !== to && /^(?:percent|percentage-points)$/u.test(value.kind),
  );
  if (stated.length !== 1 || !belongs(analysis, stated[0], { from, to })) return [];
  const [change] = stated;
  const [before, after] = [intervalOf(analysis, from), intervalOf(analysis, to)];
  const stands = intervalOf(analysis, change);
  const given = change.kind === "percent" ? widen(stands) : stands;
  const arePercents = from.kind === "percent";
  const [exact, range] = change.kind === "percentage-points"
    ? [(to.amount ?? 0) - (from.amount ?? 0), { low: after.low - before.high, high: after.high - before.low }]
    : [((to.amount ?? 0) / (from.amount ?? 1) - 1) * 100, { low: (after.low / before.high - 1) * 100, high: (after.high / before.low - 1) * 100 }]; // prettier-ignore
  if (change.kind === "percentage-points" && !arePercents) return [];
  if (meet(given, magnitudeOf(range))) return [];
  const unit = change.kind === "percentage-points" ? " points" : " %";
  const points = arePercents && change.kind === "percent" ? ` (${signed((to.amount ?? 0) - (from.amount ?? 0))} percentage points)` : ""; // prettier-ignore
  return [{
    span: { start: change.start, end: change.end },
    message: `${wordsOf(analysis, from)} → ${wordsOf(analysis, to)} is ${signed(exact)}${unit}${points}, not ${wordsOf(analysis, change)}. Which figure is wrong?`,
    related: [from, to].map(({ start, end }) => ({ start, end, message: "Worked out from this." })),
  }]; // prettier-ignore
}

/** Whether a percentage is of this change: a word of rise or fall beside it, and not "of" a whole or another group. */
function belongs(analysis: Analysis, change: Value, { from, to }: Pair): boolean {
  const before = textBefore(analysis, change.start, 40);
  const after = textAfter(analysis, change.end, 24);
  if (/^ (?:of|chance|stake|share|tax|interest|tariff|women|men)\b/u.test(after)) return false;
  const [first, last] = [Math.min(from.start, to.start), Math.max(from.end, to.end)];
  const gap = analysis.prose.masked.slice(Math.min(change.end, last), Math.max(change.start, first)).toLowerCase();
  // What stands in another clause is another thing's change.
  if (/\b(?:while|whereas|but|as|with|and)\b/u.test(gap)) return false;
  const near = Math.min(
    ...[from, to].map(({ start, end }) => Math.min(Math.abs(start - change.end), Math.abs(change.start - end))),
  );
  return near < 60 && (changeWord.test(before) || changeWord.test(after));
}

const changeWord = /\b(?:rose|risen|rise|rising|grew|grown|growth|grow|increase[ds]?|increasing|gain(?:ed|s)?|jump(?:ed)?|surged?|climb(?:ed)?|soared|up|raised?|fell|fallen|fall|falling|drop(?:ped)?|declined?|decrease[ds]?|down|cut|reduced|reduction|slump(?:ed)?|plunged?|shrank|lost|slid|tumbled|expanded|swelled|higher|lower|more|less|fewer)\b/u; // prettier-ignore

const widen = ({ low, high }: Interval): Interval => ({ low: low - 0.5, high: high + 0.5 });
const magnitudeOf = ({ low, high }: Interval): Interval => (high < 0 ? { low: -high, high: -low } : { low, high });
const signed = (amount: number): string => `${amount >= 0 ? "+" : "−"}${show(Math.abs(Math.abs(amount) >= 10 ? Math.round(amount) : Math.round(amount * 10) / 10))}`; // prettier-ignore

/** "doubled from 5 to 8 million". */
function wrongMultiple(analysis: Analysis, { from, to }: Pair): Raised[] {
  const first = Math.min(from.start, to.start);
  const words = textBefore(analysis, first, 60);
  const found =
    /\b(?<hedge>more than |nearly |almost |roughly |about )?(?<verb>doubled|tripled|trebled|quadrupled|halved)\b(?<rest>[^.;]{0,30})$/u.exec(
      words,
    );
  if (!found?.groups || /\b(?:and|but|while)\b/u.test(found.groups.rest)) return [];
  const factor = { doubled: 2, tripled: 3, trebled: 3, quadrupled: 4, halved: 0.5 }[found.groups.verb] ?? 1;
  const ratio = (to.amount ?? 0) / (from.amount ?? 1);
  const hedge = found.groups.hedge?.trim() ?? "";
  const [low, high] =
    hedge === "more than" ? [1, 1.5] : /^(?:nearly|almost)$/u.test(hedge) ? [0.8, 1.02] : [0.88, 1.15];
  if (ratio >= factor * low && ratio <= factor * high) return [];
  return [{
    span: { start: first - words.length + found.index, end: Math.max(from.end, to.end) },
    message: `${wordsOf(analysis, from)} → ${wordsOf(analysis, to)} is ${show(ratio)} times, not ${hedge ? `${hedge} ` : ""}${found.groups.verb}. Which is wrong?`,
  }]; // prettier-ignore
}

/** "rose from 120 to 100 million", with nothing but the verb before. */
function wrongDirection(analysis: Analysis, { from, to }: Pair): Raised[] {
  if (from.start > to.start || (from.unit === null && from.kind === "number" && to.unit === null)) return [];
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
  return [{
    span: { start: from.start, end: to.end },
    message: `From ${wordsOf(analysis, from)} to ${wordsOf(analysis, to)} nothing ${up ?? down}. Are the figures the wrong way round?`,
  }]; // prettier-ignore
}
