/** Trains the check-worthiness model: logistic regression over named features, written as a table of weights. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { averagePrecision, logOdds, readCheckthat, readNewsroom, type Labelled } from "./evaluate/claims.ts";

/** A sentence set and how much one sentence of it weighs against one of the others. */
interface TrainingSet {
  readonly sentences: readonly Labelled[];
  readonly weight: number;
}

const epochs = 300;
const shrinkage = 3e-5;

const debates = readCheckthat("checkthat24_en.train");
const news = readNewsroom("train");
console.log(`${debates.length} debate sentences, ${news.length} news sentences`);
const sets: readonly TrainingSet[] = [
  { sentences: debates, weight: 1 },
  { sentences: news, weight: Number(process.env.NEWS_WEIGHT ?? 1.5) },
];
const { names, weights, biases } = train(sets);
const table: Record<string, number> = {};
names.forEach((name, index) => {
  if (Math.abs(weights[index]) >= 0.02) table[name] = Math.round(weights[index] * 100) / 100;
});
// What ships reads news: the news' own bias, so that a probability means what it says there.
const bias = Math.round(biases[1] * 100) / 100;
for (const set of ["checkthat24_en.dev", "checkthat24_en.devtest", "claimbuster2.train"])
  console.log(set, averagePrecision(readCheckthat(set), (one) => logOdds(one, table, bias)).toFixed(1));
console.log("newsroom dev", averagePrecision(readNewsroom("dev"), (one) => logOdds(one, table, bias)).toFixed(1));
console.log(Object.entries(table).sort((a, b) => b[1] - a[1]).map(([name, weight]) => `${weight} ${name}`).join("\n")); // prettier-ignore
writeFileSync(join(import.meta.dirname, "../server/src/lexicon/worthiness-weights.ts"), source(table, bias));

/** Gradient descent (Adam) on the weighted log loss; each set has a bias of its own. */
function train(all: readonly TrainingSet[]): { names: string[]; weights: Float64Array; biases: Float64Array } {
  const names = [...new Set(all.flatMap(({ sentences }) => sentences.flatMap(({ features }) => features.map(([name]) => name))))]; // prettier-ignore
  const place = new Map(names.map((name, index) => [name, index]));
  const rows = all.flatMap(({ sentences, weight }, set) =>
    sentences.map((one) => ({
      ...{ set, label: one.label, weight: weight * one.trust },
      features: one.features.map(([name, value]) => [place.get(name) ?? 0, value] as const),
    })),
  );
  const size = names.length + all.length;
  const parameters = new Float64Array(size);
  const [mean, spread] = [new Float64Array(size), new Float64Array(size)];
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const gradient = new Float64Array(size);
    for (const { set, label, weight, features } of rows) {
      let sum = parameters[names.length + set];
      for (const [index, value] of features) sum += parameters[index] * value;
      const error = (weight * (1 / (1 + Math.exp(-sum)) - label)) / total;
      gradient[names.length + set] += error;
      for (const [index, value] of features) gradient[index] += error * value;
    }
    for (let i = 0; i < size; i++) {
      const slope = gradient[i] + (i < names.length ? shrinkage * parameters[i] : 0);
      mean[i] = 0.9 * mean[i] + 0.1 * slope;
      spread[i] = 0.999 * spread[i] + 0.001 * slope * slope;
      const rate = epoch < epochs * 0.7 ? 0.05 : 0.01;
      parameters[i] -= (rate * (mean[i] / (1 - 0.9 ** epoch))) / (Math.sqrt(spread[i] / (1 - 0.999 ** epoch)) + 1e-8);
    }
  }
  return { names, weights: parameters.slice(0, names.length), biases: parameters.slice(names.length) };
}

function source(table: Readonly<Record<string, number>>, bias: number): string {
  const rows = Object.keys(table)
    .sort((a, b) => table[b] - table[a])
    .map((name) => `  ${JSON.stringify(name)}: ${table[name]},`);
  return `/** Weights of the check-worthiness model, in log-odds by feature; written by tools/train-check-worthiness.ts. */

/** Log-odds of a sentence of which nothing is known. */
export const bias: number = ${bias};

/** Log-odds by name of feature. Trained on the newsroom articles (CC0) and tuned on debate sentences (CheckThat! 2024, English). */
export const weights: Readonly<Record<string, number>> = {
${rows.join("\n")}
};
`;
}
