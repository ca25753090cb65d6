/** claim/impossible-date: a day that its month does not have, a stretch that ends before it begins. */
import { monthNames } from "../../lexicon/calendar.ts";
import { daysInMonth } from "../../analysis/calendar.ts";
import type { Analysis, Prose, Span, Value } from "../../analysis/model.ts";
import { datePartsOf, exists, type DateParts } from "../../analysis/values/dates.ts";
import type { Check, Raised } from "../check.ts";

/** Marks dates such as "June 31" and "February 29, 2023". */
export const impossibleDate: Check = {
  id: "claim/impossible-date",
  title: "Date that no calendar has",
  severity: "warning",
  why: "A day that its month does not have is a slip of a figure. One of day and month is wrong, and readers cannot tell which.",
  examples: {
    flagged: [
      "The treaty was signed on {June 31, 1994}, in Oslo.",
      "The hearing is set for {February 29, 2023}.",
      "Ballots are due by {31 November}.",
      "The court will rule on {Sept. 31}.",
      "The trial ran from June 2021 until {March 2021} in 17 countries.",
    ],
    silent: [
      "The treaty was signed on June 30, 1994, in Oslo.",
      "She was born on February 29, 2024, and her mother on Feb. 29, 1996.",
      "The trial ran from June 2020 until March 2021, and the figure fell from 2021 to 2019.",
      "In June 31 people died on the road.",
      "The May 2025 budget takes effect on July 31.",
    ],
  },
  scope: "paragraph",
  find: ({ values, prose }: Analysis): Raised[] =>
    values.flatMap((value, at) => {
      const { kind, start, end } = value;
      if (at > 0 && endsBefore(prose, values[at - 1], value))
        return [
          {
            span: { start, end },
            message: `${prose.text.slice(values[at - 1].start, values[at - 1].end)} is where it begins, and ${prose.text.slice(start, end)} is before. Which date is wrong?`,
            related: [{ start: values[at - 1].start, end: values[at - 1].end, message: "It begins here." }],
          },
        ];
      const parts = kind === "date" ? datePartsOf(prose.masked.slice(start, end)) : null;
      if (!parts || parts.month === null) return [];
      if (exists(parts)) return endOfStretch(prose, value, parts);
      // "There is no such date as February 30."
      if (/\bno such (?:date|day|thing)\b/iu.test(prose.masked.slice(Math.max(0, start - 60), start))) return [];
      return [raise({ start, end }, parts.month, parts.year)];
    }),
};

/** The finding on a day that its month does not have. */
function raise(span: Span, month: number, year: number | null): Raised {
  const name = `${monthNames[month - 1]}${month === 2 && year !== null ? ` ${year}` : ""}`;
  return { span, message: `${name} has ${lastDay(month, year)} days. Which day, or which month, is meant?` };
}

/** How many days a month has; February without a year has 29. */
const lastDay = (month: number, year: number | null): number => daysInMonth(year ?? 2000, month);

/**
 * "from June 2021 until March 2021": both with their year, at least one with its month. Two bare years may be any
 * figures, and a list may go back in time.
 */
function endsBefore({ masked }: Prose, from: Value, to: Value): boolean {
  if (from.kind !== "date" || to.kind !== "date" || from.date === null || to.date === null) return false;
  if (from.relative || to.relative || from.date.length < 7 || to.date.length < 7) return false;
  const words = [from, to].map(({ start, end }) => masked.slice(start, end));
  if (!words.every((one) => /\d{4}/u.test(one))) return false;
  const opens = /\b(?<word>between|from) (?:[a-z]+ )?$/iu.exec(masked.slice(Math.max(0, from.start - 16), from.start))
    ?.groups?.word;
  const joint = masked.slice(from.end, to.start);
  const isStretch =
    (opens?.toLowerCase() === "from" && /^ (?:to|until|till|through) $/u.test(joint)) ||
    (opens?.toLowerCase() === "between" && joint === " and ");
  const length = Math.min(from.date.length, to.date.length);
  return isStretch && to.date.slice(0, length) < from.date.slice(0, length);
}

/** "between February 20 and 30": the second day stands without its month. */
function endOfStretch({ masked }: Prose, { start, end }: Span, { month, day, year }: DateParts): Raised[] {
  if (month === null || day === null) return [];
  const opens = /\b(?<word>between|from) $/iu
    .exec(masked.slice(Math.max(0, start - 9), start))
    ?.groups?.word.toLowerCase();
  const last =
    /^ (?<joint>and|to|until) (?<day>\d{1,2})(?=[.,;)]|$|\s[a-z]{2})(?! (?:people|percent|per|years?|days?|million|times|of|men|women|others?|[a-z]+s)\b)/u.exec(
      masked.slice(end, end + 40),
    )?.groups;
  if (!opens || !last || (opens === "between") !== (last.joint === "and") || Number(last.day) <= day) return [];
  if (Number(last.day) <= lastDay(month, year) || Number(last.day) > 31) return [];
  return [raise({ start, end: end + last.joint.length + last.day.length + 2 }, month, year)];
}
