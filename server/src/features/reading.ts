/** What features read: one version of a text with everything found in it. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../analysis/model.ts";
import type { Finding } from "../checks/check.ts";
import type { Comparison } from "../sources/comparison.ts";
import type { SourceText } from "../sources/source-text.ts";
import type { Desked } from "../ledger/standing.ts";
import type { Say } from "../wording/say.ts";

/** One version of an open text, what is in it, and what the checks say of it. `document` never changes. */
export interface Reading {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  /** The text against its source texts; absent or null when none are named. */
  readonly comparison?: Comparison | null;
  /** The source texts it was compared with; absent: none. */
  readonly sources?: readonly SourceText[];
  /** How its reader is told things; absent: in English. Findings are worded already. */
  readonly say?: Say;
  /** Where the desk stands with it; absent: nothing was decided. */
  readonly desk?: Desked<Finding>;
}
