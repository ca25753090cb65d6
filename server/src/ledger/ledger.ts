/** Decisions over time: adding one, merging two ledgers that grew apart, and where each decision stands in a text. */
import { locate, type Located } from "./anchor.ts";
import type { Decision, Evidence, Ledger, State } from "./model.ts";

/** `ledger` with `decision` in it, in place of an earlier one of the same id. */
export const decide = (ledger: Ledger, decision: Decision): Ledger => mergeLedgers(ledger, { decisions: [decision] });

/**
 * Both ledgers in one: every decision of either, and of two with one id the one modified later with the evidence of
 * both. Commutative, associative and idempotent, so that any number of editors may write in any order and lose nothing.
 */
export function mergeLedgers(a: Ledger, b: Ledger): Ledger {
  const byId = new Map<string, Decision>();
  for (const decision of [...a.decisions, ...b.decisions]) {
    const other = byId.get(decision.id);
    byId.set(
      decision.id,
      other ? mergeDecisions(other, decision) : { ...decision, evidence: mergeEvidence(decision.evidence) },
    );
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

/** Evidence by date, each once; what was taken back anywhere is taken back. */
export function mergeEvidence(evidence: readonly Evidence[]): Evidence[] {
  const byKey = new Map<string, Evidence>();
  for (const one of evidence) {
    const key = evidenceKey(one);
    const other = byKey.get(key);
    byKey.set(key, other ? { ...one, removed: earliest(one.removed, other.removed) } : one);
  }
  return [...byKey]
    .sort(([a, one], [b, other]) => compare(one.created, other.created) || compare(a, b))
    .map(([, one]) => one);
}

/** Both of one id: what the one modified later says, with the evidence of both. */
function mergeDecisions(a: Decision, b: Decision): Decision {
  return { ...later(a, b), evidence: mergeEvidence([...a.evidence, ...b.evidence]) };
}

/** Of two modified at once, the one whose content sorts later, so that order never matters; evidence has no say in it. */
function later(a: Decision, b: Decision): Decision {
  if (a.modified !== b.modified) return a.modified > b.modified ? a : b;
  const content = (decision: Decision): string => JSON.stringify({ ...decision, evidence: [] });
  return content(a) >= content(b) ? a : b;
}

/** What tells one piece of evidence from another: what it is, who attached it and when. */
function evidenceKey(evidence: Evidence): string {
  const { kind, creator, created } = evidence;
  return JSON.stringify([kind, creator, created, contentOf(evidence)]);
}

function contentOf(evidence: Evidence): unknown {
  if (evidence.kind === "link") return evidence.url;
  if (evidence.kind === "note") return evidence.text;
  const { start, end, exact, prefix, suffix } = evidence.anchor;
  return [evidence.source, start, end, exact, prefix, suffix];
}

const earliest = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

const inReadingOrder = (a: Decision, b: Decision): number =>
  compare(a.text, b.text) || a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
