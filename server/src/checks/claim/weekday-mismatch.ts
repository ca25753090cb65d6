/** claim/weekday-mismatch: a weekday and a date that do not go together. */
import { monthNames, weekdayNames, weekdays } from "../../lexicon/calendar.ts";
import { dayOf, daysSinceEpoch, weekdayOf, type Day } from "../../analysis/calendar.ts";
import type { Analysis, Value } from "../../analysis/model.ts";
import { datePartsOf, exists, type DateParts } from "../../analysis/values/dates.ts";
import type { Check, Raised } from "../check.ts";

/** Marks dates such as "Wednesday, April 17, 2025", which was a Thursday. */
export const weekdayMismatch: Check = {
  id: "claim/weekday-mismatch",
  title: "Weekday that does not go with its date",
  severity: "warning",
  why: "When weekday and date disagree one of the two is wrong. Readers who come on the wrong day do not come back.",
  examples: {
    flagged: [
      "The talks open on {Wednesday, April 17, 2025}, in Paris.",
      "Apollo 11 landed on {Monday, July 20, 1969}.",
      "The vote is set for {Friday 17 April 2025}.",
      "He was arrested on {April 17, 2025, a Monday}.",
      "GENEVA, April 10, 2025 (Wire) — Talks resume on {Wednesday, April 17}.",
    ],
    silent: [
      "The talks open on Thursday, April 17, 2025, in Paris.",
      "Apollo 11 landed on Sunday, July 20, 1969.",
      "The talks open on Wednesday, April 17.",
      "GENEVA, April 10, 2025 (Wire) — Talks resume on Thursday, April 17.",
      "On Monday, April 17 ships left port.",
      "He left on Friday, and on April 17, 2025, she followed.",
    ],
  },
  scope: "paragraph",
  find: findMismatches,
};

function findMismatches({ values, prose, frame }: Analysis): Raised[] {
  return values.flatMap((value) => {
    if (value.kind !== "date" || value.relative) return [];
    const parts = datePartsOf(prose.masked.slice(value.start, value.end));
    if (!parts || parts.day === null || parts.month === null || !exists(parts)) return [];
    const trailing = weekdayBehind(prose.masked, value.end);
    const weekday = parts.weekday ?? trailing?.weekday ?? weekdayBefore(prose.masked, value);
    const [day, ...others] = daysMeant(parts, dayOf(frame.date));
    if (weekday === null || day === undefined || [day, ...others].some((one) => weekdayOf(one) === weekday)) return [];
    return [report(value, trailing?.end ?? value.end, day)];
  });
}

/** The days that the parts may mean: one when the year is given, else those of the years next to the text's date that lie near it. */
function daysMeant({ year, month, day }: DateParts, anchor: Day | null): Day[] {
  if (month === null || day === null) return [];
  // Before 1753 English-speaking countries counted by another calendar.
  if (year !== null) return year >= 1753 ? [{ year, month, day }] : [];
  if (anchor === null) return [];
  const distance = (one: Day): number => Math.abs(daysSinceEpoch(one) - daysSinceEpoch(anchor));
  const near = [-1, 0, 1]
    .map((step) => ({ year: anchor.year + step, month, day }))
    .sort((a, b) => distance(a) - distance(b));
  return distance(near[0]) <= surelyNear ? near.slice(0, 1) : near.slice(0, 2);
}

/** Days within which a date without a year is the nearest of its name. */
const surelyNear = 120;

/** ", a Monday", " – a Monday –" or " (Monday)" right behind a date. */
function weekdayBehind(text: string, from: number): { weekday: number; end: number } | null {
  const match =
    /^(?:(?:,| [—–-]{1,2}) (?:which (?:was|is|fell on) )?an? (?<named>[A-Z][a-z]+day)\b| \((?:a )?(?<bracketed>[A-Z][a-z]+day)\))/u.exec(
      text.slice(from, from + 40),
    );
  const weekday = weekdays.get((match?.groups?.named ?? match?.groups?.bracketed ?? "").toLowerCase());
  return match && weekday !== undefined ? { weekday, end: from + match[0].length } : null;
}

/** "Tuesday (16 July 2025)": the date in brackets behind its weekday. */
function weekdayBefore(text: string, { start, end }: Value): number | null {
  const name =
    text[end] === ")"
      ? /(?<name>[A-Z][a-z]+day) \($/u.exec(text.slice(Math.max(0, start - 14), start))?.groups?.name
      : undefined;
  return weekdays.get(name?.toLowerCase() ?? "") ?? null;
}

const report = ({ start }: Value, end: number, day: Day): Raised => ({
  span: { start, end },
  message: `${monthNames[day.month - 1]} ${day.day}, ${day.year}, is a ${weekdayNames[weekdayOf(day)]}. Is the weekday wrong, or the date?`,
});
