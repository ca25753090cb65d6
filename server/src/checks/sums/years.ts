/** Sums of years: durations from years, "N years later", anniversaries. */
import { dayOf, daysSinceEpoch } from "../../analysis/calendar.ts";
import type { Analysis, Value } from "../../analysis/model.ts";
import type { Raised } from "../check.ts";
import { between, report, show, textAfter, textBefore, valuesBySentence, wordsOf } from "./figures.ts";

/** Durations and anniversaries that do not fit the years beside them. */
export const findYears = (analysis: Analysis): Raised[] => [
  ...findLaterYears(analysis),
  ...valuesBySentence(analysis).flatMap(
    (values) =>
      wrongLater(analysis, values) ??
      wrongDuration(analysis, values) ??
      wrongAnniversary(analysis, values) ??
      wrongUntilNow(analysis, values) ??
      [],
  ),
];

/** The year of a date. */
export const yearOf = ({ date }: Value): number => Number(date?.slice(0, 4));

/** Whether a value is a date that the text gives with its year. */
export const isYear = ({ kind, date, relative }: Value): boolean => kind === "date" && date !== null && !relative;
const isWholeYears = ({ kind, unit, amount, upper }: Value): boolean =>
  (kind === "duration" || kind === "age") &&
  (unit === "year" || unit === "decade") &&
  upper === null &&
  amount !== null;
const inYears = ({ unit, amount }: Value): number => (amount ?? 0) * (unit === "decade" ? 10 : 1);

/** "In 1990 …; 12 years later, in 2005". */
function wrongLater(analysis: Analysis, values: readonly Value[]): Raised[] | null {
  for (const value of values) {
    if (!isWholeYears(value) || value.hedge !== null) continue;
    const direction = /^,? (?<word>later|earlier)\b/u.exec(textAfter(analysis, value.end, 12))?.groups?.word;
    const years = values.filter(isYear);
    const isAfter = /^ after (?:the |a |its |his |her )?$/u.test(
      analysis.prose.masked.slice(value.end, years[0]?.start).toLowerCase(),
    );
    if (
      isAfter &&
      years.length === 2 &&
      Math.abs(yearOf(years[1]) - yearOf(years[0]) - inYears(value)) > 1 + roomOf(value)
    )
      return [
        report(
          value,
          `From ${yearOf(years[0])} to ${yearOf(years[1])} is ${yearOf(years[1]) - yearOf(years[0])} years, not ${show(inYears(value))}. Which figure is wrong?`,
          years,
        ),
      ];
    if (!direction || years.length !== 2 || yearOf(years[0]) === yearOf(years[1])) continue;
    const gap = Math.abs(yearOf(years[1]) - yearOf(years[0]));
    const wrongWay = direction === "later" ? yearOf(years[1]) < yearOf(years[0]) : yearOf(years[1]) > yearOf(years[0]);
    if (wrongWay || value.start < years[0].end || Math.abs(gap - inYears(value)) <= 1 + roomOf(value)) continue;
    return [
      report(
        value,
        `From ${yearOf(years[0])} to ${yearOf(years[1])} is ${gap} years, not ${show(inYears(value))}. Which figure is wrong?`,
        years,
      ),
    ];
  }
  return null;
}

