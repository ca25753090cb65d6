/** Scores of every label for every token of a text; what a sentence scores is kept while nothing that it is made from changes. */
import { agree, type RunScores } from "./agreement.ts";
import { addEvidenceFeatures, findEvidence } from "./evidence.ts";
import { addContextFeatures, addWordFeatures, newSink, SLOTS, type FeatureSink } from "./features.ts";
import { LABEL_COUNT, OUTSIDE } from "./labels.ts";
import { ROW, SPARE_ROWS, sumRows, unpackRow, type Model } from "./model.ts";
import { isSameRow, prepare, type Passage, type PreparedSentence } from "./passage.ts";
import { lookAt, type Word } from "./words.ts";

/** Scores texts with one model. */
export interface Scorer {
  /**
   * What every sentence of a text scores. A sentence that comes again as the same array of tokens is scored again only where
   * the rest of the text speaks for something else; it is the same object while its scores are the same.
   */
  readonly score: (sentences: readonly (readonly string[])[]) => readonly ScoredSentence[];
}

/** A sentence and what its tokens score, packed: `scoresIn` takes it apart. */
export interface ScoredSentence {
  readonly summed: SummedSentence;
  /** Scores of the tokens in runs of capitals after all the text's have agreed, LABEL_COUNT each. */
  readonly agreed: Int32Array;
}

