/** The calendar: days of months, weekdays, and steps from a day; all dates are ISO (YYYY-MM-DD) in the Gregorian calendar. */

/** A day of the calendar; month 1..12, day 1..31. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How many days a month has. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Whether a year has a February 29. */
export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** 0 (Sunday) to 6. */
export const weekdayOf = (day: Day): number => (((daysSinceEpoch(day) + 4) % 7) + 7) % 7;

/** Days since 1970-01-01. */
export const daysSinceEpoch = ({ year, month, day }: Day): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86400000);

/** The day that many days after 1970-01-01. */
export function dayOfEpoch(days: number): Day {
  const date = new Date(days * 86400000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day `days` later (earlier when negative). */
export const addDays = (day: Day, days: number): Day => dayOfEpoch(daysSinceEpoch(day) + days);

/** ISO date of a day. */
export const isoOf = ({ year, month, day }: Day): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** ISO month (YYYY-MM). */
export const isoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;

/** The day of an ISO date; null when it is none. */
export function dayOf(iso: string | null): Day | null {
  const match = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");
