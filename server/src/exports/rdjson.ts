/** Reviewdog Diagnostic Format (rdjson): findings as review comments. Lines from 1; columns from 1 in UTF-8 bytes. */
import type { Span } from "../analysis/model.ts";
import type { Finding, Severity } from "../checks/check.ts";
import type { Annotated, Format } from "./annotated.ts";
import { lineOf, lineStarts } from "./lines.ts";

/** One result with all diagnostics. */
export const rdjson: Format = {
  ...{ head: '{"source":{"name":"copydesk"},"diagnostics":[\n', separator: ",\n" },
  items: (annotated) => {
    const { text } = annotated.analysis.prose;
    const page = { annotated, starts: lineStarts(text), bytes: bytesBefore(text) };
    return annotated.findings.map((finding) => JSON.stringify(diagnosticOf(finding, page)));
  },
  foot: () => "\n]}\n",
};

const severities: Readonly<Record<Severity, string>> = {
  error: "ERROR",
  warning: "WARNING",
  information: "INFO",
  hint: "INFO",
};

/** A text, the starts of its lines, and how many bytes stand before each offset. */
interface Page {
  readonly annotated: Annotated;
  readonly starts: Uint32Array;
  readonly bytes: Uint32Array;
}

const diagnosticOf = ({ check, severity, span, message, related, fixes }: Finding, page: Page): object => ({
  message,
  location: { path: page.annotated.name, range: range(page, span) },
  severity: severities[severity],
  code: { value: check },
  // One suggestion replaces one range: a fix with several edits cannot be offered as one.
  ...suggestions(
    fixes
      .flatMap(({ edits }) => (edits.length === 1 ? edits : []))
      .map((edit) => ({ range: range(page, edit), text: edit.newText })),
  ),
  ...(related.length === 0
    ? {}
    : {
        related_locations: related.map((other) => ({
          message: other.message,
          location: other.uri ? { path: other.uri } : { path: page.annotated.name, range: range(page, other) },
        })),
      }),
});

const suggestions = (all: readonly object[]): object => (all.length === 0 ? {} : { suggestions: all });

const range = (page: Page, { start, end }: Span): object => ({ start: place(page, start), end: place(page, end) });

function place({ starts, bytes }: Page, offset: number): object {
  const line = lineOf(starts, offset);
  return { line: line + 1, column: bytes[offset] - bytes[starts[line]] + 1 };
}

/** UTF-8 bytes before every offset of a text. */
function bytesBefore(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A surrogate is half of four bytes.
    before[i + 1] = before[i] + (code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3);
  }
  return before;
}
