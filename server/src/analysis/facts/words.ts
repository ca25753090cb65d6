/** Words of a stretch of text with their hyphens: the view in which names and titles are read. */
import type { Span } from "../../text/span.ts";

/** A word or a mark. Possessive endings and closing marks are words of their own; "Secretary-General" and "H.W." are one. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

const pattern = /\p{L}[\p{L}\p{M}\p{N}.'’-]*|\p{N}[\p{N}.,:-]*|\S/gu;

/** The words between two offsets of the text. */
export function readWords(text: string, { start, end }: Span): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(pattern)) cut(match[0], start + match.index, words);
  return words;
}

/** Whether a word begins with a capital letter. */
export function isCapital({ text }: Word): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

/** Whether it is a mark, not a word or number. */
export const isMark = ({ text }: Word): boolean =>
  !isPlainLetter(text.charCodeAt(0)) && !/^[\p{L}\p{N}]/u.test(text) && !isPossessive(text);

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Whether it is a possessive ending. */
export const isPossessive = (text: string): boolean => text === "'s" || text === "’s" || text === "'" || text === "’";

function cut(raw: string, start: number, into: Word[]): void {
  if (isOfLetters(raw)) {
    into.push(wordAt(raw, start));
    return;
  }
  const add = (from: number, to: number) => {
    if (to > from) into.push(wordAt(raw.slice(from, to), start + from));
  };
  // A stop behind a possessive closes the sentence: "Trump's."
  const stopped = /['’]s[.,:-]+$/u.exec(raw);
  if (stopped) {
    const cutAt = stopped.index + 2;
    cut(raw.slice(0, cutAt), start, into);
    for (let at = cutAt; at < raw.length; at++) add(at, at + 1);
    return;
  }
  const ending = /['’]s?$/u.exec(raw);
  if (ending && raw.length > ending[0].length) {
    const cutAt = raw.length - ending[0].length;
    cut(raw.slice(0, cutAt), start, into);
    add(cutAt, raw.length);
    return;
  }
  const close = closingMarks(raw);
  const prefix = /^(?:then|ex|former|mid|late|non|anti|pro)-(?=\p{Lu})/iu.exec(raw);
  const first = prefix ? prefix[0].length : 0;
  if (prefix) add(0, first - 1);
  add(first, raw.length - close);
  for (let at = raw.length - close; at < raw.length; at++) add(at, at + 1);
}

/** Most words are plain letters, and there is nothing to cut off. */
function isOfLetters(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) if (!isPlainLetter(raw.charCodeAt(at))) return false;
  return true;
}

const wordAt = (text: string, start: number): Word => ({
  text,
  lower: text.toLowerCase(),
  start,
  end: start + text.length,
});

/** How many marks close the word: a full stop that is no abbreviation's, commas after a number. */
function closingMarks(raw: string): number {
  let close = 0;
  while (close < raw.length && /[.,:'’-]/.test(raw[raw.length - 1 - close])) close++;
  if (close === 0 || raw.length === close) return 0;
  const word = raw.slice(0, raw.length - close);
  // "J.", "U.N.", "Jr.", "Gov." keep their stop; "Z." at the end of a sentence is rare enough.
  if (close === 1 && raw.endsWith(".") && (/^\p{Lu}$/u.test(word) || word.includes(".") || abbreviations.has(word)))
    return 0;
  return close;
}

const abbreviations: ReadonlySet<string> = new Set("Jr Sr St Sen Gov Rep Gen Dr Mr Mrs Ms Prof Col Lt".split(" "));
