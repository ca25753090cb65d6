/** Reads calendar dates: "Wednesday, April 17, 2025", "17 April", "April 2025", "2025-04-17", "1781", "the 1990s". */
import { months, weekdays } from "../../lexicon/calendar.ts";
import { daysInMonth, isoMonth, isoOf } from "../calendar.ts";
import { figure, isCapital, isDash, isGlued, mark, readAtoms, word, type Atoms } from "./atoms.ts";

/** The parts that a calendar date gives; null for those it does not. `day` may be one that the month does not have. */
export interface DateParts {
  /** 0 (Sunday) to 6. */
  readonly weekday: number | null;
  readonly day: number | null;
  /** 1..12. */
  readonly month: number | null;
  readonly year: number | null;
}

/** A date read at some atom; `end` is the index of the atom after it. */
export interface DateReading {
  readonly parts: DateParts;
  readonly end: number;
}

/** The calendar date that begins at atom `at`, or null. */
export function readCalendarDate(atoms: Atoms, at: number): DateReading | null {
  if (atoms.kinds[at] === figure) return readIso(atoms, at) ?? readDayFirst(atoms, at) ?? readYear(atoms, at);
  if (atoms.kinds[at] === mark) return readShortDecade(atoms, at);
  return readWithWeekday(atoms, at) ?? readMonthFirst(atoms, at);
}

/** The parts of a value's words ("Wednesday, April 17, 2025"); null when they are no calendar date. */
export function datePartsOf(words: string): DateParts | null {
  const atoms = readAtoms(words, 0, words.length);
  return atoms.length === 0 ? null : (readCalendarDate(atoms, 0)?.parts ?? null);
}

/** Whether the month has the day; true when either is not given. Without a year, February has 29. */
export const exists = ({ day, month, year }: DateParts): boolean =>
  day === null || month === null || (day >= 1 && day <= daysInMonth(year ?? 2000, month));

/** ISO date or part of one; null when the year is not given or the day does not exist. */
export function isoOfParts(parts: DateParts): string | null {
  const { year, month, day } = parts;
  if (year === null || !exists(parts)) return null;
  if (month === null) return String(year).padStart(4, "0");
  return day === null ? isoMonth(year, month) : isoOf({ year, month, day });
}

const nothing: DateParts = { weekday: null, day: null, month: null, year: null };

/** "Wednesday, April 17", "Wednesday 17 April", "Wednesday the 17th of April". */
function readWithWeekday(atoms: Atoms, at: number): DateReading | null {
  const weekday = isCapital(atoms, at) ? weekdays.get(atoms.lowers[at]) : undefined;
  if (weekday === undefined) return null;
  let next = at + 1;
  const shortened = atoms.lowers[at].length < 6 && atoms.lowers[next] === "." && isGlued(atoms, next);
  if (shortened) next++;
  while (next < at + 4 && (atoms.lowers[next] === "," || atoms.lowers[next] === "the")) next++;
  const rest = atoms.kinds[next] === figure ? readDayFirst(atoms, next) : readMonthFirst(atoms, next);
  return rest && rest.parts.day !== null ? { parts: { ...rest.parts, weekday }, end: rest.end } : null;
}

/** "April 17, 2025", "Sept. 3", "April 2025", "April". */
function readMonthFirst(atoms: Atoms, at: number): DateReading | null {
  const month = isCapital(atoms, at) ? months.get(atoms.lowers[at]) : undefined;
  if (month === undefined) return null;
  const shortened = isShortMonth(atoms, at) && atoms.lowers[at + 1] === "." && isGlued(atoms, at + 1);
  const next = at + (shortened ? 2 : 1);
  const day = readDayNumber(atoms, next);
  const counts = day !== null && (countsSomething(atoms, at, day.end) || countsBeyond(atoms, at, day));
  if (day && !counts) {
    const year = readTrailingYear(atoms, day.end);
    return { parts: { ...nothing, month, day: day.day, year: year.year }, end: year.end };
  }
  const year = readTrailingYear(atoms, atoms.lowers[next] === "of" ? next + 1 : next);
  if (year.year !== null) return { parts: { ...nothing, month, year: year.year }, end: year.end };
  return standsAlone(atoms, at) ? { parts: { ...nothing, month }, end: next } : null;
}

/** "In June 31 people died": the figure counts people. */
const countsSomething = (atoms: Atoms, at: number, end: number): boolean =>
  /^(?:in|since|during|by|last|this)$/u.test(atoms.lowers[at - 1] ?? "") &&
  atoms.kinds[end] === word &&
  !isCapital(atoms, end) &&
  !isGlued(atoms, end) &&
  !afterDates.has(atoms.lowers[end]);

