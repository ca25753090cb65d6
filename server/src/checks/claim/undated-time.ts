/** claim/undated-time: "Thursday", "last week", "next month" in a text with no date to count from. */
import type { Analysis, Value } from "../../analysis/model.ts";
import { isQuoted } from "../backing.ts";
import type { Check, Raised } from "../check.ts";

/** Marks the first of each relative date when the text has no date of its own. */
export const undatedTime: Check = {
  id: "claim/undated-time",
  title: "Relative date in a text without a date",
  severity: "information",
  why: "“Thursday” means nothing once the copy leaves the day it was written on. A dateline, or the date in brackets, settles it.",
  examples: {
    flagged: [
      "The council met on {Thursday} and meets again {next week}.",
      "Rents rose {last month}, the agency said. They had fallen {last year}.",
      "The minister resigned {yesterday}. Her deputy left {three days ago}.",
    ],
    silent: [
      "“We met last week,” she said.",
      "GENEVA, April 17, 2025 (Wire) — The council met on Thursday and meets again next week.",
      "The council met on Thursday, April 17, 2025.",
      "The last week of the trial was the longest, and Good Friday was quiet.",
      "Today, the harbour is a park.",
    ],
  },
  find: findUndated,
};

function findUndated(analysis: Analysis): Raised[] {
  const { frame, values, prose } = analysis;
  if (frame.date !== null || frame.dateline?.dateWords) return [];
  const byWords = new Map<string, Value[]>();
  for (const value of values) {
    if (!value.relative || isQuoted(analysis, value)) continue;
    const words = prose.text.slice(value.start, value.end).toLowerCase();
    if (words === "today" || words.startsWith("this ") || isLoose(words)) continue;
    byWords.set(words, [...(byWords.get(words) ?? []), value]);
  }
  return [...byWords.values()].map(([first, ...others]) =>
    report(prose.text.slice(first.start, first.end), first, others),
  );
}

/** "a decade ago", "20 years ago" place a time well enough without the day of writing. */
const isLoose = (words: string): boolean => /(?:decades?|years) ago$|^last (?:decade|century|season)$/u.test(words);

const report = (words: string, { start, end }: Value, others: readonly Value[]): Raised => ({
  span: { start, end },
  message: `“${words}” counts from the day of writing, and the text gives no date. Which date is meant?`,
  related: others.map((other) => ({ start: other.start, end: other.end, message: "It stands here as well." })),
});
