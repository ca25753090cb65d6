/** Finds values: numbers, quantities and dates, each resolved as far as the text allows. */
import { approximators, cardinals, fractions, magnitudes, ordinals } from "../lexicon/numbers.ts";
import { currencyByMark } from "../lexicon/currencies.ts";
import { months, relativeDays, relativePeriods, weekdays, yearlyFeasts } from "../lexicon/calendar.ts";
import { partsOfSpeech } from "../text/model.ts";
import { firstWhere, lastStartingAt } from "../text/span.ts";
import { remembered } from "../text/remembered.ts";
import type { ParagraphReading } from "../text/tokens.ts";
import type { Frame, Mention, Prose, Span, Value } from "./model.ts";
import { dayOf, daysSinceEpoch, isoOf, type Day } from "./calendar.ts";
import { figure, readAtoms, type Atoms } from "./values/atoms.ts";
import { exists, isoOfParts, readCalendarDate, type DateParts } from "./values/dates.ts";
import { readQuantity } from "./values/quantities.ts";
import { readRelativeDate } from "./values/relative.ts";

/** All values of a text in text order; they do not overlap. Dates count from the frame's date; a weekday in a name is none. */
export function findValues({ paragraphs }: Prose, frame: Frame, mentions: readonly Mention[] = []): Value[] {
  const anchor = dayOf(frame.date);
  const values: Value[] = [];
  for (const { reading, start, firstSentence } of paragraphs) {
    for (const value of valuesIn(reading, anchor)) {
      const { kind, amount, upper, unit, hedge, date, relative, clue } = value;
      const [from, end] = [start + value.start, start + value.end];
      if (relative && isInName(mentions, { start: from, end })) continue;
      const sentence = firstSentence + value.sentence;
      values.push({ kind, amount, upper, unit, hedge, date, relative, sentence, clue, start: from, end });
    }
  }
  return values;
}

/** The values of a paragraph by its own words and the day that dates count from; places count from its start. */
const valuesIn = remembered((reading: ParagraphReading, anchor: Day | null): readonly Value[] => {
  const values: Value[] = [];
  // Figures within encoded bytes, of which no word was read, belong to no sentence.
  if (reading.starts.length === 0) return values;
  const atoms = readAtoms(reading.text, 0, reading.text.length);
  let sentence = 0;
  for (let at = 0; at < atoms.length;) {
    const read = mayBegin(atoms, at) ? readValue(atoms, at, anchor) : null;
    if (!read) {
      at++;
      continue;
    }
    const { kind, amount, upper, date, relative, clue } = read;
    const [start, end] = [atoms.starts[at], atoms.ends[read.end - 1]];
    while (sentence + 1 < reading.sentenceEnds.length && reading.starts[reading.sentenceEnds[sentence]] <= start)
      sentence++;
    const unit = kind === "number" && read.unit === null ? countedNoun(reading, end, sentence) : read.unit;
    values.push({
      kind,
      amount,
      upper,
      unit,
      hedge: hedgeBefore(atoms, at),
      date,
      relative,
      sentence,
      clue,
      start,
      end,
    });
    at = read.end;
  }
  return values;
});

/** "Sheffield Wednesday", "Wednesday Addams"; a person's name that ends in a day ("Mr Bush Thursday") is read too far. */
function isInName(mentions: readonly Mention[], span: Span): boolean {
  const mention = mentions[lastStartingAt(mentions, span.start)];
  if (!mention || mention.end < span.end || mention.end - mention.start === span.end - span.start) return false;
  return mention.start === span.start || /^(?:organization|work|event)$/u.test(mention.type);
}

/** A value before it knows its place. */
type Read = Omit<Value, "start" | "end" | "sentence" | "hedge"> & { readonly end: number };

/** Words that a value may begin with: everything else is passed over at one look-up a word. */
const beginnings: ReadonlySet<string> = new Set([
  ...[...cardinals.keys(), ...ordinals.keys(), ...months.keys(), ...weekdays.keys(), ...relativeDays.keys()],
  ...[...currencyByMark.keys()].flatMap((mark) => [mark, mark.slice(0, -1)]).filter((mark) => mark !== ""),
  ..."a an half last next this at over minus - – − ' ’ ‘".split(" "),
]);

/** Whether a value may begin at atom `at`; small words that seldom begin one are asked what follows. */
function mayBegin({ kinds, lowers }: Atoms, at: number): boolean {
  if (kinds[at] === figure) return true;
  const lower = lowers[at];
  if (!beginnings.has(lower)) return false;
  const followers = followersOf.get(lower);
  return followers === undefined || kinds[at + 1] === figure || followers.has(lowers[at + 1] ?? "");
}

const measures = "minute hour day week month year decade mile kilometer kilometre meter metre pound ton tonne".split(
  " ",
);
const counted = [...magnitudes.keys(), ...fractions.keys(), ...measures];
const placed = [...relativePeriods, ...weekdays.keys(), ...months.keys(), ...yearlyFeasts.keys()];
const numbers = [...cardinals.keys(), "a", "an", "half"];

