/** Decisions over time: adding one, merging two ledgers that grew apart, and where each decision stands in a text. */
import { locate, type Located } from "./anchor.ts";
import type { Decision, Ledger, State } from "./model.ts";

/** `ledger` with `decision` in it, in place of an earlier one of the same id. */
export const decide = (ledger: Ledger, decision: Decision): Ledger => mergeLedgers(ledger, { decisions: [decision] });

/**
 * Both ledgers in one: every decision of either, and of two with one id the one modified later. Commutative,
 * associative and idempotent, so that any number of editors may write in any order and lose nothing.
 */
export function mergeLedgers(a: Ledger, b: Ledger): Ledger {
  const byId = new Map<string, Decision>();
  for (const decision of [...a.decisions, ...b.decisions]) {
    const other = byId.get(decision.id);
    byId.set(decision.id, other ? later(other, decision) : decision);
  }
  return { decisions: [...byId.values()].sort(inReadingOrder) };
}

/** A decision and where it stands in the text as it is now. */
export interface Standing {
  readonly decision: Decision;
  /** Null: an orphan, its words are gone. */
  readonly located: Located | null;
  /** The decision's state, or `open` when its words were edited since. */
  readonly state: State;
}

/** Where the decisions on the text at `path` stand in `text`. */
export function standings({ decisions }: Ledger, path: string, text: string): Standing[] {
  return decisions
    .filter((decision) => decision.text === path)
    .map((decision) => {
      const located = locate(decision.anchor, text);
      return { decision, located, state: located?.words === "edited" ? "open" : decision.state };
    });
}

/** The one modified later; of two modified at once, the one whose content sorts later, so that order never matters. */
function later(a: Decision, b: Decision): Decision {
  if (a.modified !== b.modified) return a.modified > b.modified ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

const inReadingOrder = (a: Decision, b: Decision): number =>
  compare(a.text, b.text) || a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
