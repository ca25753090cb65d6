/** Sums of days: "the five-day strike, from March 3 to March 5", "lifted off on June 3 and landed on June 13, lasted 12 days". */
import { unitByName } from "../../lexicon/units.ts";
import { daysSinceEpoch } from "../../analysis/calendar.ts";
import type { Analysis, Value } from "../../analysis/model.ts";
import { datePartsOf, exists } from "../../analysis/values/dates.ts";
import type { Raised } from "../check.ts";
import { between, report, textAfter, textBefore, valuesBySentence, wordsOf } from "./figures.ts";

/** Durations in days or weeks that the two dates beside them contradict. */
export const findDays = (analysis: Analysis): Raised[] =>
  valuesBySentence(analysis).flatMap((values) => {
    // "In 1972 it lasted 94 days, from 3 May to 5 August": a year alone is no end of a stretch.
    const dates = values.filter(({ kind, date }) => kind === "date" && date?.length !== 4);
    const durations = values.filter(
      ({ kind, unit }) => kind === "duration" && (unit === "day" || unit === "week" || unit === "month"),
    );
    if (dates.length !== 2 || durations.length !== 1 || durations[0].hedge !== null || durations[0].upper !== null)
      return [];
    return wrongDays(analysis, durations[0], [dates[0], dates[1]]);
  });

function wrongDays(analysis: Analysis, stated: Value, [from, to]: readonly [Value, Value]): Raised[] {
  const days = daysBetween(analysis, from, to);
  if (days === null || days < 1 || !isStretch(analysis, stated, [from, to])) return [];
  const given = (stated.amount ?? 0) * (unitByName.get(stated.unit ?? "")?.size ?? 1);
  // Both ends may count or one; a week is good for three days, a month for nine.
  const room = stated.unit === "day" ? 0 : stated.unit === "week" ? 3 : 9;
  if (given >= days - room && given <= days + 1 + room) return [];
  return [
    report(
      stated,
      `From ${wordsOf(analysis, from)} to ${wordsOf(analysis, to)} is ${days} days, not ${wordsOf(analysis, stated)}. Which is wrong?`,
      [from, to],
    ),
  ];
}

/** Days from one date to a later one of the same year when neither gives one; null when either is no day. */
function daysBetween(analysis: Analysis, from: Value, to: Value): number | null {
  const [a, b] = [from, to].map((value) => datePartsOf(wordsOf(analysis, value)));
  if (!a || !b || a.day === null || b.day === null || a.month === null || b.month === null || !exists(a) || !exists(b))
    return null;
  const year = b.year ?? a.year ?? 2001;
  const [start, end] = [
    daysSinceEpoch({ year: a.year ?? year, month: a.month, day: a.day }),
    daysSinceEpoch({ year, month: b.month, day: b.day }),
  ];
  // "from Nov. 4 to Jan. 24": the turn of a year lies between, but hardly most of one.
  const days = a.year === null && b.year === null && end < start ? end - start + 365 : end - start;
  return days > 300 && end < start ? null : days;
}

/** Whether the duration is of what lies between the dates: "from … to", "between … and", "began on … and ended on". */
function isStretch(analysis: Analysis, stated: Value, [from, to]: readonly [Value, Value]): boolean {
  if (
    /^ (?:ago|later|earlier|before|after|old|notice)/u.test(textAfter(analysis, stated.end, 9)) ||
    (stated.start > from.end && stated.start < to.start)
  )
    return false;
  const [joint, opens] = [between(analysis, from, to), textBefore(analysis, from.start, 40)];
  if (
    /\b(?:for|after|with|of|in|within) (?:the |a |his |her )?$/u.test(textBefore(analysis, stated.start, 14)) &&
    stated.start > to.end &&
    !/^, an? [a-z]+ of $/u.test(between(analysis, to, stated)) &&
    !(between(analysis, to, stated) === ", after " && /^\./u.test(textAfter(analysis, stated.end, 1))) &&
    !/\blasted\b/u.test(textBefore(analysis, stated.start, 20))
  )
    return false;
  if (/\bfrom (?:[a-z]+ )?$/u.test(opens) && /^ (?:to|until|till|through) $/u.test(joint)) return true;
  if (/\bbetween $/u.test(opens) && joint === " and ") return true;
  return (
    /\b(?:began|begun|started|opened|left|lifted off|launched|set off|set out|departed|arrested|seized|kidnapped|closed|shut) on $/u.test(
      opens,
    ) &&
    /^,?(?: and)? (?:was |were |is )?(?:[a-z]+ ){0,2}(?:ended|ends|landed|closed|closes|returned|arrived|finished|released|freed|reopened|stopped|over) on $/u.test(
      joint,
    )
  );
}
