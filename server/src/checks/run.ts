/** The guard: runs checks over an Analysis; a broken one loses its findings, is reported by id, and the rest go on. */
import type { Analysis } from "../analysis/model.ts";
import { emptyContext, type Check, type CheckContext, type Finding, type Severity } from "./check.ts";

/** Which checks run and how loud they are. */
export interface CheckRun {
  readonly checks: readonly Check[];
  readonly context?: CheckContext;
  /** Severity by check id that replaces the check's own; "off" leaves it out. */
  readonly severities?: ReadonlyMap<string, Severity | "off">;
  /** Told the id of a check that threw, and what it threw. */
  readonly onBroken?: (id: string, reason: unknown) => void;
}

/** All findings in text order (by start, then end, then id). */
export function runChecks(analysis: Analysis, run: CheckRun): readonly Finding[] {
  return run.checks
    .flatMap((check) => guarded(analysis, check, run))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.check < b.check ? -1 : 1));
}

function guarded(analysis: Analysis, check: Check, run: CheckRun): readonly Finding[] {
  const given = run.severities?.get(check.id);
  if (given === "off") return [];
  try {
    return check
      .find(analysis, run.context ?? emptyContext)
      .map(({ span, message, related = [], fixes = [], severity }) => ({
        ...{ check: check.id, severity: given ?? severity ?? check.severity, span, message, related, fixes },
      }));
  } catch (reason) {
    run.onBroken?.(check.id, reason);
    return [];
  }
}
