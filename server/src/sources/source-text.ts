/** Source texts that the desk names, indexed by word so that a quotation is found in milliseconds. */
import { readWords, type Words } from "./words.ts";

/** A transcript, release, note or wire copy, read from wherever the user keeps it. */
export interface SourceText {
  readonly uri: string;
  /** The words as read, without markup. */
  readonly text: string;
  /** Where each line of the file begins, in UTF-16 code units; absent or null: a file without lines to go to. */
  readonly lineStarts?: Uint32Array | null;
  /** Absent: the words stand in the file at the same offsets as in `text`. */
  readonly pieces?: Pieces;
}

/** Where the words of a text stand in its file: from `inText[i]` on, what stands at `inFile[i]`. Both ascend. */
export interface Pieces {
  readonly inText: Uint32Array;
  readonly inFile: Uint32Array;
}

/** The offset in the file of an offset in the text. */
export function inFile({ pieces }: SourceText, offset: number): number {
  if (!pieces || pieces.inText.length === 0) return offset;
  let [low, high] = [0, pieces.inText.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces.inText[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces.inFile[low] + Math.max(0, offset - pieces.inText[low]);
}

/** A source text with its words and where each of them stands. Immutable: a changed file is indexed anew. */
export interface IndexedSource extends SourceText {
  readonly words: Words;
  /** `positions[bucketStarts[b] .. bucketStarts[b + 1]]` are the indexes into `words` whose hash falls into bucket b, ascending. */
  readonly bucketStarts: Uint32Array;
  readonly positions: Uint32Array;
  /** 1 for a bucket into which several words fall; of every other, one look tells whose places it holds. */
  readonly mixed: Uint8Array;
}

/** Indexes one source text: linear in its length, about 20 bytes a word. */
export function indexSource(source: SourceText): IndexedSource {
  const words = readWords(source.text);
  const buckets = 1 << Math.max(4, Math.ceil(Math.log2(words.length + 1)) - 1);
  const bucketStarts = new Uint32Array(buckets + 1);
  for (let i = 0; i < words.length; i++) bucketStarts[bucketOf(words.hashes[i], buckets) + 1]++;
  for (let bucket = 0; bucket < buckets; bucket++) bucketStarts[bucket + 1] += bucketStarts[bucket];
  const positions = new Uint32Array(words.length);
  const next = bucketStarts.slice(0, buckets);
  const firsts = new Uint32Array(buckets);
  const mixed = new Uint8Array(buckets);
  for (let i = 0; i < words.length; i++) {
    const hash = words.hashes[i];
    const bucket = bucketOf(hash, buckets);
    if (next[bucket] === bucketStarts[bucket]) firsts[bucket] = hash;
    else if (firsts[bucket] !== hash) mixed[bucket] = 1;
    positions[next[bucket]++] = i;
  }
  return { ...source, words, bucketStarts, positions, mixed };
}

/** Bytes of memory, nearly: one or two a character of the text, twenty a word of its index, twenty-five of what a comparison keeps of it. */
export const heldBy = (source: IndexedSource | null): number =>
  source === null ? 0 : source.text.length * 1.5 + source.words.length * 45;

/** Where the word with `hash` stands in `source`: indexes into its words, ascending; empty when it does not. */
export function positionsOf({ words, bucketStarts, positions, mixed }: IndexedSource, hash: number): Uint32Array {
  const bucket = bucketOf(hash, bucketStarts.length - 1);
  const all = positions.subarray(bucketStarts[bucket], bucketStarts[bucket + 1]);
  if (mixed[bucket] === 1) return all.filter((at) => words.hashes[at] === hash);
  return all.length > 0 && words.hashes[all[0]] === hash ? all : all.subarray(0, 0);
}

/** Where words with the hashes of `sequence` stand in a row in `source`: the index of the first, ascending. */
export function startsOf(sequence: Uint32Array, source: IndexedSource): number[] {
  const rareFirst = [...sequence.keys()].sort(
    (a, b) => frequencyBound(source, sequence[a]) - frequencyBound(source, sequence[b]),
  );
  if (rareFirst.length === 0) return [];
  const [rarest, second = rarest] = rareFirst;
  const places = positionsOf(source, sequence[rarest]);
  const others = positionsOf(source, sequence[second]);
  const { hashes } = source.words;
  const starts: number[] = [];
  // Two ascending lists are gone through side by side: looking at the words of each place would wait for memory each time.
  for (let i = 0, j = 0; i < places.length; i++) {
    const from = places[i] - rarest;
    while (j < others.length && others[j] < from + second) j++;
    if (j === others.length) break;
    if (from >= 0 && others[j] === from + second && sequence.every((hash, at) => hashes[from + at] === hash))
      starts.push(from);
  }
  return starts;
}

/** The word of a source at an index, as written. */
export const wordAt = ({ text, words }: IndexedSource, at: number): string =>
  text.slice(words.starts[at], words.ends[at]);

/** An upper bound of how often the word with `hash` occurs: cheap, for choosing the rarest of several. */
export function frequencyBound({ bucketStarts }: IndexedSource, hash: number): number {
  const bucket = bucketOf(hash, bucketStarts.length - 1);
  return bucketStarts[bucket + 1] - bucketStarts[bucket];
}

/** FNV's low bits are its weakest; the high ones are folded in. */
const bucketOf = (hash: number, buckets: number): number => (hash ^ (hash >>> 15)) & (buckets - 1);
