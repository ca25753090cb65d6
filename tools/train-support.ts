/** Fits the weights on which specifics are doubted: `npm run train-support` writes server/src/sources/support-weights.ts. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyzeExample } from "../test/support/analyze.ts";
import { consistencyRows, type ConsistencyRow } from "./evaluate/sources.ts";
import { evidenceOf } from "../server/src/sources/evidence.ts";
import { groundsOf } from "../server/src/sources/grounds.ts";
import { monthNames } from "../server/src/lexicon/calendar.ts";
import { indexSource } from "../server/src/sources/source-text.ts";
import { questionsOf } from "../server/src/sources/support.ts";
import type { SupportFeature } from "../server/src/sources/support-weights.ts";

/** One specific of the training text. */
interface Example {
  /** Index of the summary it is in, and the round in which its text is left out. */
  readonly summary: number;
  readonly round: number;
  /** Its grounds in the order of `features`, and a one for the bias. */
  readonly values: Float64Array;
  /** Where the weights of its kind and of its presence begin. */
  readonly blocks: readonly [number, number];
  readonly swapped: boolean;
  /** What it counts for: what stands beside a swapped word is true as well, but there is little else of it. */
  readonly weight: number;
}

/** Of true summaries so many at most may be marked. */
const mostMarked = 0.11;

/** How much weights shrink in a step. */
const shrinking = 0.001;

/** Each text is left out in one of so many rounds. */
const rounds = 8;

const parts = ["name", "number", "date", "missing", "partly", "found"] as const;
const given = consistencyRows("gum_synth.train");
const rows = [...given, ...given.flatMap(movedYears)];
const texts = [...new Set(rows.map(({ id }) => id))];
let features: SupportFeature[] = [];
const examples = rows.flatMap(examplesOf);
const width = features.length + 1;
const bound = boundOf(crossScores());
const fitted = fit(examples);
write();

/** A true summary with another year in each of its dates in turn: the set itself has hardly any. */
function movedYears({ id, doc, summary, label }: ConsistencyRow): ConsistencyRow[] {
  if (label === 0) return [];
  const dates = summary.matchAll(new RegExp(`\\b(?:${monthNames.join("|")})(?: \\d{1,2})?,? (\\d{4})\\b`, "gu"));
  return [...dates].map(({ 0: date, 1: year, index }, i): ConsistencyRow => {
    const [start, end] = [index, index + date.length];
    const moved = `${date.slice(0, -4)}${Number(year) + (i % 2 === 0 ? -3 : 1)}`;
    const words = summary.slice(0, start) + moved + summary.slice(end);
    return { id, doc, summary: words, label: 0, type: "year", span: [start, end] };
  });
}

function examplesOf(row: ConsistencyRow, summary: number): Example[] {
  const sources = [indexSource({ uri: "doc", text: row.doc })];
  return questionsOf(analyzeExample(row.summary), sources).map((question): Example => {
    const { start, end, kind } = question.specific;
    const evidence = evidenceOf(question);
    const grounds = groundsOf(question, evidence);
    features = Object.keys(grounds) as SupportFeature[];
    const block = (part: (typeof parts)[number]): number => (features.length + 1) * parts.indexOf(part);
    const swapped = !!row.span && start < row.span[1] && row.span[0] < end;
    return {
      ...{ summary, round: texts.indexOf(row.id) % rounds, swapped },
      values: Float64Array.from([...features.map((name) => grounds[name]), 1]),
      blocks: [block(kind), block(evidence.presence)],
      weight: row.label === 0 && !swapped ? 0.15 : 1,
    };
  });
}

/** The highest score of each summary, by weights that were fitted without its text. */
function crossScores(): Float64Array {
  const scores = new Float64Array(rows.length).fill(-Infinity);
  for (let round = 0; round < rounds; round++) {
    const weights = fit(examples.filter((example) => example.round !== round));
    for (const example of examples.filter((one) => one.round === round))
      scores[example.summary] = Math.max(scores[example.summary], scoreOf(example, weights));
  }
  return scores;
}

/** The score from which on a summary is marked: the best of those that mark few enough of the true ones. */
function boundOf(scores: Float64Array): number {
  const share = (label: 0 | 1, from: number): number => {
    const chosen = [...scores].filter((_, index) => given[index]?.label === label);
    return chosen.filter((score) => score >= from).length / chosen.length;
  };
  const [best] = [...scores]
    .filter((from) => share(1, from) <= mostMarked)
    .sort((a, b) => share(0, b) - share(1, b) - share(0, a) + share(1, a));
  console.log(
    `${examples.length} specifics; on texts not fitted to: ${(100 * share(0, best)).toFixed(1)} % caught, ${(100 * share(1, best)).toFixed(1)} % of the true ones marked`,
  );
  return best;
}

function scoreOf({ values, blocks }: Example, weights: Float64Array): number {
  let sum = 0;
  for (const block of blocks) for (let i = 0; i < width; i++) sum += values[i] * weights[block + i];
  return sum;
}

/** Logistic regression by gradient descent with momentum and a little shrinking; swapped ones weigh 0.35 of all. */
function fit(from: readonly Example[]): Float64Array {
  const [weights, speed, slope] = [0, 1, 2].map(() => new Float64Array(width * parts.length));
  const total = (swapped: boolean): number =>
    from.filter((example) => example.swapped === swapped).reduce((sum, { weight }) => sum + weight, 0);
  const [ofSwapped, ofTrue] = [0.35 / total(true), 0.65 / total(false)];
  for (let step = 0; step < 2000; step++) {
    slope.fill(0);
    for (const example of from) {
      const { values, blocks, swapped, weight } = example;
      const missed = (swapped ? 1 : 0) - 1 / (1 + Math.exp(-scoreOf(example, weights)));
      const error = missed * weight * (swapped ? ofSwapped : ofTrue);
      for (const block of blocks) for (let i = 0; i < width; i++) slope[block + i] += error * values[i];
    }
    for (let i = 0; i < weights.length; i++) {
      speed[i] = 0.9 * speed[i] + slope[i] - shrinking * weights[i];
      weights[i] += speed[i];
    }
  }
  return weights;
}

function write(): void {
  const path = join(import.meta.dirname, "../server/src/sources/support-weights.ts");
  const round = (weight: number): number => Number(weight.toFixed(2));
  const lines = parts.map((part, index) => {
    const own = fitted.subarray(width * index, width * (index + 1));
    // The bound is taken off once, with the kind.
    const bias = own[width - 1] - (index < 3 ? bound : 0);
    return `  ${part}: { bias: ${round(bias)}, ${features.map((name, i) => `${name}: ${round(own[i])}`).join(", ")} },`;
  });
  const source = readFileSync(path, "utf8");
  writeFileSync(path, source.replace(/(supportWeights = \{\n)[\s\S]*(\} as const)/u, `$1${lines.join("\n")}\n$2`));
}
