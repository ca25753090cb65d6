/** Finds the best row of labels for a sentence (Viterbi), names never broken in two. */
import { BEGIN, closedLabels, END, INSIDE, LABEL_COUNT, labelOf, nameTypes, openingLabels, OUTSIDE } from "./labels.ts";

/** Scores for one label following another: `transitions[previous * LABEL_COUNT + next]`; row OUTSIDE also opens a sentence. */
export type Transitions = Int16Array;

/** A window on the scores of a text: token t's label l scores `scores[t * LABEL_COUNT + l]`. */
export interface Stretch {
  readonly scores: Int32Array;
  readonly from: number;
  readonly to: number;
}

const OPEN_COUNT = openingLabels.length;
const opening = Int32Array.from(openingLabels);
const closed = Int32Array.from(closedLabels);

/** Writes the best labels of tokens from..to (one sentence) into `labels`. */
export function decode({ scores, from, to }: Stretch, transitions: Transitions, labels: Uint8Array): void {
  if (from >= to) return;
  const length = to - from;
  const best = new Int32Array(length * LABEL_COUNT);
  const back = new Uint8Array(length * LABEL_COUNT);
  startSentence(scores, from, transitions, best);
  for (let at = 1; at < length; at++) {
    const row = at * LABEL_COUNT;
    const previous = row - LABEL_COUNT;
    const here = (from + at) * LABEL_COUNT;
    for (let index = 0; index < OPEN_COUNT; index++) {
      const next = opening[index];
      let top = -Infinity;
      let choice = 0;
      for (let prior = 0; prior < OPEN_COUNT; prior++) {
        const label = closed[prior];
        const score = best[previous + label] + transitions[label * LABEL_COUNT + next];
        if (score > top) {
          top = score;
          choice = label;
        }
      }
      best[row + next] = top + scores[here + next];
      back[row + next] = choice;
    }
    continueNames({ scores, from, to }, at, transitions, { best, back });
  }
  readBack({ best, back }, length, labels.subarray(from, to));
}

interface Lattice {
  readonly best: Int32Array;
  readonly back: Uint8Array;
}

const NEVER = -1_000_000_000;

function startSentence(scores: Int32Array, from: number, transitions: Transitions, best: Int32Array): void {
  best.fill(NEVER, 0, LABEL_COUNT);
  for (const label of openingLabels) {
    best[label] = scores[from * LABEL_COUNT + label] + transitions[OUTSIDE * LABEL_COUNT + label];
  }
}

function continueNames({ scores, from }: Stretch, at: number, transitions: Transitions, { best, back }: Lattice): void {
  const row = at * LABEL_COUNT;
  const previous = row - LABEL_COUNT;
  const here = (from + at) * LABEL_COUNT;
  for (let type = 0; type < nameTypes.length; type++) {
    const begin = labelOf(type, BEGIN);
    const inside = labelOf(type, INSIDE);
    for (let next = inside; next <= labelOf(type, END); next++) {
      const fromBegin = best[previous + begin] + transitions[begin * LABEL_COUNT + next];
      const fromInside = best[previous + inside] + transitions[inside * LABEL_COUNT + next];
      best[row + next] = Math.max(fromBegin, fromInside, NEVER) + scores[here + next];
      back[row + next] = fromInside > fromBegin ? inside : begin;
    }
  }
}

function readBack({ best, back }: Lattice, length: number, labels: Uint8Array): void {
  const last = (length - 1) * LABEL_COUNT;
  let label = OUTSIDE;
  for (const candidate of closedLabels) if (best[last + candidate] > best[last + label]) label = candidate;
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label;
    label = back[at * LABEL_COUNT + label];
  }
}
