/** claim/vague-attribution: "some experts believe", "it is widely believed", "critics say", with no name in reach. */
import {
  crowdHolding,
  generalHolding,
  heldByGroups,
  heldByNobody,
  heldToBe,
  holding,
  isNobodyInParticular,
  onlyWhenVague,
  vagueBodies,
  vagueQuantifiers,
  widely,
} from "../../lexicon/sourcing.ts";
import { byParagraph } from "../../analysis/by-paragraph.ts";
import type { Analysis, Prose, Sentence, Span } from "../../analysis/model.ts";
import { firstWhere, moved } from "../../text/span.ts";
import { isQuoted, isSaidBySomebody } from "../backing.ts";
import type { Check, Raised } from "../check.ts";
import { partsOfSpeech } from "../../text/model.ts";
import { partClass, patternEnd, spanOf, wordPatterns, type WordPatterns } from "../word-patterns.ts";

/** Marks attributions to nobody in particular. */
export const vagueAttribution: Check = {
  id: "claim/vague-attribution",
  title: "Attribution to nobody in particular",
  severity: "information",
  why: "“Experts say” lends weight that nobody can weigh. Name one of them, or say it in your own words.",
  examples: {
    flagged: [
      "{Some experts believe} the dam will not hold.",
      "{It is widely believed} that the mayor will resign.",
      "{Critics say} the law is too weak.",
      "The plan is doomed, {according to analysts}.",
      "The general {is widely regarded} as a reformer.",
      "{As is well known}, corruption in the county is on the rise.",
      "{Studies have shown} that the dam leaks.",
    ],
    silent: [
      "Some experts believe the dam will not hold. “It is too old,” said Marta Silva, an engineer at the university.",
      "Critics of the law, led by Senator Ann Cole, say it is too weak.",
      "Experts at the World Bank say the dam will not hold.",
      "“Some experts believe it,” she said.",
      "Many people attended, and some people wept.",
      "The mayor said it was believed to be safe.",
    ],
  },
  find: (analysis: Analysis): Raised[] =>
    vagueByParagraph(analysis).flatMap(({ excerpt, found }) =>
      found.flatMap(({ sentence, held, group }) => {
        const span =
          heldIn(analysis, held && moved(held, excerpt.start)) ??
          groupIn(analysis, group && moved(group, excerpt.start), excerpt.firstSentence + sentence);
        if (!span) return [];
        const words = analysis.prose.text.slice(span.start, span.end);
        return [{ span, message: `“${words}”: who? Name one, or say why no name can be given.` }];
      }),
    ),
};

/** What a sentence attributes to nobody, by its words alone. */
interface Vague {
  /** Index of the sentence in its paragraph. */
  readonly sentence: number;
  /** What nobody at all is given as holding; null when there is none. */
  readonly held: Span | null;
  /** A group without a name; null when there is none. */
  readonly group: Span | null;
}

const vagueByParagraph = byParagraph(({ prose }) =>
  prose.sentences.flatMap((sentence, index): Vague[] => {
    let [held, group]: (Span | null)[] = [null, null];
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      held ??= patternAt(prose, at, sentence.endToken, heldPatterns);
      group ??= patternAt(prose, at, sentence.endToken, groupPatterns) ?? vagueGroup(prose, at, sentence);
    }
    return held || group ? [{ sentence: index, held, group }] : [];
  }),
);

/** What is held by nobody, unless somebody speaks there. */
const heldIn = (analysis: Analysis, span: Span | null): Span | null =>
  span && !isQuoted(analysis, span) && !isSaidBySomebody(analysis, span) ? span : null;

/** A group without a name, unless a name near says who is meant. */
const groupIn = (analysis: Analysis, span: Span | null, index: number): Span | null =>
  span && !isQuoted(analysis, span) && !nameInReach(analysis, index, span) ? span : null;

/** The span of the pattern that begins at token `at` and ends before `end`; null when none does. */
function patternAt(prose: Prose, at: number, end: number, patterns: WordPatterns): Span | null {
  const behind = patternEnd(prose, at, end, patterns);
  return behind === null ? null : spanOf(prose, at, behind);
}

const classes = {
  holds: holding,
  crowd: crowdHolding,
  held: heldToBe,
  widely,
  rest: partClass("DET", "ADJ", "NOUN", "ADP", "ADV", "PART"),
};
const heldPatterns = wordPatterns(heldByNobody, classes);
const groupPatterns = wordPatterns(heldByGroups, classes);