/** A scorer that keeps what it learnt about words for ever, and of a sentence as long as its array of tokens is kept. */
export function newScorer(model: Model): Scorer {
  let memory = newMemory();
  const lookup = (text: string): ScoredWord => lookUp(text, model, memory);
  return {
    score(sentences) {
      if (memory.words.size > MOST_WORDS * 0.8) memory = newMemory();
      const passage = prepare(sentences, { lookup, lists: model.lists, known: memory.known });
      return scoreSentences({ passage, sentences }, model, memory);
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
  readonly scored: WeakMap<readonly string[], ScoredSentence>;
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
  scored: new WeakMap(),
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

/** What the scores of a sentence are made from: the sentence, and how the rest of the text stands to it. */
interface Circumstances {
  readonly sentence: PreparedSentence<ScoredWord>;
  readonly seen: Uint8Array;
  readonly topic: number;
  /** Number of the sentence, as far as features tell one from another. */
  readonly order: number;
  readonly evidence: Int32Array;
}

interface SummedSentence extends Circumstances {
  /** Sums of weights, ROW numbers for each token that is not far from names. */
  readonly sums: Int32Array;
  /** Where the sums of each token in a run of capitals begin, in their order. */
  readonly runs: Int32Array;
}

function scoreSentences({ passage, sentences }: Scored, model: Model, memory: Memory): readonly ScoredSentence[] {
  const evidence = findEvidence(passage);
  let from = 0;
  const summed = sentences.map((sentence, index): SummedSentence => {
    const to = from + sentence.length;
    const now: Circumstances = {
      sentence: passage.sentences[index],
      seen: passage.seen.subarray(from, to),
      topic: passage.topic,
      order: Math.min(index, 4),
      evidence: evidenceOf({ passage, sentence: passage.sentences[index], from }, evidence, memory),
    };
    const before = memory.summed.get(sentence);
    const isSame = before !== undefined && isSameFor(before, now);
    const made = isSame ? before : sumUp({ passage, from }, now, model, memory);
    if (!isSame) memory.summed.set(sentence, made);
    from = to;
    return made;
  });
  const runs = unpackRuns(passage, summed, memory.sum);
  agree(passage, evidence, runs);
  let row = 0;
  return sentences.map((sentence, index) => {
    const end = row + summed[index].runs.length * LABEL_COUNT;
    const now = { summed: summed[index], agreed: runs.scores.subarray(row, end) };
    row = end;
    const before = memory.scored.get(sentence);
    if (before?.summed === now.summed && isSameRow(before.agreed, now.agreed)) return before;
    const made = { ...now, agreed: now.agreed.slice() };
    memory.scored.set(sentence, made);
    return made;
  });
}

/** The scores of all tokens in runs of capitals. */
function unpackRuns({ words, runStart }: Passage, summed: readonly SummedSentence[], sum: Int32Array): RunScores {
  const count = summed.reduce((most, { runs }) => most + runs.length, 0);
  const scores = new Int32Array(count * LABEL_COUNT);
  const rowOf = new Int32Array(words.length);
  let row = 0;
  for (let at = 0; at < words.length; at++) {
    if (runStart[at] < 0) continue;
    rowOf[at] = row;
    row += LABEL_COUNT;
  }
  row = 0;
  for (const { sums, runs } of summed) {
    for (let index = 0; index < runs.length; index++, row += LABEL_COUNT)
      unpack(sums, runs[index], { sum, scores, row });
  }
  return { scores, rowOf };
}

/** Takes the sums that begin at `from` apart into the scores at `row`. */
function unpack(
  sums: Int32Array,
  from: number,
  { sum, scores, row }: { readonly sum: Int32Array; readonly scores: Int32Array; readonly row: number },
): void {
  for (let index = 0; index < ROW; index++) sum[index] = sums[from + index];
  unpackRow(sum, scores, row);
}

const isSameFor = (a: Circumstances, b: Circumstances): boolean =>
  a.sentence === b.sentence &&
  a.topic === b.topic &&
  a.order === b.order &&
  isSameRow(a.seen, b.seen) &&
  isSameRow(a.evidence, b.evidence);

/** The keys of what the rest of the text says about each token that is not far from names, how many come first; good until the next call. */
function evidenceOf(
  {
    passage,
    sentence,
    from,
  }: { readonly passage: Passage; readonly sentence: PreparedSentence; readonly from: number },
  evidence: ReturnType<typeof findEvidence>,
  memory: Memory,
): Int32Array {
  const { sink } = memory;
  let length = 0;
  for (const at of sentence.near) {
    sink.count = 0;
    addEvidenceFeatures(passage, from + at, evidence, sink);
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

/** The sentence that begins at token `from` with the sums of weights for its tokens. */
function sumUp(
  { passage, from }: { readonly passage: Passage<ScoredWord>; readonly from: number },
  now: Circumstances,
  model: Model,
  memory: Memory,
): SummedSentence {
  const { sentence, evidence } = now;
  const sums = new Int32Array(sentence.near.length * ROW);
  const runs: number[] = [];
  let filled = 0;
  let next = 0;
  for (const own of sentence.near) {
    const at = from + own;
    const keys = evidence.subarray(next + 1, next + 1 + evidence[next]);
    next += 1 + evidence[next];
    const { starts, sink } = memory;
    const count = addNeighbours(passage, at, memory);
    addContextFeatures(passage, at, sink);
    const withContext = addStarts(sink.keys.subarray(0, sink.count), model, { starts, count });
    sumRows(model.rows, starts, addStarts(keys, model, { starts, count: withContext }), memory.sum);
    sums.set(memory.sum, filled);
    if (passage.runStart[at] >= 0) runs.push(filled);
    filled += ROW;
  }
  return { sums, runs: Int32Array.from(runs), ...now, seen: now.seen.slice(), evidence: evidence.slice() };
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

/** What the tokens of a sentence score, LABEL_COUNT each; a token far from names is surely in none. */
export function scoresIn({ summed, agreed }: ScoredSentence): Int32Array {
  const { sums, runs, sentence } = summed;
  const scores = new Int32Array(sentence.words.length * LABEL_COUNT);
  for (let row = OUTSIDE; row < scores.length; row += LABEL_COUNT) scores[row] = SURELY;
  const sum = new Int32Array(ROW);
  let run = 0;
  sentence.near.forEach((at, index) => {
    const row = at * LABEL_COUNT;
    if (runs[run] !== index * ROW) return unpack(sums, index * ROW, { sum, scores, row });
    scores.set(agreed.subarray(run * LABEL_COUNT, (run + 1) * LABEL_COUNT), row);
    run++;
  });
  return scores;
}

/** Score of no name where none can be. */
const SURELY = 4000;
