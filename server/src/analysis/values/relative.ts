/** Reads dates that count from the day of writing ("Thursday", "last week", "three days ago") and resolves them. */
import { months, relativeDays, relativePeriods, weekdayNames, weekdays, yearlyFeasts } from "../../lexicon/calendar.ts";
import { addDays, isoMonth, isoOf, weekdayOf, type Day } from "../calendar.ts";
import { cardinals } from "../../lexicon/numbers.ts";
import { figure, isCapital, isDash, mark, type Atoms } from "./atoms.ts";
import { readNumber } from "./numbers.ts";

/** A relative date read at some atom. */
export interface RelativeReading {
  /** Index of the atom after it. */
  readonly end: number;
  /** ISO date or part of one; null without a day to count from. */
  readonly date: string | null;
  /** How it was resolved, in plain words. */
  readonly clue: string;
}

/** The relative date that begins at atom `at`, counted from `anchor` (null: none is known), or null. */
export function readRelativeDate(atoms: Atoms, at: number, anchor: Day | null): RelativeReading | null {
  if (atoms.kinds[at] === mark) return null;
  // A number begins no other than "3 days ago".
  if (atoms.kinds[at] === figure || cardinals.has(atoms.lowers[at])) return readAgo(atoms, at, anchor);
  return (
    readWeekday(atoms, at, anchor) ??
    readDayWord(atoms, at, anchor) ??
    readPeriod(atoms, at, anchor) ??
    readMonth(atoms, at, anchor) ??
    readAgo(atoms, at, anchor)
  );
}

const unanchored = "counts from the day of writing, which the text does not give";

/** "Thursday", "last Thursday", "next Thursday": the nearest past one (that day included) unless something points ahead. */
function readWeekday(atoms: Atoms, at: number, anchor: Day | null): RelativeReading | null {
  const direction = /^(?:last|next|this)$/u.exec(atoms.lowers[at])?.[0];
  const index = direction ? at + 1 : at;
  const weekday = isCapital(atoms, index) ? weekdays.get(atoms.lowers[index]) : undefined;
  if (weekday === undefined || atoms.lowers[index].length < 6 || partOfName(atoms, index)) return null;
  // "every Friday", "a Tuesday", "from Monday to Saturday": any such day.
  if (!direction && isHabit(atoms, index)) return null;
  if (!direction && (/^(?:every|each|a|an|any|most)$/u.test(atoms.lowers[at - 1] ?? "") || isStretch(atoms, at)))
    return null;
  const end = index + 1;
  if (anchor === null) return { end, date: null, clue: unanchored };
  const ahead = direction === "next" || (direction !== "last" && pointsAhead(atoms, at));
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  const forward = (7 - back) % 7;
  const steps = ahead
    ? direction === "next" && forward === 0
      ? 7
      : forward
    : -(direction === "last" && back === 0 ? 7 : back);
  const date = isoOf(addDays(anchor, steps));
  const name = weekdayNames[weekday];
  const where =
    steps === 0 ? `the day of writing, a ${name}` : `the ${name} ${steps < 0 ? "before" : "after"} ${isoOf(anchor)}`;
  return { end, date, clue: where };
}

/** "Saturday nights", "Friday the 13th", "the Monday night game has always": no one day. */
const isHabit = ({ lowers }: Atoms, at: number): boolean =>
  /^(?:nights|mornings|evenings|afternoons)$/u.test(lowers[at + 1] ?? "") ||
  (lowers[at + 1] === "the" && lowers[at + 2] === "13") || // "13th" is two atoms
  (lowers[at - 1] === "the" &&
    /^(?:night|morning)$/u.test(lowers[at + 1] ?? "") &&
    /^(?:game|show|football|slot|market)$/u.test(lowers[at + 2] ?? "")) ||
  (lowers[at - 1] === "the" &&
    /^(?:market|school|prayers|lunch|roast|column|quiz|supplement|edition|papers|service|class|league)$/u.test(
      lowers[at + 1] ?? "",
    ));

/** Either end of "from Monday to Friday", "Monday through Friday". */
const isStretch = ({ lowers }: Atoms, at: number): boolean =>
  (/^(?:to|through)$/u.test(lowers[at + 1] ?? "") && weekdays.has(lowers[at + 2] ?? "")) ||
  (/^(?:to|through)$/u.test(lowers[at - 1] ?? "") && weekdays.has(lowers[at - 2] ?? ""));

/** "Black Friday", "Good Friday", "Sunday Times", "the Friday Club". */
const partOfName = (atoms: Atoms, at: number): boolean =>
  /^(?:black|good|bloody|ash|cyber|super|easter|palm|shrove)$/u.test(atoms.lowers[at - 1] ?? "") ||
  (isCapital(atoms, at - 1) && /^(?:man|girl|freaky|joe|ruby)$/u.test(atoms.lowers[at - 1] ?? "")) ||
  (/^(?:times|telegraph|mirror|express|mail|night|morning|mass)$/u.test(atoms.lowers[at + 1] ?? "") &&
    isCapital(atoms, at + 1));

/** Whether words shortly before or behind point to the future: "will meet Thursday", "Thursday's planned vote". */
function pointsAhead({ lowers }: Atoms, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    if (/^[.;]$/u.test(lowers[i])) break;
    if (aheadWords.has(lowers[i])) return true;
  }
  for (let i = at + 1; i < lowers.length && i < at + 5; i++) {
    if (/^(?:[.;,]|and|but|after|when|which|who)$/u.test(lowers[i])) return false;
    if (aheadWords.has(lowers[i])) return true;
  }
  return false;
}

const aheadWords: ReadonlySet<string> = new Set(
  "will ll shall due scheduled planned expected upcoming until".split(" "),
);

