/** How check-worthy a sentence is: named features, weighed by a small logistic model, the heaviest given as reasons. */
import { biases, weights } from "../../lexicon/worthiness-weights.ts";
import type { Claim, Reason } from "../model.ts";
import type { Feature } from "./features.ts";

/** Check-worthiness (0..1) and its reasons, heaviest first; at most `mostReasons`. `speech`: how far the text is speech, 0..1. */
export function weigh(features: readonly Feature[], speech: number): Pick<Claim, "checkWorthiness" | "reasons"> {
  let logOdds = mixed(biases, speech);
  const reasons: Reason[] = [];
  for (const [name, value] of features) {
    const odds = weightOf(name, speech) * value;
    logOdds += odds;
    addReason(reasons, name, Math.round(odds * 100) / 100);
  }
  return { checkWorthiness: Math.round(1e4 / (1 + Math.exp(-logOdds))) / 1e4, reasons };
}

/** Puts a reason in its place among the heaviest; of equals the first stays first. */
function addReason(reasons: Reason[], name: string, weight: number): void {
  if (weight === 0) return;
  let at = reasons.length;
  while (at > 0 && Math.abs(reasons[at - 1].weight) < Math.abs(weight)) at--;
  if (at === mostReasons) return;
  reasons.splice(at, 0, { name, weight });
  reasons.length = Math.min(reasons.length, mostReasons);
}

const weightOf = (name: string, speech: number): number => {
  const pair = weights.get(name);
  return pair ? mixed(pair, speech) : 0;
};

const mixed = ([spoken, written]: readonly [number, number], speech: number): number =>
  speech * spoken + (1 - speech) * written;

/** How many reasons a reader can weigh. */
const mostReasons = 6;
