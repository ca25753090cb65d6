/** Who stands behind words: what the checks of claims ask before they ask for a ground. */
import type { Analysis, Claim, Sentence, Span } from "../analysis/model.ts";
import { standsAsVerb } from "../analysis/claims/backing.ts";
import { assertingVerbs } from "../lexicon/backing.ts";
import { saying } from "../lexicon/sourcing.ts";
import { lastStartingAt, overlaps } from "../text/span.ts";

/** Whether `span` touches words inside quote marks: they belong to the speaker. */
export const isQuoted = ({ quotations, quoteMarks }: Analysis, span: Span): boolean =>
  quotations.some(
    ({ form, parts }) => form !== "indirect" && form !== "scare" && parts.some((part) => overlaps(part, span)),
  ) ||
  (quotations.length === 0 && quoteMarks.some(({ inside }) => overlaps(inside, span)));

/** Claims that nobody is given as the ground for: neither a speaker nor a report, in the sentence itself. */
export const unbackedClaims = ({ claims }: Analysis): readonly Claim[] =>
  claims.filter(({ attributed, quotation }) => !attributed && quotation === null);

/** Whether the sentence before this one in its paragraph is backed, so that its ground may go on for this one. */
export function goesOnFromBacked(analysis: Analysis, index: number): boolean {
  const { sentences } = analysis.prose;
  if (index === 0 || sentences[index].paragraph !== sentences[index - 1].paragraph) return false;
  return analysis.claims[lastStartingAt(analysis.claims, sentences[index - 1].start)]?.attributed ?? false;
}

/** The sentence that a claim is. */
export const sentenceOf = ({ prose }: Analysis, { sentence }: { readonly sentence: number }): Sentence =>
  prose.sentences[sentence];

/** Whether somebody says so: the sentence that `span` stands in has a verb of saying outside it. */
export function isSaidBySomebody({ prose: { sentences, tokens } }: Analysis, span: Span): boolean {
  const { firstToken, endToken } = sentences[lastStartingAt(sentences, span.start)];
  for (let at = firstToken; at < endToken; at++) {
    const isOutside = tokens.ends[at] <= span.start || tokens.starts[at] >= span.end;
    const lower = tokens.lowers[at];
    if (
      isOutside &&
      (saying.has(lower) || lower === "according" || (assertingVerbs.has(lower) && standsAsVerb(tokens.lowers, at)))
    )
      return true;
  }
  return false;
}
