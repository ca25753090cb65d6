/** Code lenses: above each section, what it holds. */
import type { CodeLens } from "vscode-languageserver-types";
import type { Quotation } from "../analysis/model.ts";
import { rangeOf } from "./range.ts";
import { counts, worthListing } from "../ledger/items.ts";
import type { ItemStanding } from "../ledger/standing.ts";
import { counted } from "./overview/rows.ts";
import { itemsIn, sectionsOf } from "./sections.ts";
import type { Reading } from "./reading.ts";
import { inEnglish } from "../wording/say.ts";

/** What lenses are made of. */
export type Counted = Pick<Reading, "document" | "analysis" | "desk" | "say">;

/** One lens for each section that holds a quotation or a claim: "6 quotes: 5 named, 1 nobody's · 9 claims · 2 of 15 checked". */
export function lenses({ document, analysis, desk, say = inEnglish }: Counted): CodeLens[] {
  const items = desk?.items ?? [];
  const tracked = items.filter(counts);
  const said = analysis.quotations.filter(({ form }) => form === "direct" || form === "partial");
  const worthy = analysis.claims.filter(({ checkWorthiness }) => checkWorthiness >= worthListing);
  return sectionsOf(analysis).flatMap((section) => {
    const quotations = itemsIn(section, said, ({ parts }) => parts[0].start);
    const claims = itemsIn(section, worthy, ({ start }) => start);
    const own = itemsIn(section, tracked, ({ start }) => start);
    const words = [quotesInWords(quotations), claimsInWords(claims.length), checkedInWords(own)];
    const title = words
      .filter((each) => each !== "")
      .map(say)
      .join(" · ");
    // A click leads to the first open item; a command without a name is shown and cannot be clicked.
    const place = { uri: document.uri, position: document.positionAt(Math.max(0, section.start - 1)) };
    const leads = own.some(({ state }) => state === "open");
    const command = leads ? { command: "copydesk.nextOpen", arguments: [place] } : { command: "" };
    return title === ""
      ? []
      : [{ range: rangeOf(document, section.heading ?? section), command: { title, ...command } }];
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
  return `${counted(quotations.length, "quote")}: ${shown.join(", ")}`;
}

/** Empty as long as nothing was decided. */
function checkedInWords(items: readonly ItemStanding[]): string {
  if (items.every(({ decision }) => decision === null)) return "";
  return `${items.filter(({ state }) => state === "checked").length} of ${items.length} checked`;
}

const claimsInWords = (count: number): string => (count === 0 ? "" : counted(count, "claim"));
