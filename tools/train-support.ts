/** Fits the weights on which specifics are doubted: `npm run train-support` writes server/src/sources/support-weights.ts. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { consistencyRows, judgedSpecifics } from "./evaluate/sources.ts";

/** One specific of the training text: its grounds by name, its kind, and whether it was swapped. */
interface Example {
  readonly kind: "name" | "number" | "date";
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
const weights = fit();
const path = join(import.meta.dirname, "../server/src/sources/support-weights.ts");
const source = readFileSync(path, "utf8");
const round = (value: number): number => Number(value.toFixed(2));
const lines = kinds.map((kind) => {
  const entries = features.map((name) => `${name}: ${round(weights.get(`${kind} ${name}`) ?? 0)}`);
  return `  ${kind}: { ${entries.join(", ")} },`;
});
const table = [`  bias: ${round(weights.get("bias") ?? 0)},`, ...lines].join("\n");
writeFileSync(path, source.replace(/(supportWeights = \{\n)[\s\S]*(\n\} as const)/u, `$1${table}$2`));
console.log(`${examples.length} specifics, ${examples.filter(({ swapped }) => swapped).length} swapped\n${table}`);

/** Logistic regression by plain gradient descent with a little shrinking; swapped ones weigh as much as the rest together. */
function fit(): Map<string, number> {
  const fitted = new Map<string, number>();
  const swappedShare = examples.filter(({ swapped }) => swapped).length / examples.length;
  for (let step = 0; step < 3000; step++) {
    const gradient = new Map<string, number>();
    for (const { kind, grounds, swapped } of examples) {
      const active: [string, number][] = [["bias", 1], ...features.map((name) => [`${kind} ${name}`, grounds[name]] as [string, number])]; // prettier-ignore
      const sum = active.reduce((total, [name, value]) => total + (fitted.get(name) ?? 0) * value, 0);
      const error = (swapped ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      const weight = swapped ? 0.35 / swappedShare : 0.65 / (1 - swappedShare);
      for (const [name, value] of active) gradient.set(name, (gradient.get(name) ?? 0) + error * value * weight);
    }
    for (const [name, slope] of gradient) {
      const shrink = name === "bias" ? 0 : 0.002 * (fitted.get(name) ?? 0);
      fitted.set(name, (fitted.get(name) ?? 0) + 1.5 * (slope / examples.length - shrink));
    }
  }
  return fitted;
}
