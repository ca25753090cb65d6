/** Deciding: the decision that a wish of the desk makes, on what was decided of the same subject before. */
import type { Span } from "../analysis/model.ts";
import { anchorable, anchorAt } from "./anchor.ts";
import type { Backing, Decision, Evidence, State, Subject } from "./model.ts";

/** Who decides, when, and an id for a decision that is new. */
export interface Stamp {
  /** Null when not known. */
  readonly creator: string | null;
  /** ISO date-time in UTC. */
  readonly at: string;
  /** `urn:uuid:…`. */
  readonly newId: string;
}

/** The words that a decision is about. */
export interface Place {
  /** The text as it is now. */
  readonly text: string;
  /** Its path from the workspace folder. */
  readonly path: string;
  readonly span: Span;
  readonly subject: Subject;
  /** What was decided of the subject before; null when nothing was. */
  readonly before: Decision | null;
  /** Whether its words were edited since. */
  readonly edited: boolean;
}

/** What the desk wants; what is absent stays as it is. */
export interface Wish {
  readonly state?: State;
  /** Why; goes with `state`. */
  readonly reason?: string | null;
  /** Evidence to attach. */
  readonly attach?: Backing;
  /** Evidence to take back. */
  readonly detach?: Evidence;
}

/** The decision: the earlier one with the wish in it, on the words as they are now; a new one where there was none. */
export function decisionOn(place: Place, wish: Wish, stamp: Stamp): Decision {
  const { before, edited, text, span } = place;
  const modified = before ? afterIt(before, stamp.at) : stamp.at;
  // What was said of other words does not hold for these.
  const state = wish.state ?? (before && !edited ? before.state : "open");
  const says = wish.state !== undefined || before === null;
  return {
    ...{ id: before?.id ?? stamp.newId, text: place.path, anchor: anchorAt(text, anchorable(text, span)) },
    ...{ subject: place.subject, state },
    reason: says ? (wish.reason ?? null) : edited ? null : before.reason,
    evidence: evidenceAfter(before?.evidence ?? [], wish, { ...stamp, at: modified }),
    creator: says ? stamp.creator : before.creator,
    ...{ created: before?.created ?? stamp.at, modified },
  };
}

/** `decision` taken back, with its evidence; it stays on file as such. */
export function takenBack(decision: Decision, { at, creator }: Stamp): Decision {
  const modified = afterIt(decision, at);
  const evidence = decision.evidence.map((one) => ({ ...one, removed: one.removed ?? modified }));
  return { ...decision, state: "open", reason: null, evidence, creator, modified };
}

function evidenceAfter(evidence: readonly Evidence[], { attach, detach }: Wish, { at, creator }: Stamp): Evidence[] {
  const kept = evidence.map((one) =>
    detach && JSON.stringify(one) === JSON.stringify(detach) ? { ...one, removed: at } : one,
  );
  return attach ? [...kept, { ...attach, creator, created: at, removed: null }] : kept;
}

/** `decision` on the same text under another name. */
export const onTextAt = (path: string, decision: Decision, at: string): Decision => ({
  ...decision,
  text: path,
  modified: afterIt(decision, at),
});

/** `at`, or one millisecond after `decision`: one made on another must win over it, whatever the clocks say. */
const afterIt = ({ modified }: Decision, at: string): string =>
  modified < at ? at : new Date(Date.parse(modified) + 1).toISOString();