/** Words that may come behind a beginning when no figure does; absent: any may. */
const followersOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...["a", "an"].map((word) => [word, new Set(counted)] as const),
  ...["last", "next", "this"].map((word) => [word, new Set(placed)] as const),
  ...["at", "over"].map((word) => [word, new Set(["the"])] as const),
  ...["minus", "-", "–", "−", "'", "’", "‘"].map((word) => [word, new Set(numbers)] as const),
]);

function readValue(atoms: Atoms, at: number, anchor: Day | null): Read | null {
  const relative = readRelativeDate(atoms, at, anchor);
  const calendar = readCalendarDate(atoms, at);
  if (relative && (!calendar || calendar.end <= relative.end))
    return { kind: "date", date: relative.date, relative: true, clue: relative.clue, end: relative.end, ...noAmount };
  if (calendar) return { kind: "date", end: calendar.end, ...resolveDate(calendar.parts, anchor), ...noAmount };
  const time = readTime(atoms, at);
  if (time) return { kind: "time", date: null, relative: false, clue: "time of day", end: time, ...noAmount };
  const quantity = readQuantity(atoms, at);
  return quantity && { date: null, relative: false, ...quantity };
}

const noAmount = { amount: null, upper: null, unit: null } as const;

/** The ISO date of calendar parts; without a year, the nearest to the day of writing. */
function resolveDate(parts: DateParts, anchor: Day | null): Pick<Value, "date" | "relative" | "clue"> {
  if (!exists(parts)) return { date: null, relative: false, clue: "a day that the month does not have" };
  const date = isoOfParts(parts);
  if (date !== null || anchor === null || parts.month === null)
    return { date, relative: false, clue: date === null ? "a date without its year" : "calendar date" };
  const day = { month: parts.month, day: parts.day ?? 15 };
  const distance = (year: number): number => Math.abs(daysSinceEpoch({ ...day, year }) - daysSinceEpoch(anchor));
  const year = [anchor.year - 1, anchor.year, anchor.year + 1].reduce((a, b) => (distance(b) < distance(a) ? b : a));
  return {
    date: isoOfParts({ ...parts, year }),
    relative: false,
    clue: `in the year that is nearest to ${isoOf(anchor)}`,
  };
}

/** Index after a time of day: "10:30 p.m.", "6 a.m.", "14:00"; null when none begins here. */
function readTime({ kinds, lowers, ...atoms }: Atoms, at: number): number | null {
  if (kinds[at] !== figure || !/^[0-2]?\d$/u.test(lowers[at])) return null;
  const withMinutes = lowers[at + 1] === ":" && /^[0-5]\d$/u.test(lowers[at + 2] ?? "");
  const next = withMinutes ? at + 3 : at + 1;
  const half = /^[ap](m?)$/u.exec(lowers[next] ?? "");
  if (half?.[1] === "m") return next + 1;
  if (half && lowers[next + 1] === "." && lowers[next + 2] === "m")
    return lowers[next + 3] === "." ? next + 4 : next + 3;
  return withMinutes && atoms.starts[at + 1] === atoms.ends[at] ? next : null;
}

/** The words right before a value that make it less than exact ("more than", "about"), in lower case; null when none do. */
function hedgeBefore({ lowers }: Atoms, at: number): string | null {
  if (at === 0 || !hedgeEnds.has(lowers[at - 1])) return null;
  for (let length = Math.min(5, at); length >= 1; length--) {
    const words = lowers.slice(at - length, at).join(" ");
    if (approximators.has(words)) return words;
  }
  return null;
}

/** The last words of hedges. */
const hedgeEnds: ReadonlySet<string> = new Set(
  [...approximators.keys()].map((words) => words.slice(words.lastIndexOf(" ") + 1)),
);

/** The head noun that a number counts ("14 Republican senators" → "senators"), in lower case; null when none follows. */
function countedNoun(
  { starts, words, lowers, parts, sentenceEnds }: ParagraphReading,
  offset: number,
  sentence: number,
): string | null {
  const end = sentenceEnds[sentence];
  let at = sentence === 0 ? 0 : sentenceEnds[sentence - 1];
  while (at < end && starts[at] < offset) at++;
  let head: string | null = null;
  for (let steps = 0; at < end && steps < 7; at++, steps++) {
    const part = partsOfSpeech[parts[at]];
    const isHyphen = words[at] === "-";
    if (head !== null && /^(?:people|men|women|children)$/u.test(head)) break; // "4,000 people sleep rough"
    if (part === "NOUN" || part === "PROPN") head = lowers[at];
    else if (part === "VERB" && head === null && /(?:ed|en)$/u.test(lowers[at]))
      continue; // "12 wounded soldiers"
    else if (part !== "ADJ" && !isHyphen) break;
    else if (head !== null && part === "ADJ") break;
  }
  return head;
}

/** The values of one sentence, by its index; `values` as the analysis has them, in text order. */
export function valuesOfSentence(values: readonly Value[], sentence: number): readonly Value[] {
  const first = firstWhere(values.length, (at) => values[at].sentence >= sentence);
  let end = first;
  while (end < values.length && values[end].sentence === sentence) end++;
  return values.slice(first, end);
}
