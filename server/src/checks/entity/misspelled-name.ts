/** entity/misspelled-name: one edit away from a known bearer of the stated title, or from a name known far and wide. */
import { rulingsOn, type UnknownBearer } from "../../analysis/facts/rulings.ts";
import { misspelledNames, nearestBearer } from "../../analysis/facts/spelling.ts";
import { officeWords } from "../../analysis/facts/wording.ts";
import type { Analysis } from "../../analysis/model.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { overlaps, textOf, type Span } from "../../text/span.ts";
import type { Check, Raised } from "../check.ts";
import { isWithinMarks } from "../../text/quote-marks.ts";

/** Marks a name that is nearly that of a known person. */
export const misspelledName: Check = {
  id: "entity/misspelled-name",
  title: "Name spelt nearly like a known one",
  severity: "warning",
  why: "A misspelled name is the first thing its bearer sees. Other transliterations of foreign names are left alone; so are names that somebody else may bear.",
  examples: {
    flagged: [
      "LONDON, April 17, 2025 — British Prime Minister {Kier Starmer} will attend the meeting in Paris.",
      "PARIS, March 3, 2024 — French President {Emanuel Macron} called for unity.",
      "The speech was given by {Barak Obama} in Chicago.",
    ],
    silent: [
      "LONDON, April 17, 2025 — British Prime Minister Keir Starmer will attend the meeting in Paris.",
      "KYIV, Sept. 13, 2022 — Ukrainian President Volodymyr Zelenskiy visited the town.",
      "The speech was given by Karin Obermann in Chicago.",
      "Sergei Lavrov and Sergey Shoigu sat at the table.",
    ],
  },
  scope: "paragraph",
  find: (analysis, { knowledge, known }) => (knowledge ? findMisspelled(analysis, knowledge, known) : []),
};

function findMisspelled(analysis: Analysis, knowledge: Knowledge, known: ReadonlySet<string>): Raised[] {
  const { text } = analysis.prose;
  const titled = rulingsOn(analysis, knowledge).unknown.flatMap((one) => titledName(text, one, knowledge));
  const bare = misspelledNames(analysis, knowledge)
    .filter(({ span }) => !titled.some((one) => overlaps(one.span, span)) && !isWithinMarks(analysis, span))
    .map(({ span, person, name }) =>
      raise(text, span, name, `${person.description || "a name in the facts"} (source ${person.sources.join(", ")})`),
    );
  return [...titled, ...bare].filter(({ span }) => !known.has(textOf(text, span).toLowerCase()));
}

function titledName(text: string, { name, offices, times, written }: UnknownBearer, knowledge: Knowledge): Raised[] {
  const nearest = nearestBearer(written, { offices: offices.all, times }, knowledge);
  if (!nearest) return [];
  const span = { start: name.start, end: name.start + nearest.written.length };
  if (textOf(text, span) !== nearest.written) return [];
  return [
    raise(text, span, nearest.name, `${officeWords(offices.primary)} (source ${nearest.person.sources.join(", ")})`),
  ];
}

function raise(text: string, span: Span, name: string, what: string): Raised {
  return {
    span,
    message: `${textOf(text, span)}: the facts know ${name}, ${what}. Is that who is meant?`,
    fixes: [{ title: `Use the spelling “${name}”`, edits: [{ ...span, newText: name }] }],
  };
}
