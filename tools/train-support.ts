/** Fits the weights on which specifics are doubted: `npm run train-support` writes server/src/sources/support-weights.ts. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { consistencyRows, judgedSpecifics } from "./evaluate/sources.ts";

/** One specific of the training text: its grounds, and whether it was swapped. */
interface Example {
  /** The text it is compared with, and which of the summaries it is in. */
  readonly text: string;
  readonly summary: number;
  /** Grounds of any kind of specific, then those of each kind on its own; each with a bias. */
  readonly values: Float64Array;
  readonly swapped: boolean;
  /** Whether anything in its summary was swapped. */
  readonly isBeside: boolean;
}

const kinds = ["name", "number", "date"] as const;
const rows = consistencyRows("gum_synth.train");
const judged = rows.map(judgedSpecifics);
const features = Object.keys(judged.flat()[0].grounds) as (keyof (typeof judged)[0][0]["grounds"])[];
const width = features.length + 1;
const examples = rows.flatMap((row, summary) =>
  judged[summary].map(({ specific, grounds }): Example => {
    const own = [...features.map((name) => grounds[name]), 1];
    const values = new Float64Array(width * (1 + kinds.length));
    values.set(own);
    values.set(own, width * (1 + kinds.indexOf(specific.kind)));
    const swapped = !!row.span && specific.start < row.span[1] && row.span[0] < specific.end;
    return { text: row.id, summary, values, swapped, isBeside: row.label === 0 && !swapped };
  }),
);

/** Of true summaries so many at most may be marked. */
const mostMarked = 0.12;

const bound = boundOf(crossScores());
const fitted = fit(examples);
const path = join(import.meta.dirname, "../server/src/sources/support-weights.ts");
const source = readFileSync(path, "utf8");
const lines = kinds.map((kind, index) => {
  const weight = (i: number): string => (fitted[i] + fitted[width * (1 + index) + i]).toFixed(2);
  const named = features.map((name, i) => `${name}: ${Number(weight(i))}`);
  return `  ${kind}: { bias: ${Number((Number(weight(width - 1)) - bound).toFixed(2))}, ${named.join(", ")} },`;
});
writeFileSync(path, source.replace(/(supportWeights = \{\n)[\s\S]*(\n\} as const)/u, `$1${lines.join("\n")}$2`));

/** The highest score of each summary, by weights that were fitted without its text: eight rounds. */
function crossScores(): Float64Array {
  const texts = [...new Set(rows.map(({ id }) => id))];
  const scores = new Float64Array(rows.length).fill(-Infinity);
  for (let round = 0; round < 8; round++) {
    const isOut = ({ text }: Example): boolean => texts.indexOf(text) % 8 === round;
    const weights = fit(examples.filter((example) => !isOut(example)));
    for (const example of examples.filter(isOut)) {
      scores[example.summary] = Math.max(scores[example.summary], scoreOf(example, weights));
    }
  }
  return scores;
}

/** The score from which on a summary is marked: the best of those that mark few enough of the true ones. */
function boundOf(scores: Float64Array): number {
  const share = (label: 0 | 1, from: number): number => {
    const chosen = [...scores].filter((_, index) => rows[index].label === label);
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

function scoreOf({ values }: Example, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] * weights[i];
  return sum;
}

/** Logistic regression by gradient descent with momentum and a little shrinking; swapped ones weigh 0.35 of all. */
function fit(from: readonly Example[]): Float64Array {
  const [weights, speed, slope] = [0, 1, 2].map(() => new Float64Array(width * (1 + kinds.length)));
  // What stands beside a swapped word is true as well, but there is little else of it.
  const plain = ({ swapped, isBeside }: Example): number => (swapped ? 1 : isBeside ? 0.15 : 1);
  const total = (swapped: boolean): number =>
    from.filter((example) => example.swapped === swapped).reduce((sum, example) => sum + plain(example), 0);
  const [ofSwapped, ofTrue] = [0.35 / total(true), 0.65 / total(false)];
  for (let step = 0; step < 3000; step++) {
    slope.fill(0);
    for (const example of from) {
      const wanted = example.swapped ? 1 : 0;
      const weight = plain(example) * (example.swapped ? ofSwapped : ofTrue);
      const error = (wanted - 1 / (1 + Math.exp(-scoreOf(example, weights)))) * weight;
      for (let i = 0; i < slope.length; i++) slope[i] += error * example.values[i];
    }
    for (let i = 0; i < weights.length; i++) {
      speed[i] = 0.9 * speed[i] + slope[i] - 0.001 * weights[i];
      weights[i] += speed[i];
    }
  }
  return weights;
}
