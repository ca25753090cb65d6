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
  /** Day as of which the facts were collected that the text was held against, ISO; null when it was held against none. */
  readonly facts: string | null;
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
  /** Name of the user's account, by which decisions are signed. Absent: that of the server's own account. */
  readonly account?: string;
  /** Whether the editor answers `fileMethods`. Absent: it does not, and a server without a disk sees open texts only. */
  readonly files?: boolean;
}

/**
 * Requests to an editor that lends its files, on whatever carries them: what is behind a uri (`FileEntry`, null when
 * nothing is), what lies in a folder (`[name, FileEntry["kind"]][]`), the bytes of a file in base64, and to put new words
 * in the place of those that a file has (`ReplaceParams`; whether it still had them). The others take `{ uri }`. What
 * fails has the system's `code` in its data, where there is one.
 */
export const fileMethods = {
  stat: "copydesk/statFile",
  list: "copydesk/listFolder",
  read: "copydesk/readFile",
  replace: "copydesk/replaceFile",
} as const;

/** What is behind a uri. */
export interface FileEntry {
  /** Links are `other`. */
  readonly kind: "file" | "folder" | "other";
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** New words for a file. */
export interface ReplaceParams {
  readonly uri: string;
  /** What the file has to have for that; null: there is none. */
  readonly before: string | null;
  readonly after: string;
}

/** Request to the server, `{ textDocument: { uri } }`: where the desk stands with an open text. Answered with `StandingAnswer`, null when the text is not open. */
export const standingMethod = "copydesk/standing";

/** Notification from the server: a text was read, or something was decided of it. */
export const progressMethod = "copydesk/progress";

/** How far the desk has come with a text: claims and direct quotations. */
export interface ProgressParams {
  readonly uri: string;
  readonly version: number;
  /** All items that count. */
  readonly items: number;
  /** Those of them that are checked. */
  readonly checked: number;
  readonly disputed: number;
  readonly dropped: number;
  /** Why decisions are not saved, in plain words; empty when they are. */
  readonly trouble: string;
}

/** Who decided what, when and why. */
export interface DecisionEntry {
  /** Names the decision in commands. */
  readonly id: string;
  readonly state: "open" | "checked" | "disputed" | "dropped" | "dismissed";
  readonly reason: string | null;
  /** Null when not known. */
  readonly creator: string | null;
  /** ISO date-time in UTC. */
  readonly modified: string;
}

/** A piece of evidence. */
export interface EvidenceEntry {
  readonly kind: "passage" | "link" | "note";
  /** The passage's words, the address, the note. */
  readonly text: string;
  /** Where the passage is from: path from the workspace folder, or uri; null for the others. */
  readonly source: string | null;
  /** Uri of the source text when it can be opened; null otherwise. */
  readonly uri: string | null;
  readonly creator: string | null;
  /** ISO date-time in UTC. */
  readonly created: string;
}

/** Request to the server, `PassagesParams`: passages of source texts that could back an item. Answered with `PassageEntry[]`; null when the text is not open. */
export const passagesMethod = "copydesk/passages";

/** Which item passages are asked for: the one at `range`. */
export interface PassagesParams {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
  /** Absent: the smallest claim or quotation there. */
  readonly kind?: ItemEntry["kind"];
}

/** A passage of a source text, as the command that attaches evidence takes it. */
export interface PassageEntry {
  /** Uri of the source text. */
  readonly source: string;
  readonly text: string;
  /** Where the passage begins, in UTF-16 code units of the source text as read. */
  readonly start: number;
  /** What stands around it, up to 32 code units. */
  readonly prefix: string;
  readonly suffix: string;
  /** The words of the quotation, the same in other words, or the passage that is nearest to the claim. */
  readonly says: "verbatim" | "altered" | "near";
}

/** A claim, quotation or name, and where the desk stands with it. */
export interface ItemEntry {
  readonly kind: "claim" | "quotation" | "name";
  /** Index in the analysis, as other answers have it; null when it is no such item any more. */
  readonly index: number | null;
  readonly range: Range;
  readonly text: string;
  readonly state: "open" | "checked" | "disputed" | "dropped";
  /** Whether its words were edited since the decision. */
  readonly edited: boolean;
  /** Whether it is one of those that are counted. */
  readonly counts: boolean;
  readonly decision: DecisionEntry | null;
  readonly evidence: readonly EvidenceEntry[];
}

/** A finding that is not shown. */
export interface DismissalEntry {
  readonly range: Range;
  readonly text: string;
  readonly check: string;
  /** What it says; null when the check finds nothing here any more. */
  readonly message: string | null;
  readonly decision: DecisionEntry;
}

/** A decision whose words are gone. */
export interface OrphanEntry {
  readonly kind: "finding" | "claim" | "quotation" | "name";
  /** Check of a finding; null for the others. */
  readonly check: string | null;
  /** The words as they were. */
  readonly text: string;
  readonly decision: DecisionEntry;
  readonly evidence: readonly EvidenceEntry[];
}

/** Where the desk stands with a text. */
export interface StandingAnswer {
  readonly progress: ProgressParams;
  /** In text order. */
  readonly items: readonly ItemEntry[];
  readonly dismissals: readonly DismissalEntry[];
  readonly orphans: readonly OrphanEntry[];
}

/** Request to the server, `ToolParams`: what a language model asks. Answered with a `ToolReply`. */
export const toolMethod = "copydesk/tool";

/** A tool by its name, and its arguments as the model gave them. */
export interface ToolParams {
  readonly tool: string;
  readonly input: unknown;
}

/** The answer as JSON, or why there is none, in words for the model. */
export type ToolReply = { readonly answer: string } | { readonly refused: string };

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

/** Request to the server, `CopyParams`: the annotated copy as HTML; null when the text is not open or is left alone. */
export const copyMethod = "copydesk/annotatedCopy";

/** Of which text the copy is, and what for. */
export interface CopyParams {
  readonly textDocument: { readonly uri: string };
  /** `copy`: an element for the preview; `page`: a whole page to save and print. */
  readonly as: "copy" | "page";
}

/** What a row stands for; the client gives each its picture and its menu. */
export type RowKind =
  "person" | "organization" | "mention" | "speaker" | "unclear" | "nobody" | "quotation" | "paraphrase" | "claim";

/** A row of a view, with those below it. */
export interface ViewRow {
  /** Tells the row from all others of its view; that of a name or speaker outlasts edits. */
  readonly key: string;
  readonly kind: RowKind;
  /** Where the desk stands with a claim; absent: nowhere. */
  readonly state?: "open" | "checked" | "disputed" | "dropped";
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
