/** The writer's asides: "Sadly," before a sentence, a judging adjective ("his shameful silence"), set phrases. */
import {
  abstractNouns,
  commentaryPhrases,
  judgingAdjectives,
  judgingAdverbs,
  stanceAdverbs,
  verdictAdverbs,
  weighingAdjectives,
} from "../../lexicon/commentary.ts";
import type { Prose, Sentence, Span } from "../../analysis/model.ts";
import { partClass, patternEnd, spanOf, wordPatterns } from "../word-patterns.ts";
import { isNounAt, isPart } from "../../text/parts.ts";

/** The aside that begins at token `at` of a sentence, as a span; null when none does. */
export function asideAt(prose: Prose, at: number, sentence: Sentence): Span | null {
  const end = patternEnd(prose, at, sentence.endToken, setPhrases);
  if (end !== null && !isLiteral(prose, end)) return spanOf(prose, at, end);
  if (isStance(prose, at, sentence) || isVerdictOnDeed(prose, at)) return spanOf(prose, at, at + 1);
  return isJudgement(prose, at) ? spanOf(prose, at, at + 1) : null;
}

const setPhrases = wordPatterns(commentaryPhrases, {
  subject: partClass("DET", "PRON", "PROPN", "NOUN"),
  adj: partClass("ADJ", "ADV", "VERB", "PUNCT"),
  noun: partClass("NOUN"),
  pronoun: partClass("PRON", "PROPN", "NOUN"),
  abstract: abstractNouns,
});

/** Every word that an aside may begin with. */
export const asideOpeners: readonly string[] = [
  ...setPhrases.keys(),
  ...[stanceAdverbs, verdictAdverbs, judgingAdjectives, judgingAdverbs, weighingAdjectives].flatMap((words) => [
    ...words,
  ]),
];

/** "plays a key role in the series": a part on a stage. */
const isLiteral = ({ masked, tokens }: Prose, end: number): boolean =>
  /^ (?:the |a )?(?:\d{4} )?(?:series|film|movie|show|drama|novel|play|musical|sitcom|opera)\b/iu.test(
    masked.slice(tokens.ends[end - 1], tokens.ends[end - 1] + 24),
  );

/** An adverb of attitude before a comma that opens its sentence, or between two commas. */
function isStance({ tokens: { lowers } }: Prose, at: number, { firstToken }: Sentence): boolean {
  if (!stanceAdverbs.has(lowers[at]) || lowers[at + 1] !== ",") return false;
  return at === firstToken || /^[,;:—–]$/u.test(lowers[at - 1]) || /^(?:but|and|yet)$/u.test(lowers[at - 1]);
}

/** "has rightly scrapped", "the board wisely declined": the writer's verdict on what somebody did. */
const isVerdictOnDeed = (prose: Prose, at: number): boolean => {
  const { lowers } = prose.tokens;
  return (
    verdictAdverbs.has(lowers[at]) &&
    isPart(prose, at + 1, "VERB") &&
    lowers[at + 1] !== "or" &&
    isPart(prose, at - 1, "AUX", "NOUN", "PROPN", "PRON")
  );
};

/** An adjective that judges right before a noun, or behind "is" and an adverb that weighs it. */
function isJudgement(prose: Prose, at: number): boolean {
  const { lowers } = prose.tokens;
  if (judgingAdjectives.has(lowers[at]) && isPart(prose, at, "ADJ", "NOUN", "VERB"))
    return (
      isNounAt(prose, at + 1) ||
      (isPart(prose, at - 1, "ADV") && isBe.test(lowers[at - 2] ?? "")) ||
      isBe.test(lowers[at - 1] ?? "")
    );
  if (judgingAdverbs.has(lowers[at]))
    return isPart(prose, at + 1, "ADJ") || (isPart(prose, at + 1, "VERB") && /ed$/u.test(lowers[at + 1]));
  return weighingAdjectives.has(lowers[at]) && isWeighed.test(lowers[at - 1] ?? "");
}

const isBe = /^(?:is|are|was|were|'s|been|be|seems?|seemed|looks?|looked)$/u;

/** Adverbs behind which an adjective of weight judges. */
const isWeighed =
  /^(?:deeply|truly|simply|utterly|profoundly|frankly|undeniably|nothing|hugely|immensely|woefully|painfully|wholly|downright)$/u;
