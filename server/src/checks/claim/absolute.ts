/** claim/absolute: "everyone agrees", "has proved", "always", outside quotations. */
import { absoluteAdverbs, absolutePhrases, holdingVerbs, recordVerbs, totals } from "../../lexicon/absolutes.ts";
import { assertingVerbs } from "../../lexicon/backing.ts";
import { isPersonNoun } from "../../lexicon/people-nouns.ts";
import type { Analysis, Prose, Sentence, Span } from "../../analysis/model.ts";
import { lastStartingAt } from "../../text/span.ts";
import { isQuoted, isSaidBySomebody, sentenceOf } from "../backing.ts";
import type { Check, Raised } from "../check.ts";
import { partClass, patternEnd, spanOf, wordPatterns } from "../word-patterns.ts";

/** Marks words of the writer that leave no exception. */
export const absolute: Check = {
  id: "claim/absolute",
  title: "Word that leaves no exception",
  severity: "hint",
  why: "“Always”, “everyone” and “proves” are seldom true as written. One exception makes them wrong.",
  examples: {
    flagged: [
      "{Everyone agrees} that the bridge must go.",
      "The study {has proved that} coffee is safe.",
      "The river {always} floods in May.",
      "The law will {undoubtedly} pass.",
      "The walkout has {completely paralysed life} on the islands.",
      "{There is no doubt} that the mayor knew.",
      "{All politicians lie} about their taxes, and the plan {is doomed to} fail.",
    ],
    silent: [
      "“Everyone agrees,” she said.",
      "Everyone on board was rescued.",
      "The mayor said the river always floods in May.",
      "The river almost always floods in May, but not always.",
      "Not everyone agrees that the bridge must go.",
      "The plan has proved costly.",
      "All 12 passengers were evacuated, and nobody was hurt.",
    ],
  },
  scope: "paragraph",
  find: (analysis: Analysis): Raised[] =>
    analysis.claims.flatMap((claim) =>
      claim.quotation === null
        ? absolutesOf(analysis, sentenceOf(analysis, claim))
            .filter((span) => !isQuoted(analysis, span) && !isSaidBySomebody(analysis, span))
            .map((span) => ({
              span,
              message: `“${analysis.prose.text.slice(span.start, span.end)}” leaves no exception. Is there none?`,
            }))
        : [],
    ),
};

const verbs = partClass("VERB");
const personNouns =
  (isMany: boolean) =>
  (prose: Prose, at: number): boolean =>
    isNoun(prose, at) &&
    isPersonNoun(prose.tokens.lowers[at]) &&
    (!isMany || /s$|^(?:people|men|women|children)$/u.test(prose.tokens.lowers[at]));
const isNoun = partClass("NOUN") as (prose: Prose, at: number) => boolean;

const absolutePatterns = wordPatterns(absolutePhrases, {
  holds: holdingVerbs,
  record: recordVerbs,
  total: totals,
  person: personNouns(false),
  people: personNouns(true),
  adj: partClass("ADJ"),
  in: new Set(["in", "on", "at", "from", "around", "inside", "across", "within"]),
  rest: partClass("DET", "ADJ", "NOUN", "PROPN"),
  // Verbs of speech after "never" tell of one person's word.
  verb: (prose, at) =>
    (verbs as (prose: Prose, at: number) => boolean)(prose, at) && !assertingVerbs.has(prose.tokens.lowers[at]),
});

/** The absolutes of a sentence in text order. */
function absolutesOf(analysis: Analysis, sentence: Sentence): Span[] {
  const { prose } = analysis;
  const found: Span[] = [];
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (prose.tokens.starts[at] < (found.at(-1)?.end ?? 0) || isTurned(prose.tokens.lowers[at - 1])) continue;
    const end = patternEnd(prose, at, sentence.endToken, absolutePatterns) ?? (isAlone(analysis, at) ? at + 1 : null);
    if (end !== null) found.push(spanOf(prose, at, end));
  }
  return found;
}

/** "not everyone", "almost all": the word before takes the absolute back. */
const isTurned = (before: string | undefined): boolean => before !== undefined && turning.has(before);
const turning: ReadonlySet<string> = new Set(
  "not n't almost nearly virtually practically if whether hardly far never seemingly apparently".split(" "),
);

/** An adverb that is absolute by itself; "always" of a person's ways, or behind "have", tells of one life. */
function isAlone({ prose, mentions }: Analysis, at: number): boolean {
  const { lowers, starts } = prose.tokens;
  if (!absoluteAdverbs.has(lowers[at])) return false;
  if (lowers[at] !== "always") return true;
  // Opening hours are what they are.
  if (/^(?:open|closed|shut|free|available|welcome)$/u.test(lowers[at + 1] ?? "")) return false;
  if (/^(?:as|have|has|had|'ve|'s|'d|check|remember|make|keep|wear|use)$/u.test(lowers[at - 1] ?? "")) return false;
  const subject = /^(?:is|was|are|were|would|will|'d|'s|can|could|did|do|does)$/u.test(lowers[at - 1] ?? "")
    ? at - 2
    : at - 1;
  if (subject < 0 || /^(?:he|she|i|we|they|you|it|who|which|that)$/u.test(lowers[subject])) return false;
  const mention = mentions[lastStartingAt(mentions, starts[subject])];
  return !(mention && mention.type === "person" && mention.end > starts[subject]);
}
