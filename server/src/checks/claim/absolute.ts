/** claim/absolute: "everyone agrees", "has proved", "always", outside quotations. */
import { absolutes } from "../../lexicon/sourcing.ts";
import type { Analysis, Prose } from "../../analysis/model.ts";
import { isQuoted, isSaidBySomebody, sentenceOf } from "../backing.ts";
import type { Check, Raised } from "../check.ts";
import { phraseAt, phrases } from "../phrases.ts";

/** Marks words of the writer that leave no exception. */
export const absolute: Check = {
  id: "claim/absolute",
  title: "Word that leaves no exception",
  severity: "hint",
  why: "“Always”, “everyone” and “proves” are seldom true as written. One exception makes them wrong.",
  examples: {
    flagged: [
      "{Everyone agrees} that the bridge must go.",
      "The study {has proved} that coffee is safe.",
      "The river {always} floods in May.",
      "The law will {undoubtedly} pass.",
      "{There is no doubt that} the mayor knew.",
    ],
    silent: [
      "“Everyone agrees,” she said.",
      "Everyone on board was rescued.",
      "The mayor said the river always floods in May.",
      "The river almost always floods in May, but not always.",
      "Not everyone agrees that the bridge must go.",
      "The plan has proved costly.",
    ],
  },
  scope: "paragraph",
  find: (analysis: Analysis): Raised[] =>
    analysis.claims.flatMap((claim) => {
      if (claim.quotation !== null) return [];
      const { firstToken, endToken } = sentenceOf(analysis, claim);
      const { text } = analysis.prose;
      for (let at = firstToken; at < endToken; at++) {
        const span = absoluteAt(analysis.prose, at);
        if (span === null || isQuoted(analysis, span)) continue;
        // "Nobody believes" is no ground for itself; "the mayor said" is.
        if (isSaidBySomebody(analysis, span) || (claim.attributed && absolutes.has(analysis.prose.tokens.lowers[at])))
          continue;
        return [{ span, message: `“${text.slice(span.start, span.end)}” leaves no exception. Is there none?` }];
      }
      return [];
    }),
};

const absolutePhrases = phrases(
  "everyone everybody nobody no there beyond without all never has have proves proved it",
  String.raw`(?:everyone|everybody) (?:(?:in|on|at|from|around) (?:\p{L}+ ){1,4}?)?(?:agrees?|knows?|believes?|wants?|accepts?|understands?|loves?|hates?)\b|(?:nobody|no one|no-one) (?:in (?:\p{L}+ ){1,4}?)?(?:agrees?|knows?|believes?|wants?|doubts?|disputes?|denies|questions|can (?:deny|doubt|dispute)|understands?)\b|there (?:is|can be|was) no (?:doubt|question|denying)(?: that\b)?(?! in (?:his|her|their|my)\b)|beyond (?:any )?(?:doubt|question|dispute)\b|without (?:a |any )?(?:doubt|question)\b|all (?:the )?(?:experts|economists|scientists|historians|doctors|analysts|observers|studies|voters|researchers|critics) (?:agree|say|believe|know|accept|show)\b|never once\b|(?:has|have) (?:proved|proven) (?=that\b)|(?:proves|proved) (?=that\b)`,
); // prettier-ignore

/** The absolute that begins at token `at`, as a span; null when none does. */
function absoluteAt(prose: Prose, at: number): { start: number; end: number } | null {
  const { lowers, starts, ends } = prose.tokens;
  const before = lowers[at - 1] ?? "";
  const phrase = phraseAt(prose, at, absolutePhrases);
  if (phrase && !/^(?:not|n't|almost|nearly|virtually|practically|if)$/u.test(before)) return trimmed(prose, phrase);
  if (!absolutes.has(lowers[at])) return null;
  if (lowers[at] === "always" && !holdsAtAllTimes(prose, at)) return null;
  if (/^(?:everyone|everybody|nobody)$/u.test(lowers[at])) return null;
  return { start: starts[at], end: ends[at] };
}

const trimmed = (
  { masked }: Prose,
  { start, end }: { start: number; end: number },
): { start: number; end: number } => ({
  ...{ start, end: masked[end - 1] === " " ? end - 1 : end },
});

/** "has always lived there" tells of one life; "have always failed" leaves no exception. */
function holdsAtAllTimes({ tokens: { lowers } }: Prose, at: number): boolean {
  if (/^(?:almost|nearly|not|n't|as)$/u.test(lowers[at - 1] ?? "")) return false;
  if (!/^(?:have|had|has|'ve|'s|'d)$/u.test(lowers[at - 1] ?? "")) return true;
  return !/^(?:he|she|i|we|they|it|who|which|that)$/u.test(lowers[at - 2] ?? "") && /^(?:failed|won|lost|opposed|rejected|supported|refused|denied|ended|led|caused|meant)$/u.test(lowers[at + 1] ?? ""); // prettier-ignore
}
