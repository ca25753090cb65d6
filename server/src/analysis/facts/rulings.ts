/** Titles of a text held against the knowledge base: who is meant, which office, at what time, and what the base says. */
import { daysOf, type DaySpan } from "../../knowledge/dates.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Office, Person, Term } from "../../knowledge/model.ts";
import { judgeHolding, type HoldingVerdict } from "../../knowledge/verdict.ts";
import { withoutDateline } from "../../text/frame.ts";
import { isWithinMarks } from "../../text/quote-marks.ts";
import { remembered } from "../../text/remembered.ts";
import { textOf, type Span } from "../../text/span.ts";
import type { Analysis, Sentence } from "../model.ts";
import { officeOfBody, officeOfCountry, type OfficeReading } from "./bodies.ts";
import { findHoldings, type Holding } from "./holdings.ts";
import { bearersAt, nameOf, standsOut, type Bearers } from "./people.ts";
import { otherHolders } from "./strangers.ts";
import { textDayAt, type TextDay } from "./text-day.ts";
import { daysOfText, pastCue, presentCue, reportingCue, writtenTimes } from "./when.ts";
import { readWords, type Word } from "./words.ts";

/** A title given to a person whom the base knows, and what it says of that. */
export interface Ruling {
  readonly holding: Holding;
  /** Title and name, cut to the name that was recognised. */
  readonly span: Span;
  readonly name: Span;
  readonly person: Person;
  readonly office: Office;
  readonly verdict: HoldingVerdict;
  /** The day of the text that was asked about; null when the sentence has a time of its own, or nothing dates the text. */
  readonly textDay: TextDay | null;
}

/** A title given to a name that nobody bears. */
export interface UnknownBearer {
  readonly holding: Holding;
  readonly name: Span;
  readonly written: string;
  readonly offices: OfficeReading;
  readonly times: readonly DaySpan[];
}

/** A title given to a name that is none of those who held it then. */
export interface Stranger {
  readonly span: Span;
  readonly office: Office;
  /** Who held it; never empty. */
  readonly holders: readonly Term[];
}

/** Everything read out of a text's titles. */
export interface Rulings {
  readonly rulings: readonly Ruling[];
  readonly unknown: readonly UnknownBearer[];
  readonly strangers: readonly Stranger[];
}

/** The rulings on all titles of a text; asked by several checks, so remembered as long as the Analysis lives. */
export const rulingsOn = remembered((analysis: Analysis, knowledge: Knowledge): Rulings => {
  const rulings: Ruling[] = [];
  const unknown: UnknownBearer[] = [];
  const strangers: Stranger[] = [];
  for (const sentence of analysis.prose.sentences) {
    if (analysis.prose.paragraphs[sentence.paragraph]?.kind === "headline") continue;
    const words = wordsOf(analysis, sentence);
    for (const holding of findHoldings(words, knowledge)) {
      if (isWithinMarks(analysis, holding.span)) continue;
      const place = { analysis, knowledge, sentence, words, holding };
      const found = bearersAt(words, holding.name, knowledge);
      const ruled = found ? ruling(place, found) : null;
      if (ruled) rulings.push(ruled);
      if (!found) unknown.push(...unknownBearer(place));
      if (!found || (!found.short && !standsOut(found))) strangers.push(...strangerAt(place));
    }
  }
  return { rulings, unknown, strangers };
});

const sentenceWords = new WeakMap<Sentence, readonly Word[]>();

/** The words of a sentence behind the dateline; read once for all checks. */
export function wordsOf(analysis: Analysis, sentence: Sentence): readonly Word[] {
  let words = sentenceWords.get(sentence);
  if (!words)
    sentenceWords.set(sentence, (words = readWords(analysis.prose.masked, withoutDateline(analysis.frame, sentence))));
  return words;
}

interface Place {
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly holding: Holding;
}

function ruling(place: Place, bearers: Bearers): Ruling | null {
  const { knowledge, holding, words } = place;
  const { times, textDay } = timesOf(place);
  // Where several bear the name, or a surname is not a household name, the readings stay open and nothing is said.
  if (!standsOut(bearers)) return null;
  const verdicts = bearers.people.map((person) => ({ person, reading: officesMeant(holding, person, knowledge) }));
  const ruled = verdicts.map(({ person, reading }) =>
    reading
      ? { person, office: reading.primary, verdict: judgeHolding({ person, ...reading, times }, knowledge) }
      : null,
  );
  const first = ruled[0];
  if (!first || ruled.some((one) => one?.verdict.answer === "held" || one?.verdict.answer === "unknown")) return null;
  const name = { start: words[bearers.run.from].start, end: words[bearers.run.to - 1].end };
  const span = { start: Math.min(holding.title.start, name.start), end: Math.max(holding.title.end, name.end) };
  return { holding, span, name, ...first, textDay };
}

