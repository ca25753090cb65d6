/** Measures check-worthiness: average precision on debate sentences and on the newsroom articles. */
import { readFileSync } from "node:fs";
import { analyze } from "../../server/src/analysis/analyze.ts";
import { featuresOf, type Feature } from "../../server/src/analysis/claims/features.ts";
import { bias, weights } from "../../server/src/lexicon/worthiness-weights.ts";
import { overlaps } from "../../server/src/text/span.ts";
import { sharedPath } from "../../test/support/shared.ts";

/** A sentence with its features, and whether a fact-checker would check it. */
export interface Labelled {
  readonly text: string;
  readonly features: readonly Feature[];
  /** 1 or 0. */
  readonly label: number;
  /** 0..1: how far the label is to be believed. */
  readonly trust: number;
}

/** Prints the figures. */
export function run(): void {
  const score = (one: Labelled): number => logOdds(one, weights, bias);
  for (const set of ["checkthat24_en.dev", "checkthat24_en.devtest"])
    console.log(`check-worthiness ${set}: average precision ${averagePrecision(readCheckthat(set), score).toFixed(1)}`);
  console.log(`check-worthiness newsroom dev: average precision ${averagePrecision(readNewsroom("dev"), score).toFixed(1)}`); // prettier-ignore
}

/** Log-odds of a sentence under a table of weights. */
export const logOdds = ({ features }: Labelled, table: Readonly<Record<string, number>>, from: number): number =>
  features.reduce((sum, [name, value]) => sum + (table[name] ?? 0) * value, from);

/** Mean precision at each positive when sentences are sorted by `score`, in per cent. */
export function averagePrecision(sentences: readonly Labelled[], score: (one: Labelled) => number): number {
  const sorted = sentences.map((one) => ({ label: one.label, score: score(one) })).sort((a, b) => b.score - a.score);
  let [found, sum] = [0, 0];
  sorted.forEach(({ label }, index) => {
    if (label === 1) sum += ++found / (index + 1);
  });
  return found === 0 ? 0 : (100 * sum) / found;
}

/** One of the sentence sets (claims/NAME.jsonl); empty when it is not there. */
export const readCheckthat = (name: string): Labelled[] =>
  readLines<{ text: string; label: number }>(`data/claims/${name}.jsonl`).map(({ text, label }) => ({
    ...{ text, label, trust: 1, features: wholeFeatures(text) },
  }));

/** Features of a text as one sentence, however many the reader makes of it. */
function wholeFeatures(text: string): Feature[] {
  const analysis = analyze(text);
  const { prose, values, mentions } = analysis;
  if (prose.tokens.length === 0) return [];
  const sentence = { start: 0, end: text.length, firstToken: 0, endToken: prose.tokens.length, paragraph: 0 };
  return featuresOf(prose, { sentence, values, mentions });
}

/** The sentences of the newsroom articles, with their claims as positives; unmarked ones of sparsely marked articles are weak evidence. */
export const readNewsroom = (split: "train" | "dev"): Labelled[] =>
  readLines<{ id: string; text: string; claims: { start: number; end: number }[] }>(
    `data/newsroom/${split}.jsonl`,
  ).flatMap(({ id, text, claims }) => {
    const { prose, values, mentions, claims: found } = analyze(text);
    return found.map(({ start, end, sentence }) => {
      const label = claims.some((claim) => overlaps(claim, { start, end })) ? 1 : 0;
      const own = { values: values.filter((one) => one.sentence === sentence), mentions: mentions.filter((one) => one.sentence === sentence) }; // prettier-ignore
      const trust = label === 1 ? 1 : id.includes("/F") ? 0.3 : id.includes("/E") ? 0.6 : 1;
      return { text: text.slice(start, end), label, trust, features: featuresOf(prose, { sentence: prose.sentences[sentence], ...own }) }; // prettier-ignore
    });
  });

function readLines<T>(path: string): T[] {
  const full = sharedPath(path);
  if (full === null) return [];
  return readFileSync(full, "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as T); // prettier-ignore
}
