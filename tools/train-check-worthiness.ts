/** Trains the check-worthiness model: logistic regression over named features for speech and for copy, written as a table of weights. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { weighAlike, weighInSpeechAlone } from "../server/src/lexicon/worthiness-words.ts";
import { averagePrecision, readCheckthat, readNewsroom, type Labelled } from "./evaluate/claims.ts";

/** A trained half: weights by feature, and the log-odds of a sentence of which nothing is known. */
interface Half {
  readonly weights: ReadonlyMap<string, number>;
  readonly bias: number;
}

const epochs = 300;

/** Features that are left out before the rest is weighed again. */
const leftOutAtOnce = 3;

// The debate sentences may tune a few dozen weights and no more; the newsroom articles may train what ships.
const mostSpokenWeights = 60;
const sortOf = new Map(weighAlike.flatMap((names) => names.map((name) => [name, names.join("; ")] as const)));
const spoken = apart(
  strongest(readCheckthat("checkthat24_en.train").map(asOne), { shrinkage: 3e-5, most: mostSpokenWeights }),
);
const written = strongest(readNewsroom("train").map(asCopy), { shrinkage: 5e-4, most: Infinity });

writeFileSync(join(import.meta.dirname, "../server/src/lexicon/worthiness-weights.ts"), source());
for (const set of ["checkthat24_en.dev", "checkthat24_en.devtest"]) report(set, readCheckthat(set));
report("newsroom dev", readNewsroom("dev"));

/** A sentence without what tells something of speech alone. */
function asCopy(one: Labelled): Labelled {
  return { ...one, features: one.features.filter(([name]) => !weighInSpeechAlone.has(name)) };
}

/** A sentence in which features of one sort are one. */
function asOne(one: Labelled): Labelled {
  const sums = new Map<string, number>();
  for (const [name, value] of one.features) {
    const sort = sortOf.get(name) ?? name;
    sums.set(sort, (sums.get(sort) ?? 0) + value);
  }
  return { ...one, features: [...sums] };
}

/** The weight of a sort, given to each feature of it. */
function apart({ weights, bias }: Half): Half {
  const given = [...weights].filter(([name]) => !name.includes("; "));
  const shared = [...sortOf].flatMap(([name, sort]) =>
    weights.has(sort) ? [[name, weights.get(sort) ?? 0] as const] : [],
  );
  return { weights: new Map([...given, ...shared]), bias };
}

/** Trains on all features, leaves out those whose weights move the sentences least, and so on until few enough are left. */
function strongest(sentences: readonly Labelled[], how: { shrinkage: number; most: number }): Half {
  const half = train(sentences, how.shrinkage);
  if (half.weights.size <= how.most) return half;
  const reach = spreads(sentences);
  const moves = ([name, weight]: readonly [string, number]): number => Math.abs(weight) * (reach.get(name) ?? 0);
  const sorted = [...half.weights].sort((a, b) => moves(b) - moves(a));
  const kept = new Set(sorted.slice(0, Math.max(how.most, sorted.length - leftOutAtOnce)).map(([name]) => name));
  return strongest(
    sentences.map((one) => ({ ...one, features: one.features.filter(([name]) => kept.has(name)) })),
    how,
  );
}

/** How far each feature's values lie from their mean (standard deviation). */
function spreads(sentences: readonly Labelled[]): Map<string, number> {
  const sums = new Map<string, { sum: number; squares: number }>();
  for (const { features } of sentences)
    for (const [name, value] of features) {
      const known = sums.get(name) ?? { sum: 0, squares: 0 };
      sums.set(name, { sum: known.sum + value, squares: known.squares + value * value });
    }
  const { length } = sentences;
  return new Map(
    [...sums].map(([name, { sum, squares }]) => [name, Math.sqrt(Math.max(0, squares / length - (sum / length) ** 2))]),
  );
}

/** Gradient descent (Adam) on the weighted log loss. */
function train(sentences: readonly Labelled[], shrinkage: number): Half {
  const names = [...new Set(sentences.flatMap(({ features }) => features.map(([name]) => name)))];
  const place = new Map(names.map((name, index) => [name, index]));
  const rows = sentences.map(({ label, trust, features }) => ({
    ...{ label, trust },
    features: features.map(([name, value]) => [place.get(name) ?? 0, value] as const),
  }));
  const size = names.length + 1;
  const parameters = new Float64Array(size);
  const [mean, spread] = [new Float64Array(size), new Float64Array(size)];
  const total = rows.reduce((sum, { trust }) => sum + trust, 0);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const gradient = new Float64Array(size);
    for (const { label, trust, features } of rows) {
      let sum = parameters[names.length];
      for (const [index, value] of features) sum += parameters[index] * value;
      const error = (trust * (1 / (1 + Math.exp(-sum)) - label)) / total;
      gradient[names.length] += error;
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
  return { weights: new Map(names.map((name, index) => [name, parameters[index]])), bias: parameters[names.length] };
}

function report(name: string, sentences: readonly Labelled[]): void {
  const score = ({ weights, bias }: Half, one: Labelled): number =>
    one.features.reduce((sum, [feature, value]) => sum + (weights.get(feature) ?? 0) * value, bias);
  const mixed = (one: Labelled): number => one.speech * score(spoken, one) + (1 - one.speech) * score(written, one);
  console.log(
    `${name}: average precision ${averagePrecision(sentences, mixed).toFixed(1)}; mean ${mean(sentences, (one) => 1 / (1 + Math.exp(-mixed(one)))).toFixed(3)} where ${mean(sentences, ({ label }) => label).toFixed(3)} are checked`,
  );
}

function mean(sentences: readonly Labelled[], value: (one: Labelled) => number): number {
  return sentences.reduce((sum, one) => sum + value(one), 0) / sentences.length;
}

function source(): string {
  const round = (weight = 0): number => Math.round(weight * 100) / 100;
  const rows = [...new Set([...spoken.weights.keys(), ...written.weights.keys()])]
    .map((name) => ({ name, pair: [round(spoken.weights.get(name)), round(written.weights.get(name))] as const }))
    .filter(({ pair }) => pair.some((weight) => Math.abs(weight) >= 0.05))
    .sort((a, b) => b.pair[0] + b.pair[1] - a.pair[0] - a.pair[1]);
  return `/** Weights of the check-worthiness model, in log-odds by feature; written by tools/train-check-worthiness.ts. */

/** Log-odds of a sentence of which nothing is known: in speech, in copy. */
export const biases: readonly [spoken: number, written: number] = [${round(spoken.bias)}, ${round(written.bias)}];

/**
 * Log-odds by name of feature, in speech and in copy. For speech tuned on debate sentences (CheckThat! 2024, English);
 * for copy trained on the newsroom articles (CC0).
 */
export const weights: ReadonlyMap<string, readonly [spoken: number, written: number]> = new Map([
${rows.map(({ name, pair }) => `  [${JSON.stringify(name)}, [${pair[0]}, ${pair[1]}]],`).join("\n")}
] as const);
`;
}
