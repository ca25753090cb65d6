/** Who stands behind words: what the checks of claims ask before they ask for a ground. */
import type { Analysis, Claim, Sentence, Span } from "../analysis/model.ts";
import { standsAsVerb } from "../analysis/claims/backing.ts";
import { assertingVerbs } from "../lexicon/backing.ts";
import { isNobodyInParticular, saying } from "../lexicon/sourcing.ts";
import { remembered } from "../text/remembered.ts";
import { firstWhere, lastStartingAt, overlaps } from "../text/span.ts";

/** Whether `span` touches words inside quote marks: they belong to the speaker. */
export function isQuoted(analysis: Analysis, span: Span): boolean {
  const quoted = quotedStretches(analysis, null);
  const next = quoted[firstWhere(quoted.length, (at) => quoted[at].end > span.start)];
  return next !== undefined && overlaps(next, span);
}

/** Where words are inside quote marks, in text order; stretches do not overlap. */
const quotedStretches = remembered<null, readonly Span[], Analysis>(({ quotations, quoteMarks }) => {
  const spans =
    quotations.length === 0
      ? quoteMarks.map(({ inside }) => inside)
      : quotations.flatMap(({ form, parts }) => (form === "indirect" || form === "scare" ? [] : parts));
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of spans.filter((one) => one.start < one.end).sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
});

/** Claims that nobody is given as the ground for: neither a speaker nor a report, in the sentence itself. */
export const unbackedClaims = ({ claims }: Analysis): readonly Claim[] =>
  claims.filter(({ attributed, quotation }) => !attributed && quotation === null);

/** Whether the sentence before this one in its paragraph is backed by more than "analysts", so that its ground may go on for this one. */
export function goesOnFromBacked(analysis: Analysis, index: number): boolean {
  const { sentences, tokens } = analysis.prose;
  if (index === 0 || sentences[index].paragraph !== sentences[index - 1].paragraph) return false;
  // "Analysts expect a recovery. Some 60 percent of firms have cut jobs": nobody in particular counted that.
  if (isNobodyInParticular(tokens.lowers[sentences[index - 1].firstToken])) return false;
  return analysis.claims[lastStartingAt(analysis.claims, sentences[index - 1].start)]?.attributed ?? false;
}

/** The sentence that a claim is. */
export const sentenceOf = ({ prose }: Analysis, { sentence }: { readonly sentence: number }): Sentence =>
  prose.sentences[sentence];

/** "The decision was announced", "the mayor was told of it": nobody says by that what stands before it. */
const isSuffered = (lowers: readonly string[], at: number): boolean =>
  /^(?:was|were|is|are|been|being|be)$/u.test(lowers[at - 1] ?? "") && !lowers.slice(at + 1, at + 7).includes("by");

/** Whether somebody says so: the sentence that `span` stands in has a verb of saying outside it. */
export function isSaidBySomebody({ prose: { sentences, tokens } }: Analysis, span: Span): boolean {
  const { firstToken, endToken } = sentences[lastStartingAt(sentences, span.start)];
  for (let at = firstToken; at < endToken; at++) {
    const isOutside = tokens.ends[at] <= span.start || tokens.starts[at] >= span.end;
    const lower = tokens.lowers[at];
    if (
      isOutside &&
      !(tokens.starts[at] >= span.end && isSuffered(tokens.lowers, at)) &&
      (saying.has(lower) || lower === "according" || (assertingVerbs.has(lower) && standsAsVerb(tokens.lowers, at)))
    )
      return true;
  }
  return false;
}
