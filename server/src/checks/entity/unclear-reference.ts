/** entity/unclear-reference: "the two nations", "the latter" with nothing, or too much, to refer to. */
import { countryKeyOf } from "../../analysis/body-names.ts";
import { partsOfSpeech } from "../../text/model.ts";
import type { Analysis, Mention } from "../../analysis/model.ts";
import type { Check, Raised } from "../check.ts";
import { isWithinMarks } from "../../text/quote-marks.ts";

/** Marks words that point back to two countries, or to one of two things, where the text does not have two. */
export const unclearReference: Check = {
  id: "entity/unclear-reference",
  title: "Words that point back to nothing clear",
  severity: "hint",
  why: "Readers go back to look for the two that are meant, and find none, one or five.",
  examples: {
    flagged: [
      "France, Germany and Italy sent envoys on Monday. {The two countries} will meet again in May.",
      "Trade has fallen for years. {The two nations} signed an accord in 1981.",
      "Spain raised its tariff. {The two countries} had talked for months. Nobody was surprised.",
    ],
    silent: [
      "France and Germany sent envoys on Monday. The two countries will meet again in May.",
      "Meetings between US officials and Russian leaders go on. The two nations first talked in 1961.",
      "“The two countries are friends,” she said.",
      "The two men left early. The two countries of the title are never named, the critic wrote of Norway and Sweden.",
    ],
  },
  find: (analysis) => [...findPairs(analysis), ...findFormerLatter(analysis)],
};

/** Sentences before the words in which the two may stand. */
const window = 3;

function findPairs(analysis: Analysis): Raised[] {
  const { lowers, starts, ends } = analysis.prose.tokens;
  return analysis.prose.sentences.flatMap(({ firstToken, endToken }, sentence) => {
    const raised: Raised[] = [];
    for (let at = firstToken; at + 2 < endToken; at++) {
      if (lowers[at] !== "the" || lowers[at + 1] !== "two" || !lands.has(lowers[at + 2])) continue;
      const span = { start: starts[at], end: ends[at + 2] };
      const count = countriesNear(analysis, sentence);
      if (count === 2 || isWithinMarks(analysis, span) || followsOf(lowers, at + 3)) continue;
      const words = analysis.prose.text.slice(span.start, span.end);
      raised.push({ span, message: `“${words}”: ${count === 0 ? "no country is" : count === 1 ? "one country is" : `${count} countries are`} named nearby. Which two?` }); // prettier-ignore
    }
    return raised;
  });
}

const lands: ReadonlySet<string> = new Set(["countries", "nations"]);

/** "The two countries that …", "the two nations of …" say themselves which are meant. */
const followsOf = (lowers: readonly string[], at: number): boolean => ["of", "that", "which", "with", "where", "whose"].includes(lowers[at] ?? ""); // prettier-ignore

/** How many countries, by name or by people, are named in the sentence and those before it; a pair among many counts as two. */
function countriesNear({ prose, mentions }: Analysis, sentence: number): number {
  const named = new Set<string>();
  const bySentence = new Map<number, Set<string>>();
  for (const mention of mentions) {
    if (mention.sentence > sentence || mention.sentence < sentence - window) continue;
    const key = countryOf(prose.tokens.words, mention);
    if (key === null) continue;
    named.add(key);
    bySentence.set(mention.sentence, (bySentence.get(mention.sentence) ?? new Set()).add(key));
  }
  return [...bySentence.values()].some(({ size }) => size === 2) ? 2 : named.size;
}

const countryOf = (words: readonly string[], { type, firstToken, endToken }: Mention): string | null =>
  type === "place" || type === "group" ? countryKeyOf(words.slice(firstToken, endToken), type) : null;

/** "The latter" as a noun where neither its sentence nor the one before has an "and", an "or" or two names to choose from. */
function findFormerLatter(analysis: Analysis): Raised[] {
  const { lowers, starts, ends, parts, words } = analysis.prose.tokens;
  return analysis.prose.sentences.flatMap(({ firstToken, endToken }, sentence) => {
    const from = analysis.prose.sentences[Math.max(0, sentence - 1)].firstToken;
    const raised: Raised[] = [];
    for (let at = firstToken; at + 2 < endToken; at++) {
      if (lowers[at] !== "the" || (lowers[at + 1] !== "former" && lowers[at + 1] !== "latter")) continue;
      if (!["VERB", "AUX", "PUNCT"].includes(partsOfSpeech[parts[at + 2]]) || words[at + 2] === "-") continue;
      const span = { start: starts[at], end: ends[at + 1] };
      const before = lowers.slice(from, at);
      if (isWithinMarks(analysis, span) || before.some((word) => word === "and" || word === "or" || word === "than") || namesBefore(analysis, from, at) > 1) continue; // prettier-ignore
      raised.push({ span, message: `“${analysis.prose.text.slice(span.start, span.end)}” of which two?` });
    }
    return raised;
  });
}

const namesBefore = ({ mentions }: Analysis, from: number, to: number): number =>
  mentions.filter(({ firstToken }) => firstToken >= from && firstToken < to).length;
