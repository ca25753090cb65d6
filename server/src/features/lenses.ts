/** Code lenses: above each section, what it holds. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeLens } from "vscode-languageserver-types";
import type { Analysis, Quotation } from "../analysis/model.ts";
import { rangeOf } from "./range.ts";
import { itemsIn, sectionsOf } from "./sections.ts";
import { worthListing } from "./symbols.ts";

/** One lens for each section that holds a quotation or a claim: "6 quotes: 5 named, 1 nobody's · 9 claims". */
export function lenses(document: TextDocument, analysis: Analysis): CodeLens[] {
  const said = analysis.quotations.filter(({ form }) => form === "direct" || form === "partial");
  const worthy = analysis.claims.filter(({ checkWorthiness }) => checkWorthiness >= worthListing);
  return sectionsOf(analysis).flatMap((section) => {
    const quotations = itemsIn(section, said, ({ parts }) => parts[0].start);
    const claims = itemsIn(section, worthy, ({ start }) => start);
    const title = [quotesInWords(quotations), claimsInWords(claims.length)].filter((words) => words !== "").join(" · ");
    // A command without a name is shown and cannot be clicked: these are counts to read.
    return title === ""
      ? []
      : [{ range: rangeOf(document, section.heading ?? section), command: { title, command: "" } }];
  });
}

function quotesInWords(quotations: readonly Quotation[]): string {
  if (quotations.length === 0) return "";
  const named = quotations.filter(({ speaker }) => speaker !== null && speaker.candidates.length === 0).length;
  const open = quotations.filter(({ speaker }) => speaker !== null && speaker.candidates.length > 0).length;
  const counts = [
    [named, "named"],
    [open, "ambiguous"],
    [quotations.length - named - open, "nobody’s"],
  ] as const;
  const shown = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return `${plural(quotations.length, "quote")}: ${shown.join(", ")}`;
}

const claimsInWords = (count: number): string => (count === 0 ? "" : plural(count, "claim"));
const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
