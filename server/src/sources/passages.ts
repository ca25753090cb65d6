/** Places in source texts: where some words stand, and how much of a sentence stands around them. */
import type { Unclaimed } from "../analysis/excerpts.ts";
import type { Sentence, Span } from "../analysis/model.ts";
import { partsOfSpeech } from "../text/model.ts";
import { frequencyBound, positionsOf, startsOf, type IndexedSource } from "./source-text.ts";
import { hashBetween, readWords } from "./words.ts";

/** A word of a sentence that carries meaning, and how telling it is. */
export interface ContentWord extends Span {
  /** Its place among the sentence's content words. */
  readonly index: number;
  readonly hash: number;
  /** Hash of its beginning: "launched" and "launching" share it. */
  readonly stem: number;
  /** The rarer in the source texts, the more; 0 when they do not have it: it tells no place from another. */
  readonly weight: number;
}

/** Where a sequence of words stands in a source: the index of its first word and how many there are. */
export interface Place {
  readonly source: IndexedSource;
  readonly at: number;
  readonly length: number;
}

/** A stretch of a source that shares content words with a sentence. */
export interface Passage extends Place {
  /** Weighted share of the sentence's content words in it, 0..1. */
  readonly share: number;
}

const meaningful: ReadonlySet<number> = new Set(
  (["NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"] as const).map((part) => partsOfSpeech.indexOf(part)),
);

/** The content words of a sentence in its order. */
export function contentWords(
  { prose: { tokens } }: Unclaimed,
  { firstToken, endToken }: Sentence,
  sources: readonly IndexedSource[],
): ContentWord[] {
  const total = sources.reduce((sum, { words }) => sum + words.length, 0);
  const words: ContentWord[] = [];
  for (let token = firstToken; token < endToken; token++) {
    if (!meaningful.has(tokens.parts[token])) continue;
    const { hashes } = readWords(tokens.words[token]);
    if (hashes.length !== 1) continue;
    const frequency = sources.reduce((sum, source) => sum + frequencyBound(source, hashes[0]), 0);
    words.push({
      ...{ start: tokens.starts[token], end: tokens.ends[token], index: words.length, hash: hashes[0] },
      ...{
        stem: stemBetween(tokens.words[token], 0, tokens.words[token].length),
        weight: frequency === 0 ? 0 : Math.log(1 + total / frequency),
      },
    });
  }
  return words;
}

/** The hash of the first letters of the word between two offsets. */
const stemBetween = (text: string, start: number, end: number): number =>
  hashBetween(text, start, Math.min(end, start + Math.max(4, Math.min(6, end - start - 2))));

/** More places than this add nothing. */
const mostPlaces = 200;

/** Where any of `sequences` (hashes of words) stands in `sources`. */
export function placesOf(sequences: readonly Uint32Array[], sources: readonly IndexedSource[]): Place[] {
  const places: Place[] = [];
  for (const source of sources) {
    for (const sequence of sequences) {
      for (const at of startsOf(sequence, source)) {
        if (places.length >= mostPlaces) return places;
        places.push({ source, at, length: sequence.length });
      }
    }
  }
  return places;
}

/** Weighted share of `words` that stand within `reach` words of `place`, 0..1; 1 when none of them tells anything. */
export function shareAround(words: readonly ContentWord[], { source, at, length }: Place, reach: number): number {
  const stems = stemsOf(source);
  const [from, to] = [Math.max(0, at - reach), Math.min(source.words.length, at + length + reach)];
  let [total, share] = [0, 0];
  for (const { stem, weight } of words) {
    total += weight;
    if (weight > 0 && holdsStem(stems, { stem, from, to })) share += weight;
  }
  return total === 0 ? 1 : share / total;
}

/** Words of a source beyond which a word pulls no more. */
const farthestPull = 20;

/** Words after which the pull of a word has fallen to a third: in the draft, and in a source. */
const [pullInDraft, pullInSource] = [2, 10];