/** "Some experts believe", "supporters of the plan say", "human rights groups say", "according to analysts". */
function vagueGroup(prose: Prose, at: number, { firstToken, endToken }: Sentence): Span | null {
  const { lowers } = prose.tokens;
  const lower = lowers[at];
  const isBody = vagueBodies.has(lower) && at > firstToken && isCommon(prose, at - 1, firstToken);
  const isCrowd = crowds.has(lower);
  if (!isBody && !isCrowd && !isNobodyInParticular(lower) && !onlyWhenVague.has(lower)) return null;
  let first = at;
  while (first > firstToken && isCommon(prose, first - 1, firstToken)) first--;
  const isQuantified = first > firstToken && vagueQuantifiers.has(lowers[first - 1]);
  if (isQuantified) first--;
  const isTrade = onlyWhenVague.has(lower) && !isQuantified;
  if (isOwned(lowers, first)) return null;
  const isTold = !isCrowd && lowers[first - 1] === "to" && lowers[first - 2] === "according";
  if (isTold && !isTrade) return isUnnamed(lowers[at + 1]) ? spanOf(prose, first - 2, at + 1) : null;
  const verb = holdingVerb(prose, afterObject(prose.tokens, at + 1, endToken), endToken);
  // Of many, "questions" and "claims" are nouns: their verb has no s.
  if (verb !== null && /[^s]s$/u.test(lowers[verb]) && /s$|^(?:people|some|many|most)$/u.test(lower)) return null;
  if (verb === null || (isCrowd && !crowdHolding.has(lowers[verb])) || (isTrade && !generalHolding.has(lowers[verb])))
    return null;
  // "Many feel-good films".
  return /^(?:nothing|little|no|yes|-)$/u.test(lowers[verb + 1] ?? "") ? null : spanOf(prose, first, verb + 1);
}

/** Those who are many, and nobody. */
const crowds: ReadonlySet<string> = new Set(["people", "some", "many", "others", "most"]);

/** An adjective or a noun in lower case: what says which kind, and not whose. */
const isCommon = ({ tokens }: Prose, at: number, firstToken: number): boolean =>
  /^(?:ADJ|NOUN)$/u.test(partsOfSpeech[tokens.parts[at]]) &&
  (at === firstToken || /^\p{Ll}/u.test(tokens.words[at])) &&
  !vagueQuantifiers.has(tokens.lowers[at]) &&
  !/^(?:two|three|own)$/u.test(tokens.lowers[at]);

/** Token after "of the plan": what a group is for or against, as long as no name is in it. */
function afterObject({ lowers, words }: Prose["tokens"], at: number, end: number): number {
  if (!/^(?:of|to)$/u.test(lowers[at] ?? "")) return at;
  for (let next = at + 1; next < end && next < at + 6; next++) {
    if (/^\p{Lu}|^[,;.]$/u.test(words[next])) return at;
    if (holding.has(lowers[next]) && next > at + 2) return next;
  }
  return at;
}

/** Token of the verb of saying that follows a group within an adverb or "have"; null when none does. */
function holdingVerb({ tokens: { lowers } }: Prose, at: number, end: number): number | null {
  let next = at;
  while (
    next < end &&
    next < at + 3 &&
    /^(?:have|had|has|also|alike|often|now|still|generally|widely|long|already|sometimes|privately|broadly|repeatedly|frequently|increasingly|would|are|do)$/u.test(
      lowers[next],
    )
  )
    next++;
  return next < end && holding.has(lowers[next]) ? next : null;
}

/** "the Kremlin's critics", "NATO experts", "the two analysts" are somebody's or are counted. */
const isOwned = (lowers: readonly string[], first: number): boolean =>
  /^(?:'s|'|his|her|its|their|the|these|those|both|two|three|other|of)$/u.test(lowers[first - 1] ?? "");

/** Nothing follows that says which of them: "analysts at Citi", "analysts polled by". */
const isUnnamed = (next: string | undefined): boolean =>
  !/^(?:at|from|with|of|in|polled|surveyed|who|such|like|including)$/u.test(next ?? "");

/** Whether this sentence or the next two of its paragraph name a person, or this one a body. */
function nameInReach({ prose, mentions }: Analysis, index: number, group: Span): boolean {
  const { paragraph } = prose.sentences[index];
  const first = firstWhere(mentions.length, (at) => mentions[at].sentence >= index);
  for (let at = first; at < mentions.length && mentions[at].sentence <= index + 2; at++) {
    const { type, sentence, start, end } = mentions[at];
    if ((start < group.end && group.start < end) || prose.sentences[sentence].paragraph !== paragraph) continue;
    if (type === "person" || (type === "organization" && sentence === index)) return true;
  }
  return false;
}
