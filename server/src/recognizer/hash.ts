/** Hashing for features and word lists: 32-bit arithmetic only, so that every machine gets the same numbers. */

/** Hash of text[from..to), 32 bits unsigned. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return hash >>> 0;
}

/** One hash out of two; the order of the two matters. */
export function mix(first: number, second: number): number {
  let hash = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ second;
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A look-up from 32-bit keys to row numbers, built once from keys without repeats. */
export interface HashIndex {
  /** Row of the key, or -1. */
  readonly find: (key: number) => number;
}

/** Indexes the keys; row n is the n-th key. */
export function indexKeys(keys: Uint32Array): HashIndex {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Uint32Array(size);
  const rows = new Int32Array(size).fill(-1);
  for (let row = 0; row < keys.length; row++) {
    let slot = keys[row] & mask;
    while (rows[slot] >= 0) slot = (slot + 1) & mask;
    slots[slot] = keys[row];
    rows[slot] = row;
  }
  const find = (key: number): number => {
    let slot = key & mask;
    while (rows[slot] >= 0) {
      if (slots[slot] === key) return rows[slot];
      slot = (slot + 1) & mask;
    }
    return -1;
  };
  return { find };
}
