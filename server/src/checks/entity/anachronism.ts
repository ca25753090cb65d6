/** entity/anachronism: somebody acts after their death or before their birth. */
import { findDeeds, type Deed } from "../../analysis/facts/lives.ts";
import { rulingsOn, wordsOf } from "../../analysis/facts/rulings.ts";
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
      "LONDON, June 2, 2020 — {Margaret Thatcher told} reporters on Monday that the union was safe.",
    ],
    silent: [
      "In 1968 Robert F. Kennedy told a crowd in Indianapolis that King had been shot.",
      "Leonid Brezhnev met Richard Nixon in 1972 in Moscow.",
      "LONDON, June 2, 2020 — Margaret Thatcher once told reporters that the union was safe.",
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
  const copy = withoutDateline(analysis.frame, sentence);
  const deed = { start: span.start - copy.start, end: span.end - copy.start };
  const when = timeOf(textOf(prose.masked, copy), deed, daysOfText(frame.date));
  if (!when || !people.every((person) => isDeadOrUnborn(person, when))) return [];
  const [person] = people;
  const life = `born ${writeFactDate(person.born) || "?"}, died ${writeFactDate(person.died) || "?"}`;
  return [{ span, message: `${textOf(prose.text, span)}: the facts give ${person.name} as ${life} (source ${person.sources.join(", ")}). Who, or when?` }]; // prettier-ignore
}

/** The time of the deed: the one year written beside it, else the text's date when a weekday or "today" ties it there. */
function timeOf(sentence: string, { start, end }: Span, textDate: DaySpan | null): DaySpan | null {
  const times = writtenTimes(sentence);
  if (times.length > 1) return null;
  const [time] = times;
  if (!time) return textDate && presentCue.test(sentence.slice(end)) && !pastCue.test(sentence) ? textDate : null;
  const opens = time.at < start && /^(?:\W*On|In|By|Late in|Early in) [^,;]{0,12}$/.test(sentence.slice(0, time.at)) && start - time.end <= 2;
  const follows = time.at > end && /^[^,;:.()"“”‘’]{0,60}\b(?:in|on) (?:early |late )?$/.test(sentence.slice(end, time.at)) && !/\b(?:that|and|who|which|what|about|of|after|before|since)\b/.test(sentence.slice(end, time.at));
  return opens || follows ? time.days : null;
} // prettier-ignore

function isDeadOrUnborn({ born, died }: Person, when: DaySpan): boolean {
  if (died !== 0 && when.first > daysOf(died).last + (died % 10000 === 0 ? 366 : 31)) return true;
  return born !== 0 && when.last < daysOf(born).first - 366;
}
