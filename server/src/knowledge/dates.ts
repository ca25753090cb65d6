/** Dates as facts know them: a day, a month or a year, sometimes before Christ, sometimes not known at all. */

/** yyyymmdd; 00 for a month or day that is not known (19720500 = May 1972); negative before Christ; 0 = no date. */
export type FactDate = number;

/** No date is known. */
export const noDate: FactDate = 0;

/** Reads YYYY, YYYY-MM or YYYY-MM-DD (-0384 is 384 BC); anything else is no date. */
export function readFactDate(text: string): FactDate {
  const match = /^(-?)(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!match) return noDate;
  const size = Number(match[2]) * 10000 + Number(match[3] ?? 0) * 100 + Number(match[4] ?? 0);
  return match[1] ? -size : size;
}

/** Writes the date as readFactDate reads it; no date gives an empty text. */
export function writeFactDate(date: FactDate): string {
  if (date === noDate) return "";
  const { year, month, day } = partsOf(date);
  const written = [String(Math.abs(year)).padStart(4, "0")];
  if (month) written.push(String(month).padStart(2, "0"));
  if (month && day) written.push(String(day).padStart(2, "0"));
  return (date < 0 ? "-" : "") + written.join("-");
}

/** The year of the date; negative before Christ, 0 for no date. */
export const yearOf = (date: FactDate): number => Math.trunc(date / 10000);

/** A stretch of days, both ends included, counted from 1970-01-01. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** The days the date can mean: one day, a month, a year; all of time when there is no date. */
export function daysOf(date: FactDate): DaySpan {
  if (date === noDate) return { first: -Infinity, last: Infinity };
  const { year, month, day } = partsOf(date);
  if (!month) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  if (!day) return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 1) - 1 };
  const exact = dayNumber(year, month, day);
  return { first: exact, last: exact };
}

function partsOf(date: FactDate) {
  const size = Math.abs(date);
  const year = Math.floor(size / 10000);
  return { year: date < 0 ? -year : year, month: Math.floor(size / 100) % 100, day: size % 100 };
}

function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC takes years below 100 for 19xx; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;
}
