/** Readings of marked text for tests of features: the analysis that ships, the findings, and where the cursor stands. */
import type { Position } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import { checks } from "../../server/src/checks/index.ts";
import { runChecks } from "../../server/src/checks/run.ts";
import type { Reading } from "../../server/src/features/reading.ts";
import { spanOf } from "../../server/src/features/range.ts";
import { analyzeExample } from "./analyze.ts";
import { shippedKnowledge } from "./knowledge.ts";
import { mark, unmark } from "./markup.ts";

/** A reading of `marked`, and the position of its `<|>` (the text's start when there is none). */
export function readMarked(marked: string, uri = "file:///story.txt"): Reading & { readonly position: Position } {
  const { text, cursor } = unmark(marked);
  const document = TextDocument.create(uri, "plaintext", 1, text);
  const analysis = analyzeExample(text);
  const findings = runChecks(analysis, { checks, context: { known: new Set(), knowledge: shippedKnowledge() } });
  return { document, analysis, findings, position: document.positionAt(cursor ?? 0) };
}

/** The text with braces round ranges, to compare with what was expected. */
export const markRanges = (document: TextDocument, ranges: readonly Parameters<typeof spanOf>[1][]): string =>
  mark(
    document.getText(),
    ranges.map((range) => spanOf(document, range)),
  );
