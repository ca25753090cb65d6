/** claim/absolute: "everyone agrees", "has proved", "always", outside quotations. */
import { absolutes } from "../../lexicon/sourcing.ts";
import type { Analysis, Prose } from "../../analysis/model.ts";
import { isQuoted, sentenceOf, unbackedClaims } from "../backing.ts";
import type { Check, Raised } from "../check.ts";

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
    ],
    silent: [
      "“Everyone agrees,” she said.",
      "Everyone on board was rescued.",
      "The mayor said the river always floods in May.",
      "The river almost always floods in May, but not always.",
      "The plan has proved costly.",
    ],
  },
  find: (analysis: Analysis): Raised[] =>
    unbackedClaims(analysis).flatMap((claim) => {
      const { firstToken, endToken } = sentenceOf(analysis, claim);
      const { tokens, text } = analysis.prose;
      for (let at = firstToken; at < endToken; at++) {
        const last = endOfAbsolute(analysis.prose, at);
        if (last === null) continue;
        const span = { start: tokens.starts[at], end: tokens.ends[last] };
        if (isQuoted(analysis, span)) continue;
        return [{ span, message: `“${text.slice(span.start, span.end)}” leaves no exception. Is there none?` }];
      }
      return [];
    }),
};

/** Last token of the absolute that begins at `at`; null when none does. */
function endOfAbsolute({ tokens: { lowers } }: Prose, at: number): number | null {
  const lower = lowers[at];
  if (/^(?:everyone|everybody|nobody)$/u.test(lower)) return /^(?:agrees?|knows?|believes?|wants?|doubts?|disputes?|accepts?|understands?)$/u.test(lowers[at + 1] ?? "") ? at + 1 : null; // prettier-ignore
  if (/^(?:has|have)$/u.test(lower) && /^(?:proved|proven)$/u.test(lowers[at + 1] ?? ""))
    return lowers[at + 2] === "that" ? at + 1 : null;
  if (/^(?:proves|proved)$/u.test(lower) && lowers[at + 1] === "that") return at;
  if (!absolutes.has(lower)) return null;
  if (lower === "always") return /^(?:almost|nearly|not|n't|as|have|had|has)$/u.test(lowers[at - 1] ?? "") ? null : at;
  return at;
}
