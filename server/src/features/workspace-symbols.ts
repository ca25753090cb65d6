/** Symbols over all open texts: names, quotations, claims. */
import { SymbolKind, type WorkspaceSymbol } from "vscode-languageserver-types";
import type { EntityType } from "../analysis/model.ts";
import { locationOf } from "./range.ts";
import type { Reading } from "./reading.ts";
import { worthListing } from "../ledger/items.ts";
import { fullMention, shortened, speakerName, wordsOf } from "./under.ts";
import { inEnglish } from "../wording/say.ts";

/** At most this many are sent; a longer query finds the rest. */
const most = 500;

/** Symbols whose name holds the letters of `query` in this order; all names for an empty one. */
export function workspaceSymbols(readings: readonly Reading[], query: string): WorkspaceSymbol[] {
  const found = readings.flatMap((reading) => [
    ...names(reading),
    ...(query === "" ? [] : [...quotations(reading), ...claims(reading)]),
  ]);
  return found.filter(({ name }) => holdsInOrder(name.toLowerCase(), query.toLowerCase())).slice(0, most);
}

/** The symbol of each type of entity, in the editor's small stock of them. */
export const symbolKinds: Readonly<Record<EntityType, SymbolKind>> = {
  ...{ person: SymbolKind.Class, organization: SymbolKind.Module, place: SymbolKind.Namespace },
  ...{ event: SymbolKind.Event, work: SymbolKind.File, product: SymbolKind.Object, group: SymbolKind.Interface },
};

const names = ({ document, analysis }: Reading): WorkspaceSymbol[] =>
  analysis.entities.map((entity) => ({
    ...{ name: entity.name, kind: symbolKinds[entity.type] },
    location: locationOf(document, fullMention(analysis, entity)),
  }));

const quotations = ({ document, analysis, say = inEnglish }: Reading): WorkspaceSymbol[] =>
  analysis.quotations
    .filter(({ form }) => form !== "scare")
    .map((quotation) => ({
      name: `“${shortened(wordsOf(analysis, quotation), 80)}”`,
      kind: SymbolKind.String,
      location: locationOf(document, quotation.parts[0]),
      containerName: speakerName(analysis, quotation) ?? say("nobody named"),
    }));

const claims = ({ document, analysis }: Reading): WorkspaceSymbol[] =>
  analysis.claims
    .filter(({ checkWorthiness }) => checkWorthiness >= worthListing)
    .map((claim) => ({
      name: shortened(analysis.prose.text.slice(claim.start, claim.end), 80),
      kind: SymbolKind.Event,
      location: locationOf(document, claim),
    }));

function holdsInOrder(name: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    if (letter === " ") continue;
    const at = name.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
