/** A text made ready for features: its words looked over, headlines recased, runs of capitals and listed phrases marked. */
import { collectCasings, Line, lineCase, recased, type Casings } from "./casing.ts";
import { marksOf, type Marks } from "./marks.ts";
import { Form, isFarFromNames, WordBit, type Word, type WordLists } from "./words.ts";

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
  /** Casing bits of the token's word in the text's ordinary lines, 0 where nothing is known and far from names. */
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
  /** Tokens that are not far from names, ascending. */
  readonly near: Int32Array;
  /** How many words are of sports pages, and of business pages. */
  readonly sport: number;
  readonly business: number;
}

/** Makes a text ready. */
export function prepare<W extends Word>(sentences: readonly (readonly string[])[], preparer: Preparer<W>): Passage<W> {
  const { lookup, known } = preparer;
  const before = sentences.map((sentence) => known.get(sentence));
  const written = sentences.map((sentence, index) => before[index]?.written ?? sentence.map(lookup));
  const lines = Uint8Array.from(written, (words, index) => before[index]?.line ?? lineCase(words));
  const casings = collectCasings(written, lines);
  const ready = sentences.map((sentence, index): PreparedSentence<W> => {
    const words = rewritten(written[index], lines[index], casings, lookup);
    const same = before[index];
    if (same && isSameRow(same.words, words)) return same;
    const made = { written: written[index], line: lines[index], words, ...looksOf(words, preparer.lists) };
    known.set(sentence, made);
    return made;
  });
  const words: W[] = [];
  for (const sentence of ready) for (const word of sentence.words) words.push(word);
  const share = (of: "sport" | "business") =>
    fullness(
      ready.reduce((sum, sentence) => sum + sentence[of], 0),
      words.length,
    );
  const topic = share("sport") + 3 * share("business");
  return {
    sentences: ready,
    words,
    lines,
    ...join(ready, words.length),
    seen: seenIn(ready, words.length, casings),
    topic,
  };
}

/** What a sentence says by itself, by its words as the body would write them. */
const looksOf = (words: readonly Word[], lists: WordLists) => ({
  near: Int32Array.from(words.keys()).filter((at) => !isFarFromNames(words, at)),
  sport: countOf(words, WordBit.sport),
  business: countOf(words, WordBit.business),
  ...marksOf(words, lists),
});

const countOf = (words: readonly Word[], bit: number): number =>
  words.reduce((count, { bits }) => ((bits & bit) === 0 ? count : count + 1), 0);

/** Casing bits of the tokens that are not far from names. */
function seenIn(sentences: readonly PreparedSentence[], length: number, casings: Casings): Uint8Array {
  const seen = new Uint8Array(length);
  let start = 0;
  for (const { words, near } of sentences) {
    for (const at of near) seen[start + at] = casings.get(words[at].lower) ?? 0;
    start += words.length;
  }
  return seen;
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

/** How full a text of `length` words is of a class that has `count` of them: 0 hardly, 1 one in 150, 2 one in 40. */
const fullness = (count: number, length: number): number => (count * 150 < length ? 0 : count * 40 < length ? 1 : 2);
