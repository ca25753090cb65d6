/** What can be folded: sections, and quotations that run over several lines. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { FoldingRangeKind, type FoldingRange } from "vscode-languageserver-types";
import type { Analysis, Span } from "../analysis/model.ts";
import { cover } from "../text/span.ts";
import { rangeOf } from "./range.ts";
import { sectionsOf } from "./sections.ts";
import { markedParts } from "./under.ts";

/** Foldable lines, from zero. */
export function folding(document: TextDocument, analysis: Analysis): FoldingRange[] {
  const sections = sectionsOf(analysis).filter(({ heading }) => heading !== null);
  const quotations = analysis.quotations.map((quotation) => cover(markedParts(analysis, quotation)));
  return [...sections, ...quotations].flatMap((span) => fold(document, span));
}

function fold(document: TextDocument, span: Span): FoldingRange[] {
  const { start, end } = rangeOf(document, span);
  return end.line > start.line ? [{ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }] : [];
}
