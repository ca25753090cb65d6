/** Findings as the Problems panel takes them. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver-types";
import type { Finding, Severity } from "../checks/check.ts";
import { rangeOf } from "./range.ts";

/**
 * One diagnostic a finding, in their order. `docs` is the address of the folder of check pages, with its closing
 * slash; null when there are none to link to.
 */
export const diagnostics = (document: TextDocument, findings: readonly Finding[], docs: string | null): Diagnostic[] =>
  findings.map((finding) => ({
    range: rangeOf(document, finding.span),
    severity: severities[finding.severity],
    source: "copydesk",
    code: finding.check,
    ...(docs === null ? {} : { codeDescription: { href: `${docs}${finding.check}.md` } }),
    message: finding.message,
    relatedInformation: finding.related.map(({ start, end, message, uri = document.uri }) => ({
      // A place in another text is given by offsets of that text, which is not at hand: its first line must do.
      location: { uri, range: rangeOf(document, uri === document.uri ? { start, end } : { start: 0, end: 0 }) },
      message,
    })),
  }));

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
