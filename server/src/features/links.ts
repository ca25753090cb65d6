/** What can be followed from a text: addresses in it, and quotations to the passage of a source text that has their words. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentLink } from "vscode-languageserver-types";
import { rangeIn, rangeOf } from "./range.ts";
import type { Reading } from "./reading.ts";
import { inEnglish } from "../wording/say.ts";

/** What is followed from. */
type Linked = Pick<Reading, "document" | "comparison" | "sources" | "say">;

/** Web addresses, and quotations that a source text holds. */
export const links = (reading: Linked): DocumentLink[] => [...addresses(reading.document), ...passages(reading)];

/** Each quotation's words lead to their passage: "#L12,5" is how editors take line and column, both from one. */
function passages({ document, comparison, sources = [], say = inEnglish }: Linked) {
  return (comparison?.quoted ?? []).flatMap(({ start, end, match }): DocumentLink[] => {
    const source = match && sources.find(({ uri }) => uri === match.uri);
    if (!source) return [];
    const { line, character } = rangeIn(source, match.span).start;
    const tooltip = say(
      match.match === "verbatim" ? "The source text’s passage" : "The source text’s passage, in other words",
    );
    const target = source.lineStarts ? `${source.uri}#L${line + 1},${character + 1}` : source.uri;
    return [{ range: rangeOf(document, { start, end }), target, tooltip }];
  });
}

/** Web addresses, without the full stop or bracket that closes the sentence behind them. */
const addresses = (document: TextDocument): DocumentLink[] =>
  [...document.getText().matchAll(/\bhttps?:\/\/[^\s<>"“”«»]{3,2000}/gu)].map(({ 0: found, index }) => {
    const address = withoutClosing(found);
    return { range: rangeOf(document, { start: index, end: index + address.length }), target: address };
  });

function withoutClosing(address: string): string {
  let end = address.length;
  while (end > 0 && isClosing(address, end)) end--;
  return address.slice(0, end);
}

/** Whether the last code unit belongs to the sentence: a stop, a mark, or a bracket that opens outside. */
function isClosing(address: string, end: number): boolean {
  const last = address[end - 1];
  if (last === ")") return !address.slice(0, end).includes("(");
  return ".,;:!?'’]}".includes(last);
}
