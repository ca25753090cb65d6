/** The frame of a story: headline, byline, dateline, and the date that its relative dates count from. */
import type { Blocks } from "./blocks.ts";
import { datelineDate } from "./dates.ts";
import type { Dateline, Frame, Paragraph, Prose, Sentence } from "./model.ts";
import type { Span } from "./span.ts";

/** Where a story's date may come from besides its dateline: ISO dates, absent when not known. */
export interface GivenDates {
  /** From the text's own front matter. */
  readonly frontMatter: Blocks["date"];
  /** From outside: the command line's `--date`, the desk's setting. */
  readonly given: string | null;
}

/** Finds the frame among the first paragraphs of `prose`. */
export function findFrame(prose: Prose, { frontMatter, given }: GivenDates): Frame {
  const head = prose.paragraphs.slice(0, 8);
  const placed = findDateline(prose, head, readDateline);
  const dated = findDateline(prose, head, readDateLine);
  const dateline = placed ?? dated;
  const written = writtenDate(prose, placed, given) ?? writtenDate(prose, dated, given);
  const date = written ?? frontMatter ?? given;
  return {
    headline: spanOf(head.find(({ kind }) => kind === "headline")),
    byline: spanOf(head.find(({ kind }) => kind === "byline")),
    dateline,
    date,
    dateClue: date === null ? null : written !== null ? "dateline" : frontMatter !== null ? "front matter" : "given",
  };
}

/** The ISO date that the dateline gives; null when it gives none. */
function writtenDate({ text }: Prose, dateline: Dateline | null, given: string | null): string | null {
  const words = dateline?.dateWords;
  return words ? datelineDate(text.slice(words.start, words.end), given) : null;
}

/** A sentence or paragraph without the dateline that opens it; empty when it is nothing else. */
export function withoutDateline({ dateline }: Frame, { start, end }: Span): Span {
  const opens = dateline !== null && dateline.start < end && dateline.end > start;
  return { start: opens ? Math.min(end, dateline.end) : start, end };
}

/** The same for a sentence, its tokens too. */
export function copyOf(frame: Frame, { tokens }: Prose, sentence: Sentence): Sentence {
  const { start } = withoutDateline(frame, sentence);
  if (start === sentence.start) return sentence;
  let first = sentence.firstToken;
  while (first < sentence.endToken && tokens.starts[first] < start) first++;
  return { ...sentence, start: first < sentence.endToken ? tokens.starts[first] : sentence.end, firstToken: first };
}

const spanOf = (paragraph: Paragraph | undefined): { start: number; end: number } | null =>
  paragraph ? { start: paragraph.start, end: paragraph.end } : null;

/** The first body paragraph that opens with one: "KYIV, Ukraine, April 17, 2025 (Wire) — …", "LONDON 1996-08-22"; or is one, "12 February 2025". */
function findDateline({ text }: Prose, head: readonly Paragraph[], read: typeof readDateline): Dateline | null {
  for (const { start, end, kind } of head) {
    // A headline such as "PRESS STATEMENT — for immediate use", or "LENA MORALES (director):" in a transcript, has a dateline's shape and is none.
    if (kind === "byline" || kind === "headline" || kind === "turn") continue;
    const dateline = read(text.slice(start, Math.min(end, start + longestDateline)), start);
    if (dateline) return dateline;
  }
  return null;
}

/** UTF-16 code units within which the dash of a dateline must come. */
const longestDateline = 120;

const town = String.raw`\p{Lu}[\p{Lu}\p{M}.’'-]*(?:[ /][\p{Lu}\d][\p{Lu}\p{M}.’'-]*){0,4}`;
const region = String.raw`(?:, \p{Lu}[\p{L}.’'-]*(?: (?:and |of )?\p{Lu}[\p{L}.’'-]*){0,3}\.?)?`;
const months = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?`;
const weekday = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?`;
const dates = String.raw`${weekday}(?:${months} \d{1,2}(?:, \d{4})?|\d{1,2} ${months}(?: \d{4})?|\d{4}-\d{2}-\d{2})`;
const full = new RegExp(
  String.raw`^(?<place>${town})(?<region>${region})(?:,? (?<date>${dates}))?(?: ?\((?<agency>[^()\n]{2,40})\))? ?(?:[—–:-]|--) `,
  "u",
);
const bare = new RegExp(String.raw`^(?<place>${town}),? (?<date>${dates})$`, "u");

function readDateline(line: string, from: number): Dateline | null {
  const match = full.exec(line) ?? bare.exec(line);
  if (!match?.groups) return null;
  const { place, region: wider = "", date, agency } = match.groups;
  // "NATO: …" and "UPDATE - …" open notes, not stories: a dateline without date, region or agency needs its dash.
  if (!date && !wider && !agency && !/[—–]|--/u.test(match[0])) return null;
  const at = (words: string | undefined, after: number): { start: number; end: number } | null =>
    words ? { start: from + line.indexOf(words, after), end: from + line.indexOf(words, after) + words.length } : null;
  const placeEnd = place.length + wider.length;
  return {
    ...{ start: from, end: from + match[0].trimEnd().length },
    place: { start: from, end: from + place.length },
    dateWords: at(date, placeEnd),
    agency: at(agency, placeEnd + (date?.length ?? 0)),
  };
}

/** A line that is a date with its year and nothing else: "Published 12 February 2025", "Sunday, March 2, 2025, 9:30 a.m." */
const dateLine = new RegExp(
  String.raw`^(?:(?:first |last )?(?:published|updated|posted|issued|filed)(?: on)?:? )?(?<date>${weekday}(?:${months} \d{1,2},? \d{4}|\d{1,2} ${months},? \d{4}|\d{4}-\d{2}-\d{2}))(?:,? (?:at )?\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?$`,
  "iu",
);

function readDateLine(line: string, from: number): Dateline | null {
  const date = dateLine.exec(line.trimEnd())?.groups?.date;
  if (!date) return null;
  const start = from + line.indexOf(date);
  const dateWords = { start, end: start + date.length };
  return { start: from, end: from + line.trimEnd().length, place: null, dateWords, agency: null };
}
