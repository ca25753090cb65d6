/** claim/unsourced-statistic: a figure about the world with nobody behind it. */
import type { Analysis, Claim, Value } from "../../analysis/model.ts";
import { valuesOfSentence } from "../../analysis/values.ts";
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
      "Inflation has reached {42 percent}.",
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
      const figure = firstFigure(analysis, claim);
      if (!figure || goesOnFromBacked(analysis, claim.sentence)) return [];
      const { start, end } = figure;
      return [{ span: { start, end }, message: `“${analysis.prose.text.slice(start, end)}”: who counted, and when?` }];
    }),
};

/** The first figure of a claim that is about the world: a share, or many people or things at large. */
function firstFigure(analysis: Analysis, { sentence }: Claim): Value | undefined {
  const own = valuesOfSentence(analysis.values, sentence);
  return own.find((value) => isAboutTheWorld(analysis, value) && !isQuoted(analysis, value));
}

function isAboutTheWorld(analysis: Analysis, value: Value): boolean {
  const { prose } = analysis;
  const { kind, amount, unit, end, clue, start } = value;
  const after = prose.masked.slice(end, end + 40).toLowerCase();
  const sentence = prose.masked.slice(prose.sentences[value.sentence].start, prose.sentences[value.sentence].end);
  // What a law asks for is no count.
  if (/\b(?:requir(?:es|ed|ing)|must|needs?|allows?|limits?|quota|threshold|target|discounts?)\b/iu.test(sentence))
    return false;
  if (clue === "so many out of so many") return !contests.test(after);
  if (kind === "percent" || kind === "share")
    return (ofWhole.test(after) && !contests.test(after)) || (kind === "percent" && isRate(sentence, start - prose.sentences[value.sentence].start)); // prettier-ignore
  if (kind === "money") return isUpkeep(after, amount ?? 0, sentence);
  if (
    kind !== "number" ||
    (amount ?? 0) < (yearly.test(sentence) ? 1000 : 10000) ||
    unit === null ||
    !populations.has(unit)
  )
    return false;
  return !/^(?: [a-z-]+){0,3} (?:marched|gathered|attended|protested|rallied|turned|demonstrated|watched|filled|packed|took to|fled|signed|were in|came)\b/u.test(after); // prettier-ignore
}

/** What is counted by the year is counted by an office. */
const yearly = /\b(?:each|every|a|per) year\b/u;

/** "of the workers", "in Kenya": what the share is of. */
const ofWhole = /^ (?:of|in)\b/u;

/** Wholes that are the news itself: votes, stakes, games, and what one person has. */
const contests = /^ (?:of|in|out of)(?: (?:the|his|her|its|their|a|an|all|that))?(?: [a-z-]+)? ?(?:vote|votes|ballots?|shares?|stake|seats|games?|match(?:es)?|races?|shots|cake|book|film|season|day|night|hour|year|month|week|century|decade|time|way|team|squad|set|half|stage|money|board)\b/u; // prettier-ignore

/** "The unemployment rate stands at 17 percent", "inflation has reached 42 percent": the state of a country. */
const isRate = (sentence: string, at: number): boolean =>
  /\b(?:inflation|unemployment|joblessness|(?:jobless|poverty|literacy|illiteracy|birth|death|mortality|crime|divorce|infection|fertility|employment|vacancy|obesity|dropout) rate)\b[^.;,]{0,30} (?:is|are|was|stands?|stood|has|have|runs?|ran|reached|hovers|remains?) (?:\S+ ){0,3}$/iu.test(
    sentence.slice(0, at),
  );

/** "$2 a day" of an average person, "costs the city 3 billion euros a year". */
const isUpkeep = (after: string, amount: number, sentence: string): boolean =>
  /^ (?:a|per|each|every) (?:day|year|month|week|head|person)\b|^ annually\b/u.test(after) &&
  (/\baverage|\btypical/iu.test(sentence) || (amount >= 1e6 && /\b(?:costs?|loses?|spends?|wastes?|generates?|brings?|earns?)\b/iu.test(sentence))); // prettier-ignore

/** What a census, a register or an office counts. */
const populations: ReadonlySet<string> = new Set(
  `people workers employees migrants refugees immigrants children women men residents inhabitants patients deaths cases
  households families jobs homes students pupils teachers nurses doctors farmers voters users victims species speakers
  civilians prisoners inmates orphans adults teenagers babies births citizens foreigners businesses companies firms schools
  muslims christians jews hindus catholics buddhists pensioners veterans villages hectares acres
  visitors tourists trees deportees detainees girls boys elephants cattle sheep`
    .trim()
    .split(/\s+/u),
);
