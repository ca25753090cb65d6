/** claim/unsourced-statistic: a figure about the world with nobody behind it. */
import type { Analysis } from "../../analysis/model.ts";
import { valuesOfSentence } from "../../analysis/values.ts";
import { goesOnFromBacked, isQuoted, sentenceOf, unbackedClaims } from "../backing.ts";
import type { Check, Raised } from "../check.ts";
import { worldFigure } from "../statistics.ts";

/** Marks percentages, shares and large counts that name no ground. */
export const unsourcedStatistic: Check = {
  id: "claim/unsourced-statistic",
  title: "Figure with nobody behind it",
  severity: "information",
  why: "A figure about the world was counted by somebody. Readers weigh it by who did, and when.",
  examples: {
    flagged: [
      "About {40 percent} of the country’s workers have no contract.",
      "{One in five} children in the region goes to bed hungry.",
      "More than {2 million} people live in the delta.",
      "The industry employs {300,000} people.",
      "Inflation has reached {42 percent}.",
      "Analysts expect a recovery in the autumn. Some {60 percent} of small exporters have cut jobs this year.",
    ],
    silent: [
      "About 40 percent of the country’s workers have no contract, according to the labour office.",
      "The ministry said 2 million people live in the delta.",
      "“Forty percent have no contract,” she said.",
      "Arsenal won 3-2 before 60,000 spectators.",
      "The bridge cost $12 million.",
      "More than 20,000 people marched through the capital.",
      "The law requires 40 percent of candidates to be women.",
      "The bill passed with 61 percent of the vote.",
    ],
  },
  scope: "paragraph",
  find: (analysis: Analysis): Raised[] =>
    unbackedClaims(analysis).flatMap((claim) => {
      const sentence = sentenceOf(analysis, claim);
      const values = valuesOfSentence(analysis.values, claim.sentence).filter((value) => !isQuoted(analysis, value));
      const span = worldFigure(analysis, sentence, values);
      if (!span || isQuoted(analysis, span) || goesOnFromBacked(analysis, claim.sentence)) return [];
      const words = analysis.prose.text.slice(span.start, span.end);
      return [{ span, message: `“${words}”: who counted, and when?` }];
    }),
};