/** "yesterday", "today", "tomorrow", "tonight". */
function readDayWord(atoms: Atoms, at: number, anchor: Day | null): RelativeReading | null {
  const steps = relativeDays.get(atoms.lowers[at]);
  // "the tomorrow of", "Tomorrow’s World".
  if (
    steps === undefined ||
    atoms.lowers[at - 1] === "the" ||
    (isCapital(atoms, at) && isCapital(atoms, at + 3) && atoms.lowers[at + 2] === "s")
  )
    return null;
  if (anchor === null) return { end: at + 1, date: null, clue: unanchored };
  const clue =
    steps === 0
      ? "the day of writing"
      : steps < 0
        ? `the day before ${isoOf(anchor)}`
        : `the day after ${isoOf(anchor)}`;
  return { end: at + 1, date: isoOf(addDays(anchor, steps)), clue };
}

/** "next April", "last Christmas": the one before or after the day of writing. */
function readMonth(atoms: Atoms, at: number, anchor: Day | null): RelativeReading | null {
  const step = /^(?:last|next)$/u.exec(atoms.lowers[at])?.[0];
  const name = atoms.lowers[at + 1] ?? "";
  const month = isCapital(atoms, at + 1) ? (months.get(name) ?? yearlyFeasts.get(name)) : undefined;
  if (!step || month === undefined || atoms.kinds[at + 2] === figure) return null;
  const end = at + 2;
  if (anchor === null) return { end, date: null, clue: unanchored };
  const isPast = step === "last";
  const year = anchor.year + (isPast ? (month < anchor.month ? 0 : -1) : month > anchor.month ? 0 : 1);
  return {
    end,
    date: yearlyFeasts.has(name) ? String(year) : isoMonth(year, month),
    clue: `the ${isPast ? "last" : "next"} one, counted from ${isoOf(anchor)}`,
  };
}

/** "last week", "next month", "this year", "earlier this week". */
function readPeriod(atoms: Atoms, at: number, anchor: Day | null): RelativeReading | null {
  const step = /^(?:last|this|next)$/u.exec(atoms.lowers[at])?.[0];
  const period = atoms.lowers[at + 1] ?? "";
  if (!step) return readWeekend(atoms, at, anchor);
  if (
    !relativePeriods.has(period) ||
    (dayParts.has(period) && step !== "this") ||
    /^(?:the|very|at)$/u.test(atoms.lowers[at - 1] ?? "")
  )
    return null;
  const end = at + 2;
  if (step === "last" && isDash(atoms, end)) return null; // "last-minute" and its like
  if (anchor === null) return { end, date: null, clue: unanchored };
  const steps = step === "last" ? -1 : step === "next" ? 1 : 0;
  return { end, ...resolvePeriod(period, steps, anchor) };
}

const dayParts: ReadonlySet<string> = new Set(["morning", "afternoon", "evening"]);

/** "at the weekend", "over the weekend", as British copy has it for the one just past. */
function readWeekend(atoms: Atoms, at: number, anchor: Day | null): RelativeReading | null {
  if (!/^(?:at|over)$/u.test(atoms.lowers[at]) || atoms.lowers[at + 1] !== "the" || atoms.lowers[at + 2] !== "weekend")
    return null;
  if (anchor === null) return { end: at + 3, date: null, clue: unanchored };
  return { end: at + 3, ...resolvePeriod("weekend", -1, anchor) };
}

function resolvePeriod(period: string, steps: number, anchor: Day): { date: string | null; clue: string } {
  const from = `counted from ${isoOf(anchor)}`;
  if (period === "year") return { date: String(anchor.year + steps), clue: `the year ${from}` };
  if (period === "month") {
    const index = anchor.year * 12 + anchor.month - 1 + steps;
    return { date: isoMonth(Math.floor(index / 12), (index % 12) + 1), clue: `the month ${from}` };
  }
  if (/^(?:morning|afternoon|evening)$/u.test(period)) return { date: isoOf(anchor), clue: "the day of writing" };
  if (period === "night") return { date: isoOf(addDays(anchor, steps)), clue: `the night ${from}` };
  if (period !== "week" && period !== "weekend") return { date: null, clue: from };
  const monday = addDays(anchor, -((weekdayOf(anchor) + 6) % 7) + 7 * steps);
  const first = isoOf(period === "week" ? monday : addDays(monday, 5));
  return { date: first, clue: `the ${period} that begins on ${first}` };
}

/** "three days ago", "a year ago", "two weeks ago". */
function readAgo(atoms: Atoms, at: number, anchor: Day | null): RelativeReading | null {
  if (!atoms.hasAgo) return null;
  const article = atoms.lowers[at] === "a" || atoms.lowers[at] === "an";
  const number = article ? { amount: 1, end: at + 1 } : readNumber(atoms, at);
  if (!number || atoms.lowers[number.end + 1] !== "ago") return null;
  const unit = /^(day|week|month|year|decade)s?$/u.exec(atoms.lowers[number.end])?.[1];
  if (!unit) return null;
  const end = number.end + 2;
  if (anchor === null) return { end, date: null, clue: unanchored };
  const { amount } = number;
  const clue = `counted back from ${isoOf(anchor)}`;
  if (unit === "day" || unit === "week")
    return { end, date: isoOf(addDays(anchor, -amount * (unit === "week" ? 7 : 1))), clue };
  if (unit === "month") {
    const index = anchor.year * 12 + anchor.month - 1 - Math.round(amount);
    return { end, date: isoMonth(Math.floor(index / 12), (index % 12) + 1), clue };
  }
  return { end, date: String(anchor.year - Math.round(amount) * (unit === "decade" ? 10 : 1)), clue };
}
