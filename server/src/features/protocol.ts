/** What client and server say to each other besides the Language Server Protocol. */
import type { Range } from "vscode-languageserver-types";

/** Notification from the server: the state of an open text, for the status item. */
export const statusMethod = "copydesk/status";

/** How far a text was read. */
export interface StatusParams {
  readonly uri: string;
  /** `ready`: read; `partial`: read, but some part of the program is off; `off`: left alone. */
  readonly state: "ready" | "partial" | "off";
  /** What is off and why, in plain words; empty when nothing is. */
  readonly reason: string;
  /** Version of the text that this is about. */
  readonly version: number;
}

/** `initializationOptions` of the server; every part may be absent. */
export interface InitializationOptions {
  /** The section `copydesk`, for editors that do not answer `workspace/configuration`. */
  readonly settings?: unknown;
  /** `push`: diagnostics are only pushed. Absent: they are pushed until the editor begins to pull them. */
  readonly diagnostics?: "push";
  /** Address of the folder that holds the package, with its closing slash: a server in a web worker cannot know it. */
  readonly root?: string;
}

/** Request to the server, `RowsParams`: what a view lists. Answered with `ViewRow[]`; null when the text is not open or is left alone. */
export const rowsMethod = "copydesk/rows";

/** The views that list what is in texts. */
export const viewNames = ["names", "quotations", "claims"] as const;

/** One of them. */
export type ViewName = (typeof viewNames)[number];

/** What a view is to list, and how. */
export interface RowsParams {
  readonly view: ViewName;
  readonly textDocument: { readonly uri: string };
  /** `text`: this text alone; `open`: all open texts, the same name of several texts in one row. */
  readonly scope: "text" | "open";
  /** `weight`: most named, most quoted, most worth checking first. */
  readonly order: "text" | "weight";
  /** Words that a row or one below it must hold, accents and case aside; empty: all rows. */
  readonly filter: string;
}

/** What a row stands for; the client gives each its picture and its menu. */
export type RowKind = "person" | "organization" | "mention" | "speaker" | "unclear" | "nobody" | "quotation" | "paraphrase" | "claim"; // prettier-ignore

/** A row of a view, with those below it. */
export interface ViewRow {
  /** Tells the row from all others of its view; that of a name or speaker outlasts edits. */
  readonly key: string;
  readonly kind: RowKind;
  readonly label: string;
  /** The stretch of `label` to set off, from and to in UTF-16 code units; absent: none. */
  readonly highlight?: readonly [number, number];
  /** Quieter words behind the label. */
  readonly detail: string;
  /** The row as one sentence, for screen readers. */
  readonly spoken: string;
  readonly uri: string;
  /** What is selected in the text when the row is chosen. */
  readonly range: Range;
  /** Places of texts at which the cursor stands for this row. */
  readonly places: readonly { readonly uri: string; readonly range: Range }[];
  /** Index in the analysis of a quotation or claim; null for other rows. */
  readonly index: number | null;
  readonly rows: readonly ViewRow[];
}
