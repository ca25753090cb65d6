/** What the dates of source texts say of a date of the draft. */
import { placesOf, type Place } from "./passages.ts";
import type { IndexedSource } from "./source-text.ts";
import { hashesOf, monthNames, type Specific } from "./specifics.ts";
import { writtenOn } from "./written-on.ts";

/** The grounds of what is no date. */
export const noDateGrounds = { sourceDate: 0, sourceYear: 0, noYear: 0, noMonth: 0, monthApart: 0 };

/** Days before a source was written on which what it tells mostly happened. */
const fewDays = 8;

/** The grounds of a date, each 0 or 1. */
export function dateGrounds({ value }: Specific, sources: readonly IndexedSource[]): typeof noDateGrounds {
  if (!value?.date) return noDateGrounds;
  const [year, month, day] = value.date.split("-");
  const written = sources.flatMap((source) => writtenOn(source) ?? []);
  const years = placesOf([hashesOf(year)], sources);
  const inMonth = month ? placesOf(monthNames(Number(month)).map(hashesOf), sources) : [];
  const isFresh = (date: string): boolean => {
    if (!day) return value.date?.length === 7 && date.startsWith(value.date);
    const days = (Date.parse(date) - Date.parse(value.date ?? "")) / 86_400_000;
    return days >= 0 && days <= fewDays;
  };
  const isBeside = (one: Place): boolean =>
    years.some(({ source, at }) => source === one.source && Math.abs(at - one.at) <= 3);
  return {
    sourceDate: written.some(isFresh) ? 1 : 0,
    sourceYear: !month && written.some((date) => date.startsWith(year)) ? 1 : 0,
    noYear: month && years.length === 0 ? 1 : 0,
    noMonth: month && inMonth.length === 0 ? 1 : 0,
    monthApart: years.length > 0 && inMonth.length > 0 && !inMonth.some(isBeside) ? 1 : 0,
  };
}
