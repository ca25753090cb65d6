/** entity/unclear-reference: "the two nations", "the latter" with nothing, or too much, to refer to. */
import { countryKeyOf } from "../../analysis/body-names.ts";
import { partsOfSpeech } from "../../text/model.ts";
import type { Analysis, Span } from "../../analysis/model.ts";
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
      "India tested a missile on Friday. Relations between {the two neighbours} are poor.",
      "Spain raised its tariff. {The two countries} had talked for months. Nobody was surprised.",
    ],
    silent: [
      "France and Germany sent envoys on Monday. The two countries will meet again in May.",
      "Meetings between US officials and Russian leaders go on. The two nations first talked in 1961.",
      "“The two countries are friends,” she said.",
      "The two men left early. The two countries of the title are never named, the critic wrote of Norway and Sweden.",
    ],
  },
  find: (analysis) => [...findGroups(analysis), ...findFormerLatter(analysis)],
};

/** Sentences before the words in which those that are meant may stand. */
const window = 3;

/** Words that point back to so many of a kind: "the two nations", "both companies", "all four men". */
interface Group extends Span {
  readonly count: number;
  readonly noun: string;
  readonly sentence: number;
  /** Token after it. */
  readonly endToken: number;
}

function findGroups(analysis: Analysis): Raised[] {
  return groupsOf(analysis).flatMap((group) => {
    if (isWithinMarks(analysis, group) || followsOf(analysis.prose.tokens.lowers, group.endToken)) return [];
    const found = lands.has(group.noun) ? countries(analysis, group) : bearers(analysis, group);
    if (found === null || found.includes(group.count)) return [];
    const words = analysis.prose.text.slice(group.start, group.end);
    const near = (lands.has(group.noun) ? countriesOf : namesOf)(Math.max(...found));
    const message = `“${words}”: ${near} nearby. Which ${number[group.count]}?`;
    return [{ span: { start: group.start, end: group.end }, message }];
  });
}

const countriesOf = (count: number): string =>
  count === 0 ? "no countries" : count === 1 ? "one country" : `${count} countries`;

const namesOf = (count: number): string => (count === 0 ? "no names" : count === 1 ? "one name" : `${count} names`);

function groupsOf({ prose: { tokens, sentences } }: Analysis): Group[] {
  const { lowers, starts, ends } = tokens;
  return sentences.flatMap(({ firstToken, endToken }, sentence) => {
    const groups: Group[] = [];
    for (let at = firstToken; at + 1 < endToken; at++) {
      const counted = lowers[at] === "the" || lowers[at] === "all" ? number.indexOf(lowers[at + 1]) : -1;
      const nounAt = lowers[at] === "both" ? at + 1 : counted > 0 ? at + 2 : 0;
      const noun = lowers[nounAt] ?? "";
      if (nounAt === 0 || nounAt >= endToken || !(lands.has(noun) || bearing.has(noun))) continue;
      groups.push({
        start: starts[at],
        end: ends[nounAt],
        count: counted > 0 ? counted : 2,
        noun,
        sentence,
        endToken: nounAt + 1,
      });
    }
    return groups;
  });
}

/** Numbers as words, at their own index; from two on. */
const number = ["", "", "two", "three", "four", "five"];
const lands: ReadonlySet<string> = new Set(["countries", "nations", "neighbours", "neighbors"]);
const bearing: ReadonlySet<string> = new Set(
  "leaders presidents ministers men women companies firms banks clubs teams".split(" "),
);

/** "The two countries that …", "the two nations of …" say themselves which are meant. */
const followsOf = (lowers: readonly string[], at: number): boolean =>
  ["of", "that", "which", "with", "where", "whose", ",", "who", "in", "on", "from"].includes(lowers[at] ?? "");

