/** Finds everything in one text, and lays the desk's decisions over it. */
import { annotateText } from "../annotating.ts";
import type { Annotated } from "../exports/annotated.ts";
import { layOver } from "../ledger/standing.ts";
import type { Desk } from "./desk.ts";
import type { Input } from "./inputs.ts";
import { pathIn } from "./ledger.ts";

/** An input with everything that was found in it; with a ledger, without what the desk has dismissed. */
export function annotate(input: Input, desk: Desk): Annotated {
  const annotated = annotateText(input, desk);
  if (!desk.ledger) return annotated;
  const desked = layOver(annotated, desk.ledger.ledger, pathIn(desk.ledger, input.uri));
  return { ...annotated, findings: desked.findings, desk: desked };
}
