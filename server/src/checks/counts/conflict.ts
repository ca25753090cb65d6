/** Two values that give different figures for one thing. */
import type { Value } from "../../analysis/model.ts";

/** A later figure and the earlier one that it conflicts with. */
export interface Conflict {
  readonly here: Value;
  readonly above: Value;
}
