/** The trained recogniser of names: tokens of a whole text in, names with their types out. */
import { decode } from "./decoder.ts";
import { BEGIN, END, INSIDE, LABEL_COUNT, labelOf, nameTypes, OUTSIDE, SINGLE, spansOf, type Name } from "./labels.ts";
import { readModel, type Model } from "./model.ts";
import { newScorer, scoresIn, type ScoredSentence } from "./scores.ts";
import type { Word } from "./words.ts";

/** Tags texts; keeps what it learnt about words, and about a sentence for as long as somebody keeps its array. */
export interface Recognizer {
  /**
   * The names of a text, given as sentences of tokens; token numbers run over the whole text. Sentences that come again
   * as the same arrays cost little.
   */
  readonly tag: (sentences: readonly (readonly string[])[]) => readonly Name[];
}

/** Opens a model file (already decompressed). Throws with a plain message when it is damaged or of another version. */
export function openRecognizer(bytes: Uint8Array): Recognizer {
  const model = readModel(bytes);
  const scorer = newScorer(model);
  /** Names by what they were read from, tokens counted from the sentence's first. */
  const known = new WeakMap<ScoredSentence, readonly Name[]>();
  return {
    tag(sentences) {
      const names: Name[] = [];
      let from = 0;
      for (const sentence of scorer.score(sentences)) {
        let own = known.get(sentence);
        if (own === undefined) known.set(sentence, (own = namesIn(sentence, model)));
        for (const { start, end, type, confidence } of own)
          names.push({ start: from + start, end: from + end, type, confidence });
        from += sentence.summed.sentence.words.length;
      }
      return names;
    },
  };
}

/** The names of a sentence by what its tokens score. */
function namesIn(sentence: ScoredSentence, { transitions, scale }: Model): readonly Name[] {
  const { words } = sentence.summed.sentence;
  const scores = scoresIn(sentence);
  const labels = new Uint8Array(words.length);
  decode({ scores, from: 0, to: words.length }, transitions, labels);
  return spansOf(labels).map(({ start, end, type }) => ({
    start: personStart({ start, end, type }, words, labels),
    end,
    type: nameTypes[type],
    confidence: confidence(scores, { start, end, type }, scale),
  }));
}

const particles = new Set("von van der den de del della da du dos das di la le ten ter bin ibn al el".split(" "));

const honorifics = new Set("Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Messrs".split(" "));

/** Where a person's name begins: particles are part of it ("von der Leyen"), small as they are, and honorifics are not. */
function personStart({ start, end, type }: Span, words: readonly Word[], labels: Uint8Array): number {
  if (nameTypes[type] !== "person") return start;
  let first = start;
  while (first + 1 < end && honorifics.has(words[first].text)) first++;
  if (first > start) return first;
  while (first > 0 && labels[first - 1] === OUTSIDE && particles.has(words[first - 1].text)) first--;
  return first;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: number;
}

/** Share of the chosen reading among all types, and none, for the same tokens. */
function confidence(scores: Int32Array, span: Span, scale: number): number {
  const chosen = readingScore(scores, span, span.type);
  let others = 0;
  for (let type = 0; type < nameTypes.length; type++) {
    if (type !== span.type) others += Math.exp((readingScore(scores, span, type) - chosen) / scale);
  }
  let outside = 0;
  for (let at = span.start; at < span.end; at++) outside += scores[at * LABEL_COUNT + OUTSIDE];
  return 1 / (1 + others + Math.exp((outside - chosen) / scale));
}

function readingScore(scores: Int32Array, { start, end }: Span, type: number): number {
  if (end - start === 1) return scores[start * LABEL_COUNT + labelOf(type, SINGLE)];
  let sum = scores[start * LABEL_COUNT + labelOf(type, BEGIN)] + scores[(end - 1) * LABEL_COUNT + labelOf(type, END)];
  for (let at = start + 1; at < end - 1; at++) sum += scores[at * LABEL_COUNT + labelOf(type, INSIDE)];
  return sum;
}
