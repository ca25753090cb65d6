/** claim/unsourced-history: dated background with nobody behind it. */
import type { Analysis, Claim, Sentence, Value } from "../../analysis/model.ts";
import { valuesOfSentence } from "../../analysis/values.ts";
import { goesOnFromBacked, isQuoted, sentenceOf, unbackedClaims } from "../backing.ts";
import { eraIn, isOfALife } from "../background.ts";
import type { Check, Raised } from "../check.ts";

/** Marks sentences that date something in the past and name no ground. */
export const unsourcedHistory: Check = {
  id: "claim/unsourced-history",
  title: "Dated background with nobody behind it",
  severity: "information",
  why: "Background is written from memory, and memory moves dates. A year that nobody stands behind wants a look at a book.",
  examples: {
    flagged: [
      "{The first meeting between the two nations took place in 1781.}",
      "GENEVA, April 17, 2025 (Wire) — The council met. {The port was founded in 1883 by two brothers.}",
      "{The company went bankrupt in 2009 and was bought by its workers.}",
    ],
    silent: [
      "The port was founded in 1883, according to the city archive.",
      "GENEVA, April 17, 2025 (Wire) — The law passed in 2025 takes effect in 2027.",
      "“We built it in 1961,” she said.",
      "The plan will end in 2040.",
    ],
  },
  scope: "paragraph",
  find: (analysis: Analysis): Raised[] =>
    unbackedClaims(analysis).flatMap((claim) => {
      if (claim.kinds.includes("prediction")) return [];
      const sentence = sentenceOf(analysis, claim);
      const when = oldestYear(analysis, claim) ?? eraWords(analysis, sentence);
      if (when === null || isOfALife(analysis, sentence) || goesOnFromBacked(analysis, claim.sentence)) return [];
      const { start, end } = claim;
      return [{ span: { start, end }, message: `Background (${when}) with nobody behind it. Where is it from?` }];
    }),
};

/** A century or an era in the writer's own words, as written. */
function eraWords(analysis: Analysis, sentence: Sentence): string | null {
  const span = eraIn(analysis.prose, sentence);
  return span && !isQuoted(analysis, span) ? analysis.prose.text.slice(span.start, span.end) : null;
}

/** The earliest past year that the claim's own words give; null when they give none that is history to the text. */
function oldestYear(analysis: Analysis, { sentence }: Claim): number | null {
  const { values, frame } = analysis;
  // A text without a date dates its news by weekday; what it gives a year long past is background.
  const latest = frame.date === null ? surelyPast : Number(frame.date.slice(0, 4)) - yearsToHistory;
  const years = valuesOfSentence(values, sentence)
    .filter(
      (value) =>
        isHistory(value, latest) &&
        !isQuoted(analysis, value) &&
        !isTitle(analysis, value) &&
        !isLabel(analysis, value),
    )
    .map(({ date }) => Number(date?.slice(0, 4)));
  return years.length === 0 ? null : Math.min(...years);
}

/** Years after which what happened is background rather than news. */
const yearsToHistory = 2;

/** The last year that is background to any text without a date. */
const surelyPast = 2020;

/** "the 2016 campaign", "a 2015 winner": a recent year that only says which one. */
const isLabel = ({ prose }: Analysis, { start, end, date }: Value): boolean =>
  Number(date?.slice(0, 4)) >= labelled &&
  /\b(?:the|a|an|his|her|its|their|this|that|[’']s) $/u.test(
    prose.masked.slice(Math.max(0, start - 6), start).toLowerCase(),
  ) &&
  /^ \p{L}/u.test(prose.masked.slice(end, end + 2));

/** The year from which one before a noun is a label rather than history. */
const labelled = 1990;

/** A year alone in quote marks is the name of a work. */
const isTitle = ({ quoteMarks }: Analysis, { start, end }: Value): boolean =>
  quoteMarks.some(({ inside }) => inside.start === start && inside.end <= end + 1);

const isYear = ({ kind, date, relative }: Value): boolean => kind === "date" && date !== null && !relative;
const isHistory = (value: Value, latest: number): boolean => isYear(value) && Number(value.date?.slice(0, 4)) <= latest;
