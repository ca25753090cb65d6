/** Growing selections: word, name, name with its title, quotation, with its marks, sentence, paragraph, section, text. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, SelectionRange } from "vscode-languageserver-types";
import type { Analysis, Span } from "../analysis/model.ts";
import { contains, cover, firstWhere, lastStartingAt } from "../text/span.ts";
import { offsetOf, rangeOf } from "./range.ts";
import { sectionsOf } from "./sections.ts";
import { markedParts } from "./under.ts";

/** For each position, the smallest selection round it and those that hold it. */
export const selections = (
  document: TextDocument,
  analysis: Analysis,
  positions: readonly Position[],
): SelectionRange[] => positions.map((position) => selection(document, analysis, offsetOf(document, position)));

function selection(document: TextDocument, analysis: Analysis, offset: number): SelectionRange {
  const whole = { start: 0, end: analysis.prose.text.length };
  const spans = spansAround(analysis, offset).sort((a, b) => b.end - b.start - (a.end - a.start));
  let grown: Span = whole;
  let found: SelectionRange = { range: rangeOf(document, whole) };
  for (const span of spans) {
    const isSmaller = span.end - span.start < grown.end - grown.start;
    if (!isSmaller || !contains(grown, span)) continue;
    grown = span;
    found = { range: rangeOf(document, span), parent: found };
  }
  return found;
}

function spansAround(analysis: Analysis, offset: number): Span[] {
  const { prose, mentions, titles, quotations } = analysis;
  const named = titles.map(({ start, end, mention }) => cover([{ start, end }, mentions[mention]]));
  const marked = quotations.flatMap((quotation) => markedParts(analysis, quotation));
  const all = [
    tokenAt(analysis, offset),
    prose.sentences[lastStartingAt(prose.sentences, offset)],
    ...prose.paragraphs,
  ];
  return [
    ...all,
    ...mentions,
    ...titles,
    ...named,
    ...quotations.flatMap(({ parts }) => parts),
    ...marked,
    ...sectionsOf(analysis),
  ]
    .filter((span) => span !== undefined && span.start <= offset && offset <= span.end && span.start < span.end)
    .map((span) => ({ start: span.start, end: span.end }));
}

function tokenAt({ prose: { tokens } }: Analysis, offset: number): Span {
  const at = firstWhere(tokens.length, (token) => tokens.starts[token] > offset) - 1;
  return at < 0 ? { start: offset, end: offset } : { start: tokens.starts[at], end: tokens.ends[at] };
}
