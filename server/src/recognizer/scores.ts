/** Scores of every label for every token of a text; a sentence's sums are kept while nothing that they are made from changes. */
import { agree } from "./agreement.ts";
import { addEvidenceFeatures, findEvidence } from "./evidence.ts";
import { addContextFeatures, addWordFeatures, isFarFromNames, newSink, SLOTS, type FeatureSink } from "./features.ts";
import { LABEL_COUNT, OUTSIDE } from "./labels.ts";
import { ROW, SPARE_ROWS, sumRows, unpackRow, type Model } from "./model.ts";
import { isSameRow, prepare, type Passage, type PreparedSentence } from "./passage.ts";
import { lookAt, type Word } from "./words.ts";

/** Scores texts with one model. */
export interface Scorer {
  /**
   * The text made ready, and its scores: LABEL_COUNT a token. A sentence that comes again as the same array of tokens is
   * scored again only where the rest of the text speaks for something else.
   */
  readonly score: (sentences: readonly (readonly string[])[]) => {
    readonly passage: Passage;
    readonly scores: Int32Array;
  };
}

/** A scorer that keeps what it learnt about words for ever, and of a sentence as long as its array of tokens is kept. */
export function newScorer(model: Model): Scorer {
  let memory = newMemory();
  const lookup = (text: string): ScoredWord => lookUp(text, model, memory);
  return {
    score(sentences) {
      if (memory.words.size > MOST_WORDS * 0.8) memory = newMemory();
      const passage = prepare(sentences, { lookup, lists: model.lists, known: memory.known });
      return { passage, scores: scoresOf({ passage, sentences }, model, memory) };
    },
  };
}

/** A word with what its own features score for the tokens at and around it. */
interface ScoredWord extends Word {
  /** Where in the model's rows the sums stand, one row for each slot; -1 when there was no room to keep them. */
  readonly sums: number;
}

/** What is kept between texts, and scratch. */
interface Memory {
  readonly words: Map<string, ScoredWord>;
  readonly known: WeakMap<readonly string[], PreparedSentence<ScoredWord>>;
  readonly summed: WeakMap<readonly string[], SummedSentence>;
  readonly sink: FeatureSink;
  readonly starts: Int32Array;
  readonly sum: Int32Array;
  /** Evidence of the tokens of one sentence: for each, how many keys, and the keys. */
  evidence: Int32Array;
}

const newMemory = (): Memory => ({
  words: new Map<string, ScoredWord>(),
  known: new WeakMap(),
  summed: new WeakMap(),
  sink: newSink(),
  starts: new Int32Array(1024),
  sum: new Int32Array(ROW),
  evidence: new Int32Array(4096),
});

const MOST_WORDS = SPARE_ROWS / SLOTS;

function lookUp(text: string, model: Model, memory: Memory): ScoredWord {
  const known = memory.words.get(text);
  if (known !== undefined) return known;
  const word = lookAt(text, model.lists);
  const place = memory.words.size;
  // A text of more different words than there is room for is slower, not wrong.
  if (place >= MOST_WORDS) return { sums: -1, ...word };
  const kept = { sums: model.rows.length - (place + 1) * SLOTS * ROW, ...word };
  for (let slot = 0; slot < SLOTS; slot++) {
    const count = startsOfWord(word, slot, model, memory);
    sumRows(model.rows, memory.starts, count, memory.sum);
    model.rows.set(memory.sum, kept.sums + slot * ROW);
  }
  memory.words.set(text, kept);
  return kept;
}

/** Writes where the rows of the word's own features start; gives their number. */
function startsOfWord(word: Word, slot: number, model: Model, { sink, starts }: Memory): number {
  sink.count = 0;
  addWordFeatures(word, slot, sink);
  return addStarts(sink.keys.subarray(0, sink.count), model, { starts, count: 0 });
}

/** Writes where the rows of some features start, from place `count` on; gives the number of starts then. */
function addStarts(keys: Int32Array, { startOf }: Model, { starts, count }: { starts: Int32Array; count: number }) {
  let next = count;
  for (let index = 0; index < keys.length; index++) {
    const start = startOf(keys[index]);
    if (start >= 0) starts[next++] = start;
  }
  return next;
}

/** A text under scoring. */
interface Scored {
  readonly passage: Passage<ScoredWord>;
  readonly sentences: readonly (readonly string[])[];
}

/** What the scores of a sentence are made from besides its words: how the rest of the text stands to it. */
interface Circumstances {
  readonly words: readonly ScoredWord[];
  readonly seen: Uint8Array;
  readonly topic: number;
  readonly line: number;
  /** Number of the sentence, as far as features tell one from another. */
  readonly order: number;
  readonly evidence: Int32Array;
}

interface SummedSentence extends Circumstances {
  /** Sums of weights, ROW numbers for each token that is not far from names. */
  readonly sums: Int32Array;
}

