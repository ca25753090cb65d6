/** How check-worthy a sentence is: named features, weighed by a small logistic model, the heaviest given as reasons. */
import { biases, weights } from "../../lexicon/worthiness-weights.ts";
import type { Claim, Reason } from "../model.ts";
import type { Feature } from "./features.ts";

/** Check-worthiness (0..1) and its reasons, heaviest first; at most `mostReasons`. `speech`: how far the text is speech, 0..1. */
export function weigh(features: readonly Feature[], speech: number): Pick<Claim, "checkWorthiness" | "reasons"> {
  const logOdds = logOddsOf(features, speech);
  const reasons: Reason[] = [];
  for (const [name, value] of features) {
    const weight = Math.round(weightOf(name, speech) * value * 100) / 100;
    if (weight !== 0) reasons.push({ name, weight });
  }
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { checkWorthiness: Math.round(1e4 / (1 + Math.exp(-logOdds))) / 1e4, reasons: reasons.slice(0, mostReasons) };
}

/** The log-odds of a sentence with these features. */
export const logOddsOf = (features: readonly Feature[], speech: number): number =>
  features.reduce((sum, [name, value]) => sum + weightOf(name, speech) * value, mixed(biases, speech));

const weightOf = (name: string, speech: number): number => {
  const pair = weights.get(name);
  return pair ? mixed(pair, speech) : 0;
};

const mixed = ([spoken, written]: readonly [number, number], speech: number): number =>
  speech * spoken + (1 - speech) * written;

/** How many reasons a reader can weigh. */
const mostReasons = 6;
