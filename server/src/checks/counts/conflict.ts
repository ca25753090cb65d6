/** Two values that give different figures for one thing. */
import type { Analysis, Value } from "../../analysis/model.ts";
import { firstWhere } from "../../text/span.ts";

/** A later figure and the earlier one that it conflicts with. */
export interface Conflict {
  readonly here: Value;
  readonly above: Value;
}

/** The values that end before `value` and stand in its sentence or one of `reach` before it. */
export function valuesAbove({ values }: Analysis, { start, sentence }: Value, reach: number): Value[] {
  const first = firstWhere(values.length, (at) => values[at].sentence >= sentence - reach);
  const end = firstWhere(values.length, (at) => values[at].start >= start);
  return values.slice(first, end).filter((value) => value.end < start);
}
