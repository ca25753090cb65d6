/** Words of a source text as hashes and offsets: the light reading that lets megabytes of notes be searched at once. */

/** The words of one text as parallel typed arrays, in text order. */
export interface Words {
  readonly length: number;
  /** 32-bit hash of the word in lower case, without marks: “Don’t” and "dont" are one. */
  readonly hashes: Uint32Array;
  /** UTF-16 offsets, half-open. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Reads every run of letters and digits; an apostrophe, or a point or comma within a figure, belongs to its word. */
export function readWords(text: string): Words {
  // The words around one name are read as often as there are names: they need no room for a page.
  const room = Math.min(1024, (text.length >> 1) + 1);
  let [hashes, starts, ends] = [new Uint32Array(room), new Uint32Array(room), new Uint32Array(room)];
  let length = 0;
  for (let at = 0; at < text.length;) {
    if (kindOf(text.charCodeAt(at)) === other) {
      at++;
      continue;
    }
    if (length === hashes.length) [hashes, starts, ends] = [doubled(hashes), doubled(starts), doubled(ends)];
    starts[length] = at;
    let hash = seed;
    for (; at < text.length && isWithinWord(text, at); at++) {
      const code = text.charCodeAt(at);
      if (kindOf(code) !== other) hash = Math.imul(hash ^ lowerOf(code), 0x01000193);
    }
    hashes[length] = hash >>> 0;
    ends[length++] = at;
  }
  return { length, hashes: hashes.slice(0, length), starts: starts.slice(0, length), ends: ends.slice(0, length) };
}

/** The hash of the letters and digits between two offsets, as `readWords` has it for a word. */
export function hashBetween(text: string, start: number, end: number): number {
  let hash = seed;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (kindOf(code) !== other) hash = Math.imul(hash ^ lowerOf(code), 0x01000193);
  }
  return hash >>> 0;
}

/** FNV-1a's offset basis. */
const seed = 0x811c9dc5;

const [unseen, other, letter, digit] = [0, 1, 2, 3] as const;

/** Kind of each code unit, filled in as they are met. */
const kinds = new Uint8Array(0x10000);
/** Code unit of the lower-case form, filled in together with `kinds`. */
const lowers = new Uint16Array(0x10000);

function kindOf(code: number): number {
  if (kinds[code] === unseen) {
    const character = String.fromCharCode(code);
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    kinds[code] = /\p{L}|\p{M}/u.test(character) || surrogate ? letter : /\p{N}/u.test(character) ? digit : other;
    lowers[code] = character.toLowerCase().charCodeAt(0);
  }
  return kinds[code];
}

const lowerOf = (code: number): number => lowers[code];

/** Whether the unit at `at` goes on with the word: a letter or digit, "’" before a letter, "." or "," between digits. */
function isWithinWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (kindOf(code) !== other) return true;
  const next = at + 1 < text.length ? kindOf(text.charCodeAt(at + 1)) : other;
  if (code === apostrophe || code === curlyApostrophe) return next === letter;
  return (code === point || code === comma) && next === digit && kindOf(text.charCodeAt(at - 1)) === digit;
}

const [apostrophe, curlyApostrophe, point, comma] = [0x27, 0x2019, 0x2e, 0x2c];

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
