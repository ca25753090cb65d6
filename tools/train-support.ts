/** Fits the weights on which specifics are doubted: `npm run train-support` writes server/src/sources/support-weights.ts. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { consistencyRows, judgedSpecifics } from "./evaluate/sources.ts";

/** One specific of the training text: its grounds by name, its kind, and whether it was swapped. */
interface Example {
  readonly kind: (typeof kinds)[number];
  readonly grounds: Readonly<Record<string, number>>;
  readonly swapped: boolean;
}

const kinds = ["name", "number", "date"] as const;
const examples: Example[] = consistencyRows("gum_synth.train").flatMap((row) =>
  judgedSpecifics(row).map(({ specific, grounds }) => ({
    ...{ kind: specific.kind, grounds },
    swapped: !!row.span && specific.start < row.span[1] && row.span[0] < specific.end,
  })),
);
const features = Object.keys(examples[0].grounds);

/** Marking a true line costs more than missing a swapped one: the log-odds by which a doubt must win. */
const caution = 0.3;

const [bias, ...weights] = fit();
const path = join(import.meta.dirname, "../server/src/sources/support-weights.ts");
const source = readFileSync(path, "utf8");
const round = (value: number): number => Number(value.toFixed(2));
const lines = kinds.map((kind, index) => {
  const own = weights.slice(index * features.length, (index + 1) * features.length);
  return `  ${kind}: { ${features.map((name, feature) => `${name}: ${round(own[feature])}`).join(", ")} },`;
});
const table = [`  bias: ${round(bias - caution)},`, ...lines].join("\n");
writeFileSync(path, source.replace(/(supportWeights = \{\n)[\s\S]*(\n\} as const)/u, `$1${table}$2`));
console.log(`${examples.length} specifics, ${examples.filter(({ swapped }) => swapped).length} swapped\n${table}`);

/** Logistic regression by gradient descent with momentum and a little shrinking; swapped ones weigh 0.35 of all. */
function fit(): Float64Array {
  const width = features.length;
  const [fitted, speed, slope] = [0, 1, 2].map(() => new Float64Array(1 + kinds.length * width));
  const swapped = examples.filter((example) => example.swapped).length;
  const rows = examples.map((example) => ({
    values: Float64Array.from(features, (name) => example.grounds[name]),
    from: 1 + kinds.indexOf(example.kind) * width,
    ...{ wanted: example.swapped ? 1 : 0 },
    weight: example.swapped ? 0.35 / swapped : 0.65 / (examples.length - swapped),
  }));
  for (let step = 0; step < 500; step++) {
    slope.fill(0);
    for (const { values, from, wanted, weight } of rows) {
      const sum = values.reduce((total, value, feature) => total + fitted[from + feature] * value, fitted[0]);
      const error = (wanted - 1 / (1 + Math.exp(-sum))) * weight;
      slope[0] += error;
      for (let feature = 0; feature < width; feature++) slope[from + feature] += error * values[feature];
    }
    for (let i = 0; i < fitted.length; i++) {
      speed[i] = 0.9 * speed[i] + slope[i] - (i === 0 ? 0 : 0.001 * fitted[i]);
      fitted[i] += 1.2 * speed[i];
    }
  }
  return fitted;
}