/** As `shareAround`, but a word counts the more the nearer it stands: to the `middle` of `words` in the draft, to `place` in the source. */
export function pullAround(words: readonly ContentWord[], middle: number, { source, at, length }: Place): number {
  const stems = stemsOf(source);
  let [total, pull] = [0, 0];
  for (const { stem, weight, index } of words) {
    const pulling = weight * Math.exp((1 - Math.abs(index - middle)) / pullInDraft);
    total += pulling;
    if (pulling > 0) pull += pulling * nearnessOfStem(stems, stem, [at, at + length - 1]);
  }
  return total === 0 ? 0 : pull / total;
}

function nearnessOfStem(stems: Stems, stem: number, [first, last]: readonly [number, number]): number {
  for (let distance = 1; distance <= farthestPull; distance++) {
    const isThere = [first - distance, last + distance].some((i) => holdsStem(stems, { stem, from: i, to: i + 1 }));
    if (isThere) return Math.exp((1 - distance) / pullInSource);
  }
  return 0;
}

function holdsStem({ source, read }: Stems, { stem, from, to }: { stem: number; from: number; to: number }): boolean {
  const { text, words } = source;
  for (let i = Math.max(0, from); i < Math.min(to, words.length); i++) {
    if (read[i] === 0) read[i] = stemBetween(text, words.starts[i], words.ends[i]) || 1;
    if (read[i] === stem) return true;
  }
  return false;
}

/** The stems of a source's words, read where somebody has asked; 0 where nobody has. */
interface Stems {
  readonly source: IndexedSource;
  readonly read: Uint32Array;
}

const known = new WeakMap<IndexedSource, Stems>();

function stemsOf(source: IndexedSource): Stems {
  const stems = known.get(source) ?? { source, read: new Uint32Array(source.words.length) };
  known.set(source, stems);
  return stems;
}

/** Words of a source that a passage spans. */
const passageLength = 40;

/** Words that stand in a source more often than this say nothing of where to look. */
const mostOften = 2000;

/** The stretch of the sources that shares most with `content`, words weighted; null when it is not even a quarter. */
export function nearestPassage(content: readonly ContentWord[], sources: readonly IndexedSource[]): Passage | null {
  const total = content.reduce((sum, { weight }) => sum + weight, 0);
  let best: Passage | undefined;
  for (const source of sources) {
    const votes = votesOf(content, source);
    for (let slot = 0; slot < votes.length; slot++) {
      const share = votes[slot] / total;
      const at = (slot * passageLength) / 2;
      // Of two that overlap and share the same, the later begins nearer to the words.
      const isNearer = best?.source === source && share === best.share && at - best.at === passageLength / 2;
      if (share > 0.25 && (share > (best?.share ?? 0) || isNearer)) best = { source, at, length: passageLength, share };
    }
  }
  return best ?? null;
}

/** How much of `content` stands in each stretch of a source; stretches overlap by half. */
function votesOf(content: readonly ContentWord[], source: IndexedSource): Float64Array {
  const votes = new Float64Array(Math.ceil((source.words.length * 2) / passageLength));
  const seen = new Set<number>();
  for (const { hash, weight } of content) {
    if (weight === 0 || seen.has(hash) || frequencyBound(source, hash) > mostOften) continue;
    seen.add(hash);
    let voted = -1;
    for (const at of positionsOf(source, hash)) {
      const slot = Math.floor((at * 2) / passageLength);
      for (let one = Math.max(voted + 1, slot - 1); one <= slot; one++) votes[one] += weight;
      voted = slot;
    }
  }
  return votes;
}

/** Whether one of the sequences begins between two words of a source. */
export function holdsAny(
  sequences: readonly Uint32Array[],
  { words }: IndexedSource,
  from: number,
  to: number,
): boolean {
  for (let at = Math.max(0, from); at < Math.min(words.length, to); at++) {
    if (sequences.some((sequence) => sequence.every((hash, i) => words.hashes[at + i] === hash))) return true;
  }
  return false;
}

/** The place in a source's own offsets. */
export const spanOf = ({ source: { words }, at, length }: Place): Span => ({
  start: words.starts[Math.min(at, words.length - 1)],
  end: words.ends[Math.min(words.length, at + length) - 1],
});
