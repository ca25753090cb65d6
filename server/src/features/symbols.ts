/** The outline: headline and sections, in them quotations with their speakers and the claims worth checking. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { SymbolKind, type DocumentSymbol, type SymbolInformation } from "vscode-languageserver-types";
import type { Claim, Quotation } from "../analysis/model.ts";
import { worthListing } from "../ledger/items.ts";
import { cover } from "../text/span.ts";
import { rangeOf } from "./range.ts";
import { itemsIn, sectionsOf, type Section } from "./sections.ts";
import { markedParts, shortened, speakerName, wordsOf } from "./under.ts";
import type { Reading } from "./reading.ts";
import { inEnglish } from "../wording/say.ts";

/** What an outline is made of. */
export type Outlined = Pick<Reading, "document" | "analysis" | "say">;

/** The outline of a text. */
export function symbols(reading: Outlined): DocumentSymbol[] {
  const { document, analysis } = reading;
  return sectionsOf(analysis).flatMap((section) => {
    const children = itemsOf(reading, section);
    return section.heading === null ? children : [sectionSymbol(document, section, children)];
  });
}

/** The same, flat, for editors that know no trees. */
export const flatSymbols = (document: TextDocument, outline: readonly DocumentSymbol[]): SymbolInformation[] =>
  outline.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri: document.uri, range } },
    ...flatSymbols(document, children).map((child) => ({ ...child, containerName: child.containerName ?? name })),
  ]);

function sectionSymbol(document: TextDocument, section: Section, items: readonly DocumentSymbol[]): DocumentSymbol {
  const heading = section.heading ?? section;
  return {
    name: shortened(document.getText(rangeOf(document, heading)), 80) || "Section",
    kind: SymbolKind.Namespace,
    range: rangeOf(document, section),
    selectionRange: rangeOf(document, heading),
    children: [...items],
  };
}

function itemsOf(reading: Outlined, section: Section): DocumentSymbol[] {
  const { document, analysis } = reading;
  const quotations = analysis.quotations.filter(({ form }) => form !== "scare");
  const claims = analysis.claims.filter(({ checkWorthiness }) => checkWorthiness >= worthListing);
  const symbolsByStart = [
    ...itemsIn(section, quotations, ({ parts }) => parts[0].start).map((one) => quotationSymbol(reading, one)),
    ...itemsIn(section, claims, ({ start }) => start).map((one) => claimSymbol(reading, one)),
  ];
  const order = ({ range: { start } }: DocumentSymbol): number => document.offsetAt(start);
  return symbolsByStart.sort((a, b) => order(a) - order(b));
}

function quotationSymbol({ document, analysis, say = inEnglish }: Outlined, quotation: Quotation): DocumentSymbol {
  const words = shortened(wordsOf(analysis, quotation), 70);
  const range = rangeOf(document, cover(markedParts(analysis, quotation)));
  return {
    name: quotation.form === "indirect" ? words || "…" : `“${words}”`,
    detail: speakerName(analysis, quotation) ?? say("nobody named"),
    ...{ kind: SymbolKind.String, range, selectionRange: range },
  };
}

function claimSymbol({ document, say = inEnglish }: Outlined, claim: Claim): DocumentSymbol {
  const range = rangeOf(document, claim);
  return {
    name: shortened(document.getText(range), 70) || "…",
    detail: say(`claim, ${Math.round(claim.checkWorthiness * 100)} %`),
    ...{ kind: SymbolKind.Event, range, selectionRange: range },
  };
}
