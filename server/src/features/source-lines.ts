/** What source texts have of a quotation, as lines of its card. */
import type { Comparison, QuotedWords } from "../sources/comparison.ts";
import { changesInWords } from "../sources/wording.ts";
import { fileName } from "../text/file-name.ts";

/** A line for each part of the quotation; none when no source texts are named, or too few words tell nothing. */
export const sourceLines = (quotation: number, comparison: Comparison | null | undefined): string[] =>
  (comparison?.quoted ?? []).filter((words) => words.quotation === quotation).flatMap(lineOf);

function lineOf({ answer, match, otherSpeaker }: QuotedWords): string[] {
  if (answer === "unchecked") return [];
  if (!match) return ["Source texts: not found"];
  const whose = otherSpeaker === null ? "" : `, said there by ${otherSpeaker}`;
  const name = fileName(match.uri);
  if (answer === "verbatim") return [`Source texts: word for word in ${name}${whose}`];
  return [`Source texts: in other words in ${name}${whose}: ${changesInWords(match.changes)}`];
}
