/** Sums of hours: "the eight-hour meeting, from 10 a.m. to 4 p.m.", "at 9 p.m. … three hours later, at 11 p.m.". */
import type { Analysis, Value } from "../../analysis/model.ts";
import type { Raised } from "../check.ts";
import { between, report, show, textAfter, textBefore, valuesBySentence, wordsOf } from "./figures.ts";

/** Durations in hours or minutes that the two times of day beside them contradict. */
export const findClocks = (analysis: Analysis): Raised[] =>
  valuesBySentence(analysis).flatMap((values) => {
    const times = values.filter(({ kind }) => kind === "time");
    const durations = values.filter(
      ({ kind, unit, hedge, upper }) =>
        kind === "duration" && (unit === "hour" || unit === "minute") && hedge === null && upper === null,
    );
    if (times.length !== 2 || durations.length !== 1) return [];
    return wrongHours(analysis, durations[0], [times[0], times[1]]);
  });

function wrongHours(analysis: Analysis, stated: Value, [from, to]: readonly [Value, Value]): Raised[] {
  const [start, end] = [from, to].map((value) => minutesOf(wordsOf(analysis, value)));
  if (start === null || end === null || start === end) return [];
  const isTurned = isAfterThat(analysis, stated, [from, to]);
  if (!isTurned && !isStretch(analysis, stated, [from, to]) && !isLater(analysis, stated, [from, to])) return [];
  // What ends at an earlier hour ends the next day.
  const exact = ((isTurned ? start - end : end - start) + minutesADay) % minutesADay;
  const given = (stated.amount ?? 0) * (stated.unit === "hour" ? 60 : 1);
  // "Three hours" may be two and three quarters; minutes are rounded to five.
  const room = stated.unit === "hour" ? 30 : 5;
  if (Math.abs(exact - given) <= room) return [];
  const spoken = exact % 60 === 0 ? `${show(exact / 60)} hours` : `${show(exact)} minutes`;
  return [
    report(
      stated,
      `From ${wordsOf(analysis, isTurned ? to : from)} to ${wordsOf(analysis, isTurned ? from : to)} is ${spoken}, not ${wordsOf(analysis, stated)}. Which is wrong?`,
      [from, to],
    ),
  ];
}

const minutesADay = 24 * 60;

/** Minutes since midnight of "9 a.m.", "9:30pm", "22.15"; null when the half of the day is not said. */
function minutesOf(words: string): number | null {
  const found = /^(?<hour>\d{1,2})(?:[:.h](?<minute>\d\d))? ?(?:(?<half>[ap])\.? ?m\.?)?$/iu.exec(words)?.groups;
  if (!found) return null;
  const [hour, minute] = [Number(found.hour), Number(found.minute ?? 0)];
  if (!found.half) return found.minute === undefined || hour > 23 || minute > 59 ? null : hour * 60 + minute;
  if (hour < 1 || hour > 12 || minute > 59) return null;
  return ((hour % 12) + (found.half.toLowerCase() === "p" ? 12 : 0)) * 60 + minute;
}

/** Whether the duration is of what lies between the two times, and not of something else that the sentence tells. */
function isStretch(analysis: Analysis, stated: Value, [from, to]: readonly [Value, Value]): boolean {
  const [opens, joint] = [textBefore(analysis, from.start, 60), between(analysis, from, to)];
  const isRange =
    (/\bfrom $/u.test(opens) && /^(?: on [a-z]+)? (?:to|until|till) $/u.test(joint)) ||
    (/\bbetween $/u.test(opens) && joint === " and ") ||
    (begins.test(opens) && ends.test(joint));
  if (!isRange || (stated.start > from.end && stated.end < to.start)) return false;
  if (stated.end <= from.start)
    return /^(?:[- ](?:(?!ago|later|earlier|before|after|ahead)[a-z-]+ ){0,4}?[a-z-]*)?(?:,? (?:from|between)|,? (?:which|that) (?:[a-z]+ ){1,3}(?:at )?) ?$/u.test(
      between(analysis, stated, from),
    );
  return (
    /^(?:,| \(|:| —) ?(?:a total of |or |lasting |for |in all |all of |making it |nearly |that is )?$/u.test(
      between(analysis, to, stated),
    ) ||
    /^,? (?:and )?(?:after|lasting|lasted|having lasted|took) (?:a total of |just |only )?$/u.test(
      between(analysis, to, stated),
    )
  );
}

const begins =
  /\b(?:began|begun|begins|started|starts|opened|opens|left|departed|departs|set off|took off|went in|arrived|sat down|convened) (?:[a-z]+ ){0,3}at $/u;
const ends =
  /^ and (?:[a-z]+ )?(?:ended|ends|finished|closed|closes|arrived|arrives|reached|landed|left|broke up|adjourned|came out|returned) (?:[a-z]+ ){0,3}at $/u;

/** "at 9 p.m. … three hours later, at 11 p.m.". */
const isLater = (analysis: Analysis, stated: Value, [from, to]: readonly [Value, Value]): boolean =>
  (/^, (?:just |only |nearly |almost )?$/u.test(between(analysis, to, stated)) &&
    !/[;:.]/u.test(between(analysis, from, to).replace(/^\.(?=[ ,])/u, "")) &&
    /^ later(?! than)\b/u.test(textAfter(analysis, stated.end, 11))) ||
  (stated.start > from.end &&
    stated.end < to.start &&
    /^ later,? at $/u.test(between(analysis, stated, to)) &&
    !/[;:]/u.test(between(analysis, from, stated)) &&
    !/\b(?:or|earlier|before)\b/u.test(textAfter(analysis, to.end, 10)));

/** "landed at 14:20, three hours after it had begun its descent at 11:20": the later time comes first. */
const isAfterThat = (analysis: Analysis, stated: Value, [from, to]: readonly [Value, Value]): boolean =>
  stated.start > from.end &&
  stated.end < to.start &&
  /^[^.;:,]{0,24}, (?:just |about )?$/u.test(between(analysis, from, stated)) &&
  /^ after [^.;:,]{0,60}\bat $/u.test(between(analysis, stated, to));
