/** Which rows of three characters a text has: most phrases that it does not hold are ruled out without a search. */

/** Rows of three characters as bits, several of them to a bit: a bit that is not set is a row that is not there. */
export type Trigrams = Uint32Array;

/** Tells whether a text with these rows may hold a phrase. A no is certain; of fewer than three characters nothing is known. */
export type MayHold = (trigrams: Trigrams) => boolean;

/** 2 ** bits of them: a page sets a few hundred. */
const bits = 13;

/** The rows of `text`, upper and lower case told apart. */
export function trigramsOf(text: string): Trigrams {
  const rows = new Uint32Array(2 ** (bits - 5));
  for (let at = 2; at < text.length; at++) {
    const bit = bitAt(text, at);
    rows[bit >>> 5] |= 1 << (bit & 31);
  }
  return rows;
}

/** Makes the question whether a text may hold `phrase`. */
export function phraseTest(phrase: string): MayHold {
  const own = Array.from({ length: Math.max(0, phrase.length - 2) }, (_, at) => bitAt(phrase, at + 2));
  return (rows) => {
    for (const bit of own) if ((rows[bit >>> 5] & (1 << (bit & 31))) === 0) return false;
    return true;
  };
}

/** The bit of the row that ends at `at`. */
const bitAt = (text: string, at: number): number =>
  Math.imul((text.charCodeAt(at - 2) << 14) ^ (text.charCodeAt(at - 1) << 7) ^ text.charCodeAt(at), 0x9e3779b1) >>>
  (32 - bits);
