/** claim/anonymous-source: "sources said", "an official who asked not to be named". */
import type { Analysis, Prose, Sentence, Span } from "../../analysis/model.ts";
import { saying, unnamedSources } from "../../lexicon/sourcing.ts";
import { partsOfSpeech } from "../../text/model.ts";
import { isQuoted } from "../backing.ts";
import type { Check, Raised } from "../check.ts";
import { phraseAt, phrases } from "../phrases.ts";

/** Marks words that keep a source's name back. */
export const anonymousSource: Check = {
  id: "claim/anonymous-source",
  title: "Source without a name",
  severity: "information",
  why: "A desk has to know who an unnamed source is, and readers have to know why the name is kept back.",
  examples: {
    flagged: [
      "{Sources} said the deal was near.",
      "The deal is near, an official {who asked not to be named} said.",
      "The deal is near, {sources close to} the minister told the paper.",
      "A diplomat, {speaking on condition of anonymity}, said the deal was near.",
      "{A senior Western official} said the deal was near.",
    ],
    silent: [
      "The sources of the river lie in Kenya, officials said.",
      "Officials at the ministry, among them Jan Novak, said the deal was near.",
      "A senior official, Jan Novak, said the deal was near.",
      "The boy, whose name was not released, was nine.",
      "The source code was published in May.",
    ],
  },
  scope: "paragraph",
  find: (analysis: Analysis): Raised[] =>
    analysis.prose.sentences.flatMap((sentence) => {
      const span = findKeptBack(analysis.prose, sentence);
      return span && !isQuoted(analysis, span) ? [{ span, message }] : [];
    }),
};

const message = "A source without a name. Does the desk know who it is, and does the text say why it is kept back?";

/** The first words of a sentence that keep a name back. */
function findKeptBack(prose: Prose, { firstToken, endToken }: Sentence): Span | null {
  for (let at = firstToken; at < endToken; at++) {
    const asked = phraseAt(prose, at, reasonsGiven);
    if (asked) return asked;
    if (!unnamedSources.has(prose.tokens.lowers[at])) continue;
    const insider = phraseAt(prose, at, insiders);
    const first = startOfPhrase(prose, at, firstToken);
    if (insider) return { start: prose.tokens.starts[first], end: insider.end };
    if (isUnnamed(prose, [first, at], endToken))
      return { start: prose.tokens.starts[first], end: prose.tokens.ends[at] };
  }
  return null;
}

/** Why, and on what terms, the name is kept back. From agency usage; ours. */
const reasonsGiven = phrases(
  "who which speaking spoke talking talked requesting",
  String.raw`(?:who|which) (?:(?:asked|requested|declined|wished|wanted|spoke|insisted|preferred|refused) (?:not to be (?:named|identified|quoted)|to be (?:named|identified|quoted)|to (?:give|provide|disclose|reveal) (?:his|her|their) (?:full |real )?names?|(?:to remain|to stay) anonymous|anonymity|anonymously|on (?:the )?condition)|(?:was|were|is|are) not (?:allowed|authori[sz]ed|permitted|cleared) to (?:speak|talk|comment|discuss|brief))|(?:speaking|spoke|talking|talked) (?:(?:on|under) (?:the )?condition (?:of anonymity|(?:that )?(?:he|she|they) not be (?:named|identified|quoted))|anonymously)|requesting anonymity`,
); // prettier-ignore

/** Those who know, and are not named. */
const insiders = phrases(
  "source sources person people persons official officials executive executives banker bankers diplomat diplomats aide aides lawyer lawyers",
  String.raw`[a-z]+ (?:familiar with|close to(?! the (?:river|sea|coast|border|front|scene|town|city)\b)|with (?:direct |first-?hand |intimate )?knowledge of|briefed on|in the know)\b`,
); // prettier-ignore

/** First token of the noun phrase that ends at `head`: "a senior Western official". */
function startOfPhrase({ tokens }: Prose, head: number, from: number): number {
  let first = head;
  while (first > from && /^(?:ADJ|NOUN|PROPN|VERB|PUNCT)$/u.test(partsOfSpeech[tokens.parts[first - 1]]) && /^[\p{L}-]/u.test(tokens.words[first - 1]) && !saying.has(tokens.lowers[first - 1])) first--; // prettier-ignore
  return first > from && articles.has(tokens.lowers[first - 1]) ? first - 1 : first;
}

/** Words that make somebody one of many: "a source", "two officials", "one aide". */
const articles: ReadonlySet<string> = new Set("a an one another two three four several some multiple unnamed anonymous".split(" ")); // prettier-ignore

/** Whether somebody unnamed speaks: "a police source told", "military sources in Khartoum said", "according to one aide". */
function isUnnamed({ tokens }: Prose, [first, head]: readonly [number, number], end: number): boolean {
  const { lowers, words } = tokens;
  const isIndefinite = articles.has(lowers[first]);
  const isSource = /^(?:sources?|insiders?)$/u.test(lowers[head]);
  const isHidden = /^(?:unnamed|anonymous|unidentified)$/u.test(lowers[first]) || /^(?:unnamed|anonymous|unidentified)$/u.test(lowers[first + 1]); // prettier-ignore
  if (isHidden && first < head && !/^(?:man|woman)$/u.test(lowers[head])) return true;
  // "Officials said" speaks for an office; "an official said" is one person.
  if (!isSource && !isIndefinite) return false;
  if (/^(?:the|his|her|its|their|my|our|'s|of)$/u.test(lowers[first]) || (lowers[first - 1] ?? "") === "the")
    return false;
  const next = afterPlace(lowers, head + 1, end);
  const speaks = saying.has(lowers[next] ?? "") && lowers[head + 1] !== "code";
  const isTold =
    saying.has(lowers[first - 1] ?? "") || (lowers[first - 1] === "to" && lowers[first - 2] === "according");
  // "said an official, Jan Novak": the name comes next.
  const namedNext = lowers[head + 1] === "," && /^\p{Lu}/u.test(words[head + 2] ?? "");
  return (speaks || isTold) && !namedNext && !/^\p{Lu}/u.test(words[head + 1] ?? "");
}

/** Token after "in Khartoum", "at the ministry", or `at` itself when no such phrase stands there. */
function afterPlace(lowers: readonly string[], at: number, end: number): number {
  if (!/^(?:in|at|from|within|on|inside)$/u.test(lowers[at] ?? "")) return at;
  for (let next = at + 2; next < end && next < at + 6; next++) {
    if (/^[,;.]$/u.test(lowers[next])) return at;
    if (saying.has(lowers[next])) return next;
  }
  return at;
}
