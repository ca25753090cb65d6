/** Lines of a text as a person counts them: from 1, in every convention of line ends that editors know. */
import { firstWhere } from "../text/span.ts";

/** A place as a person reads it: both count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The starts of all lines of `text`, so that many offsets of one text are placed in logarithmic time each. */
export function lineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return Uint32Array.from(starts);
}

/** The place of a UTF-16 offset. */
export function placeOf(starts: Uint32Array, offset: number): Place {
  const line = lineOf(starts, offset);
  return { line: line + 1, column: offset - starts[line] + 1 };
}

/** Index of the line (from 0) that holds `offset`. */
export const lineOf = (starts: Uint32Array, offset: number): number =>
  firstWhere(starts.length, (line) => starts[line] > offset) - 1;

/** The line (index from 0) without its line end: where it starts and what it says. */
export function lineText(text: string, starts: Uint32Array, line: number): string {
  let end = line + 1 < starts.length ? starts[line + 1] : text.length;
  while (end > starts[line] && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return text.slice(starts[line], end);
}