/** "a 20-year rule, from 1990 to 2005", "the war (1990-2005) lasted 20 years". */
function wrongDuration(analysis: Analysis, values: readonly Value[]): Raised[] | null {
  const range = findRange(analysis, values);
  const durations = values.filter((value) => isWholeYears(value) && value.kind === "duration");
  if (!range || durations.length !== 1 || durations[0].hedge !== null) return null;
  const [duration] = durations;
  // "Hale, 52, served from 1990 to 1996, nine years": beside an age only what stands right behind the years is theirs.
  if (
    values.some(({ kind }) => kind === "age") &&
    !/^, (?:a total of |in all )?$/u.test(between(analysis, { ...duration, end: range.end }, duration)) &&
    !/^,? (?:from|between) $/u.test(between(analysis, duration, range.values[0]))
  )
    return null;
  const near = Math.min(Math.abs(duration.start - range.end), Math.abs(range.start - duration.end)) < 60;
  const tied =
    /^(?:[- ](?:[a-z-]+ ){0,3}[a-z]+)?,? (?:from|between)? ?\(?$|\b(?:lasted|for|over|after|ruled|served|spent|in)\b/u;
  const isBetween = duration.start > range.start && duration.end < range.end;
  const words =
    duration.start > range.end
      ? analysis.prose.masked.slice(range.end, duration.start)
      : analysis.prose.masked.slice(duration.end, range.start);
  if (
    (!near && !isBetween) ||
    /[;:]/u.test(words) ||
    /^ (?:ago|later|earlier|before|after|sentence)/u.test(textAfter(analysis, duration.end, 14)) ||
    (/^ in prison/u.test(textAfter(analysis, duration.end, 14)) &&
      !/^ in prison, (?:from|between) $/u.test(words.toLowerCase()))
  )
    return null;
  if (
    !tied.test(words.toLowerCase()) &&
    !/\b(?:for|lasted|over|after|a|the|his|her|its|’s|'s) $/u.test(textBefore(analysis, duration.start, 10))
  )
    return null;
  const years = range.to - range.from;
  if (Math.abs(years - inYears(duration)) <= 1 + roomOf(duration)) return null;
  return [
    report(
      duration,
      `From ${range.from} to ${range.to} is ${years} years, not ${wordsOf(analysis, duration)}. Which figure is wrong?`,
      range.values,
    ),
  ];
}

/** How far a round number of years may be off: a decade is ten years give or take one. */
const roomOf = ({ unit, amount }: Value): number =>
  unit === "decade" ? 2 : (amount ?? 0) >= 50 && (amount ?? 0) % 10 === 0 ? 2 : 0;

interface YearRange {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly values: readonly Value[];
}

/** "from 1990 to 2005", "between 1990 and 2005", "1990-2005". */
function findRange(analysis: Analysis, values: readonly Value[]): YearRange | null {
  const years = values.filter(isYear);
  if (years.length === 1) {
    const span = /^(?<from>\d{4}) ?[-–—] ?(?<to>\d{4}|\d{2})$/u.exec(wordsOf(analysis, years[0]));
    if (!span?.groups) return null;
    const from = Number(span.groups.from);
    const to = Number(
      span.groups.to.length === 2 ? `${span.groups.from.slice(0, 2)}${span.groups.to}` : span.groups.to,
    );
    return to > from ? { from, to, start: years[0].start, end: years[0].end, values: years } : null;
  }
  if (years.length !== 2) return null;
  const [first, second] = years;
  const joint = between(analysis, first, second);
  const opens = /\b(?<word>from|between|in) (?:[a-z]+ )?$/u.exec(textBefore(analysis, first.start, 20))?.groups?.word;
  const isRange =
    (opens === "from" && /^ (?:to|until|through) $/u.test(joint)) ||
    (opens === "between" && joint === " and ") ||
    (opens === "in" && lasts.test(joint)) ||
    (begins.test(textBefore(analysis, first.start, 30)) && ends.test(joint));
  const [from, to] = looksBack.test(joint) ? [yearOf(second), yearOf(first)] : [yearOf(first), yearOf(second)];
  return (isRange || from === yearOf(second)) && to > from
    ? { from, to, start: first.start, end: second.end, values: years }
    : null;
}

/** "which opened in 1982 and closed in 2019". */
const begins =
  /\b(?:opened|founded|began|started|launched|established|formed|took (?:office|power)|came to power) in $/u;
const ends =
  /^ and (?:was )?(?:closed|ended|died|folded|stepped down|retired|dissolved|abolished|shut|finished|demolished|left (?:office|power)) in $/u;

/** "In 1964 she joined the institute, where she worked for 31 years until her retirement in 1995". */
const lasts =
  /^,? [^.;:]{0,80}\bfor [a-z0-9-]+ years,? (?:until|till|before) (?:(?:his|her|its|their) [a-z]+ in|(?:he|she|it|they) [a-z]+(?: [a-z]+)? in) $/u;

/** "He died in 2003 after 33 years of marriage; they had wed in 1970". */
const looksBack =
  /^,? (?:after|ending) [a-z0-9-]+ years [^.:]{0,40}[;,—] ?(?:[a-z]+ ){1,3}?(?:had )?(?:wed|married|joined|begun|started|opened|met|moved|come|arrived|signed|been (?:appointed|elected|founded)) [^.;:]{0,24}in $/u;

/** "It was finished in 1932. It opened 12 years later, in 1940": the first year stands in the sentence before. */
function findLaterYears(analysis: Analysis): Raised[] {
  return analysis.values.flatMap((value, at) => {
    const [year, before] = [analysis.values[at + 1], analysis.values[at - 1]];
    if (!year || !before || !isWholeYears(value) || value.hedge !== null || !isYear(year) || !isYear(before)) return [];
    if (before.sentence !== value.sentence - 1 || year.sentence !== value.sentence) return [];
    if (analysis.values.some((other) => other !== before && isYear(other) && other.sentence === before.sentence))
      return [];
    const { sentences } = analysis.prose;
    if (sentences[before.sentence].paragraph !== sentences[value.sentence].paragraph) return [];
    if (!/^,? later,? in $/u.test(between(analysis, value, year))) return [];
    const gap = yearOf(year) - yearOf(before);
    if (gap <= 0 || Math.abs(gap - inYears(value)) <= 1 + roomOf(value)) return [];
    return [
      report(
        value,
        `From ${yearOf(before)} to ${yearOf(year)} is ${gap} years, not ${show(inYears(value))}. Which figure is wrong?`,
        [before, year],
      ),
    ];
  });
}

/** "its 50th anniversary … founded in 1950", "founded in 1950, is 60 years old", in a text of 2025. */
function wrongAnniversary(analysis: Analysis, values: readonly Value[]): Raised[] | null {
  const count = values.find(
    (value) =>
      (value.kind === "number" &&
        value.unit === null &&
        / (?:turn|turns|turned) $/u.test(textBefore(analysis, value.start, 8))) ||
      (value.kind === "ordinal" && /^ (?:anniversary|birthday)\b/u.test(textAfter(analysis, value.end, 14))) ||
      ((value.kind === "age" || value.kind === "duration") &&
        value.upper === null &&
        value.hedge === null &&
        /\b(?:is (?:now )?|now )$/u.test(textBefore(analysis, value.start, 8)) &&
        /years old\b/u.test(`${wordsOf(analysis, value)}${textAfter(analysis, value.end, 5)}`)),
  );
  const start = values.find(
    (value) =>
      isYear(value) &&
      /\b(?:founded|established|opened|created|formed|began|signed|started|born|built|finished|completed|founding|opening|signing|launched) (?:[^.;,]{0,25} )?(?:in|of|on) (?:[a-z]+ )?$/u.test(
        textBefore(analysis, value.start, 60),
      ),
  );
  const others = values.filter((value) => isYear(value) && value !== start);
  if (!count || !start || (others.length === 0 && analysis.frame.date === null)) return null;
  const now = Number(analysis.frame.date?.slice(0, 4));
  const years = (others.length === 1 ? yearOf(others[0]) : now) - yearOf(start);
  if (others.length > 1 || years <= 0 || Math.abs(years - (count.amount ?? 0)) <= 1) return null;
  return [
    report(
      count,
      `From ${yearOf(start)} to ${yearOf(start) + years} is ${years} years, not ${show(count.amount ?? 0)}. Which figure is wrong?`,
      [start],
    ),
  ];
}

/** "has worked there for 22 years, since 2004", "it is 39 years since they won it", "which began on May 4, has now lasted nine days". */
function wrongUntilNow(analysis: Analysis, values: readonly Value[]): Raised[] | null {
  const now = analysis.frame.date;
  const stretch = values.find((value) => value.kind === "duration" && value.upper === null && value.hedge === null);
  if (now === null || now.length < 10 || !stretch) return null;
  const [before, after] = [textBefore(analysis, stretch.start, 40), textAfter(analysis, stretch.end, 20)];
  const isOpen =
    /^,? since /u.test(after) ||
    /\b(?:has|have) (?:now |already |so far )*(?:lasted|gone on for|run for|been going on for) $/u.test(before);
  if (!isOpen) return null;
  const dates = values.filter(
    ({ kind, date }) => kind === "date" && date !== null && date.slice(0, 4) <= now.slice(0, 4),
  );
  const inDays = stretch.unit === "day";
  const ends = dates.filter(({ date }) => (inDays ? date?.length === 10 && date <= now : isWholeYears(stretch)));
  if (ends.length === 0) return null;
  const lengths = ends.map(({ date }) =>
    inDays ? daysBetween(date ?? now, now) : Number(now.slice(0, 4)) - Number(date?.slice(0, 4)),
  );
  const given = inDays ? (stretch.amount ?? 0) : inYears(stretch);
  // The first day may count, and a year may not be over.
  if (lengths.some((length) => Math.abs(length - given) <= 1 + roomOf(stretch))) return null;
  const [since, length] = [ends[ends.length - 1], lengths[lengths.length - 1]];
  if (length <= 0) return null;
  return [
    report(
      stretch,
      inDays
        ? `From ${since.date} to ${now} is ${length} days, not ${wordsOf(analysis, stretch)}. Which is wrong?`
        : `From ${since.date} to ${now} is ${length} years, not ${wordsOf(analysis, stretch)}. Which figure is wrong?`,
      [since],
    ),
  ];
}

const daysBetween = (from: string, to: string): number => {
  const [first, last] = [dayOf(from), dayOf(to)];
  return first && last ? daysSinceEpoch(last) - daysSinceEpoch(first) : NaN;
};
