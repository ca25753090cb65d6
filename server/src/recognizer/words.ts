/** What can be said about one word by itself: its letters, its form, and the word lists it stands in. */
import { hashText, mix, type HashIndex } from "./hash.ts";

/** How a word is written. */
export const Form = {
  lower: 0,
  title: 1,
  upper: 2,
  mixed: 3,
  initial: 4,
  number: 5,
  code: 6,
  mark: 7,
  capital: 8,
} as const;

/** Word classes of the word table, as bits. */
export const WordBit = {
  firstName: 1,
  commonFirstName: 2,
  lastName: 4,
  commonLastName: 8,
  /** Nearly always written in lower case. */
  lowercase: 16,
  /** Written in lower case about as often as not. */
  eitherCase: 32,
  /** Nearly always written with a capital. */
  capitalised: 64,
  demonym: 128,
  organizationEnd: 256,
  titleWord: 512,
  /** Words of sports pages, and of business pages: what a text is about tells a team from its town. */
  sport: 1024,
  business: 2048,
} as const;

/** Lists of words and phrases with what is known of each. */
export interface WordLists {
  readonly words: HashIndex;
  /** WordBit mask by row of words. */
  readonly bits: Uint16Array;
  /** Fine word cluster by row of words, 0 = none. */
  readonly cluster: Uint16Array;
  /** Coarse cluster by fine cluster. */
  readonly coarse: Uint8Array;
  readonly phrases: HashIndex;
  /** PhraseBit mask by row of phrases. */
  readonly phraseBits: Uint16Array;
}

/** One word, looked at once and kept. */
export interface Word {
  readonly text: string;
  /** Hash of the lower-cased letters with digits levelled. */
  readonly lower: number;
  /** Hash of the letters as written. */
  readonly exact: number;
  readonly form: number;
  readonly shape: number;
  /** True for a word with an upper-case first letter. */
  readonly capital: boolean;
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  readonly bits: number;
  readonly cluster: number;
  readonly coarse: number;
}

/** Looks a word over. */
export function lookAt(text: string, lists: WordLists): Word {
  const lower = text.toLowerCase();
  const level = lower.replace(/\d/g, "0");
  const key = hashText(level);
  const row = lists.words.find(key);
  const cluster = row < 0 ? 0 : lists.cluster[row];
  const form = formOf(text);
  return {
    text,
    lower: key,
    exact: hashText(text),
    form,
    shape: shapeOf(text),
    capital:
      form === Form.title ||
      form === Form.upper ||
      form === Form.mixed ||
      form === Form.initial ||
      form === Form.capital,
    prefixes: [1, 2, 3, 4]
      .filter((length) => length < level.length)
      .map((length) => mix(length, hashText(level, 0, length))),
    suffixes: [1, 2, 3, 4]
      .filter((length) => length < level.length)
      .map((length) => mix(length, hashText(level, level.length - length))),
    bits: row < 0 ? 0 : lists.bits[row],
    cluster,
    coarse: cluster === 0 ? 0 : lists.coarse[cluster],
  };
}

function formOf(text: string): number {
  const first = text.charAt(0);
  if (isDigit(first)) return /^[\d.,:]+$/.test(text) ? Form.number : Form.code;
  const upper = text.toUpperCase();
  const lower = text.toLowerCase();
  if (upper === lower) return Form.mark;
  if (text === lower) return Form.lower;
  if (first.toLowerCase() === first) return Form.mixed;
  if (text.length === 1) return Form.capital;
  if (text.length <= 2 && text.endsWith(".")) return Form.initial;
  if (text === upper) return Form.upper;
  return text.slice(1) === lower.slice(1) ? Form.title : Form.mixed;
}

function isDigit(letter: string): boolean {
  return letter >= "0" && letter <= "9";
}

/** Hash of the pattern of letter kinds, repeats told only as "two or more" ("McDonald" is Xx Xx+). */
function shapeOf(text: string): number {
  let hash = 7;
  let previous = 0;
  let run = 0;
  for (const letter of text) {
    const kind = kindOf(letter);
    run = kind === previous ? run + 1 : 1;
    if (run <= 2) hash = mix(hash, kind);
    previous = kind;
  }
  return hash;
}

function kindOf(letter: string): number {
  if (isDigit(letter)) return 1;
  const upper = letter.toUpperCase();
  const lower = letter.toLowerCase();
  if (upper === lower) return letter.charCodeAt(0) + 8;
  return letter === upper ? 2 : 3;
}

/** Whether a token of a sentence is a small word among small words: more than half of a text, and never part of a name. */
export function isFarFromNames(sentence: readonly Word[], at: number): boolean {
  if (mayBeNamed(sentence[at])) return false;
  if (at > 0 && mayBeNamed(sentence[at - 1])) return false;
  // "Tsai Ing-wen"
  if (at > 1 && sentence[at - 1].text === "-" && mayBeNamed(sentence[at - 2])) return false;
  return at + 1 >= sentence.length || !mayBeNamed(sentence[at + 1]);
}

const mayBeNamed = ({ capital, form }: Word): boolean => capital || form === Form.code;
