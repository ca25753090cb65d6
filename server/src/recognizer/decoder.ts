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
  let at = from;
  while (at < to) {
    if (isPlain(scores, at)) {
      labels[at++] = OUTSIDE;
      continue;
    }
    let end = at + 1;
    while (end < to && !isPlain(scores, end)) end++;
    // The plain token behind has its say on what ends before it.
    end = Math.min(to, end + 1);
    decodeStretch({ scores, from: at, to: end }, transitions, labels);
    at = end;
  }
}

/** Score units by which no name must beat every label at a token for it to be in none, whatever stands around it. */
const PLAIN = 600;

/** Whether a token is surely outside every name, so that what stands before it and behind it is read apart. */
function isPlain(scores: Int32Array, at: number): boolean {
  const row = at * LABEL_COUNT;
  const most = scores[row + OUTSIDE] - PLAIN;
  for (let label = OUTSIDE + 1; label < LABEL_COUNT; label++) if (scores[row + label] > most) return false;
  return true;
}

function decodeStretch({ scores, from, to }: Stretch, transitions: Transitions, labels: Uint8Array): void {
  const length = to - from;
  const lattice = roomFor(length);
  startSentence(scores, from, transitions, lattice.best);
  const spread = widestSpread(transitions);
  for (let at = 1; at < length; at++) {
    beginNames({ scores, from, to }, at, { transitions, spread }, lattice);
    continueNames({ scores, from, to }, at, transitions, lattice);
  }
  readBack(lattice, length, labels.subarray(from, to));
}

/** Room that is used again, grown for the longest stretch so far. */
let room: Lattice = { best: new Int32Array(0), back: new Uint8Array(0) };

function roomFor(length: number): Lattice {
  const size = length * LABEL_COUNT;
  if (room.back.length < size) room = { best: new Int32Array(2 * size), back: new Uint8Array(2 * size) };
  return room;
}

const spreads = new WeakMap<Transitions, number>();

/** How much the transitions into one label differ at most: a label that lies farther behind cannot come before any. */
function widestSpread(transitions: Transitions): number {
  const known = spreads.get(transitions);
  if (known !== undefined) return known;
  let spread = 0;
  for (const next of openingLabels) {
    const into = closedLabels.map((label) => transitions[label * LABEL_COUNT + next]);
    spread = Math.max(spread, Math.max(...into) - Math.min(...into));
  }
  spreads.set(transitions, spread);
  return spread;
}

const hopeful = new Int32Array(OPEN_COUNT);

/** Labels that may stand after a closed one. */
function beginNames(
  { scores, from }: Stretch,
  at: number,
  { transitions, spread }: { readonly transitions: Transitions; readonly spread: number },
  { best, back }: Lattice,
): void {
  const row = at * LABEL_COUNT;
  const previous = row - LABEL_COUNT;
  const here = (from + at) * LABEL_COUNT;
  let top = NEVER;
  for (let index = 0; index < OPEN_COUNT; index++) top = Math.max(top, best[previous + closed[index]]);
  let count = 0;
  for (let index = 0; index < OPEN_COUNT; index++) {
    if (best[previous + closed[index]] >= top - spread) hopeful[count++] = closed[index];
  }
  for (let index = 0; index < OPEN_COUNT; index++) {
    const next = opening[index];
    let most = best[previous + hopeful[0]] + transitions[hopeful[0] * LABEL_COUNT + next];
    let choice = hopeful[0];
    for (let other = 1; other < count; other++) {
      const label = hopeful[other];
      const score = best[previous + label] + transitions[label * LABEL_COUNT + next];
      if (score > most) {
        most = score;
        choice = label;
      }
    }
    best[row + next] = most + scores[here + next];
    back[row + next] = choice;
  }
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
