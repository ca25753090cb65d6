/** The trained recogniser of names: tokens of a whole text in, names with their types out. */
import { agree } from "./agreement.ts";
import { decode } from "./decoder.ts";
import { addEvidenceFeatures, findEvidence } from "./evidence.ts";
import { addContextFeatures, addWordFeatures, isFarFromNames, newSink, SLOTS, type FeatureSink } from "./features.ts";
import { BEGIN, END, INSIDE, LABEL_COUNT, labelOf, nameTypes, OUTSIDE, SINGLE, spansOf, type Name } from "./labels.ts";
import { readModel, ROW, SPARE_ROWS, sumRows, unpackRow, type Model } from "./model.ts";
import { prepare, type Passage } from "./passage.ts";
import { lookAt, type Word } from "./words.ts";

/** Tags texts; keeps what it learnt about words, never about texts. */
export interface Recognizer {
  /** The names of a text, given as sentences of tokens; token numbers run over the whole text. */
  readonly tag: (sentences: readonly (readonly string[])[]) => readonly Name[];
}

/** Opens a model file (already decompressed). Throws with a plain message when it is damaged or of another version. */
export function openRecognizer(bytes: Uint8Array): Recognizer {
  const model = readModel(bytes);
  const memory = newMemory();
  const look = (text: string): ScoredWord => lookup(text, model, memory);
  return {
    tag(sentences) {
      if (memory.words.size > MOST_WORDS * 0.8) memory.words.clear();
      const passage = prepare(sentences, look, model.lists);
      const scores = scorePassage(passage, model, memory);
      const labels = new Uint8Array(passage.words.length);
      for (let from = 0; from < labels.length; from = passage.sentenceEnd[from]) {
        decode({ scores, from, to: passage.sentenceEnd[from] }, model.transitions, labels);
      }
      return spansOf(labels).map(({ start, end, type }) => ({
        ...{ start: personStart({ start, end, type }, passage, labels), end, type: nameTypes[type] },
        confidence: confidence(scores, { start, end, type }, model.scale),
      }));
    },
  };
}

const particles = new Set("von van der den de del della da du dos das di la le ten ter bin ibn al el".split(" "));

const honorifics = new Set("Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Messrs".split(" "));

/** Where a person's name begins: particles are part of it ("von der Leyen"), small as they are, and honorifics are not. */
function personStart({ start, end, type }: Span, { words, sentenceStart }: Passage, labels: Uint8Array): number {
  if (nameTypes[type] !== "person") return start;
  let first = start;
  while (first + 1 < end && honorifics.has(words[first].text)) first++;
  if (first > start) return first;
  while (first > sentenceStart[start] && labels[first - 1] === OUTSIDE && particles.has(words[first - 1].text)) first--;
  return first;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: number;
}

/** A word with what its own features score for the tokens at and around it. */
interface ScoredWord extends Word {
  /** Where in the model's rows the sums stand, one row for each slot; -1 when there was no room to keep them. */
  readonly sums: number;
}

/** What is kept between texts: words and their sums, never anything of a text; and scratch. */
interface Memory {
  readonly words: Map<string, ScoredWord>;
  readonly sink: FeatureSink;
  readonly starts: Int32Array;
  readonly sum: Int32Array;
}

const newMemory = (): Memory => ({
  ...{ words: new Map<string, ScoredWord>(), sink: newSink() },
  ...{ starts: new Int32Array(1024), sum: new Int32Array(ROW) },
});

const MOST_WORDS = SPARE_ROWS / SLOTS;

function lookup(text: string, model: Model, memory: Memory): ScoredWord {
  const known = memory.words.get(text);
  if (known !== undefined) return known;
  const word = lookAt(text, model.lists);
  const place = memory.words.size;
  // A text of more different words than there is room for is slower, not wrong.
  if (place >= MOST_WORDS) return { ...word, sums: -1 };
  const kept = { ...word, sums: model.rows.length - (place + 1) * SLOTS * ROW };
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
  return addStarts(sink, model, starts, 0);
}

/** Writes where the rows of the features in the sink start, from place `count` on; gives the number of starts then. */
function addStarts(sink: FeatureSink, { features }: Model, starts: Int32Array, count: number): number {
  for (let index = 0; index < sink.count; index++) {
    const row = features.find(sink.keys[index]);
    if (row >= 0) starts[count++] = row * ROW;
  }
  return count;
}

/** Scores of every label for every token, LABEL_COUNT a token. */
function scorePassage(passage: Passage<ScoredWord>, model: Model, memory: Memory): Int32Array {
  const { words, sentenceStart, sentenceEnd } = passage;
  const { sink, starts, sum } = memory;
  const scores = new Int32Array(words.length * LABEL_COUNT);
  const evidence = findEvidence(passage);
  for (let at = 0; at < words.length; at++) {
    if (isFarFromNames(passage, at)) {
      scores[at * LABEL_COUNT + OUTSIDE] = SURELY;
      continue;
    }
    sink.count = 0;
    let count = 0;
    const last = Math.min(sentenceEnd[at] - 1, at + 2);
    for (let neighbour = Math.max(sentenceStart[at], at - 2); neighbour <= last; neighbour++) {
      const slot = neighbour - at + 2;
      const { sums } = words[neighbour];
      if (sums >= 0) starts[count++] = sums + slot * ROW;
      else addWordFeatures(words[neighbour], slot, sink);
    }
    addContextFeatures(passage, at, sink);
    addEvidenceFeatures(passage, at, evidence, sink);
    sumRows(model.rows, starts, addStarts(sink, model, starts, count), sum);
    unpackRow(sum, scores, at * LABEL_COUNT);
  }
  agree(passage, evidence, scores);
  return scores;
}

/** Score of no name where none can be. */
const SURELY = 4000;

/** Share of the chosen reading among all types, and none, for the same tokens. */
function confidence(scores: Int32Array, span: Span, scale: number): number {
  const chosen = readingScore(scores, span);
  let others = 0;
  for (let type = 0; type < nameTypes.length; type++) {
    if (type !== span.type) others += Math.exp((readingScore(scores, { ...span, type }) - chosen) / scale);
  }
  let outside = 0;
  for (let at = span.start; at < span.end; at++) outside += scores[at * LABEL_COUNT + OUTSIDE];
  return 1 / (1 + others + Math.exp((outside - chosen) / scale));
}

function readingScore(scores: Int32Array, { start, end, type }: Span): number {
  if (end - start === 1) return scores[start * LABEL_COUNT + labelOf(type, SINGLE)];
  let sum = scores[start * LABEL_COUNT + labelOf(type, BEGIN)] + scores[(end - 1) * LABEL_COUNT + labelOf(type, END)];
  for (let at = start + 1; at < end - 1; at++) sum += scores[at * LABEL_COUNT + labelOf(type, INSIDE)];
  return sum;
}
