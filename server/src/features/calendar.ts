/** ISO dates in words. */
import { monthNames, weekdayNames } from "../lexicon/calendar.ts";

/** "Thursday, 17 April 2025" for 2025-04-17, "April 2025" for 2025-04, "2025" for 2025; the date as it is when it is none. */
export function dateInWords(iso: string): string {
  const date = new Date(`${iso.length === 7 ? `${iso}-01` : iso}T12:00:00Z`);
  if (iso.length < 7 || Number.isNaN(date.getTime())) return iso;
  const month = `${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return iso.length === 7 ? month : `${weekdayNames[date.getUTCDay()]}, ${date.getUTCDate()} ${month}`;
}
