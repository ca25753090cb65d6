/** claim/unsourced-statistic: a figure about the world with nobody behind it. */
import type { Analysis, Claim, Value } from "../../analysis/model.ts";
import { goesOnFromBacked, isQuoted, unbackedClaims } from "../backing.ts";
import type { Check, Raised } from "../check.ts";

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
    ],
    silent: [
      "About 40 percent of the country’s workers have no contract, according to the labour office.",
      "The ministry said 2 million people live in the delta.",
      "“Forty percent have no contract,” she said.",
      "Arsenal won 3-2 before 60,000 spectators.",
      "The bridge cost $12 million.",
      "The bill passed with 61 percent of the vote.",
    ],
  },
  find: (analysis: Analysis): Raised[] =>
    unbackedClaims(analysis).flatMap((claim) => {
      const figure = firstFigure(analysis, claim);
      if (!figure || goesOnFromBacked(analysis, claim.sentence)) return [];
      const { start, end } = figure;
      return [{ span: { start, end }, message: `“${analysis.prose.text.slice(start, end)}”: who counted, and when?` }];
    }),
};

/** The first figure of a claim that is about the world: a share, or many people or things at large. */
function firstFigure(analysis: Analysis, { sentence }: Claim): Value | undefined {
  return analysis.values.find((value) => value.sentence === sentence && isAboutTheWorld(analysis, value) && !isQuoted(analysis, value)); // prettier-ignore
}

function isAboutTheWorld({ prose }: Analysis, { kind, amount, unit, end, clue }: Value): boolean {
  if (clue === "so many out of so many") return true;
  if (kind === "percent" || kind === "share") return /^ (?:of|in)\b(?! (?:the )?(?:vote|votes|ballots|shares?|stake|seats)\b)/u.test(prose.masked.slice(end, end + 40)); // prettier-ignore
  return kind === "number" && (amount ?? 0) >= 10000 && unit !== null && !occasions.has(unit);
}

/** What is counted at one place and time, so that the count is the news itself. */
const occasions: ReadonlySet<string> = new Set("spectators fans votes tickets troops protesters demonstrators crowd copies shares points barrels tons tonnes".split(" ")); // prettier-ignore
