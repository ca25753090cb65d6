/** Findings as the Problems panel takes them. */
import { DiagnosticSeverity, type Diagnostic, type Location } from "vscode-languageserver-types";
import type { Related, Severity } from "../checks/check.ts";
import { rangeIn, rangeOf } from "./range.ts";
import type { Reading } from "./reading.ts";

/**
 * One diagnostic a finding, in their order. `docs` is the address of the folder of check pages, with its closing
 * slash; null when there are none to link to.
 */
export const diagnostics = (reading: Found, docs: string | null): Diagnostic[] =>
  reading.findings.map((finding) => ({
    range: rangeOf(reading.document, finding.span),
    severity: severities[finding.severity],
    source: "copydesk",
    code: finding.check,
    ...(docs === null ? {} : { codeDescription: { href: `${docs}${finding.check}.md` } }),
    message: finding.message,
    relatedInformation: finding.related.map((related) => ({
      ...{ location: locationIn(reading, related), message: related.message },
    })),
  }));

/** What diagnostics are made of. */
export type Found = Pick<Reading, "document" | "findings" | "sources">;

function locationIn({ document, sources = [] }: Found, { start, end, uri = document.uri }: Related): Location {
  if (uri === document.uri) return { uri, range: rangeOf(document, { start, end }) };
  const source = sources.find((one) => one.uri === uri);
  // Offsets of a text that is not at hand: its beginning must do.
  const top = { line: 0, character: 0 };
  return { uri, range: source ? rangeIn(source, { start, end }) : { start: top, end: top } };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
