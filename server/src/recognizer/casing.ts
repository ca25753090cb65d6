/** Reads headlines as the body would write them: words of all-capital and title-case lines get the casing the text, or ordinary usage, gives them. */
import { Form, WordBit, type Word } from "./words.ts";

/** How a line is cased. */
export const Line = { plain: 0, allCapitals: 1, titleCase: 2 } as const;

/** Casings of words seen in ordinary lines of one text: Casing bits by Word.lower. */
export type Casings = ReadonlyMap<number, number>;

const SEEN_LOWER = 1;
const SEEN_TITLE = 2;
const SEEN_UPPER = 4;

/** Tells how a line is cased; acronyms tell nothing of title case, and a sentence with its full stop is no title. */
export function lineCase(words: readonly Word[]): number {
  let letters = 0;
  let upper = 0;
  let long = 0;
  let raised = 0;
  for (const word of words) {
    if (word.form > Form.mixed || word.text.length < 2) continue;
    letters++;
    if (word.form === Form.upper) upper++;
    else if (word.form !== Form.lower) raised++;
    if (word.form !== Form.upper && (word.text.length > 4 || word.form !== Form.lower)) long++;
  }
  if (letters >= 2 && upper >= letters * 0.8) return Line.allCapitals;
  if (letters < 4 || long < 3 || words[words.length - 1].text === ".") return Line.plain;
  return raised >= long * 0.85 ? Line.titleCase : Line.plain;
}

/** Collects how the words of the plain lines are written; the first word of a line tells nothing. */
export function collectCasings(sentences: readonly (readonly Word[])[], lines: Uint8Array): Casings {
  const casings = new Map<number, number>();
  sentences.forEach((words, index) => {
    if (lines[index] !== Line.plain) return;
    for (let at = 0; at < words.length; at++) {
      const { form, lower, text } = words[at];
      let seen = 0;
      if (form === Form.lower) seen = SEEN_LOWER;
      else if (form === Form.title && at > 0) seen = SEEN_TITLE;
      else if (form === Form.upper && text.length < 6) seen = SEEN_UPPER;
      if (seen === 0) continue;
      const known = casings.get(lower) ?? 0;
      if ((known | seen) !== known) casings.set(lower, known | seen);
    }
  });
  return casings;
}

/** The text of a word as the body would write it; the word's own text where nothing speaks for another. */
export function recased(word: Word, line: number, casings: Casings): string {
  const seen = casings.get(word.lower) ?? 0;
  if (line === Line.titleCase) {
    const named = (seen & SEEN_TITLE) !== 0 || (word.bits & (WordBit.firstName | WordBit.lastName)) !== 0;
    const ordinary = word.form === Form.title && !named && (word.bits & WordBit.lowercase) !== 0;
    return ordinary ? word.text.toLowerCase() : word.text;
  }
  if (word.form !== Form.upper || word.text.length < 2) return word.text;
  if (line === Line.allCapitals) return recasedCapitals(word, seen);
  // A dateline: one place in capitals in an ordinary line.
  return word.text.length > 3 && (seen & SEEN_TITLE) !== 0 ? titled(word.text) : word.text;
}

function recasedCapitals(word: Word, seen: number): string {
  if ((seen & SEEN_TITLE) !== 0) return titled(word.text);
  if ((seen & SEEN_UPPER) !== 0) return word.text;
  if ((seen & SEEN_LOWER) !== 0 || (word.bits & WordBit.lowercase) !== 0) return word.text.toLowerCase();
  return word.text.includes(".") ? word.text : titled(word.text);
}

function titled(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase();
}
