/** Weights of the grounds on which a specific is doubted, in log-odds; made by `npm run train-support`. */

/** The grounds by name. */
export type SupportFeature =
  "missing" | "partly" | "context" | "betterElsewhere" | "outsideNearest" | "apart" | "replaced";

/** Fitted on 257 summaries with one name, figure or date swapped (GUM, CC BY 4.0). */
export const supportWeights = {
  bias: -1.9,
  name: {
    missing: 1.88,
    partly: 2.11,
    context: -2.14,
    betterElsewhere: 1.4,
    outsideNearest: 0.36,
    apart: 1.04,
    replaced: 0.96,
  },
  number: {
    missing: 0.87,
    partly: 0,
    context: -0.4,
    betterElsewhere: 0.2,
    outsideNearest: 0.33,
    apart: 1.03,
    replaced: 0.98,
  },
  date: {
    missing: 0.53,
    partly: 1.49,
    context: -0.04,
    betterElsewhere: 0.1,
    outsideNearest: 0.34,
    apart: 1.64,
    replaced: 1.08,
  },
} as const;
