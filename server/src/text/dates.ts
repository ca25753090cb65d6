/** The days that front matter, attributes and datelines give; ISO dates, and only days of the calendar. */
import { months } from "../lexicon/calendar.ts";

/** The date in the words of a front matter or an attribute: what stands first decides; null when it is none. */
export function leadingDate(words: string): string | null {
  const match = /^\s{0,8}["']?(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(words);
  if (!match) return null;
  const [, year, month, day] = match.map(Number);
  return isoDay(year, month, day);
}

/**
 * The date in the words of a dateline ("Thursday, April 17, 2025", "17 Apr. 2025", "2025-04-17"); null when it is none.
 * Without a year it is the day nearest to `near`, an ISO date; none when that is null.
 */
export function datelineDate(words: string, near: string | null): string | null {
  const written = leadingDate(words);
  if (written !== null) return written;
  const lower = words.toLowerCase();
  const month = months.get(/(?<=^|\s)(?!\p{L}+day)\p{L}{3,9}/u.exec(lower)?.[0] ?? "");
  const day = Number(/\b\d{1,2}\b/u.exec(lower)?.[0]);
  if (month === undefined || Number.isNaN(day)) return null;
  const year = /\b\d{4}\b/u.exec(lower)?.[0];
  return year === undefined ? nearest(month, day, near) : isoDay(Number(year), month, day);
}

function nearest(month: number, day: number, near: string | null): string | null {
  if (near === null) return null;
  const year = Number(near.slice(0, 4));
  const distance = (iso: string): number => Math.abs(Date.parse(iso) - Date.parse(near));
  const days = [year, year - 1, year + 1].flatMap((one) => isoDay(one, month, day) ?? []);
  return days.reduce<string | null>((best, one) => (best && distance(best) <= distance(one) ? best : one), null);
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
