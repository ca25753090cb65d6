/** Hashing for features and word lists: 32-bit arithmetic only, so that every machine gets the same numbers. */

/** Hash of text[from..to), 32 bits signed: small integers to the engine, which unsigned ones are not. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** One hash out of two, 32 bits signed; the order of the two matters. */
export function mix(first: number, second: number): number {
  let hash = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ second;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return hash ^ (hash >>> 16);
}

/** A look-up from 32-bit keys to row numbers, built once from keys in ascending order without repeats. */
export interface HashIndex {
  /** Row of the key, or -1. */
  readonly find: (key: number) => number;
}

/** Bits of a first, coarse table that turns most keys away that are not there, and its size in words of 32. */
const SIEVE_BITS = 21;
const SIEVE_WORDS = 2 ** (SIEVE_BITS - 5);

/**
 * Indexes keys in ascending order; row n is the n-th key. They are hashes, spread evenly: their leading bits say where a
 * key stands to within a few rows, and one walk along the keys makes the table.
 */
export function indexKeys(keys: Uint32Array): HashIndex {
  const bits = Math.max(1, 31 - Math.clz32(keys.length | 1));
  const shift = 32 - bits;
  const starts = new Int32Array(2 ** bits + 1);
  const sieve = new Int32Array(SIEVE_WORDS);
  let next = 0;
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row];
    sieve[sieveWord(key)] |= 1 << (key >>> 27);
    while (next <= key >>> shift) starts[next++] = row;
  }
  starts.fill(keys.length, next);
  // Small integers to the engine, as those are that are looked for.
  const signed = new Int32Array(keys.buffer, keys.byteOffset, keys.length);
  const find = (key: number): number => {
    if (((sieve[sieveWord(key)] >>> (key >>> 27)) & 1) === 0) return -1;
    const wanted = key | 0;
    const end = starts[(key >>> shift) + 1];
    for (let row = starts[key >>> shift]; row < end; row++) if (signed[row] === wanted) return row;
    return -1;
  };
  return { find };
}

/** Bits of a key between those that choose the rows and those that choose the bit, so that the two tables err apart. */
const sieveWord = (key: number): number => (key >>> 6) & (SIEVE_WORDS - 1);
