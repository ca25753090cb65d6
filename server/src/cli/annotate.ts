/** Finds everything in one text, with the grounds that ship. */
import { analyze } from "../analysis/analyze.ts";
import { checks } from "../checks/index.ts";
import { runChecks } from "../checks/run.ts";
import type { Annotated } from "../exports/annotated.ts";
import type { Input } from "./inputs.ts";

/** What stays the same for all texts of a run. */
export interface Desk {
  /** ISO date of texts that give none themselves; null when none. */
  readonly date: string | null;
  /** Told the id of a check that broke, and why. */
  readonly onBroken: (id: string, reason: unknown) => void;
}

/** An input with everything that was found in it. */
export function annotate({ uri, name, text, language }: Input, { date, onBroken }: Desk): Annotated {
  const analysis = analyze(text, { language, date });
  return { uri, name, language, analysis, findings: runChecks(analysis, { checks, onBroken }) };
}
