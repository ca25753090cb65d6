/** Finds everything in one text, and lays the desk's decisions over it. */
import { annotateText } from "../annotating.ts";
import type { Annotated } from "../exports/annotated.ts";
import { layOver } from "../ledger/standing.ts";
import { leftForLanguage } from "../left-alone.ts";
import type { Desk } from "./desk.ts";
import type { Input } from "./inputs.ts";
import { pathIn } from "./ledger.ts";

/** A text of which nothing is said, and why, with its name. */
export interface LeftAlone {
  readonly leftAlone: string;
}

/** An input with everything that was found in it; with a ledger, without what the desk has dismissed. */
export function annotate(input: Input, desk: Desk): Annotated | LeftAlone {
  const annotated = annotateText(input, desk);
  const foreign = leftForLanguage(annotated.analysis.prose, desk.settings);
  if (foreign !== null) return { leftAlone: `${input.name}: ${foreign}` };
  if (!desk.ledger) return annotated;
  const desked = layOver(annotated, desk.ledger.ledger, pathIn(desk.ledger, input.uri));
  return { ...annotated, findings: desked.findings, desk: desked };
}
