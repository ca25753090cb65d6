/** The trained recogniser of names: tokens of a whole text in, names with their types out. */
import { decode } from "./decoder.ts";
import { addEvidenceFeatures, findPlaces } from "./evidence.ts";
import { addContextFeatures, addWordFeatures, newSink, SLOTS, type FeatureSink } from "./features.ts";
import { BEGIN, END, INSIDE, LABEL_COUNT, labelOf, nameTypes, OUTSIDE, SINGLE, spansOf, type Name } from "./labels.ts";
import { readModel, type Model } from "./model.ts";
import { prepare, type Passage } from "./passage.ts";
import { lookAt, type Word } from "./words.ts";

/** Tags texts; keeps what it learnt about words, never about texts. */
export interface Recognizer {
  /** The names of a text, given as sentences of tokens; token numbers run over the whole text. */
  readonly tag: (sentences: readonly (readonly string[])[]) => readonly Name[];
}

/** Words whose scores are kept; beyond that all are forgotten. */
const MOST_WORDS = 20_000;

/** Opens a model file (already decompressed). Throws with a plain message when it is damaged or of another version. */
export function openRecognizer(bytes: Uint8Array): Recognizer {
  const model = readModel(bytes);
  const memory = newMemory();
  return {
    tag(sentences) {
      if (memory.words.size > MOST_WORDS) memory.words.clear();
      const passage = prepare(sentences, (text) => lookup(text, model, memory).word, model.lists);
      const scores = scorePassage(passage, model, memory);
      const labels = new Uint8Array(passage.words.length);
      for (let from = 0; from < labels.length; from = passage.sentenceEnd[from]) {
        decode({ scores, from, to: passage.sentenceEnd[from] }, model.transitions, labels);
      }
      return spansOf(labels).map(({ start, end, type }) => ({
        start,
        end,
        type: nameTypes[type],
        confidence: confidence(scores, { start, end, type }, model.scale),
      }));
    },
  };
}

/** A word and what its features score for the tokens at and around it, one row of labels for each slot. */
interface Remembered {
  readonly word: Word;
  readonly scores: Int32Array;
}

interface Memory {
  readonly words: Map<string, Remembered>;
  readonly sink: FeatureSink;
}

const newMemory = (): Memory => ({ words: new Map(), sink: newSink() });

function lookup(text: string, model: Model, { words, sink }: Memory): Remembered {
  const known = words.get(text);
  if (known !== undefined) return known;
  const word = lookAt(text, model.lists);
  const scores = new Int32Array(SLOTS * LABEL_COUNT);
  for (let slot = 0; slot < SLOTS; slot++) {
    sink.count = 0;
    addWordFeatures(word, slot, sink);
    addRows(sink, model, scores, slot * LABEL_COUNT);
  }
  const remembered = { word, scores };
  words.set(text, remembered);
  return remembered;
}

function addRows({ keys, count }: FeatureSink, { features, weights }: Model, scores: Int32Array, at: number): void {
  for (let index = 0; index < count; index++) {
    const row = features.find(keys[index]);
    if (row < 0) continue;
    const base = row * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) scores[at + label] += weights[base + label];
  }
}

function scorePassage(passage: Passage, model: Model, memory: Memory): Int32Array {
  const { words, sentenceStart, sentenceEnd } = passage;
  const scores = new Int32Array(words.length * LABEL_COUNT);
  const remembered = words.map(({ text }) => lookup(text, model, memory).scores);
  const places = findPlaces(passage);
  const { sink } = memory;
  for (let at = 0; at < words.length; at++) {
    const row = at * LABEL_COUNT;
    for (let slot = 0; slot < SLOTS; slot++) {
      const neighbour = at + slot - 2;
      if (neighbour < sentenceStart[at] || neighbour >= sentenceEnd[at]) continue;
      const part = remembered[neighbour];
      const base = slot * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) scores[row + label] += part[base + label];
    }
    sink.count = 0;
    addContextFeatures(passage, at, sink);
    addEvidenceFeatures(passage, at, places, sink);
    addRows(sink, model, scores, row);
  }
  return scores;
}

/** Share of the chosen reading among all types, and none, for the same tokens. */
function confidence(scores: Int32Array, span: { start: number; end: number; type: number }, scale: number): number {
  const chosen = readingScore(scores, span);
  let others = 0;
  for (let type = 0; type < nameTypes.length; type++) {
    if (type !== span.type) others += Math.exp((readingScore(scores, { ...span, type }) - chosen) / scale);
  }
  let outside = 0;
  for (let at = span.start; at < span.end; at++) outside += scores[at * LABEL_COUNT + OUTSIDE];
  return 1 / (1 + others + Math.exp((outside - chosen) / scale));
}

function readingScore(scores: Int32Array, { start, end, type }: { start: number; end: number; type: number }): number {
  if (end - start === 1) return scores[start * LABEL_COUNT + labelOf(type, SINGLE)];
  let sum = scores[start * LABEL_COUNT + labelOf(type, BEGIN)] + scores[(end - 1) * LABEL_COUNT + labelOf(type, END)];
  for (let at = start + 1; at < end - 1; at++) sum += scores[at * LABEL_COUNT + labelOf(type, INSIDE)];
  return sum;
}
