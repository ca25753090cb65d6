/** Weights of the grounds on which a specific is doubted, in log-odds; made by `npm run train-support`. */

/** The grounds by name. */
export type SupportFeature =
  "missing" | "partly" | "context" | "betterElsewhere" | "outsideNearest" | "apart" | "replaced";

/** Fitted on 257 summaries with one name, figure or date swapped (GUM, CC BY 4.0). */
export const supportWeights = {
  bias: -1.72,
  name: { missing: 1.48, partly: 1.82, context: -2.34, betterElsewhere: 1.25, outsideNearest: 0.32, apart: 0.93, replaced: 1.13 },
  number: { missing: 0.85, partly: 0, context: -0.42, betterElsewhere: 0.2, outsideNearest: 0.32, apart: 1.01, replaced: 0.93 },
  date: { missing: 0.5, partly: 1.44, context: -0.05, betterElsewhere: 0.11, outsideNearest: 0.32, apart: 1.61, replaced: 1.03 },
} as const;
