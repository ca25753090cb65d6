/** Weights of the grounds on which a specific is doubted, in log-odds; made by `npm run train-support`. */

/** The grounds by name. */
export type SupportFeature = "missing" | "partly" | "context" | "betterElsewhere" | "outsideNearest" | "apart";

/** Fitted on 257 summaries with one name, figure or date swapped (GUM, CC BY 4.0). */
export const supportWeights = {
  bias: -1.48,
  name: { missing: 1.46, partly: 1.79, context: -2.41, betterElsewhere: 1.44, outsideNearest: 0.44, apart: 0.99 },
  number: { missing: 0.88, partly: 0, context: -0.45, betterElsewhere: 0.27, outsideNearest: 0.39, apart: 1.07 },
  date: { missing: 0.56, partly: 1.38, context: -0.06, betterElsewhere: 0.23, outsideNearest: 0.41, apart: 1.63 },
} as const;