function scoresOf({ passage, sentences }: Scored, model: Model, memory: Memory): Int32Array {
  const scores = new Int32Array(passage.words.length * LABEL_COUNT);
  const evidence = findEvidence(passage);
  let from = 0;
  sentences.forEach((sentence, index) => {
    const to = from + sentence.length;
    const now: Circumstances = {
      words: passage.sentences[index].words,
      seen: passage.seen.subarray(from, to),
      topic: passage.topic,
      line: passage.lines[index],
      order: Math.min(index, 4),
      evidence: evidenceOf({ passage, from, to }, evidence, memory),
    };
    const before = memory.summed.get(sentence);
    const sums =
      before && isSameFor(before, now) ? before.sums : sumsOf({ passage, from, to }, now.evidence, model, memory);
    if (before?.sums !== sums)
      memory.summed.set(sentence, { sums, ...now, seen: now.seen.slice(), evidence: now.evidence.slice() });
    unpackSums({ passage, from, to }, sums, memory.sum, scores);
    from = to;
  });
  agree(passage, evidence, scores);
  return scores;
}

const isSameFor = (a: Circumstances, b: Circumstances): boolean =>
  a.topic === b.topic &&
  a.line === b.line &&
  a.order === b.order &&
  isSameRow(a.words, b.words) &&
  isSameRow(a.seen, b.seen) &&
  isSameRow(a.evidence, b.evidence);

/** One sentence of a text, as a range of its tokens. */
interface Stretch {
  readonly passage: Passage<ScoredWord>;
  readonly from: number;
  readonly to: number;
}

/** The keys of what the rest of the text says about each token, how many come first; good until the next call. */
function evidenceOf(
  { passage, from, to }: Stretch,
  evidence: ReturnType<typeof findEvidence>,
  memory: Memory,
): Int32Array {
  const { sink } = memory;
  let length = 0;
  for (let at = from; at < to; at++) {
    sink.count = 0;
    addEvidenceFeatures(passage, at, evidence, sink);
    if (length + sink.count >= memory.evidence.length) memory.evidence = grown(memory.evidence);
    memory.evidence[length++] = sink.count;
    for (let index = 0; index < sink.count; index++) memory.evidence[length++] = sink.keys[index];
  }
  return memory.evidence.subarray(0, length);
}

function grown(numbers: Int32Array): Int32Array {
  const more = new Int32Array(2 * numbers.length + 1024);
  more.set(numbers);
  return more;
}

/** Sums of weights for the tokens of a sentence, `evidence` as `evidenceOf` gives it. */
function sumsOf({ passage, from, to }: Stretch, evidence: Int32Array, model: Model, memory: Memory): Int32Array {
  const sums = new Int32Array((to - from) * ROW);
  let filled = 0;
  let next = 0;
  for (let at = from; at < to; at++) {
    const keys = evidence.subarray(next + 1, next + 1 + evidence[next]);
    next += 1 + evidence[next];
    if (isFarFromNames(passage, at)) continue;
    const { starts, sink } = memory;
    const count = addNeighbours(passage, at, memory);
    addContextFeatures(passage, at, sink);
    const withContext = addStarts(sink.keys.subarray(0, sink.count), model, { starts, count });
    sumRows(model.rows, starts, addStarts(keys, model, { starts, count: withContext }), memory.sum);
    sums.set(memory.sum, filled);
    filled += ROW;
  }
  return sums.slice(0, filled);
}

/** Writes where the sums of the words at and around a token stand, features of those without sums into the sink; gives the number of starts. */
function addNeighbours(
  { words, sentenceStart, sentenceEnd }: Passage<ScoredWord>,
  at: number,
  { sink, starts }: Memory,
) {
  sink.count = 0;
  let count = 0;
  const last = Math.min(sentenceEnd[at] - 1, at + 2);
  for (let neighbour = Math.max(sentenceStart[at], at - 2); neighbour <= last; neighbour++) {
    const slot = neighbour - at + 2;
    const { sums } = words[neighbour];
    if (sums >= 0) starts[count++] = sums + slot * ROW;
    else addWordFeatures(words[neighbour], slot, sink);
  }
  return count;
}

/** Takes the sums of a sentence apart into scores; a token far from names is surely in none. */
function unpackSums({ passage, from, to }: Stretch, sums: Int32Array, sum: Int32Array, scores: Int32Array): void {
  let next = 0;
  for (let at = from; at < to; at++) {
    if (isFarFromNames(passage, at)) scores[at * LABEL_COUNT + OUTSIDE] = SURELY;
    else {
      for (let index = 0; index < ROW; index++) sum[index] = sums[next++];
      unpackRow(sum, scores, at * LABEL_COUNT);
    }
  }
}

/** Score of no name where none can be. */
const SURELY = 4000;
