/** Addresses in the text that can be followed. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentLink } from "vscode-languageserver-types";
import { rangeOf } from "./range.ts";

/** Web addresses, without the full stop or bracket that closes the sentence behind them. */
export const links = (document: TextDocument): DocumentLink[] =>
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
