/** The only place where offsets become positions and back. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Location, Position, Range } from "vscode-languageserver-types";
import { inFile, type SourceText } from "../sources/source-text.ts";
import type { Span } from "../text/span.ts";

/** The range of `span` in lines and UTF-16 characters, both from zero. */
export const rangeOf = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

/** `span` as a place in `document`. */
export const locationOf = (document: TextDocument, span: Span): Location => ({
  uri: document.uri,
  range: rangeOf(document, span),
});

/** The offset of `position`; one outside the text is drawn to its nearest end, one past a line's end to that end. */
export function offsetOf(document: TextDocument, position: Position): number {
  const offset = document.offsetAt(position);
  return Number.isInteger(offset) ? offset : 0;
}

/** The span of `range`; ends that stand in the wrong order are put right. */
export function spanOf(document: TextDocument, { start, end }: Range): Span {
  const [from, to] = [offsetOf(document, start), offsetOf(document, end)];
  return { start: Math.min(from, to), end: Math.max(from, to) };
}

/** The line, from one, as people count. */
export const lineOf = (document: TextDocument, offset: number): number => document.positionAt(offset).line + 1;

/** Whether a cursor at `offset` touches `span`: at its end too, where a word has just been typed. */
export const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** The range of a passage of a source text in its file; at the very beginning of a file that has no lines to go to. */
export function rangeIn(source: SourceText, { start, end }: Span): Range {
  return {
    start: positionIn(source, inFile(source, start)),
    end: positionIn(source, inFile(source, Math.max(start, end - 1)) + 1),
  };
}

function positionIn({ lineStarts }: SourceText, offset: number): Position {
  if (!lineStarts || lineStarts.length === 0) return { line: 0, character: 0 };
  let [low, high] = [0, lineStarts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStarts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - lineStarts[low] };
}
