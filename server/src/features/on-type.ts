/** Typing: a straight quote mark becomes the curly one that fits its place, where the writer has asked for that. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, TextEdit } from "vscode-languageserver-types";
import { offsetOf, rangeOf } from "./range.ts";

/** The characters at which an editor asks. */
export const typedMarks = { firstTriggerCharacter: '"', moreTriggerCharacter: ["'"] };

/**
 * The edit that curls the mark just typed before `position`, and the straight one that the editor closed it with; none
 * where a straight mark is meant: feet and inches, code and attributes of markup.
 */
export function onType(document: TextDocument, position: Position, typed: string): TextEdit[] {
  const offset = offsetOf(document, position);
  const text = document.getText();
  const pair = pairs.get(typed);
  if (!pair || text[offset - 1] !== typed || isMeant(text, offset - 1, pair)) return [];
  const replace = (end: number, newText: string): TextEdit[] => [
    { range: rangeOf(document, { start: offset - 1, end }), newText },
  ];
  const next = text[offset];
  // The editor may have closed the mark by itself: its second mark stands behind the cursor, and is typed over in the end.
  if (opensAt(text, offset - 1))
    return next === typed ? replace(offset + 1, pair.open + pair.close) : replace(offset, pair.open);
  return next === pair.close ? replace(offset + 1, pair.close) : replace(offset, pair.close);
}

/** Curly marks for a straight one. */
interface Pair {
  readonly open: string;
  readonly close: string;
}

const pairs: ReadonlyMap<string, Pair> = new Map([
  ['"', { open: "“", close: "”" }],
  ["'", { open: "‘", close: "’" }],
]);

/** Whether a mark at `at` opens: nothing, white space, a bracket, a dash or another opening mark stands before it. */
const opensAt = (text: string, at: number): boolean => at === 0 || /[\s([{—–\-/“‘"']/u.test(text[at - 1]);

/** Whether the mark is straight on purpose: feet and inches behind a figure that no quotation holds, in a tag, in `code`. */
function isMeant(text: string, at: number, { open, close }: Pair): boolean {
  const line = text.slice(Math.max(0, at - longestLine, text.lastIndexOf("\n", at - 1) + 1), at);
  const isQuoted = line.lastIndexOf(open) > line.lastIndexOf(close);
  const isInCode = (line.split("`").length - 1) % 2 === 1;
  return (/\d$/u.test(line) && !isQuoted) || isInCode || line.lastIndexOf("<") > line.lastIndexOf(">");
}

const longestLine = 2000;
