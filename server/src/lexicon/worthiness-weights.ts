/** Weights of the check-worthiness model, in log-odds by feature. */

/** Log-odds of a sentence of which nothing is known. */
export const bias: number = 0;

/** Log-odds by name of feature. */
export const weights: Readonly<Record<string, number>> = {};
