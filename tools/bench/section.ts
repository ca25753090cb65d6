/** What a section of the benchmark measures, and how it samples. */

/** One line of the table. */
export interface Figure {
  /** What was measured, unique within the section. */
  readonly what: string;
  readonly unit: "ms" | "µs" | "MB" | "words/s" | "articles/min" | "×";
  /** Every sample. */
  readonly values: readonly number[];
  /** What is promised, in words ("under 60"); absent: nothing is. */
  readonly target?: string;
  /** How it stands beside something measured in the same run, in words ("3.1 × compromise"). */
  readonly beside?: string;
  /** A cost that does not depend on the machine or its load (a ratio within the run), smaller is better; the gate compares it. */
  readonly gate?: number;
}

/** `short` is what the gate can afford; it measures the gated figures alone. */
export type Effort = "short" | "full";

/** Milliseconds that each of `times` runs takes, after `warm` runs that nobody counts. */
export async function sample(
  run: (index: number) => unknown,
  { times, warm = 1 }: { readonly times: number; readonly warm?: number },
): Promise<number[]> {
  const values: number[] = [];
  for (let index = 0; index < warm + times; index++) {
    const began = performance.now();
    await run(index);
    if (index >= warm) values.push(performance.now() - began);
  }
  return values;
}

/** The value that half of the others lie below. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value that `share` (0..1) of the others lie below, by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
