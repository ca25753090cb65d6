/** Passages of source texts that could back a claim or quotation, to be attached as evidence. */
import type { Span } from "../analysis/model.ts";
import { anchorAt } from "../ledger/anchor.ts";
import type { ItemStanding } from "../ledger/standing.ts";
import type { PassageEntry } from "./protocol.ts";
import type { Reading } from "./reading.ts";

/** What a reading must know to be asked for passages. */
export type Compared = Pick<Reading, "analysis" | "comparison" | "sources">;

/** The passages nearest to an item, each once: those of its quotation's words first, then those of its names and figures. */
export function passagesFor(reading: Compared, item: ItemStanding): PassageEntry[] {
  const all = [...wordings(reading, item), ...supports(reading, item)].map((one) => entryOf(reading, one));
  const seen = new Set<string>();
  return all.flatMap((entry) => {
    const key = entry && `${entry.source} ${entry.start}`;
    if (key === null || seen.has(key)) return [];
    seen.add(key);
    return entry ? [entry] : [];
  });
}

interface Passage extends Span {
  readonly uri: string;
  readonly says: PassageEntry["says"];
}

/** Passages with the words of quotations that the item is, or holds. */
const wordings = ({ comparison }: Compared, item: ItemStanding): Passage[] =>
  (comparison?.quoted ?? []).flatMap(({ start, end, match }) =>
    match && item.start <= start && end <= item.end
      ? [{ ...match.span, uri: match.uri, says: match.match === "verbatim" ? "verbatim" : "altered" }]
      : [],
  );

/** Passages with names and figures of the claim. */
function supports({ analysis, comparison }: Compared, { kind, index }: ItemStanding): Passage[] {
  const claim = kind === "claim" && index !== null ? analysis.claims[index] : undefined;
  return (comparison?.supports ?? []).flatMap(({ specific, passage }) =>
    passage && claim && specific.sentence === claim.sentence ? [{ ...passage, says: "near" }] : [],
  );
}

function entryOf({ sources = [] }: Compared, { uri, start, end, says }: Passage): PassageEntry | null {
  const source = sources.find((one) => one.uri === uri);
  if (!source || start >= end) return null;
  const { exact, prefix, suffix } = anchorAt(source.text, { start, end });
  return { source: uri, text: exact, start, prefix, suffix, says };
}