/** "May 32 people be seated": no such day, and things to count; "the June 31 elections" are a slip. */
const countsBeyond = (atoms: Atoms, at: number, { day, end }: { day: number; end: number }): boolean =>
  day > daysInMonth(2000, months.get(atoms.lowers[at]) ?? 1) &&
  atoms.lowers[at - 1] !== "the" &&
  /^(?:of|people|men|women|children|[a-z]{3,}s)$/u.test(atoms.lowers[end] ?? "") &&
  !isGlued(atoms, end) &&
  !isCapital(atoms, end) &&
  (!afterDates.has(atoms.lowers[end]) ||
    (atoms.lowers[end] === "of" && /^(?:the|its|their|those|our)$/u.test(atoms.lowers[end + 1] ?? "")));

/** "Sept." and "Jan." are short for something; "June." ends a sentence. */
const isShortMonth = (atoms: Atoms, at: number): boolean =>
  atoms.lowers[at].length <= 4 && !/^(?:may|june|july)$/u.test(atoms.lowers[at]);

/** Small words that go on after a date. */
const afterDates: ReadonlySet<string> = new Set(
  "and or at in on to by for when after before as with was is were are had has will from until the a an that which who he she they it this but of near during because last local".split(
    " ",
  ),
);

/** "17 April 2025", "the 30th of June"; the figure comes first. */
function readDayFirst(atoms: Atoms, at: number): DateReading | null {
  const day = readDayNumber(atoms, at);
  if (!day) return null;
  const next = atoms.lowers[day.end] === "of" ? day.end + 1 : day.end;
  const month = isCapital(atoms, next) && !isGlued(atoms, next) ? months.get(atoms.lowers[next]) : undefined;
  if (month === undefined) return null;
  const dotted = isShortMonth(atoms, next) && atoms.lowers[next + 1] === "." && isGlued(atoms, next + 1);
  const year = readTrailingYear(atoms, next + (dotted ? 2 : 1));
  const end = year.year === null && dotted ? next + 1 : year.end;
  // "Some 31 June brides", "route 31 September closure": no such day, and something to count or a label.
  const isNone = day.day > daysInMonth(2000, month) && year.year === null;
  const counts =
    atoms.kinds[end] === word &&
    /[^s]s$/u.test(atoms.lowers[end]) &&
    !afterDates.has(atoms.lowers[end]) &&
    !/^(?:the|on|by|until|to|from)$/u.test(atoms.lowers[at - 1] ?? "");
  if (isNone && (counts || labelsBefore.has(atoms.lowers[at - 1] ?? ""))) return null;
  return { parts: { ...nothing, day: day.day, month, year: year.year }, end };
}

/** A day of a month in figures, with or without "st"; up to 39, so that "June 31" and "February 30" are read as they stand. */
function readDayNumber(atoms: Atoms, at: number): { day: number; end: number } | null {
  if (atoms.kinds[at] !== figure || !/^[0-3]?\d$/u.test(atoms.lowers[at])) return null;
  const suffixed = at + 1 < atoms.length && isGlued(atoms, at + 1) && /^(?:st|nd|rd|th)$/u.test(atoms.lowers[at + 1]);
  const end = at + (suffixed ? 2 : 1);
  if (/^[%:°]$/u.test(atoms.lowers[end] ?? "") && isGlued(atoms, end)) return null;
  const day = Number(atoms.lowers[at]);
  const isJoined = isDash(atoms, end) && isGlued(atoms, end) && end + 1 < atoms.length && isGlued(atoms, end + 1);
  // "the April 31-24 win", "in November 31-year-old Ana Silva": a score, an age.
  if (isJoined && (atoms.kinds[end + 1] === word ? !isCapital(atoms, end + 1) : Number(atoms.lowers[end + 1]) <= day))
    return null;
  const isRange = isDash(atoms, end) && atoms.kinds[end + 1] === figure && /^[0-3]?\d$/u.test(atoms.lowers[end + 1]);
  return { day, end: isRange ? end + 2 : end };
}

function readTrailingYear(atoms: Atoms, at: number): { year: number | null; end: number } {
  const next = atoms.lowers[at] === "," ? at + 1 : at;
  return isYearFigure(atoms, next) ? { year: Number(atoms.lowers[next]), end: next + 1 } : { year: null, end: at };
}

const isYearFigure = (atoms: Atoms, at: number): boolean =>
  at < atoms.length && atoms.kinds[at] === figure && /^(?:1\d|20)\d\d$/u.test(atoms.lowers[at]);

