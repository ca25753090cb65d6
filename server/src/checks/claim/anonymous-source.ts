/** claim/anonymous-source: "sources said", "an official who asked not to be named". */
import type { Analysis, Prose, Sentence, Span } from "../../analysis/model.ts";
import { saying, unnamedSources } from "../../lexicon/sourcing.ts";
import { partsOfSpeech } from "../../text/model.ts";
import { isQuoted } from "../backing.ts";
import type { Check, Raised } from "../check.ts";
import { isPart } from "../../text/parts.ts";
import { patternEnd, spanOf, wordPatterns } from "../word-patterns.ts";

/** Marks words that keep a source's name back. */
export const anonymousSource: Check = {
  id: "claim/anonymous-source",
  title: "Source without a name",
  severity: "information",
  why: "A desk has to know who an unnamed source is, and readers have to know why the name is kept back.",
  examples: {
    flagged: [
      "{Sources} said the deal was near.",
      "The deal is near, {an official who asked not to be named} said.",
      "The deal is near, {sources close to the} minister told the paper.",
      "{A diplomat, speaking on condition of anonymity}, said the deal was near.",
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
  const isTelling = speaksIn(prose, firstToken, endToken);
  for (let at = firstToken; at < endToken; at++) {
    if (!openers.has(prose.tokens.lowers[at])) continue;
    const asked = patternEnd(prose, at, endToken, reasonsGiven);
    if (asked !== null) return spanOf(prose, at, asked);
    const insider = isTelling ? patternEnd(prose, at, endToken, insiders) : null;
    if (insider !== null) return spanOf(prose, startOfPhrase(prose, at, firstToken), insider);
    if (!unnamedSources.has(prose.tokens.lowers[at])) continue;
    const first = startOfPhrase(prose, at, firstToken);
    if (isUnnamed(prose, [first, at], endToken))
      return spanOf(prose, first, reasonBehind(prose, at + 1, endToken) ?? at + 1);
  }
  return null;
}

/** Token behind the reason given right behind a source, "in the ministry," allowed; null when none is given there. */
function reasonBehind(prose: Prose, from: number, end: number): number | null {
  for (let at = from; at < end && at < from + 5; at++) {
    const behind = patternEnd(prose, at, end, reasonsGiven);
    if (behind !== null) return behind;
  }
  return null;
}

/** Whether anybody says anything in a sentence. */
function speaksIn({ tokens: { lowers } }: Prose, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (saying.has(lowers[at]) || lowers[at] === "according") return true;
  return false;
}

/** Why, and on what terms, the name is kept back. From agency usage; ours. */
const reasonsGiven = wordPatterns(`
  who/which also? asked/requested/declined/wished/wanted/insisted/preferred/refused/chose/demanded not? to be named/identified/quoted
  who/which also? asked/requested/declined/wished/wanted/insisted/preferred/refused/chose to give/provide/disclose/reveal/share his/her/their full/real/last/first? name/names/identity/surname
  who/which also? asked/requested/declined/wished/wanted/insisted/preferred/refused/chose to remain/stay/speak/be anonymous/anonymously
  who/which also? asked/requested/sought/demanded/insisted/spoke/talked for/on? the? condition/anonymity/background of? anonymity?
  who/which spoke/talked anonymously/privately/confidentially
  who/which spoke/talked off the record
  who/which was/were/is/are not/n't allowed/authorised/authorized/permitted/cleared/meant/supposed/empowered to speak/talk/comment/discuss/brief/be
  who/which did/does/would/could not/n't want/wish? to? be named/identified/quoted
  was/were/is/are not/n't allowed/authorised/authorized/permitted/cleared/empowered to speak/talk/comment/discuss/brief publicly/on/with/the?
  speaking/spoke/talking/talked/speaks on/under the? condition of/that anonymity/he/she/they
  speaking/spoke/talking/talked anonymously/privately/confidentially
  speaking/spoke/talking/talked on background
  speaking/spoke/talking/talked off the record
  requesting/requested anonymity
  on condition of anonymity
  on condition that/they/he/she they/he/she/not not? be named/identified/quoted
  asked/asking/declined/refused/requested not? to be named/identified/quoted
  asked/asking not to be named/identified/quoted
  whose name/identity is/was/has/had not? been? withheld/changed/kept/being
`);

/** Those who know, and are not named. */
const insiders = wordPatterns(
  `
  @insider familiar with
  @insider close to the !stage/river/sea/coast/border/front/scene/town/city
  @insider close to !the/tears/home/a/an
  @insider with direct/first/intimate/detailed/inside? -? hand? knowledge/awareness of
  @insider briefed/privy on/to
  @insider in the know
  @insider directly? involved/engaged in
`,
  { insider: new Set([...unnamedSources, ..."those someone somebody two three several others".split(" ")]) },
);

/** Words that keeping a name back may begin with: most words are none, at one look-up. */
const openers: ReadonlySet<string> = new Set([...reasonsGiven.keys(), ...insiders.keys(), ...unnamedSources]);

/** First token of the noun phrase that ends at `head`: "a senior Western official". */
function startOfPhrase({ tokens }: Prose, head: number, from: number): number {
  let first = head;
  while (
    first > from &&
    /^(?:ADJ|ADV|NOUN|PROPN|VERB|PUNCT)$/u.test(partsOfSpeech[tokens.parts[first - 1]]) &&
    /^[\p{L}-]/u.test(tokens.words[first - 1]) &&
    !saying.has(tokens.lowers[first - 1])
  )
    first--;
  return first > from && articles.has(tokens.lowers[first - 1]) ? first - 1 : first;
}

/** Words that make somebody one of many: "a source", "two officials", "one aide". */
const articles: ReadonlySet<string> = new Set(
  "a an one another two three four several some multiple unnamed anonymous".split(" "),
);

/** Whether somebody unnamed speaks: "a police source told", "military sources in Khartoum said", "according to one aide". */
function isUnnamed(prose: Prose, [first, head]: readonly [number, number], end: number): boolean {
  const { lowers, words } = prose.tokens;
  const isIndefinite = articles.has(lowers[first]);
  const isSource = /^(?:sources?|insiders?)$/u.test(lowers[head]);
  const isHidden =
    /^(?:unnamed|anonymous|unidentified)$/u.test(lowers[first]) ||
    /^(?:unnamed|anonymous|unidentified)$/u.test(lowers[first + 1]);
  if (isHidden && first < head && !/^(?:man|woman)$/u.test(lowers[head])) return true;
  // "Officials said" speaks for an office; "an official said" is one person.
  if (!isSource && !isIndefinite) return false;
  if (/^(?:the|his|her|its|their|my|our|'s|of)$/u.test(lowers[first]) || (lowers[first - 1] ?? "") === "the")
    return false;
  if (isNamedBefore(prose, first)) return false;
  const speaks = speakingVerb(prose, head + 1, end) && lowers[head + 1] !== "code";
  const isTold =
    saying.has(lowers[first - 1] ?? "") || (lowers[first - 1] === "to" && lowers[first - 2] === "according");
  // "said an official, Jan Novak": the name comes next.
  const namedNext = lowers[head + 1] === "," && /^\p{Lu}/u.test(words[head + 2] ?? "");
  return (speaks || isTold) && !namedNext && !/^\p{Lu}/u.test(words[head + 1] ?? "");
}

/** "Minyon Moore, a senior adviser", "Selina Apinelu, 27, a customs officer", "the candidate and a former minister": named already. */
function isNamedBefore({ tokens: { lowers, words } }: Prose, first: number): boolean {
  const joint = lowers[first - 1];
  if (joint === "and") return lowers[first] === "a" && /^(?:former|vice|deputy|senior)$/u.test(lowers[first + 1] ?? "");
  return joint === "," && /^[\p{Lu}\d]/u.test(words[first - 2] ?? "");
}

/** Whether the group speaks: its verb follows at once or behind "in Khartoum", "of the family", "who was there,", "have privately". */
function speakingVerb(prose: Prose, at: number, end: number): boolean {
  const { lowers, words } = prose.tokens;
  let next = at;
  while (
    next < end &&
    next < at + 2 &&
    /^(?:have|has|had|also|later|then|privately|separately|publicly)$/u.test(lowers[next])
  )
    next++;
  if (saying.has(lowers[next] ?? "")) return true;
  if (
    !/^(?:in|at|from|within|on|inside|of|for|to|who|with|,|involved|working|traveling|travelling|based|speaking|briefed)$/u.test(
      lowers[at] ?? "",
    )
  )
    return false;
  for (next = at + 1; next < end && next < at + 12; next++) {
    if (/^[;.:]$/u.test(lowers[next]) || (lowers[next - 1] === "," && /^\p{Lu}/u.test(words[next]))) return false;
    if (saying.has(lowers[next]) && isPart(prose, next, "VERB", "NOUN")) return lowers[next - 1] !== "to";
  }
  return false;
}
