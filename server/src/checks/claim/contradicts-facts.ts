/** claim/contradicts-facts: against the knowledge base (founding, birth, death, who led what when). */
import { findCareers, type Career } from "../../analysis/facts/careers.ts";
import { findLifeDates, type LifeDate } from "../../analysis/facts/lives.ts";
import { officesMeant, wordsOf } from "../../analysis/facts/rulings.ts";
import { groundsOf, officeWords, termDates } from "../../analysis/facts/wording.ts";
import type { Analysis } from "../../analysis/model.ts";
import { fitsChoice, fitsEnd, fitsStart, fitsStretch, fitsSuccession } from "../../knowledge/career.ts";
import { daysOf, writeFactDate, yearOf, type FactDate } from "../../knowledge/dates.ts";
import { fold } from "../../knowledge/fold.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Person, Term } from "../../knowledge/model.ts";
import { changeMargin, couldHold } from "../../knowledge/terms.ts";
import { textOf } from "../../text/span.ts";
import type { Check, Raised } from "../check.ts";
import { isWithinMarks } from "../../text/quote-marks.ts";

/** Marks statements that do not fit the facts. */
export const contradictsFacts: Check = {
  id: "claim/contradicts-facts",
  title: "Statement that does not fit the facts",
  severity: "warning",
  why: "Background dates are typed from memory more often than checked. Raised only where the facts give another date or another stretch of office, with margins for handovers.",
  examples: {
    flagged: [
      "{Winston Churchill died in 1975} after a series of strokes.",
      "{Lyndon Johnson was president from 1961 to 1969}, the years in which the war grew.",
      "{Boris Johnson succeeded David Cameron as prime minister} and promised to get the deal done.",
      "{NATO, founded in 1959}, now has 32 members.",
    ],
    silent: [
      "Winston Churchill died in 1965 after a series of strokes.",
      "Lyndon Johnson was president from 1963 to 1969, the years in which the war grew.",
      "Boris Johnson succeeded Theresa May as prime minister.",
      "Barack Obama was elected president in 2008 and took office the next January.",
      "NATO, founded in 1949, now has 32 members.",
      "Winston Churchill, who died before the law of 1975 was passed, wrote the preface.",
    ],
  },
  scope: "paragraph",
  find: (analysis, { knowledge }) => (knowledge ? findContradictions(analysis, knowledge) : []),
};

function findContradictions(analysis: Analysis, knowledge: Knowledge): Raised[] {
  const { prose } = analysis;
  return prose.sentences.flatMap((sentence) => {
    const words = wordsOf(analysis, sentence);
    if (words.length === 0) return [];
    const text = prose.masked.slice(words[0].start, sentence.end);
    const lives = findLifeDates(text, words, knowledge).flatMap((date) => judgeLife(prose.text, date));
    const careers = findCareers(text, words, knowledge).flatMap((career) => judgeCareer(prose.text, career, knowledge));
    return [...lives, ...careers].filter(({ span }) => !isWithinMarks(analysis, span));
  });
}

/** Years by which a founding may differ: treaty signed, treaty in force, first meeting. */
const foundingMargin = 3;

function judgeLife(text: string, { event, time, span, people, organizations }: LifeDate): Raised[] {
  if (event === "founding") {
    // Two bodies may share an acronym, or one be listed twice: one that fits is enough, one without a year leaves it open.
    const known = organizations.filter(({ founded }) => founded !== 0);
    const open = organizations.filter(
      ({ founded, name }) => founded === 0 && !known.some((other) => fold(other.name) === fold(name)),
    );
    if (known.length === 0 || open.length > 0) return [];
    if (
      known.some(
        ({ founded, acronym }) => Math.abs(yearOf(founded) - time.year) <= foundingMargin || refounded.has(acronym),
      )
    )
      return [];
    return [
      {
        span,
        message: `${textOf(text, span)}: the facts give ${known[0].name} as founded ${writeFactDate(known[0].founded)} (source ${known[0].sources.join(", ")}, as of 2025). Which year is right?`,
      },
    ];
  }
  const dates = people.map((person) => (event === "birth" ? person.born : person.died));
  if (dates.some((date) => date === 0 || fitsDate(date, time.days))) return [];
  const [person] = people;
  return [
    {
      span,
      message: `${textOf(text, span)}: the facts give ${person.name} as ${event === "birth" ? "born" : "died"} ${writeFactDate(dates[0])} (source ${person.sources.join(", ")}). Which date is right?`,
    },
  ];
}

// Bodies with two beginnings: the community and the union, the conference and the organisation.
const refounded: ReadonlySet<string> = new Set(
  ["EU", "OSCE", "AU", "EC", "EP", "EAC", "CSTO", "OAS", "G8", "G20", "ICC"].filter((acronym) => acronym !== "ICC"),
);

// Dates known by the year alone may be off by one.
function fitsDate(date: FactDate, given: { readonly first: number; readonly last: number }): boolean {
  const { first, last } = daysOf(date);
  const margin = date % 10000 === 0 ? 366 : 31;
  return first - margin <= given.last && given.first <= last + margin;
}

function judgeCareer(text: string, career: Career, knowledge: Knowledge): Raised[] {
  const judged = career.people.map((person) => contradiction(person, career, knowledge));
  if (judged.some((one) => one === null)) return [];
  const [first] = judged;
  if (!first) return [];
  const terms = first.terms.map(termDates).join(" and ");
  const person = career.people[0];
  const known =
    first.terms.length > 0
      ? `held ${officeWords(first.office)} ${terms}`
      : `is not known to have held ${officeWords(first.office)}`;
  return [
    {
      span: career.span,
      message: `${textOf(text, career.span)}: ${person.name} ${known} (${groundsOf(first.office, first.terms)}). Which is right?`,
    },
  ];
}

/** The terms that do not fit what the text says; null when they do, or when the facts do not reach. */
function contradiction(person: Person, career: Career, knowledge: Knowledge) {
  const reading = officesMeant(career, person, knowledge);
  if (!reading || !reading.primary.single) return null;
  const offices = new Set(reading.all.map(({ id }) => id));
  const terms = knowledge.termsOf(person).filter(({ office }) => offices.has(office));
  if (terms.length === 0) return null;
  if (terms.some(({ startPrecision, endPrecision }) => startPrecision === "u" || endPrecision === "u")) return null;
  const { first } = daysOf(reading.primary.coverageFrom);
  const { last } = daysOf(reading.primary.asOf);
  if (career.times.some((time) => time.first < first - 366 || time.last > last + 366)) return null;
  return agrees(career, terms, { person, reading, knowledge }) ? null : { office: reading.primary, terms };
}

interface Grounds {
  readonly person: Person;
  readonly reading: NonNullable<ReturnType<typeof officesMeant>>;
  readonly knowledge: Knowledge;
}

function agrees(
  { kind, times, predecessors }: Career,
  terms: readonly Term[],
  { reading, knowledge }: Grounds,
): boolean {
  switch (kind) {
    case "during":
      return terms.some((term) => couldHold(term, times[0], changeMargin));
    case "stretch":
      return fitsStretch(terms, times);
    case "start":
      return fitsStart(terms, times[0]);
    case "chosen":
      return fitsChoice(terms, times[0]);
    case "end":
      return fitsEnd(terms, times[0]);
    case "after":
      return fitsSuccession(terms, predecessors, reading.all, knowledge);
  }
}
