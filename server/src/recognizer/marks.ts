/** What stands out in one sentence: runs of capitals, and phrases that the lists hold. */
import { mix } from "./hash.ts";
import { Form, type Word, type WordLists } from "./words.ts";

/** Marks on tokens, as arrays that run beside them. */
export interface Marks {
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

/** The marks on the words of one sentence. */
export function marksOf(words: readonly Word[], lists: WordLists): Marks {
  const { length } = words;
  const marks = {
    runStart: new Int32Array(length).fill(-1),
    runEnd: new Int32Array(length),
    phraseBits: new Uint16Array(length),
    phrasePosition: new Uint8Array(length),
  };
  markRuns(words, marks);
  markPhrases(words, marks, lists);
  return marks;
}

/** Joining words that a run of capitals may hold in a row. */
const LONGEST_GAP = 2;
const LONGEST_PHRASE = 7;

/** A run is capitalised words with at most two joining words ("of the", "-", "de") between two of them. */
function markRuns(words: readonly Word[], { runStart, runEnd }: Marks): void {
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start < 0) return;
    runStart.fill(start, start, end);
    runEnd.fill(end, start, end);
    start = -1;
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word.capital) {
      if (start < 0) start = at;
      end = at + 1;
    } else if (start >= 0 && (!joins.has(word.text) || at - end >= LONGEST_GAP)) close();
  }
  close();
}

const joins = new Set("of the & - for de del la da du dos van von der den al el bin ibn di do das".split(" "));

function markPhrases(words: readonly Word[], { phraseBits, phrasePosition }: Marks, lists: WordLists): void {
  let covered = 0;
  for (let at = 0; at < words.length; at++) {
    if (at < covered) continue;
    const { form, capital } = words[at];
    if (!capital && form !== Form.code) continue;
    let key = 0;
    let best = -1;
    let bits = 0;
    const limit = Math.min(words.length, at + LONGEST_PHRASE);
    for (let next = at; next < limit; next++) {
      key = mix(key, words[next].lower);
      const row = lists.phrases.find(key);
      if (row < 0) continue;
      best = next;
      bits = lists.phraseBits[row];
    }
    if (best < 0) continue;
    for (let token = at; token <= best; token++) {
      phraseBits[token] = bits;
      phrasePosition[token] = best === at ? 4 : token === at ? 1 : token === best ? 3 : 2;
    }
    covered = best + 1;
  }
}