/** How many countries are named in the sentence and those before it: in each sentence, and in all; null when it cannot be said. */
function countries({ prose }: Analysis, { sentence, noun, count }: Group): number[] | null {
  const named = new Set<string>();
  const sizes: number[] = [];
  for (const { firstToken, endToken } of prose.sentences.slice(Math.max(0, sentence - window), sentence + 1)) {
    const here = countriesIn(prose.tokens.lowers.slice(firstToken, endToken));
    if (here.has("")) return null;
    for (const key of here) named.add(key);
    sizes.push(here.size);
  }
  // Neighbours may live next door; three of a longer list may have been told apart further up.
  if (named.size === 0 && (noun.startsWith("neigh") || count > 2)) return null;
  return [...sizes, named.size];
}

/** The keys of countries named by name, people or prefix; "" for words that stand for several. */
function countriesIn(lowers: readonly string[]): Set<string> {
  const keys = new Set<string>();
  for (let at = 0; at < lowers.length; at++) {
    if (/^(?:koreas|germanys|congos|sudans)$/u.test(lowers[at])) keys.add("");
    if (prefixes.has(lowers[at])) keys.add(lowers[at]);
    for (const size of [3, 2, 1]) {
      const words = lowers.slice(at, at + size);
      const key = countryKeyOf(words, "place") ?? countryKeyOf(words, "group");
      if (key === null) continue;
      keys.add(key);
      at += size - 1;
      break;
    }
  }
  return keys;
}

const prefixes: ReadonlySet<string> = new Set(
  "anglo franco sino russo indo greco soviet eu european african".split(" "),
);

/** How many could be meant by "the two men": names nearby; null when words nearby may name them otherwise. */
function bearers({ prose, mentions }: Analysis, { sentence, endToken, noun }: Group): number[] | null {
  if (sentence === 0) return null;
  const from = prose.sentences[Math.max(0, sentence - window)].firstToken;
  const before = prose.tokens.lowers.slice(from, endToken - 2);
  if (before.some((word) => pairing.has(word) || word === noun || number.indexOf(word) > 1)) return null;
  const named = mentions.filter(
    ({ firstToken, type }) => firstToken >= from && firstToken < endToken && type !== "event",
  );
  // Names that nobody found, and titles, may be whom it means: only where there is next to nothing.
  return named.length > 1 ? null : [named.length];
}

const pairing: ReadonlySet<string> = new Set(
  "and or with between both pair couple against versus v vs counterpart met rival rivals than while other another 2 suspects people victims brothers sisters sons daughters friends twins".split(
    " ",
  ),
);

/** "The latter" as a noun where neither its sentence nor the one before has an "and", an "or" or two names to choose from. */
function findFormerLatter(analysis: Analysis): Raised[] {
  const { lowers, starts, ends, parts, words } = analysis.prose.tokens;
  return analysis.prose.sentences.flatMap(({ firstToken, endToken }, sentence) => {
    const from = analysis.prose.sentences[Math.max(0, sentence - 1)].firstToken;
    const raised: Raised[] = [];
    for (let at = firstToken; at + 2 < endToken; at++) {
      if (lowers[at] !== "the" || (lowers[at + 1] !== "former" && lowers[at + 1] !== "latter")) continue;
      if (!["VERB", "AUX", "PUNCT", "PART"].includes(partsOfSpeech[parts[at + 2]]) || words[at + 2] === "-") continue;
      if (countNouns(analysis, firstToken, at) > 1) continue;
      const span = { start: starts[at], end: ends[at + 1] };
      const before = lowers.slice(from, at);
      if (
        isWithinMarks(analysis, span) ||
        before.some((word) => word === "and" || word === "or" || word === "than") ||
        namesBefore(analysis, from, at) > 1
      )
        continue;
      raised.push({ span, message: `“${analysis.prose.text.slice(span.start, span.end)}” of which two?` });
    }
    return raised;
  });
}

/** Of two things in its own sentence one may be meant: "tea to coffee, the latter being dear". */
const countNouns = ({ prose: { tokens } }: Analysis, from: number, to: number): number =>
  tokens.parts.slice(from, to).filter((part) => ["NOUN", "PROPN"].includes(partsOfSpeech[part])).length;

const namesBefore = ({ mentions }: Analysis, from: number, to: number): number =>
  mentions.filter(({ firstToken }) => firstToken >= from && firstToken < to).length;
