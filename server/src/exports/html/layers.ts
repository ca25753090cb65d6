/** Layers: stretches of the text and the classes that they put on its words. */
import type { Claim, Span } from "../../analysis/model.ts";
import { worthListing } from "../../ledger/items.ts";
import type { Annotated } from "../annotated.ts";

/** A stretch of the text with its classes, parted by spaces. */
export interface Layer extends Span {
  readonly names: string;
}

/** All layers, by where they begin, the longer first. */
export function layersOf({ analysis, findings }: Pick<Annotated, "analysis" | "findings">): Layer[] {
  const layer = ({ start, end }: Span, names: string): Layer => ({ start, end, names });
  return [
    ...analysis.mentions.map((mention) => layer(mention, mention.type)),
    ...analysis.quotations.flatMap(({ parts, form, speaker }) =>
      parts.map((part) => layer(part, form === "scare" ? "scare" : speaker ? "quotation" : "quotation nobody")),
    ),
    ...analysis.quotations.flatMap(({ cue, form }) => (cue && form !== "scare" ? [layer(cue, "cue")] : [])),
    ...analysis.claims.filter(isWorthListing).map((claim) => layer(claim, "claim")),
    ...findings.map(({ span, severity }) => layer(span, `finding ${severity}`)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

// All claims together would underline nearly every sentence, and so say nothing.
const isWorthListing = ({ checkWorthiness }: Claim): boolean => checkWorthiness >= worthListing;
