/** Learns the weights: a conditional random field over the labels, by stochastic gradient with a step size for each weight. */
import {
  closedLabels,
  END,
  BEGIN,
  INSIDE,
  LABEL_COUNT,
  labelOf,
  nameTypes,
  openingLabels,
  OUTSIDE,
} from "../../server/src/recognizer/labels.ts";
import type { Examples } from "./examples.ts";

/** How to learn. */
export interface Learning {
  readonly epochs: number;
  readonly rate: number;
  /** Squared gradient every weight starts with: larger means smaller first steps. */
  readonly start: number;
  /** Share of features left out at random, so that none is leant on alone. */
  readonly dropout: number;
  readonly log: (message: string) => void;
}

/** What was learnt: a row of label weights for each feature row, and the transitions. */
export interface Learnt {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

const L = LABEL_COUNT;

/** Pairs of labels that may follow each other, as previous, next, previous, next … */
const pairs: Int32Array = allowedPairs();

function allowedPairs(): Int32Array {
  const list: number[] = [];
  for (const previous of closedLabels) for (const next of openingLabels) list.push(previous, next);
  for (let type = 0; type < nameTypes.length; type++) {
    for (const previous of [BEGIN, INSIDE])
      for (const next of [INSIDE, END]) list.push(labelOf(type, previous), labelOf(type, next));
  }
  return Int32Array.from(list);
}

/** Learns from the examples; the same examples give the same weights. */
export function learn(examples: Examples, learning: Learning): Learnt {
  const field = newField(examples);
  const sentences = examples.weights.length;
  const order = Uint32Array.from({ length: sentences }, (_, index) => index);
  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    shuffle(order, field);
    const rate = learning.rate * (1 - (0.9 * epoch) / learning.epochs);
    let loss = 0;
    for (const sentence of order) loss += learnSentence(field, examples, sentence, { ...learning, rate });
    learning.log(`epoch ${epoch + 1} loss ${(loss / examples.allowed.length).toFixed(4)}`);
  }
  return { weights: field.weights, transitions: Float32Array.from(field.transitions) };
}

interface Field {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly transitions: Float64Array;
  readonly transitionSquares: Float64Array;
  /** exp of transitions, for the sentence at hand. */
  readonly odds: Float64Array;
  random: number;
  /** Scratch, long enough for the longest sentence. */
  readonly emissions: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly wanted: Float64Array;
  readonly guessed: Float64Array;
  readonly wantedPairs: Float64Array;
  readonly guessedPairs: Float64Array;
  readonly kept: Uint32Array;
  readonly keptStarts: Uint32Array;
}

function newField({ keys, sentenceStarts, tokenStarts }: Examples): Field {
  let tokens = 0;
  let rows = 0;
  for (let index = 0; index + 1 < sentenceStarts.length; index++) {
    tokens = Math.max(tokens, sentenceStarts[index + 1] - sentenceStarts[index]);
    rows = Math.max(rows, tokenStarts[sentenceStarts[index + 1]] - tokenStarts[sentenceStarts[index]]);
  }
  const grid = (): Float64Array => new Float64Array((tokens + 1) * L);
  return {
    weights: new Float32Array(keys.length * L),
    squares: new Float32Array(keys.length * L),
    transitions: new Float64Array(L * L),
    transitionSquares: new Float64Array(L * L),
    odds: new Float64Array(L * L),
    random: 12345,
    emissions: grid(),
    forward: grid(),
    backward: grid(),
    wanted: grid(),
    guessed: grid(),
    wantedPairs: new Float64Array(L * L),
    guessedPairs: new Float64Array(L * L),
    kept: new Uint32Array(rows),
    keptStarts: new Uint32Array(tokens + 1),
  };
}

function nextRandom(field: Field): number {
  let state = field.random;
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  field.random = state;
  return (state >>> 0) / 4294967296;
}

function shuffle(order: Uint32Array, field: Field): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(nextRandom(field) * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
}

function learnSentence(field: Field, examples: Examples, sentence: number, learning: Learning): number {
  const from = examples.sentenceStarts[sentence];
  const length = examples.sentenceStarts[sentence + 1] - from;
  const weight = examples.weights[sentence];
  keepFeatures(field, examples, sentence, learning.dropout);
  scoreTokens(field, length, learning.dropout);
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const at = pairs[pair] * L + pairs[pair + 1];
    field.odds[at] = Math.exp(field.transitions[at]);
  }
  const all = sumPaths(field, length, null, { labels: field.guessed, pairSums: field.guessedPairs });
  const allowed = examples.allowed.subarray(from, from + length);
  const right = sumPaths(field, length, allowed, { labels: field.wanted, pairSums: field.wantedPairs });
  // Labels that no path can take (a set's slip) teach nothing.
  if (!Number.isFinite(right)) return 0;
  update(field, length, weight, learning);
  return all - right;
}

function keepFeatures(field: Field, examples: Examples, sentence: number, dropout: number): void {
  const { rows, tokenStarts, sentenceStarts } = examples;
  const from = sentenceStarts[sentence];
  const length = sentenceStarts[sentence + 1] - from;
  let kept = 0;
  for (let token = 0; token < length; token++) {
    field.keptStarts[token] = kept;
    for (let at = tokenStarts[from + token]; at < tokenStarts[from + token + 1]; at++) {
      if (dropout === 0 || nextRandom(field) >= dropout) field.kept[kept++] = rows[at];
    }
  }
  field.keptStarts[length] = kept;
}

