/** entity/anachronism: somebody acts after their death or before their birth. */
import { findDeeds, type Deed } from "../../analysis/facts/lives.ts";
import { rulingsOn, wordsOf } from "../../analysis/facts/rulings.ts";
import { textDayAt } from "../../analysis/facts/text-day.ts";
import { daysOfText, pastCue, presentCue, writtenTimes } from "../../analysis/facts/when.ts";
import type { Analysis, Sentence } from "../../analysis/model.ts";
import { daysOf, writeFactDate, type DaySpan } from "../../knowledge/dates.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Person } from "../../knowledge/model.ts";
import { withoutDateline } from "../../text/frame.ts";
import { overlaps, textOf, type Span } from "../../text/span.ts";
import type { Check, Raised } from "../check.ts";
import { isWithinMarks } from "../../text/quote-marks.ts";

/** Marks deeds of people who were dead, or not yet born. */
export const anachronism: Check = {
  id: "entity/anachronism",
  title: "Somebody acts after their death or before their birth",
  severity: "warning",
  why: "Invented background puts the famous where they cannot have been. Raised only for deeds in person: saying, meeting, flying, signing.",
  examples: {
    flagged: [
      "In 1968 {John F. Kennedy told} a crowd in Indianapolis that King had been shot.",
      "{Joseph Stalin met} Richard Nixon in 1972 in Moscow.",
      "The accord was signed in 1921 by {Margaret Thatcher}, who was in London for the day.",
      "LONDON, June 2, 2020 — {Margaret Thatcher told} reporters on Monday that the union was safe.",
    ],
    silent: [
      "In 1968 Robert F. Kennedy told a crowd in Indianapolis that King had been shot.",
      "Leonid Brezhnev met Richard Nixon in 1972 in Moscow.",
      "LONDON, June 2, 2020 — Margaret Thatcher once told reporters that the union was safe.",
      "The USS Ronald Reagan arrived in Yokosuka in 2015 with 5,000 sailors.",
      "John F. Kennedy was honored in 1964 with a coin.",
      "John F. Kennedy said the nation should go to the moon, and in 1969 it did.",
    ],
  },
  scope: "paragraph",
  find: (analysis, { knowledge }) => (knowledge ? findAnachronisms(analysis, knowledge) : []),
};

function findAnachronisms(analysis: Analysis, knowledge: Knowledge): Raised[] {
  const titled = rulingsOn(analysis, knowledge).rulings.filter(({ verdict }) => verdict.answer !== "held");
  return analysis.prose.sentences.flatMap((sentence) =>
    findDeeds(wordsOf(analysis, sentence), knowledge)
      // A wrong title at that time says it already.
      .filter(({ span }) => !isWithinMarks(analysis, span) && !titled.some((one) => overlaps(one.span, span)))
      .flatMap((deed) => judge(analysis, sentence, deed)),
  );
}

function judge(analysis: Analysis, sentence: Sentence, { span, people }: Deed): Raised[] {
  const { prose, frame } = analysis;
  const copy = withoutDateline(frame, sentence);
  const deed = { start: span.start - copy.start, end: span.end - copy.start };
  const when = timeOf(textOf(prose.masked, copy), deed, daysOfText(textDayAt(analysis, sentence)?.date ?? null));
  if (!when || !people.every((person) => isDeadOrUnborn(person, when))) return [];
  const [person] = people;
  const life = `born ${writeFactDate(person.born) || "?"}, died ${writeFactDate(person.died) || "?"}`;
  return [
    {
      span,
      message: `${textOf(prose.text, span)}: the facts give ${person.name} as ${life} (source ${person.sources.join(", ")}). Who, or when?`,
    },
  ];
}

/** The time of the deed: the one year written beside it, else the text's day when a weekday or "today" ties it there. */
function timeOf(sentence: string, { start, end }: Span, textDay: DaySpan | null): DaySpan | null {
  const times = writtenTimes(sentence);
  if (times.length > 1 || inEffigy.test(sentence)) return null;
  const [time] = times;
  if (!time) return textDay && presentCue.test(sentence.slice(start)) && !pastCue.test(sentence) ? textDay : null;
  const [before, behind] = [sentence.slice(time.end, start), sentence.slice(end, time.at)];
  const opens =
    time.at < start &&
    /^(?:\W*On|In|By|Late in|Early in) [^,;]{0,12}$/.test(sentence.slice(0, time.at)) &&
    /^,? ?(?:\p{Lu}[\p{L}.-]* ){0,3}$/u.test(before);
  const follows =
    time.at > end &&
    /^[^,;:.()"“”‘’]{0,60}\b(?:in|on) (?:early |late )?$/.test(behind) &&
    !/\b(?:that|and|who|which|what|about|of|after|before|since)\b/.test(behind);
  // "signed in 1921 by Margaret Thatcher"
  const passive =
    /^ by (?:\p{Lu}[\p{L}.-]* ){0,3}$/u.test(before) &&
    /\b(?:signed|opened|hosted|chaired|attended|led) (?:in|on) (?:\p{L}+\.? (?:\d{1,2}, )?)?$/u.test(
      sentence.slice(0, time.at),
    );
  return opens || follows || passive ? time.days : null;
}

/** The dead are honoured, played, and put in bronze. */
const inEffigy =
  /\b(?:posthum\w+|award\w*|medals?|honou?r\w*|prizes?|hall of fame|actors?|actress|hologram|orchestra|tapes?|recordings?|exhibit\w*|bronze|statue|film|movie|play(?:ed)? by|portrait|letters?|diar(?:y|ies)|novel|dream\w*|imagin\w+)\b/i;

function isDeadOrUnborn({ born, died }: Person, when: DaySpan): boolean {
  if (died !== 0 && when.first > daysOf(died).last + (died % 10000 === 0 ? 366 : 31)) return true;
  return born !== 0 && when.last < daysOf(born).first - 366;
}
