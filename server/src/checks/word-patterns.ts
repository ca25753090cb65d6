/** Phrases written as patterns of words ("it is/'s worth @noting"), found at one look-up for each word of a text. */
import type { Prose, Span } from "../analysis/model.ts";
import { partsOfSpeech, type PartOfSpeech } from "../text/model.ts";

/** What may stand in a slot besides words written out: a set of words in lower case, or a question about a token. */
export type WordClass = ReadonlySet<string> | ((prose: Prose, at: number) => boolean);

/** Compiled patterns by each word that may open them. */
export type WordPatterns = ReadonlyMap<string, readonly (readonly Slot[])[]>;

/** One place in a pattern. */
interface Slot {
  readonly words: ReadonlySet<string>;
  readonly classes: readonly WordClass[];
  /** How many tokens it takes at least and at most; both 0 for a word that must not stand there. */
  readonly fewest: number;
  readonly most: number;
}

/**
 * Compiles patterns, one a line. Slots stand between spaces: `a/b` is either word, `@name` a class, `*` any word; a slot
 * with `?` may be missing, one with `+` may come up to four times or be missing, one behind `!` must not follow. Words
 * are tokens in lower case, so hyphens and clitics stand apart. The first slot must give its words.
 */
export function wordPatterns(lines: string, classes: Readonly<Record<string, WordClass>> = {}): WordPatterns {
  const byOpener = new Map<string, (readonly Slot[])[]>();
  for (const line of lines.split("\n").filter((one) => one.trim() !== "")) {
    const slots = line
      .trim()
      .split(/\s+/u)
      .map((written) => readSlot(written, classes));
    const openers = [
      ...slots[0].words,
      ...slots[0].classes.flatMap((one) => (typeof one === "function" ? [] : [...one])),
    ];
    if (openers.length === 0 || slots[0].fewest === 0) throw new Error(`No opening word in “${line}”`);
    for (const opener of openers) byOpener.set(opener, [...(byOpener.get(opener) ?? []), slots]);
  }
  return byOpener;
}

function readSlot(written: string, classes: Readonly<Record<string, WordClass>>): Slot {
  const isBarred = written.startsWith("!");
  const count = /[?+]$/u.exec(written)?.[0] ?? "";
  const words = written.slice(isBarred ? 1 : 0, written.length - count.length).split("/");
  const named = words
    .filter((word) => word.startsWith("@"))
    .map((word) => {
      const found = classes[word.slice(1)];
      if (found === undefined) throw new Error(`No class ${word}`);
      return found;
    });
  return {
    words: new Set(words.filter((word) => !word.startsWith("@") && word !== "*")),
    classes: words.includes("*") ? [...named, isAnyWord] : named,
    fewest: isBarred || count ? 0 : 1,
    most: isBarred ? 0 : count === "+" ? 4 : 1,
  };
}

const isAnyWord: WordClass = ({ tokens }, at) => /^[\p{L}\p{N}'-]/u.test(tokens.lowers[at]);

/** The token behind the pattern that begins at token `at` and ends before `end`, the first written first; null when none does. */
export function patternEnd(prose: Prose, at: number, end: number, patterns: WordPatterns): number | null {
  const { lowers } = prose.tokens;
  const candidates = patterns.get(lowers[at]);
  if (!candidates) return null;
  for (const slots of candidates) {
    // Most patterns fail at their second word: one look-up tells.
    const second = slots[1];
    if (second && second.fewest > 0 && second.classes.length === 0 && !second.words.has(lowers[at + 1])) continue;
    const behind = endOf(prose, slots, { slot: 0, at, end });
    if (behind !== null) return behind;
  }
  return null;
}

/** Where matching stands: which slot, at which token, before which. */
interface Place {
  readonly slot: number;
  readonly at: number;
  readonly end: number;
}

function endOf(prose: Prose, slots: readonly Slot[], { slot, at, end }: Place): number | null {
  if (slot === slots.length) return at;
  const { fewest, most } = slots[slot];
  const stands = (index: number): boolean => index < end && fits(prose, slots[slot], index);
  if (most === 0) return stands(at) ? null : endOf(prose, slots, { slot: slot + 1, at, end });
  let taken = 0;
  while (taken < most && stands(at + taken)) taken++;
  for (; taken >= fewest; taken--) {
    const behind = endOf(prose, slots, { slot: slot + 1, at: at + taken, end });
    if (behind !== null) return behind;
  }
  return null;
}

const fits = (prose: Prose, { words, classes }: Slot, at: number): boolean =>
  words.has(prose.tokens.lowers[at]) ||
  classes.some((one) => (typeof one === "function" ? one(prose, at) : one.has(prose.tokens.lowers[at])));

/** The span of tokens `first` to before `end`. */
export const spanOf = ({ tokens }: Prose, first: number, end: number): Span => ({
  start: tokens.starts[first],
  end: tokens.ends[end - 1],
});

/** A class of the words with one of these parts of speech. */
export const partClass = (...parts: readonly PartOfSpeech[]): WordClass => {
  const numbers = new Set(parts.map((part) => partsOfSpeech.indexOf(part)));
  return ({ tokens }, at) => numbers.has(tokens.parts[at]);
};
