/** Sums over all rows of labels a sentence can have (forward and backward), for the learner. */
import {
  BEGIN,
  closedLabels,
  END,
  INSIDE,
  LABEL_COUNT,
  labelOf,
  nameTypes,
  openingLabels,
  OUTSIDE,
} from "../../server/src/recognizer/labels.ts";

const L = LABEL_COUNT;

/** Pairs of labels that may follow each other, as previous, next, previous, next … */
export const pairs: Int32Array = allowedPairs();

/** The sentence at hand and room to work. */
export interface Lattice {
  /** How well each label fits each token, as odds; the best label of a token has 1. */
  readonly emissions: Float64Array;
  /** How well each label follows each other, as odds. */
  readonly odds: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
}

/** Probabilities: of each label by token, and of each pair of labels summed over the sentence. */
export interface Shares {
  readonly labels: Float64Array;
  readonly pairs: Float64Array;
}

/** Room for sentences of so many tokens. */
export function newLattice(tokens: number): Lattice {
  const grid = (): Float64Array => new Float64Array(tokens * L);
  return { emissions: grid(), odds: new Float64Array(L * L), forward: grid(), backward: grid() };
}

/** Fills in the probabilities over all paths that `allowed` (bits by label; null = any) lets through; gives the logarithm of the sum of their odds, not finite when there is no path. */
export function sumPaths(lattice: Lattice, length: number, allowed: Uint32Array | null, shares: Shares): number {
  const paths = { ...lattice, length, allowed };
  const logarithm = sumForward(paths);
  if (Number.isFinite(logarithm)) sumBackward(paths, shares);
  return logarithm;
}

interface Paths extends Lattice {
  readonly length: number;
  readonly allowed: Uint32Array | null;
}

/** Odds of a label at a token; 0 where it is not allowed, or leaves a name open at the end. */
function fit({ emissions, allowed, length }: Paths, token: number, label: number): number {
  if (allowed !== null && (allowed[token] & (1 << label)) === 0) return 0;
  return token === length - 1 && isClosed[label] === 0 ? 0 : emissions[token * L + label];
}

function sumForward(paths: Paths): number {
  const { forward, odds, length } = paths;
  forward.fill(0, 0, length * L);
  for (const label of openingLabels) forward[label] = fit(paths, 0, label) * odds[OUTSIDE * L + label];
  let logarithm = level(forward, 0);
  for (let token = 1; token < length; token++) {
    const base = token * L;
    for (let pair = 0; pair < pairs.length; pair += 2) {
      const previous = pairs[pair];
      const next = pairs[pair + 1];
      forward[base + next] += forward[base - L + previous] * odds[previous * L + next];
    }
    for (let label = 0; label < L; label++) forward[base + label] *= fit(paths, token, label);
    logarithm += level(forward, base);
  }
  return logarithm;
}

function sumBackward(paths: Paths, shares: Shares): void {
  const { forward, backward, length } = paths;
  const last = (length - 1) * L;
  backward.fill(0, 0, length * L);
  shares.pairs.fill(0);
  for (let label = 0; label < L; label++) {
    backward[last + label] = isClosed[label];
    shares.labels[last + label] = forward[last + label];
  }
  for (let token = length - 1; token > 0; token--) {
    const base = token * L;
    for (let label = 0; label < L; label++) backward[base + label] *= fit(paths, token, label);
    const sum = stepBack(paths, base, shares.pairs);
    for (let label = 0; label < L; label++) {
      shares.labels[base - L + label] = (forward[base - L + label] * backward[base - L + label]) / sum;
    }
    level(backward, base - L);
  }
}

/** Takes the backward odds one token to the left, shares out the pairs, and gives the sum over both tokens. */
function stepBack({ forward, backward, odds }: Paths, base: number, pairShares: Float64Array): number {
  let sum = 0;
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const previous = pairs[pair];
    const part = odds[previous * L + pairs[pair + 1]] * backward[base + pairs[pair + 1]];
    backward[base - L + previous] += part;
    sum += forward[base - L + previous] * part;
  }
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const previous = pairs[pair];
    const next = pairs[pair + 1];
    const odd = odds[previous * L + next] * backward[base + next];
    pairShares[previous * L + next] += (forward[base - L + previous] * odd) / sum;
  }
  return sum;
}

/** Scales a token's odds to a sum of 1; gives the logarithm of what it was. */
function level(grid: Float64Array, base: number): number {
  let sum = 0;
  for (let label = 0; label < L; label++) sum += grid[base + label];
  for (let label = 0; label < L; label++) grid[base + label] /= sum;
  return Math.log(sum);
}

const isClosed = Uint8Array.from({ length: L }, (_, label) => (closedLabels.includes(label) ? 1 : 0));

function allowedPairs(): Int32Array {
  const list: number[] = [];
  for (const previous of closedLabels) for (const next of openingLabels) list.push(previous, next);
  for (let type = 0; type < nameTypes.length; type++) {
    for (const previous of [BEGIN, INSIDE]) {
      for (const next of [INSIDE, END]) list.push(labelOf(type, previous), labelOf(type, next));
    }
  }
  return Int32Array.from(list);
}