/** The offices the title can mean for this person. */
export function officesMeant(
  title: Pick<Holding, "body" | "role" | "phrase">,
  person: Person,
  knowledge: Knowledge,
): OfficeReading | null {
  const { body, role, phrase } = title;
  if (body && body.countries.length === 0) return officeOfBody(phrase, role, body.text, knowledge);
  const codes = body ? body.countries : role.home !== undefined ? [role.home] : countriesOf(person, knowledge);
  if (role.of === "one") return officeOfCountry(phrase, role, "", knowledge);
  if (role.of === "region" && body) return officeOfBody(phrase, role, body.text, knowledge);
  const readings = codes
    .map((code) => officeOfCountry(phrase, role, code, knowledge))
    .filter((found) => found !== null);
  if (readings.length === 0) return null;
  // "Congolese": right when it fits either country.
  return { primary: readings[0].primary, all: readings.flatMap(({ all }) => all) };
}

/** The countries a person's bare title can belong to: those of the offices held, else the person's own. */
function countriesOf(person: Person, knowledge: Knowledge): string[] {
  const held = knowledge
    .termsOf(person)
    .map(({ office }) => knowledge.office(office).country)
    .filter((code) => code !== "");
  const codes = [...new Set([person.country, ...held])].filter((code) => code !== "");
  return codes.length <= 3 ? codes : [];
}

/** The times a title is held against: those written in the sentence or its paragraph, else the text's date. */
export function timesOf({ analysis, sentence }: Pick<Place, "analysis" | "sentence">) {
  const own = textOf(analysis.prose.text, withoutDateline(analysis.frame, sentence));
  const inSentence = writtenTimes(own).map(({ days }) => days);
  const day = textDayAt(analysis, sentence);
  const today = daysOfText(day?.date ?? null);
  const around = inSentence.length > 0 ? [] : timesInParagraph(analysis, sentence.paragraph);
  const written = [...stretches(inSentence), ...around];
  return { times: today ? [...written, today] : written, textDay: inSentence.length === 0 ? day : null };
}

/** The times written in a paragraph; asked for one sentence after the other. */
const timesInParagraph = remembered(({ prose, frame }: Analysis, index: number): readonly DaySpan[] => {
  const paragraph = prose.paragraphs.at(index);
  return paragraph ? writtenTimes(textOf(prose.text, withoutDateline(frame, paragraph))).map(({ days }) => days) : [];
});

// "from 1963 to 1969": the time between counts too.
const stretches = (times: readonly DaySpan[]): DaySpan[] =>
  times.length < 2 ? [...times] : [...times, { first: times[0].first, last: times[times.length - 1].last }];

/** How a sentence stands to the text's date: of it, of an earlier time, or nothing tells. `behind` is what follows the name. */
export function tenseOf(sentence: string, behind: string): "present" | "past" | "open" {
  if (pastCue.test(sentence)) return "past";
  return presentCue.test(sentence) || reportingCue.test(behind) ? "present" : "open";
}

function unknownBearer(place: Place): UnknownBearer[] {
  const { holding, words, knowledge } = place;
  const { body, role, phrase } = holding;
  const written = nameOf(words, holding.name);
  const codes = body ? body.countries : role.home ? [role.home] : [];
  const offices =
    body && body.countries.length === 0
      ? officeOfBody(phrase, role, body.text, knowledge)
      : codes.map((code) => officeOfCountry(phrase, role, code, knowledge)).find((found) => found !== null);
  if (!offices) return [];
  const name = { start: words[holding.name.from].start, end: words[holding.name.to - 1].end };
  return [{ holding, name, written, offices, times: timesOf(place).times }];
}

/** A name that the facts do not know, or hardly, with the title of a head who was somebody else. */
function strangerAt(place: Place): Stranger[] {
  const { holding, knowledge } = place;
  // Only a title of the day, with its country or body: "the president" may be anybody's.
  if (holding.former || !holding.body || timesOf(place).textDay?.by === "reported") return [];
  return unknownBearer(place).flatMap((given) => {
    const holders = otherHolders(given, knowledge);
    return holders ? [{ span: holding.span, office: given.offices.primary, holders }] : [];
  });
}

/** The years since the person last held the office, at the text's day; null when not known. */
export function yearsSince({ textDay, verdict }: Ruling): number | null {
  const today = daysOfText(textDay?.date ?? null);
  if (!today || verdict.answer !== "elsewhen") return null;
  const last = Math.max(...verdict.terms.map((term) => daysOf(term.end || term.asOf).last));
  return (today.first - last) / 365.25;
}
