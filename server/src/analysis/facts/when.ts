/** The times a passage speaks of, as far as they are written out: years, months, decades, stretches. */
import { daysOf, readFactDate, type DaySpan } from "../../knowledge/dates.ts";

/** A time written in the text. */
export interface WrittenTime {
  /** Offset in the passage. */
  readonly at: number;
  readonly end: number;
  /** Days it can mean. */
  readonly days: DaySpan;
  /** The year as a number. */
  readonly year: number;
}

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const monthWords = months.map((month) => month.slice(0, 3)).join("|");
const written = new RegExp(
  String.raw`(?:\b(${monthWords})[a-z]{0,6}\.? (?:(\d{1,2}),? )?)?(?<![\d.,$€£])\b(1[5-9]\d\d|20\d\d)(s|['’]s)?(?![\d%]|[.,]\d)\b`,
  "gi",
);
/** Every time has a year: most passages have none. */
const someYear = /(?:1[5-9]|20)\d\d/;
/** Words by which a number that looks like a year counts something. */
const counted =
  /^ (?:people|troops|soldiers|men|women|children|jobs|miles|kilometers|km|meters|metres|feet|votes|workers|employees|tons|tonnes|dollars|euros|pounds|cases|deaths|members|delegates|percent|per cent|square|degrees|students|homes|houses|acres)\b/i;

/** Times written in the passage, in order. */
export function writtenTimes(passage: string): WrittenTime[] {
  const times: WrittenTime[] = [];
  if (!someYear.test(passage)) return times;
  for (const match of passage.matchAll(written)) {
    const end = match.index + match[0].length;
    if (counted.test(passage.slice(end, end + 20))) continue;
    const year = Number(match[3]);
    times.push({
      at: match.index,
      end,
      year,
      days: match[4] ? decade(year) : daysOf(dateOf(match[1], match[2], year)),
    });
  }
  return times;
}

/** Days of an ISO date; null when there is none. */
export const daysOfText = (date: string | null): DaySpan | null => (date === null ? null : daysOf(readFactDate(date)));

function dateOf(month: string | undefined, day: string | undefined, year: number): number {
  if (!month) return year * 10000;
  const number = months.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
  return year * 10000 + number * 100 + (day && Number(day) <= 31 ? Number(day) : 0);
}

const decade = (year: number): DaySpan => ({
  first: daysOf(year * 10000).first,
  last: daysOf((year + (year % 100 === 0 ? 99 : 9)) * 10000).last,
});

/** Words that put a sentence into the present of the text: a weekday, "today", "will". */
export const presentCue =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|tonight|yesterday|tomorrow|this (?:week|month|morning|afternoon|evening)|last (?:week|month|night)|next (?:week|month|year)|will|is expected to|is due to|are expected to)\b/;

/** What follows a name that speaks now, in the words of a report. */
export const reportingCue =
  /^,? (?:has |have )?(?:said|told|says|tells|warned|warns|announced|announces|pledged|vowed|called for|called on|addressed|arrived|welcomed|denounced|condemned|insisted|urged|declined|hailed|praised|dismissed|rejected)\b/;

/** Words that put a sentence into an earlier time that it does not date. */
export const pastCue =
  /\b(?:ago|decades?|centur(?:y|ies)|era|memoirs?|biograph(?:y|er)|histor(?:y|ian|ic|ical|ically)|legacy|anniversary|once|back then|at the time|in those days|predecessors?|archives?|diar(?:y|ies)|portraits?|statues?|paintings?|museums?|films?|movies?|novels?|posthumous(?:ly)?|last year|named (?:for|after)|appointed by|nominated by|later|presidency|administration|longest-serving|tenure|reign|(?:first|second|third) term|first (?:woman|female|black)|(?:during|while|when) (?:he|she|his|her)|used to|would become|went on to|years (?:after|before|earlier)|had (?:been|promised|ordered|signed|left|held|served))\b/i;
