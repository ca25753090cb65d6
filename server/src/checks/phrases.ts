/** Phrases in copy: patterns that are tried only at words that may open them, so that a long text costs one look-up a word. */
import type { Prose, Span } from "../analysis/model.ts";

/** Phrases that share their opening words. */
export interface Phrases {
  /** Words that a phrase may begin with, in lower case, as tokens are cut. */
  readonly openers: ReadonlySet<string>;
  /** Sticky (`y`); matched from the first letter of the opening word. */
  readonly pattern: RegExp;
}

/** Phrases with these opening words, separated by spaces. The pattern's source is matched without regard to case. */
export const phrases = (openers: string, source: string): Phrases => ({
  openers: new Set(openers.split(/\s+/u)),
  pattern: new RegExp(source, "iuy"),
});

/** The phrase that begins at token `at`, as a span; null when none does. */
export function phraseAt({ tokens, masked }: Prose, at: number, { openers, pattern }: Phrases): Span | null {
  if (!openers.has(tokens.lowers[at])) return null;
  pattern.lastIndex = tokens.starts[at];
  const match = pattern.exec(masked);
  return match && { start: match.index, end: match.index + match[0].length };
}

/** All such phrases of a text, in text order; they do not overlap. */
export function findPhrases(prose: Prose, sought: Phrases): Span[] {
  const found: Span[] = [];
  let end = 0;
  for (let at = 0; at < prose.tokens.length; at++) {
    const span = prose.tokens.starts[at] >= end ? phraseAt(prose, at, sought) : null;
    if (!span) continue;
    found.push(span);
    end = span.end;
  }
  return found;
}
