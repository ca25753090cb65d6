/** A text made ready for features: its words looked over, headlines recased, runs of capitals and listed phrases marked. */
import { collectCasings, lineCase, recased } from "./casing.ts";
import { mix } from "./hash.ts";
import { Form, WordBit, type Word, type WordLists } from "./words.ts";

/** A text as the features see it; every array runs over all tokens of the text. */
export interface Passage<W extends Word = Word> {
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
  /** First token of the run of capitalised words the token stands in, -1 outside runs. */
  readonly runStart: Int32Array;
  /** One past the run's last token. */
  readonly runEnd: Int32Array;
  /** PhraseBit mask of the longest listed phrase over the token, 0 = none. */
  readonly phraseBits: Uint16Array;
  /** 0 none, 1 first, 2 middle, 3 last, 4 only token of that phrase. */
  readonly phrasePosition: Uint8Array;
}

/** Classes of listed phrases, as bits. */
export const PhraseBit = {
  country: 1,
  /** Capitals and cities of 300,000 people. */
  bigCity: 2,
  city: 4,
  region: 8,
  /** Governments, international bodies, parties, forces, media. */
  body: 16,
  company: 32,
  club: 64,
  university: 128,
  demonym: 256,
  person: 512,
  acronym: 1024,
} as const;

/** Looks words up, each text once. */
export type Lookup<W extends Word> = (text: string) => W;

const LONGEST_PHRASE = 7;
const LONGEST_GAP = 2;

/** Makes a text ready. */
export function prepare<W extends Word>(
  sentences: readonly (readonly string[])[],
  lookup: Lookup<W>,
  lists: WordLists,
): Passage<W> {
  const looked = sentences.map((sentence) => sentence.map(lookup));
  const lines = Uint8Array.from(looked, lineCase);
  const casings = collectCasings(looked, lines);
  const words: W[] = [];
  looked.forEach((sentence, index) => {
    for (const word of sentence) {
      const text = recased(word, lines[index], casings);
      words.push(text === word.text ? word : lookup(text));
    }
  });
  const count = words.length;
  const passage: Passage<W> = {
    words,
    sentenceStart: new Int32Array(count),
    sentenceEnd: new Int32Array(count),
    sentence: new Int32Array(count),
    lines,
    seen: Uint8Array.from(words, ({ lower }) => casings.get(lower) ?? 0),
    topic: fullness(words, WordBit.sport) + 3 * fullness(words, WordBit.business),
    runStart: new Int32Array(count).fill(-1),
    runEnd: new Int32Array(count),
    phraseBits: new Uint16Array(count),
    phrasePosition: new Uint8Array(count),
  };
  let start = 0;
  sentences.forEach(({ length }, index) => {
    passage.sentenceStart.fill(start, start, start + length);
    passage.sentenceEnd.fill(start + length, start, start + length);
    passage.sentence.fill(index, start, start + length);
    markRuns(passage, start, start + length);
    markPhrases(passage, start, start + length, lists);
    start += length;
  });
  return passage;
}

/** How full a text is of words of a class: 0 hardly, 1 one in 150, 2 one in 40. */
function fullness(words: readonly Word[], bit: number): number {
  let count = 0;
  for (const { bits } of words) if ((bits & bit) !== 0) count++;
  return count * 150 < words.length ? 0 : count * 40 < words.length ? 1 : 2;
}

/** A run is capitalised words with at most two joining words ("of the", "-", "de") between two of them. */
function markRuns(passage: Passage, from: number, to: number): void {
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start < 0) return;
    passage.runStart.fill(start, start, end);
    passage.runEnd.fill(end, start, end);
    start = -1;
  };
  for (let at = from; at < to; at++) {
    const word = passage.words[at];
    if (word.capital) {
      if (start < 0) start = at;
      end = at + 1;
    } else if (start >= 0 && (!joins.has(word.text) || at - end >= LONGEST_GAP)) close();
  }
  close();
}

const joins = new Set("of the & - for de del la da du dos van von der den al el bin ibn di do das".split(" "));

function markPhrases(passage: Passage, from: number, to: number, lists: WordLists): void {
  let covered = from;
  for (let at = from; at < to; at++) {
    if (at < covered) continue;
    const { form, capital } = passage.words[at];
    if (!capital && form !== Form.code) continue;
    let key = 0;
    let best = -1;
    let bits = 0;
    const limit = Math.min(to, at + LONGEST_PHRASE);
    for (let next = at; next < limit; next++) {
      key = mix(key, passage.words[next].lower);
      const row = lists.phrases.find(key);
      if (row < 0) continue;
      best = next;
      bits = lists.phraseBits[row];
    }
    if (best < 0) continue;
    for (let token = at; token <= best; token++) {
      passage.phraseBits[token] = bits;
      passage.phrasePosition[token] = best === at ? 4 : token === at ? 1 : token === best ? 3 : 2;
    }
    covered = best + 1;
  }
}
