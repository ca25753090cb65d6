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

/** A look-up from 32-bit keys to row numbers, built once from keys without repeats. */
export interface HashIndex {
  /** Row of the key, or -1; a key that is not there is taken for another about once in thirty thousand times. */
  readonly find: (key: number) => number;
}

/** Bits of a first, coarse table that turns most keys away that are not there, and its size in words of 32. */
const SIEVE_BITS = 21;
const SIEVE_WORDS = 2 ** (SIEVE_BITS - 5);

/** Bits for row + 1 in a slot; the other twelve check the key. */
const ROW_BITS = 20;

/** Indexes the keys, at most a million; row n is the n-th key. One small number a slot keeps the table in the processor's cache. */
export function indexKeys(keys: Uint32Array): HashIndex {
  let bits = 4;
  while (2 ** bits < keys.length * 1.6) bits++;
  const mask = 2 ** bits - 1;
  const rowMask = 2 ** ROW_BITS - 1;
  const slots = new Int32Array(mask + 1);
  const sieve = new Int32Array(SIEVE_WORDS);
  for (let row = 0; row < keys.length; row++) {
    let slot = keys[row] & mask;
    sieve[sieveWord(keys[row])] |= 1 << (keys[row] >>> 27);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = (keys[row] & ~rowMask) | (row + 1);
  }
  const find = (key: number): number => {
    if (((sieve[sieveWord(key)] >>> (key >>> 27)) & 1) === 0) return -1;
    let slot = key & mask;
    let entry = slots[slot];
    while (entry !== 0) {
      if (((entry ^ key) & ~rowMask) === 0) return (entry & rowMask) - 1;
      slot = (slot + 1) & mask;
      entry = slots[slot];
    }
    return -1;
  };
  return { find };
}

/** The bits of a key between those that choose the slot and those that choose the bit, so that the two tables err apart. */
const sieveWord = (key: number): number => (key >>> 11) & (SIEVE_WORDS - 1);
