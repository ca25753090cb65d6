/** The nouns of the ledger: decisions of the desk, what they are about, and the evidence behind them. */
import type { Anchor } from "./anchor.ts";

/** What the desk checks one by one. */
export type ItemKind = "claim" | "quotation" | "name";

/** What a decision is about. */
export type Subject =
  { readonly kind: "finding"; /** The check's id. */ readonly check: string } | { readonly kind: ItemKind };

/** Where the desk stands with a subject. `dismissed` is for findings, the others for claims, quotations and names. */
export const states = ["open", "checked", "disputed", "dropped", "dismissed"] as const;

/** One of `states`. */
export type State = (typeof states)[number];

/** What backs a claim: a passage of a source text, a link, or a note in the desk's own words. */
export type Backing =
  | {
      readonly kind: "passage";
      /** Path of the source text from the workspace folder, with forward slashes; its URI when it lies elsewhere. */
      readonly source: string;
      readonly anchor: Anchor;
    }
  | { readonly kind: "link"; readonly url: string }
  | { readonly kind: "note"; readonly text: string };

/** A backing that somebody attached. */
export type Evidence = Backing & {
  /** Who attached it; null when not known. */
  readonly creator: string | null;
  /** ISO date-time in UTC. */
  readonly created: string;
  /** When it was taken back (ISO date-time in UTC); null while it stands. It stays on file, or another editor's copy would bring it back. */
  readonly removed: string | null;
};

/** One decision; a later one about the same subject replaces it under the same id. */
export interface Decision {
  /** A URN of its own (`urn:uuid:…`). */
  readonly id: string;
  /** Path of the text, relative to the workspace folder, with forward slashes. */
  readonly text: string;
  readonly anchor: Anchor;
  readonly subject: Subject;
  readonly state: State;
  /** Why, in the desk's words; null when nobody said. */
  readonly reason: string | null;
  /** By date, what was taken back included. */
  readonly evidence: readonly Evidence[];
  /** Who decided; null when not known. */
  readonly creator: string | null;
  /** ISO date-times in UTC. */
  readonly created: string;
  readonly modified: string;
}

/** All decisions of a workspace folder, by text, then by place, then by id. */
export interface Ledger {
  readonly decisions: readonly Decision[];
}

/** A ledger in which nothing was decided. */
export const emptyLedger: Ledger = { decisions: [] };
