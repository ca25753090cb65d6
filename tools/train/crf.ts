/** Learns the weights: a conditional random field over the labels, by stochastic gradient with a step size for each weight. */
import { LABEL_COUNT, OUTSIDE } from "../../server/src/recognizer/labels.ts";
import { newLattice, pairs, sumPaths, type Lattice, type Shares } from "./lattice.ts";
import type { Examples } from "./examples.ts";

/** How to learn. */
export interface Learning {
  /** Walks from different random numbers whose weights are averaged: what one walk happened to lean on, others did not. */
  readonly walks: number;
  readonly epochs: number;
  readonly rate: number;
  /** Squared gradient every weight starts with: larger means smaller first steps. */
  readonly start: number;
  /** Share of features left out at random, so that none is leant on alone. */
  readonly dropout: number;
  /** How many of the last epochs the weights are the mean of: one walk's last steps are chance, their mean is not. */
  readonly averaged: number;
  readonly log: (message: string) => void;
}

/** What was learnt: a row of label weights for each feature row, and the transitions. */
export interface Learnt {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

const L = LABEL_COUNT;

/** Learns from the examples; the same examples give the same weights. */
export function learn(examples: Examples, learning: Learning): Learnt {
  const mean: Mean = {
    weights: new Float32Array(examples.keys.length * L),
    transitions: new Float32Array(L * L),
    stops: 0,
  };
  for (let walk = 0; walk < learning.walks; walk++)
    walkThrough(newField(examples, 12345 + walk), { examples, learning }, mean);
  return meanOf(mean);
}

function walkThrough(
  field: Field,
  { examples, learning }: { readonly examples: Examples; readonly learning: Learning },
  mean: Mean,
): void {
  const sentences = examples.weights.length;
  const order = Uint32Array.from({ length: sentences }, (_, index) => index);
  const stop = Math.ceil(sentences / STOPS);
  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    shuffle(order, field);
    const step = { ...learning, rate: learning.rate * (1 - (0.9 * epoch) / learning.epochs) };
    let loss = 0;
    order.forEach((sentence, index) => {
      loss += learnSentence(field, examples, sentence, step);
      const stops = (index + 1) % stop === 0 && epoch >= learning.epochs - learning.averaged;
      if (stops) addTo(mean, field);
    });
    learning.log(`epoch ${epoch + 1} loss ${(loss / examples.allowed.length).toFixed(4)}`);
  }
}

/** How often an epoch's weights are added to the mean. */
const STOPS = 4;

/** Weights summed over stops on the way. */
interface Mean {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
  stops: number;
}

function addTo(mean: Mean, { weights, transitions }: Field): void {
  for (let at = 0; at < weights.length; at++) mean.weights[at] += weights[at];
  for (let at = 0; at < transitions.length; at++) mean.transitions[at] += transitions[at];
  mean.stops++;
}

const meanOf = ({ weights, transitions, stops }: Mean): Learnt => ({
  weights: weights.map((sum) => sum / stops),
  transitions: transitions.map((sum) => sum / stops),
});

interface Field {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly transitions: Float64Array;
  readonly transitionSquares: Float64Array;
  /** State of the random numbers; the same start gives the same weights. */
  random: number;
  readonly lattice: Lattice;
  /** Probabilities given the labels wanted, and given the weights alone: by token and label, and summed by pair of labels. */
  readonly wanted: Shares;
  readonly guessed: Shares;
  /** Feature rows of the sentence at hand that dropout left, and where each token's begin. */
  readonly kept: Uint32Array;
  readonly keptStarts: Uint32Array;
}

function newField({ keys, sentenceStarts, tokenStarts }: Examples, random: number): Field {
  let tokens = 0;
  let rows = 0;
  for (let index = 0; index + 1 < sentenceStarts.length; index++) {
    tokens = Math.max(tokens, sentenceStarts[index + 1] - sentenceStarts[index]);
    rows = Math.max(rows, tokenStarts[sentenceStarts[index + 1]] - tokenStarts[sentenceStarts[index]]);
  }
  const shares = (): Shares => ({ labels: new Float64Array(tokens * L), pairs: new Float64Array(L * L) });
  return {
    weights: new Float32Array(keys.length * L),
    squares: new Float32Array(keys.length * L),
    transitions: new Float64Array(L * L),
    transitionSquares: new Float64Array(L * L),
    random,
    lattice: newLattice(tokens),
    wanted: shares(),
    guessed: shares(),
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

/** One step; gives the sentence's loss before it. */
function learnSentence(field: Field, examples: Examples, sentence: number, learning: Learning): number {
  const from = examples.sentenceStarts[sentence];
  const length = examples.sentenceStarts[sentence + 1] - from;
  keepFeatures(field, examples, sentence, learning.dropout);
  scoreTokens(field, length, learning.dropout);
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const at = pairs[pair] * L + pairs[pair + 1];
    field.lattice.odds[at] = Math.exp(field.transitions[at]);
  }
  const all = sumPaths(field.lattice, length, null, field.guessed);
  const right = sumPaths(field.lattice, length, examples.allowed.subarray(from, from + length), field.wanted);
  // Labels that no path can take (a set's slip) teach nothing.
  if (!Number.isFinite(right)) return 0;
  update(field, length, examples.weights[sentence], learning);
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

/** Score of no name, in natural logarithms of odds, at a token that is far from names. */
const SURELY = 60;

function scoreTokens(
  { lattice: { emissions }, kept, keptStarts, weights }: Field,
  length: number,
  dropout: number,
): void {
  const scale = 1 / (1 - dropout);
  for (let token = 0; token < length; token++) {
    const base = token * L;
    emissions.fill(0, base, base + L);
    if (keptStarts[token] === keptStarts[token + 1]) emissions[base + OUTSIDE] = SURELY;
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

function update(field: Field, length: number, weight: number, { rate, start }: Learning): void {
  const { weights, squares, wanted, guessed, kept, keptStarts } = field;
  const changed = new Int32Array(L);
  const slopes = new Float64Array(L);
  for (let token = 0; token < length; token++) {
    let count = 0;
    for (let label = 0; label < L; label++) {
      const slope = weight * (wanted.labels[token * L + label] - guessed.labels[token * L + label]);
      if (Math.abs(slope) < LEAST_SLOPE) continue;
      changed[count] = label;
      slopes[count++] = slope;
    }
    if (count === 0) continue;
    for (let at = keptStarts[token]; at < keptStarts[token + 1]; at++) {
      const row = kept[at] * L;
      for (let index = 0; index < count; index++) {
        const place = row + changed[index];
        squares[place] += slopes[index] ** 2;
        weights[place] += (rate * slopes[index]) / Math.sqrt(start + squares[place]);
      }
    }
  }
  updateTransitions(field, weight, { rate, start });
}

/** Slopes below this are not worth a step. */
const LEAST_SLOPE = 2e-3;

function updateTransitions(field: Field, weight: number, { rate, start }: Pick<Learning, "rate" | "start">): void {
  const { transitions, transitionSquares, wanted, guessed } = field;
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const place = pairs[pair] * L + pairs[pair + 1];
    const slope = weight * (wanted.pairs[place] - guessed.pairs[place]);
    if (slope === 0) continue;
    transitionSquares[place] += slope * slope;
    transitions[place] += (rate * slope) / Math.sqrt(start + transitionSquares[place]);
  }
}
