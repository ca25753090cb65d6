/** claim/unsourced-history: dated background with nobody behind it. */
import type { Analysis, Claim, Value } from "../../analysis/model.ts";
import { valuesOfSentence } from "../../analysis/values.ts";
import { goesOnFromBacked, isQuoted, unbackedClaims } from "../backing.ts";
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
      const year = oldestYear(analysis, claim);
      if (year === null || goesOnFromBacked(analysis, claim.sentence)) return [];
      const { start, end } = claim;
      return [{ span: { start, end }, message: `Background from ${year} with nobody behind it. Where is it from?` }];
    }),
};

/** The earliest past year that the claim's own words give; null when they give none that is history to the text. */
function oldestYear(analysis: Analysis, { sentence, kinds }: Claim): number | null {
  const { values, frame } = analysis;
  // A text without a date dates its news by weekday; what it gives a year long past is background.
  const latest = frame.date === null ? surelyPast : Number(frame.date.slice(0, 4)) - yearsToHistory;
  if (kinds.includes("prediction")) return null;
  const years = valuesOfSentence(values, sentence)
    .filter((value) => isHistory(value, latest) && !isQuoted(analysis, value) && !isTitle(analysis, value))
    .map(({ date }) => Number(date?.slice(0, 4)));
  return years.length === 0 ? null : Math.min(...years);
}

/** Years after which what happened is background rather than news. */
const yearsToHistory = 2;

/** The last year that is background to any text without a date. */
const surelyPast = 2020;

/** A year alone in quote marks is the name of a work. */
const isTitle = ({ quoteMarks }: Analysis, { start, end }: Value): boolean =>
  quoteMarks.some(({ inside }) => inside.start === start && inside.end <= end + 1);

const isYear = ({ kind, date, relative }: Value): boolean => kind === "date" && date !== null && !relative;
const isHistory = (value: Value, latest: number): boolean => isYear(value) && Number(value.date?.slice(0, 4)) <= latest;
