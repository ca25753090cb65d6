/** Where the desk stands with a text, as editors are told. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../checks/check.ts";
import type { Span } from "../analysis/model.ts";
import { counts } from "../ledger/items.ts";
import type { Decision, Evidence } from "../ledger/model.ts";
import type { Desked, ItemStanding } from "../ledger/standing.ts";
import type {
  DecisionEntry,
  DismissalEntry,
  EvidenceEntry,
  ItemEntry,
  OrphanEntry,
  ProgressParams,
  StandingAnswer,
} from "./protocol.ts";
import { rangeOf } from "./range.ts";

/** What was decided of one version of a text. */
export interface Decided {
  readonly document: TextDocument;
  readonly desk: Desked<Finding>;
  /** Uri of the folder that the ledger lies in; null when decisions live in memory. */
  readonly folder: string | null;
  /** Why decisions are not saved, in plain words; null when they are. */
  readonly trouble: string | null;
}

/** How far the desk has come. */
export function progress({ document, desk, trouble }: Decided): ProgressParams {
  const counted = desk.items.filter(counts);
  const number = (state: ItemStanding["state"]): number => counted.filter((item) => item.state === state).length;
  return {
    ...{ uri: document.uri, version: document.version, items: counted.length, trouble: trouble ?? "" },
    ...{ checked: number("checked"), disputed: number("disputed"), dropped: number("dropped") },
  };
}

/** Everything that was decided, and what is open. */
export const standing = (decided: Decided): StandingAnswer => ({
  progress: progress(decided),
  items: decided.desk.items.map((item) => itemEntry(decided, item)),
  dismissals: decided.desk.dismissals.map(({ decision, span, finding }) =>
    dismissalEntry(decided, decision, { span, finding }),
  ),
  orphans: decided.desk.orphans.map((decision) => orphanEntry(decided, decision)),
});

/** An item as editors are told. */
export function itemEntry(decided: Decided, item: ItemStanding): ItemEntry {
  const { kind, index, state, edited, decision, evidence } = item;
  return {
    ...{ kind, index, ...placeOf(decided, item), state, edited, counts: counts(item) },
    decision: decision && decisionEntry(decision),
    evidence: evidence.map((one) => evidenceEntry(one, decided.folder)),
  };
}

function dismissalEntry(
  decided: Decided,
  decision: Decision,
  { span, finding }: { readonly span: Span; readonly finding: Finding | null },
): DismissalEntry {
  const check = decision.subject.kind === "finding" ? decision.subject.check : "";
  return { ...placeOf(decided, span), check, message: finding?.message ?? null, decision: decisionEntry(decision) };
}

function orphanEntry({ folder }: Decided, decision: Decision): OrphanEntry {
  const { subject, anchor, evidence } = decision;
  return {
    ...{ kind: subject.kind, check: subject.kind === "finding" ? subject.check : null, text: anchor.exact },
    decision: decisionEntry(decision),
    evidence: evidence.filter(({ removed }) => removed === null).map((one) => evidenceEntry(one, folder)),
  };
}

const placeOf = ({ document }: Decided, { start, end }: Span): Pick<ItemEntry, "range" | "text"> => ({
  range: rangeOf(document, { start, end }),
  text: document.getText().slice(start, end),
});

const decisionEntry = ({ id, state, reason, creator, modified }: Decision): DecisionEntry => ({
  ...{ id, state, reason, creator, modified },
});

/** A piece of evidence as editors are told; `folder` is that of the ledger, null when it has none. */
export function evidenceEntry(evidence: Evidence, folder: string | null): EvidenceEntry {
  const { kind, creator, created } = evidence;
  if (evidence.kind === "link") return { kind, text: evidence.url, source: null, uri: null, creator, created };
  if (evidence.kind === "note") return { kind, text: evidence.text, source: null, uri: null, creator, created };
  const { source, anchor } = evidence;
  return { kind, text: anchor.exact, source, uri: uriOf(source, folder), creator, created };
}

/** Address of a source text that is given by its path from `folder`; null when nobody knows where that is. */
function uriOf(source: string, folder: string | null): string | null {
  if (/^[a-z][a-z0-9+.-]+:/iu.test(source)) return source;
  return folder === null ? null : `${folder}/${source.split("/").map(encodeURIComponent).join("/")}`;
}