/** "2025-04-17". */
function readIso(atoms: Atoms, at: number): DateReading | null {
  if (!isYearFigure(atoms, at) || atoms.lowers[at + 1] !== "-" || atoms.lowers[at + 3] !== "-") return null;
  const [month, day] = [atoms.lowers[at + 2], atoms.lowers[at + 4] ?? ""];
  if (!/^\d\d$/u.test(month) || !/^\d\d$/u.test(day) || Number(month) > 12 || Number(month) < 1) return null;
  return { parts: { ...nothing, year: Number(atoms.lowers[at]), month: Number(month), day: Number(day) }, end: at + 5 };
}

/** A month named alone is a date after "in", "last" …; "May" and "March" are words, "April" and "June" are people. */
const standsAlone = (atoms: Atoms, at: number): boolean =>
  /^(?:in|since|until|till|by|last|next|this|from|to|through|during|early|late|mid|before|after|of|every|each|between)$/u.test(
    atoms.lowers[isDash(atoms, at - 1) ? at - 2 : at - 1] ?? "",
  ) && !isCapital(atoms, at + 1);

/** "in 1781", "since 2014", "the 2015 accord", "1914-18", "the 1990s"; figures that count something are no year. */
function readYear(atoms: Atoms, at: number): DateReading | null {
  if (!isYearFigure(atoms, at) || /^[$€£¥₹#/.:]$/u.test(atoms.lowers[at - 1] ?? "")) return null;
  const year = Number(atoms.lowers[at]);
  const parts = { ...nothing, year };
  const next = atoms.lowers[at + 1] ?? "";
  const glued = at + 1 < atoms.length && isGlued(atoms, at + 1);
  if (next === "s" && glued) return { parts, end: at + 2 };
  if (glued && (atoms.kinds[at + 1] === word || /^[%:/]$/u.test(next))) return null;
  if (isDash(atoms, at + 1) && atoms.kinds[at + 2] === figure && /^(?:\d\d)?\d\d$/u.test(atoms.lowers[at + 2]))
    return year >= 1500 ? { parts, end: at + 3 } : null;
  const before = atoms.lowers[at - 1] ?? "";
  // "Flight 1955", "Windows 2000", "Expo 1958": a name's own number.
  const isNumbered =
    at > 1 && isCapital(atoms, at - 1) && !yearBefore.has(before) && !isSeasonOrMonth(before) && !weekdays.has(before);
  if (isNumbered || labelsBefore.has(before)) return null;
  const opensThing = hasArticle(atoms, at) && atoms.kinds[at + 1] === word && !glued && !isCapital(atoms, at + 1);
  const placed = yearBefore.has(before) || isSeasonOrMonth(before) || before === "(" || before === "," || opensThing;
  const counts =
    atoms.kinds[at + 1] === word && /(?:[^s]s|people|men|women|children)$/u.test(next) && !isCapital(atoms, at + 1);
  if (year >= 1900 && year < 2100)
    return counts && !yearPreposition.has(before) && !hasArticle(atoms, at) ? null : { parts, end: at + 1 };
  return placed && !counts ? { parts, end: at + 1 } : null;
}

/** Nouns whose number is no year. */
const labelsBefore: ReadonlySet<string> = new Set(
  "psalm flight room route channel boeing model no number page chapter article section highway".split(" "),
);

const yearPreposition: ReadonlySet<string> = new Set("in since until till from during of".split(" "));
const yearBefore: ReadonlySet<string> = new Set(
  "in since by until till from of during before after around circa to late early mid through between and year or".split(
    " ",
  ),
);
const isSeasonOrMonth = (lower: string): boolean =>
  months.has(lower) || /^(?:spring|summer|autumn|fall|winter)$/u.test(lower);
const hasArticle = (atoms: Atoms, at: number): boolean =>
  /^(?:the|a|its|his|her|their|s)$/u.test(atoms.lowers[at - 1] ?? "");

/** "the ’90s". */
function readShortDecade(atoms: Atoms, at: number): DateReading | null {
  const opens =
    /^['’‘]$/u.test(atoms.lowers[at]) && atoms.kinds[at + 1] === figure && /^[1-9]0$/u.test(atoms.lowers[at + 1]);
  if (!opens || atoms.lowers[at + 2] !== "s" || !isGlued(atoms, at + 1) || !isGlued(atoms, at + 2)) return null;
  return { parts: { ...nothing, year: 1900 + Number(atoms.lowers[at + 1]) }, end: at + 3 };
}
