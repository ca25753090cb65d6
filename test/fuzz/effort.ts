/** How hard the fuzz tests try: a little, always in the same way, in every test run; much, and each time anew, in the long one. */

/** Whether this is the long run (`npm run test:long`). */
export const isLong = process.env.COPYDESK_LONG === "1";

/** Minutes that one property may take in the long run; `COPYDESK_MINUTES` makes them fewer, and what was not tried by then is let be. */
const minutes = Number(process.env.COPYDESK_MINUTES ?? 60);

/** Milliseconds that one property may take in the long run. */
export const longest = minutes * 60_000;

/** Parameters of a property; what fails prints its seed, and `COPYDESK_SEED` gives it back. */
export const effort = (short: number, long: number): Effort => {
  const given = process.env.COPYDESK_SEED;
  const seed = given === undefined ? {} : { seed: Number(given) };
  if (!isLong) return { numRuns: short, seed: 1, ...seed };
  return { numRuns: long, interruptAfterTimeLimit: longest, markInterruptAsFailure: false, ...seed };
};

/** Those of fast-check's parameters that say how hard it tries. */
export interface Effort {
  readonly numRuns: number;
  readonly seed?: number;
  readonly interruptAfterTimeLimit?: number;
  readonly markInterruptAsFailure?: boolean;
}

/** Milliseconds that a test may take; in the long run it has one property or several, each with its own end, and no limit (0). */
export const timeLimit = isLong ? 0 : 60_000;
