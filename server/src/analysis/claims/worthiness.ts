/** How check-worthy a sentence is: named features, weighed by a small logistic model, the heaviest given as reasons. */
import { bias, weights } from "../../lexicon/worthiness-weights.ts";
import type { Claim, Prose, Reason } from "../model.ts";
import { featuresOf } from "./features.ts";
import type { SentenceGrounds } from "./kinds.ts";

/** Check-worthiness (0..1) and its reasons, heaviest first; at most `mostReasons`. */
export function weigh(prose: Prose, grounds: SentenceGrounds): Pick<Claim, "checkWorthiness" | "reasons"> {
  let logOdds = bias;
  const reasons: Reason[] = [];
  for (const [name, value] of featuresOf(prose, grounds)) {
    const weight = (weights[name] ?? 0) * value;
    if (weight === 0) continue;
    logOdds += weight;
    reasons.push({ name, weight: Math.round(weight * 100) / 100 });
  }
  reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { checkWorthiness: Math.round(1e4 / (1 + Math.exp(-logOdds))) / 1e4, reasons: reasons.slice(0, mostReasons) };
}

/** How many reasons a reader can weigh. */
const mostReasons = 6;
