/** What features read: one version of a text with everything found in it. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../analysis/model.ts";
import type { Finding } from "../checks/check.ts";

/** One version of an open text, what is in it, and what the checks say of it. `document` never changes. */
export interface Reading {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}