function scoreTokens({ emissions, kept, keptStarts, weights }: Field, length: number, dropout: number): void {
  const scale = 1 / (1 - dropout);
  for (let token = 0; token < length; token++) {
    const base = token * L;
    emissions.fill(0, base, base + L);
    for (let at = keptStarts[token]; at < keptStarts[token + 1]; at++) {
      const row = kept[at] * L;
      for (let label = 0; label < L; label++) emissions[base + label] += weights[row + label];
    }
    let most = -Infinity;
    for (let label = 0; label < L; label++) most = Math.max(most, emissions[base + label]);
    for (let label = 0; label < L; label++)
      emissions[base + label] = Math.max(1e-40, Math.exp((emissions[base + label] - most) * scale));
  }
}

/** Where the probabilities of labels and of pairs of labels go. */
interface Shares {
  readonly labels: Float64Array;
  readonly pairSums: Float64Array;
}

/** Probabilities of labels and pairs over all paths that `allowed` lets through; gives the logarithm of their sum. */
function sumPaths(field: Field, length: number, allowed: Uint32Array | null, { labels, pairSums }: Shares): number {
  const { emissions, forward, backward, odds } = field;
  const may = (token: number, label: number): boolean => allowed === null || (allowed[token] & (1 << label)) !== 0;
  let logarithm = 0;
  const level = (grid: Float64Array, base: number): number => {
    let sum = 0;
    for (let label = 0; label < L; label++) sum += grid[base + label];
    for (let label = 0; label < L; label++) grid[base + label] /= sum;
    return Math.log(sum);
  };
  forward.fill(0, 0, length * L);
  for (const label of openingLabels) if (may(0, label)) forward[label] = emissions[label] * odds[OUTSIDE * L + label];
  if (length === 1) for (let label = 0; label < L; label++) if (!isClosed[label]) forward[label] = 0;
  logarithm += level(forward, 0);
  for (let token = 1; token < length; token++) {
    const base = token * L;
    for (let pair = 0; pair < pairs.length; pair += 2) {
      const previous = pairs[pair];
      const next = pairs[pair + 1];
      forward[base + next] += forward[base - L + previous] * odds[previous * L + next];
    }
    for (let label = 0; label < L; label++)
      forward[base + label] *=
        may(token, label) && (token < length - 1 || isClosed[label]) ? emissions[base + label] : 0;
    logarithm += level(forward, base);
  }
  backward.fill(0, 0, length * L);
  pairSums.fill(0);
  const last = (length - 1) * L;
  for (let label = 0; label < L; label++) {
    backward[last + label] = isClosed[label];
    labels[last + label] = forward[last + label];
  }
  for (let token = length - 1; token > 0; token--) {
    const base = token * L;
    let sum = 0;
    for (let label = 0; label < L; label++) backward[base + label] *= may(token, label) ? emissions[base + label] : 0;
    for (let pair = 0; pair < pairs.length; pair += 2) {
      const previous = pairs[pair];
      const part = odds[previous * L + pairs[pair + 1]] * backward[base + pairs[pair + 1]];
      backward[base - L + previous] += part;
      sum += forward[base - L + previous] * part;
    }
    for (let pair = 0; pair < pairs.length; pair += 2) {
      const previous = pairs[pair];
      const next = pairs[pair + 1];
      pairSums[previous * L + next] +=
        (forward[base - L + previous] * odds[previous * L + next] * backward[base + next]) / sum;
    }
    for (let label = 0; label < L; label++)
      labels[base - L + label] = (forward[base - L + label] * backward[base - L + label]) / sum;
    level(backward, base - L);
  }
  return logarithm;
}

const isClosed = Uint8Array.from({ length: L }, (_, label) => (closedLabels.includes(label) ? 1 : 0));

function update(field: Field, length: number, weight: number, { rate, start }: Learning): void {
  const { weights, squares, wanted, guessed, kept, keptStarts } = field;
  const changed = new Int32Array(L);
  const slopes = new Float64Array(L);
  for (let token = 0; token < length; token++) {
    let count = 0;
    for (let label = 0; label < L; label++) {
      const slope = weight * (wanted[token * L + label] - guessed[token * L + label]);
      if (Math.abs(slope) < 2e-3) continue;
      changed[count] = label;
      slopes[count++] = slope;
    }
    if (count === 0) continue;
    for (let at = keptStarts[token]; at < keptStarts[token + 1]; at++) {
      const row = kept[at] * L;
      for (let index = 0; index < count; index++) {
        const slope = slopes[index];
        const place = row + changed[index];
        squares[place] += slope * slope;
        weights[place] += (rate * slope) / Math.sqrt(start + squares[place]);
      }
    }
  }
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const place = pairs[pair] * L + pairs[pair + 1];
    const slope = weight * (field.wantedPairs[place] - field.guessedPairs[place]);
    if (slope === 0) continue;
    field.transitionSquares[place] += slope * slope;
    field.transitions[place] += (rate * slope) / Math.sqrt(start + field.transitionSquares[place]);
  }
}
