/** Measures check-worthiness: average precision on debate sentences and on the newsroom articles, as the product gives it. */
import { readFileSync } from "node:fs";
import { isLone, readGrounds, type GroundsReader } from "../../server/src/analysis/claims.ts";
import { featuresOf, type Feature } from "../../server/src/analysis/claims/features.ts";
import { speechOf } from "../../server/src/analysis/claims/register.ts";
import type { Analysis } from "../../server/src/analysis/model.ts";
import { overlaps } from "../../server/src/text/span.ts";
import { analyzeExample } from "../../test/support/analyze.ts";
import { sharedPath } from "../../test/support/shared.ts";

/** A sentence with its features, its check-worthiness as shipped, and whether a fact-checker would check it. */
export interface Labelled {
  readonly features: readonly Feature[];
  /** 0..1: as the product gives it; 0 where it sees no claim. */
  readonly worthiness: number;
  /** 0..1: how far its text is speech. */
  readonly speech: number;
  /** 1 or 0. */
  readonly label: number;
  /** 0..1: how far the label is to be believed. */
  readonly trust: number;
}

/** Prints the figures. */
export function run(): void {
  const print = (name: string, sentences: readonly Labelled[]): void =>
    console.log(
      `check-worthiness ${name}: average precision ${averagePrecision(sentences, ({ worthiness }) => worthiness).toFixed(1)}`,
    );
  for (const set of ["checkthat24_en.dev", "checkthat24_en.devtest"]) print(set, readCheckthat(set));
  print("newsroom dev", readNewsroom("dev"));
}

/** Mean precision at each positive when sentences are sorted by `score`, in per cent. */
export function averagePrecision(sentences: readonly Labelled[], score: (one: Labelled) => number): number {
  const sorted = sentences.map((one) => ({ label: one.label, score: score(one) })).sort((a, b) => b.score - a.score);
  let [found, sum] = [0, 0];
  sorted.forEach(({ label }, index) => {
    if (label === 1) sum += ++found / (index + 1);
  });
  return found === 0 ? 0 : (100 * sum) / found;
}

/** One of the sentence sets (claims/NAME.jsonl), each sentence a text of its own; empty when it is not there. */
export const readCheckthat = (name: string): Labelled[] =>
  readLines<{ text: string; label: number }>(`data/claims/${name}.jsonl`).flatMap(({ text, label }) => {
    const analysis = analyzeExample(text);
    if (analysis.prose.tokens.length === 0) return [];
    const worthiness = Math.max(0, ...analysis.claims.map(({ checkWorthiness }) => checkWorthiness));
    const speech = speechIn(analysis, readGrounds(analysis));
    return [{ label, trust: 1, worthiness, speech, features: wholeFeatures(analysis) }];
  });

/** How far a text is speech, 0..1. */
const speechIn = ({ prose }: Analysis, { spoken }: GroundsReader): number => speechOf(spoken, prose.sentences.length);

/** Features of a text as one sentence, however many the reader makes of it. */
function wholeFeatures({ prose, values, mentions }: Analysis): Feature[] {
  const { length } = prose.tokens;
  const sentence = { start: 0, end: prose.text.length, firstToken: 0, endToken: length, paragraph: 0 };
  return featuresOf(prose, { sentence, values, mentions }, null);
}

/** The sentences of the newsroom articles, with their claims as positives; unmarked ones of sparsely marked articles are weak evidence. */
export const readNewsroom = (split: "train" | "dev"): Labelled[] =>
  readLines<{ id: string; text: string; claims: { start: number; end: number }[] }>(
    `data/newsroom/${split}.jsonl`,
  ).flatMap(({ id, text, claims }) => {
    const analysis = analyzeExample(text);
    const read = readGrounds(analysis);
    return analysis.claims.map(({ start, end, sentence, checkWorthiness: worthiness }, before) => {
      const label = claims.some((claim) => overlaps(claim, { start, end })) ? 1 : 0;
      const trust = label === 1 ? 1 : id.includes("/F") ? 0.3 : id.includes("/E") ? 0.6 : 1;
      const { own, standing } = read(sentence, { before, of: analysis.claims.length });
      const features = featuresOf(analysis.prose, own, isLone(analysis.prose) ? null : standing);
      return { label, trust, worthiness, speech: speechIn(analysis, read), features };
    });
  });

function readLines<T>(path: string): T[] {
  const full = sharedPath(path);
  if (full === null) return [];
  return readFileSync(full, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}
