/** How hard the fuzz tests try: a little, always in the same way, in every test run; much, and each time anew, in the long one. */

/** Whether this is the long run (`npm run test:long`). */
export const isLong = process.env.COPYDESK_LONG === "1";

/** Parameters of a property; what fails prints its seed, and `COPYDESK_SEED` gives it back. */
export const effort = (short: number, long: number): { readonly numRuns: number; readonly seed?: number } => {
  const given = process.env.COPYDESK_SEED;
  if (given !== undefined) return { numRuns: isLong ? long : short, seed: Number(given) };
  return isLong ? { numRuns: long } : { numRuns: short, seed: 1 };
};

/** Milliseconds that a test may take; the long run has its hour. */
export const timeLimit = isLong ? 3_600_000 : 60_000;
