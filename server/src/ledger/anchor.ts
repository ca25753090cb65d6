/** Anchors: how a decision holds on to its words while the text around them is edited, as Hypothesis does it. */
import search from "approx-string-match";
import type { Span } from "../text/span.ts";

/** The words a decision is about, what stood around them, and where. The Web Annotation model's text-quote and text-position selectors. */
export interface Anchor extends Span {
  /** The words, as they stood. */
  readonly exact: string;
  /** Up to 32 UTF-16 code units before and after them. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Where an anchor stands now. `edited`: its words have changed, so what was decided of them is open again. */
export interface Located {
  readonly span: Span;
  readonly words: "same" | "edited";
}

/** UTF-16 code units of context on either side. */
const contextLength = 32;

/** An anchor for `span` of `text`. */
export const anchorAt = (text: string, { start, end }: Span): Anchor => ({
  ...{ start, end, exact: text.slice(start, end) },
  prefix: text.slice(Math.max(0, start - contextLength), start),
  suffix: text.slice(end, end + contextLength),
});

/** `span`, or where it is empty (a mark that is missing) the character after it, or before it at the text's end. */
export function anchorable(text: string, { start, end }: Span): Span {
  if (start < end) return { start, end };
  return start < text.length ? { start, end: start + 1 } : { start: Math.max(0, start - 1), end: start };
}

/**
 * Where `anchor` stands in `text`; null when it has lost its words (an orphan). The same words at the same offset or in
 * the same context come first; then the only place that has them; then words that differ a little in the same context.
 */
export function locate(anchor: Anchor, text: string): Located | null {
  const length = anchor.exact.length;
  if (length === 0) return null;
  const places = occurrences(text, anchor.exact).map((start) => ({ start, end: start + length }));
  const best = bestPlace(anchor, text, places);
  if (best) return { span: best, words: "same" };
  const edited = findEdited(anchor, text);
  return edited && { span: edited, words: "edited" };
}

/** Words at least this long (UTF-16 code units) are told apart by themselves; shorter ones need their context. */
const speakForThemselves = 24;

/** Share of an anchor's context, 0..1, that must still stand round words that also occur elsewhere. */
const enoughContext = 0.5;

function bestPlace(anchor: Anchor, text: string, places: readonly Span[]): Span | null {
  let best: Span | null = null;
  let bestScore = -1;
  for (const place of places) {
    const context = contextKept(anchor, text, place);
    const only = places.length === 1 && anchor.exact.length >= speakForThemselves;
    if (context < enoughContext && !only) continue;
    // Context decides; distance only breaks ties, and never outweighs a character of context.
    const score = context - Math.abs(place.start - anchor.start) / (text.length + anchor.start + 1) / 1000;
    if (score > bestScore) [best, bestScore] = [place, score];
  }
  return best;
}

/** Share of the context that still touches `place`, 0..1; 1 when the anchor has none (it was the whole text). */
function contextKept({ prefix, suffix }: Anchor, text: string, { start, end }: Span): number {
  const total = prefix.length + suffix.length;
  if (total === 0) return 1;
  let kept = 0;
  for (let i = 1; i <= prefix.length && prefix[prefix.length - i] === text[start - i]; i++) kept++;
  for (let i = 0; i < suffix.length && suffix[i] === text[end + i]; i++) kept++;
  // Either side whole is as good as both: an edit next to the words takes one side away.
  const sides = [prefix, suffix].filter((side) => side.length > 0);
  const whole = sides.some((side) =>
    side === prefix ? text.slice(0, start).endsWith(side) : text.startsWith(side, end),
  );
  return whole ? Math.max(kept / total, enoughContext) : kept / total;
}

/** Share of the words' characters that may have been edited before they are other words. */
const mostEdited = 0.25;

/** Longer words (UTF-16 code units) are looked for by their exact wording only: a match of them all costs too much. */
const longestEdited = 600;

/** Words like the anchor's between its context on both sides, near where they stood. */
function findEdited(anchor: Anchor, text: string): Span | null {
  const { exact, prefix, suffix } = anchor;
  if (exact.length > longestEdited || exact.length < 4) return null;
  const reach = exact.length * 2 + contextLength;
  for (const start of contextEnds(text, prefix, anchor.start)) {
    const window = text.slice(start, start + reach);
    const end = suffix === "" ? window.length : window.indexOf(suffix.slice(0, 12));
    if (end <= 0) continue;
    const words = window.slice(0, end);
    const [match] = search(words, exact, Math.floor(exact.length * mostEdited));
    if (match) return { start, end: start + end };
  }
  return null;
}

/** Offsets after `prefix` in `text`, the nearest to `near` first; the text's start when there is no prefix. */
function contextEnds(text: string, prefix: string, near: number): number[] {
  if (prefix === "") return [0];
  const shortest = prefix.slice(-12);
  return occurrences(text, shortest)
    .map((start) => start + shortest.length)
    .sort((a, b) => Math.abs(a - near) - Math.abs(b - near))
    .slice(0, 4);
}

/** More places than this are not told apart: the first ones do. */
const mostOccurrences = 1000;

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < mostOccurrences; at = text.indexOf(words, at + 1)) {
    found.push(at);
  }
  return found;
}
