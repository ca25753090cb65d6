/** Source texts that the desk names, indexed by word so that a quotation is found in milliseconds. */
import { readWords, type Words } from "./words.ts";

/** A transcript, release, note or wire copy, read from wherever the user keeps it. */
export interface SourceText {
  readonly uri: string;
  /** The words as read, without markup. */
  readonly text: string;
}

/** A source text with its words and where each of them stands. Immutable: a changed file is indexed anew. */
export interface IndexedSource extends SourceText {
  readonly words: Words;
  /** `positions[bucketStarts[b] .. bucketStarts[b + 1]]` are the indexes into `words` whose hash falls into bucket b, ascending. */
  readonly bucketStarts: Uint32Array;
  readonly positions: Uint32Array;
}

/** Indexes one source text: linear in its length, about 16 bytes a word. */
export function indexSource(source: SourceText): IndexedSource {
  const words = readWords(source.text);
  const buckets = 1 << Math.max(4, Math.ceil(Math.log2(words.length + 1)) - 1);
  const bucketStarts = new Uint32Array(buckets + 1);
  for (let i = 0; i < words.length; i++) bucketStarts[bucketOf(words.hashes[i], buckets) + 1]++;
  for (let bucket = 0; bucket < buckets; bucket++) bucketStarts[bucket + 1] += bucketStarts[bucket];
  const positions = new Uint32Array(words.length);
  const next = bucketStarts.slice(0, buckets);
  for (let i = 0; i < words.length; i++) positions[next[bucketOf(words.hashes[i], buckets)]++] = i;
  return { ...source, words, bucketStarts, positions };
}

/** Where the word with `hash` stands in `source`: indexes into its words, ascending; empty when it does not. */
export function positionsOf({ words, bucketStarts, positions }: IndexedSource, hash: number): number[] {
  const bucket = bucketOf(hash, bucketStarts.length - 1);
  const found: number[] = [];
  for (let i = bucketStarts[bucket]; i < bucketStarts[bucket + 1]; i++) {
    if (words.hashes[positions[i]] === hash) found.push(positions[i]);
  }
  return found;
}

/** An upper bound of how often the word with `hash` occurs: cheap, for choosing the rarest of several. */
export function frequencyBound({ bucketStarts }: IndexedSource, hash: number): number {
  const bucket = bucketOf(hash, bucketStarts.length - 1);
  return bucketStarts[bucket + 1] - bucketStarts[bucket];
}

/** FNV's low bits are its weakest; the high ones are folded in. */
const bucketOf = (hash: number, buckets: number): number => (hash ^ (hash >>> 15)) & (buckets - 1);
