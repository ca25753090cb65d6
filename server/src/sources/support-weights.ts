/** Weights of the grounds on which a specific is doubted, in log-odds; made by `npm run train-support`. */

/** The grounds by name. */
export type SupportFeature =
  | "missing"
  | "partly"
  | "context"
  | "wide"
  | "betterElsewhere"
  | "outsideNearest"
  | "apart"
  | "replaced"
  | "rival"
  | "otherwise"
  | "repeated"
  | "seldom"
  | "scattered"
  | "small";

/** Fitted on 257 summaries with one name, figure or date swapped (GUM, CC BY 4.0). */
export const supportWeights = {
  bias: -2.58,
  name: {
    missing: 1.55,
    partly: 2.51,
    context: -1.29,
    wide: -1.13,
    betterElsewhere: 0.91,
    outsideNearest: -0.19,
    apart: 0.92,
    replaced: 1.19,
    rival: 2.24,
    otherwise: 0,
    repeated: 0.66,
    seldom: 0.85,
    scattered: 1.09,
    small: 0,
  },
  number: {
    missing: 0.88,
    partly: 0,
    context: 0.37,
    wide: -1.39,
    betterElsewhere: 0.56,
    outsideNearest: 0.55,
    apart: 0.87,
    replaced: 1.51,
    rival: 0.27,
    otherwise: 1.37,
    repeated: 0,
    seldom: 0.07,
    scattered: -0.15,
    small: 0.12,
  },
  date: {
    missing: 0.54,
    partly: 1.59,
    context: -0.06,
    wide: -0.24,
    betterElsewhere: 0.72,
    outsideNearest: 0.53,
    apart: 1.19,
    replaced: 0.89,
    rival: 0.15,
    otherwise: 0.06,
    repeated: 0,
    seldom: 1.01,
    scattered: 1.14,
    small: 0,
  },
} as const;
