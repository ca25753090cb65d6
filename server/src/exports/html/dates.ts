/** Dates: the days and years that a text names, in the calendar's order. */
import type { Analysis, Value } from "../../analysis/model.ts";
import { dateInWords } from "../../features/calendar.ts";
import { escape } from "./escape.ts";
import type { Say } from "../../wording/say.ts";

/** A figure with each date once and the words that name it first; empty when no date is certain. */
export function dates({ values, frame, prose }: Analysis, say: Say): string {
  const named = new Map<string, Value>();
  for (const value of values) {
    if (value.kind === "date" && value.date !== null && !named.has(value.date)) named.set(value.date, value);
  }
  if (named.size === 0) return "";
  const items = [...named]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { start, end }]) => {
      const isTextDate = date === frame.date;
      const words = prose.text.slice(start, end).replace(/\s+/gu, " ");
      const written = isTextDate ? say(`${words}, the date of the text`) : words === dateInWords(date) ? "" : words;
      return `<li${isTextDate ? ' class="now"' : ""} data-at="${start}"><time datetime="${date}">${say(dateInWords(date))}</time> <small>${escape(written)}</small></li>\n`;
    });
  return `<figure class="dates">\n<figcaption>${say("Dates in the text")}</figcaption>\n<ol>\n${items.join("")}</ol>\n</figure>\n`;
}
