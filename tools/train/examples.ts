/** Turns labelled texts into rows of features: every feature seen often enough gets a row of weights. */
import { addEvidenceFeatures, findEvidence, type Evidence } from "../../server/src/recognizer/evidence.ts";
import {
  addContextFeatures,
  addWordFeatures,
  newSink,
  SLOTS,
  type FeatureSink,
} from "../../server/src/recognizer/features.ts";
import { OUTSIDE } from "../../server/src/recognizer/labels.ts";
import { prepare, type Passage } from "../../server/src/recognizer/passage.ts";
import { isFarFromNames, lookAt, type Word, type WordLists } from "../../server/src/recognizer/words.ts";
import type { LabelledText } from "./corpora.ts";

/** All sentences of the training texts as flat arrays. */
export interface Examples {
  /** Feature rows of all tokens, one token after another. */
  readonly rows: Uint32Array;
  /** Start of each token's rows; one more than there are tokens. */
  readonly tokenStarts: Uint32Array;
  /** Labels each token may have, as bits. */
  readonly allowed: Uint32Array;
  /** First token of each sentence; one more than there are sentences. */
  readonly sentenceStarts: Uint32Array;
  /** How much each sentence counts. */
  readonly weights: Float32Array;
  /** Key of each feature row. */
  readonly keys: Uint32Array;
}

/** Calls back with the feature keys of every token, in order; a token far from names has none. */
export function eachToken(
  texts: readonly LabelledText[],
  lists: WordLists,
  visit: (keys: Int32Array, count: number) => void,
): void {
  const seen = new Map<string, Word>();
  const lookup = (text: string): Word => {
    const known = seen.get(text) ?? lookAt(text, lists);
    seen.set(text, known);
    return known;
  };
  const sink = newSink();
  for (const { sentences } of texts) {
    const passage = prepare(
      sentences.map(({ words }) => words),
      { lookup, lists, known: new WeakMap() },
    );
    const evidence = findEvidence(passage);
    for (let at = 0; at < passage.words.length; at++) {
      const { words } = passage.sentences[passage.sentence[at]];
      sink.count = 0;
      if (!isFarFromNames(words, at - passage.sentenceStart[at])) addFeatures(passage, at, evidence, sink);
      visit(sink.keys, sink.count);
    }
  }
}

function addFeatures(passage: Passage, at: number, evidence: Evidence, sink: FeatureSink): void {
  for (let slot = 0; slot < SLOTS; slot++) {
    const neighbour = at + slot - 2;
    if (neighbour >= passage.sentenceStart[at] && neighbour < passage.sentenceEnd[at])
      addWordFeatures(passage.words[neighbour], slot, sink);
  }
  addContextFeatures(passage, at, sink);
  addEvidenceFeatures(passage, at, evidence, sink);
}

/** Which features and sentences count. */
export interface Choice {
  /** Weight of a set's sentences. */
  readonly weightOf: (set: string) => number;
  /** Features seen on fewer tokens are left out. */
  readonly least: number;
}

/** Makes the examples. */
export function makeExamples(texts: readonly LabelledText[], lists: WordLists, { weightOf, least }: Choice): Examples {
  const table = countKeys(texts, lists);
  const keys = table.rowKeys(least);
  const sentences = texts.flatMap(({ set, sentences: list }) => list.map(({ allowed }) => ({ set, allowed })));
  const sentenceStarts = new Uint32Array(sentences.length + 1);
  sentences.forEach(({ allowed }, index) => (sentenceStarts[index + 1] = sentenceStarts[index] + allowed.length));
  const allowed = new Uint32Array(sentenceStarts[sentences.length]);
  sentences.forEach((sentence, index) => allowed.set(sentence.allowed, sentenceStarts[index]));
  const weights = Float32Array.from(sentences, ({ set }) => weightOf(set));
  const { rows, tokenStarts } = rowsOfTokens(texts, lists, table);
  // Names written small throughout (talk on the web) are beyond reach and shall not be learnt from.
  allowed.forEach((_, at) => {
    if (tokenStarts[at] === tokenStarts[at + 1]) allowed[at] = 1 << OUTSIDE;
  });
  return { rows, tokenStarts, allowed, sentenceStarts, weights, keys };
}

/** The rows of every token's features that have one. */
function rowsOfTokens(
  texts: readonly LabelledText[],
  lists: WordLists,
  table: KeyTable,
): Pick<Examples, "rows" | "tokenStarts"> {
  const chunks: Uint32Array[] = [];
  const tokenStarts: number[] = [0];
  let total = 0;
  eachToken(texts, lists, (found, count) => {
    const rows = new Uint32Array(count);
    let kept = 0;
    for (let index = 0; index < count; index++) {
      const row = table.row(found[index]);
      if (row >= 0) rows[kept++] = row;
    }
    chunks.push(rows.subarray(0, kept));
    total += kept;
    tokenStarts.push(total);
  });
  const rows = new Uint32Array(total);
  chunks.forEach((chunk, index) => rows.set(chunk, tokenStarts[index]));
  return { rows, tokenStarts: Uint32Array.from(tokenStarts) };
}

interface KeyTable {
  /** Assigns rows to the keys seen at least so often and gives the keys by row. */
  readonly rowKeys: (least: number) => Uint32Array;
  readonly row: (key: number) => number;
}

function countKeys(texts: readonly LabelledText[], lists: WordLists): KeyTable {
  const size = 2 ** 25;
  const mask = size - 1;
  const slots = new Int32Array(size);
  const counts = new Int32Array(size);
  const find = (key: number): number => {
    let slot = key & mask;
    while (counts[slot] !== 0 && slots[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  eachToken(texts, lists, (keys, count) => {
    for (let index = 0; index < count; index++) {
      const slot = find(keys[index]);
      slots[slot] = keys[index];
      counts[slot]++;
    }
  });
  const rowKeys = (least: number): Uint32Array => {
    const keys: number[] = [];
    for (let slot = 0; slot < size; slot++) {
      if (counts[slot] === 0) continue;
      if (counts[slot] >= least) {
        keys.push(slots[slot]);
        counts[slot] = keys.length + 1;
      } else counts[slot] = 1;
    }
    return Uint32Array.from(keys);
  };
  return { rowKeys, row: (key) => counts[find(key)] - 2 };
}
