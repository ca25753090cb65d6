/** All strings of the knowledge base, sorted by their fold and front-coded: id ↔ string, and look-up by folded name. */
import { fold } from "./fold.ts";

/** How many strings share one fully written head. */
export const blockSize = 16;

/** A sorted pool of strings; an id is a string's rank. */
export interface Strings {
  readonly size: number;
  /** The string of this id. */
  at(id: number): string;
  /** Ids whose fold equals the folded key: from (included) to (excluded). */
  matching(folded: string): { readonly from: number; readonly to: number };
  /** The first id whose fold is not before the folded key; size when there is none. */
  lowerBound(folded: string): number;
}

/** Reads the pool: `bytes` holds the front-coded strings, `offsets` where each block begins. */
export function openStrings(bytes: Uint8Array, offsets: Uint32Array, size: number): Strings {
  const heads: (string | undefined)[] = new Array(offsets.length);
  const foldedHead = (block: number): string => (heads[block] ??= fold(at(block * blockSize)));
  const decode = blockDecoder(bytes, offsets, size);
  const at = (id: number): string => decode(id, id % blockSize);

  function lowerBound(folded: string): number {
    let low = 0;
    let high = offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (foldedHead(middle) < folded) low = middle + 1;
      else high = middle;
    }
    // The answer lies in the block before the first head that is not smaller, or is that head.
    const start = Math.max(0, (low - 1) * blockSize);
    for (let id = start; id < Math.min(size, low * blockSize); id++) if (fold(at(id)) >= folded) return id;
    return Math.min(size, low * blockSize);
  }

  function matching(folded: string) {
    const from = lowerBound(folded);
    let to = from;
    while (to < size && fold(at(to)) === folded) to++;
    return { from, to };
  }

  return { size, at, matching, lowerBound };
}

/** Decodes the string at a place of its block by replaying the block up to it. */
function blockDecoder(bytes: Uint8Array, offsets: Uint32Array, size: number) {
  const scratch = new Uint8Array(4096);
  const utf8 = new TextDecoder();
  return (id: number, place: number): string => {
    if (id < 0 || id >= size) throw new RangeError(`no string ${id}`);
    let at = offsets[(id - place) / blockSize];
    let length = 0;
    let wide = 0;
    for (let entry = 0; entry <= place; entry++) {
      const shared = entry === 0 ? 0 : bytes[at++];
      let rest = bytes[at++];
      if (rest >= 128) rest = (rest & 127) | (bytes[at++] << 7);
      for (let index = 0; index < rest; index++) scratch[shared + index] = bytes[at++];
      length = shared + rest;
    }
    for (let index = 0; index < length; index++) wide |= scratch[index];
    if (wide < 128) return String.fromCharCode.apply(null, scratch.subarray(0, length) as unknown as number[]);
    return utf8.decode(scratch.subarray(0, length));
  };
}
