/** claim/unsourced-superlative: first, only, largest, never, with nobody behind it. */
import type { Analysis } from "../../analysis/model.ts";
import { findSuperlative } from "../../analysis/claims/superlatives.ts";
import { goesOnFromBacked, isQuoted, sentenceOf, unbackedClaims } from "../backing.ts";
import type { Check, Raised } from "../check.ts";

/** Marks superlatives in the writer's own words that name no ground. */
export const unsourcedSuperlative: Check = {
  id: "claim/unsourced-superlative",
  title: "Superlative with nobody behind it",
  severity: "information",
  why: "“First”, “only” and “largest” are wrong more often than any other word in copy. One counter-example is enough, and readers know it.",
  examples: {
    flagged: [
      "The {first meeting} between the two leaders took place in 1781.",
      "Kharkiv is the country’s second-{largest city}.",
      "German is the second {most spoken language} in Europe.",
      "The bridge is the {longest} in Europe.",
      "The mayor has {never} lost a vote like this.",
      "It was the {only hospital} in the province.",
    ],
    silent: [
      "The first meeting between the two leaders took place in 1781, according to the archive.",
      "The agency said the bridge was the longest in Europe.",
      "The first half was dull, and at first nobody scored.",
      "“It is the largest port in the world,” she said.",
      "The first lady arrived in the latest of a series of visits.",
    ],
  },
  scope: "paragraph",
  find: (analysis: Analysis): Raised[] =>
    unbackedClaims(analysis).flatMap((claim) => {
      const span = findSuperlative(analysis.prose, sentenceOf(analysis, claim));
      if (!span || isQuoted(analysis, span) || goesOnFromBacked(analysis, claim.sentence)) return [];
      const words = analysis.prose.text.slice(span.start, span.end);
      return [{ span, message: `“${words}”: who says so, and have others been ruled out?` }];
    }),
};
