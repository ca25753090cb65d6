/** A text made ready for features: its words looked over, headlines recased, runs of capitals and listed phrases marked. */
import { collectCasings, Line, lineCase, recased, type Casings } from "./casing.ts";
import { marksOf, type Marks } from "./marks.ts";
import { Form, WordBit, type Word, type WordLists } from "./words.ts";

/** A text as the features see it; every array runs over all tokens of the text. */
export interface Passage<W extends Word = Word> extends Marks {
  readonly sentences: readonly PreparedSentence<W>[];
  readonly words: readonly W[];
  /** First token of the token's sentence. */
  readonly sentenceStart: Int32Array;
  /** One past the last token of the token's sentence. */
  readonly sentenceEnd: Int32Array;
  /** Number of the token's sentence. */
  readonly sentence: Int32Array;
  /** Line casing by sentence (casing.ts). */
  readonly lines: Uint8Array;
  /** Casing bits of the token's word in the text's ordinary lines, 0 where nothing is known. */
  readonly seen: Uint8Array;
  /** What the text is about: how full it is of words of sports pages (0..2), and three times that of business pages. */
  readonly topic: number;
}

/** What texts are made ready with. */
export interface Preparer<W extends Word = Word> {
  /** Looks words up, each text once. */
  readonly lookup: (text: string) => W;
  readonly lists: WordLists;
  /** Sentences by their arrays of tokens: one that comes again as the same array is not looked over again. */
  readonly known: WeakMap<readonly string[], PreparedSentence<W>>;
}

/** A sentence with what it says by itself; places count from its first token. */
export interface PreparedSentence<W extends Word = Word> extends Marks {
  readonly written: readonly W[];
  readonly line: number;
  /** The words as the body would write them. */
  readonly words: readonly W[];
}

/** Makes a text ready. */
export function prepare<W extends Word>(sentences: readonly (readonly string[])[], preparer: Preparer<W>): Passage<W> {
  const { lookup, known } = preparer;
  const written = sentences.map((sentence) => known.get(sentence)?.written ?? sentence.map(lookup));
  const lines = Uint8Array.from(sentences, (sentence, index) => known.get(sentence)?.line ?? lineCase(written[index]));
  const casings = collectCasings(written, lines);
  const ready = sentences.map((sentence, index): PreparedSentence<W> => {
    const words = rewritten(written[index], lines[index], casings, lookup);
    const before = known.get(sentence);
    if (before && isSameRow(before.words, words)) return before;
    const made = { written: written[index], line: lines[index], words, ...marksOf(words, preparer.lists) };
    known.set(sentence, made);
    return made;
  });
  const words = ready.flatMap((sentence) => sentence.words);
  const seen = new Uint8Array(words.length);
  for (let at = 0; at < seen.length; at++) seen[at] = casings.get(words[at].lower) ?? 0;
  const topic = fullness(words, WordBit.sport) + 3 * fullness(words, WordBit.business);
  return { sentences: ready, words, lines, ...join(ready, words.length), seen, topic };
}

/** Whether two rows hold the same objects. */
export function isSameRow(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** The words of a line as the body would write them; the same row when it is they. */
function rewritten<W extends Word>(written: readonly W[], line: number, casings: Casings, lookup: (text: string) => W) {
  let words: W[] | null = null;
  for (let at = 0; at < written.length; at++) {
    const word = written[at];
    if (line === Line.plain && word.form !== Form.upper) continue;
    const text = recased(word, line, casings);
    if (text !== word.text) (words ??= [...written])[at] = lookup(text);
  }
  return words ?? written;
}

/** Sentences in a row: which sentence each token is of, and their marks with places that count from the text's first token. */
function join(sentences: readonly PreparedSentence[], count: number) {
  const joined = {
    sentenceStart: new Int32Array(count),
    sentenceEnd: new Int32Array(count),
    sentence: new Int32Array(count),
    runStart: new Int32Array(count).fill(-1),
    runEnd: new Int32Array(count),
    phraseBits: new Uint16Array(count),
    phrasePosition: new Uint8Array(count),
  };
  let start = 0;
  sentences.forEach(({ words: { length }, runStart, runEnd, phraseBits, phrasePosition }, index) => {
    joined.sentenceStart.fill(start, start, start + length);
    joined.sentenceEnd.fill(start + length, start, start + length);
    joined.sentence.fill(index, start, start + length);
    joined.phraseBits.set(phraseBits, start);
    joined.phrasePosition.set(phrasePosition, start);
    for (let at = 0; at < length; at++) {
      if (runStart[at] < 0) continue;
      joined.runStart[start + at] = start + runStart[at];
      joined.runEnd[start + at] = start + runEnd[at];
    }
    start += length;
  });
  return joined;
}

/** How full a text is of words of a class: 0 hardly, 1 one in 150, 2 one in 40. */
function fullness(words: readonly Word[], bit: number): number {
  let count = 0;
  for (const { bits } of words) if ((bits & bit) !== 0) count++;
  return count * 150 < words.length ? 0 : count * 40 < words.length ? 1 : 2;
}
