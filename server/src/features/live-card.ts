/** Cards of what Wikidata says of a name, marked as looked up just now and by whom. */
import type { Analysis } from "../analysis/model.ts";
import type { LiveAnswer, LiveItem } from "../wikidata/model.ts";
import type { Card } from "./card.ts";
import { namingAt } from "./under.ts";

const mostPositions = 4;

/** The name at `offset` that Wikidata could be asked about: a full name that the facts do not settle; else null. */
export function nameToLookUp(analysis: Analysis, offset: number): string | null {
  const entity = namingAt(analysis, offset)?.entity;
  if (!entity || !askable.has(entity.type)) return null;
  const identity = analysis.identities.find((one) => one.entity === entity.id);
  if (identity && identity.row !== null) return null;
  // A surname alone could be anybody's.
  return entity.type === "person" && !entity.name.includes(" ") ? null : entity.name;
}

const askable: ReadonlySet<string> = new Set(["person", "organization", "place"]);

/** A card for each bearer of the name, or the one that says why there is none. */
export function liveCards(answer: LiveAnswer): Card[] {
  if (answer.kind === "unavailable")
    return [{ heading: "Wikidata was asked", lines: [`No answer: ${answer.reason}.`] }];
  const day = answer.asked.toISOString().slice(0, 10);
  if (answer.items.length === 0) return [{ heading: `Wikidata, ${day}`, lines: ["Knows no such name."] }];
  return answer.items.map((item) => liveCard(item, day));
}

function liveCard({ id, name, description, born, died, countries, positions }: LiveItem, day: string): Card {
  const life = [born && `born ${born}`, died && `died ${died}`].filter(Boolean).join(", ");
  const held = positions
    .slice(0, mostPositions)
    .map(({ title, start, end }) => `${title} ${datesOf(start, end)}`.trim());
  const more = positions.length - held.length;
  const lines = [
    ...held,
    ...(more > 0 ? [`and ${more} more`] : []),
    ...(life ? [life] : []),
    ...(countries.length > 0 ? [`Country: ${countries.join(", ")}`] : []),
  ];
  const heading = `Wikidata, ${day}: ${name}${description ? `, ${description}` : ""}`;
  return { heading, lines, link: { words: `Wikidata ${id}`, address: `https://www.wikidata.org/wiki/${id}` } };
}

const datesOf = (start: string, end: string): string =>
  start && end ? `${start} to ${end}` : start ? `since ${start}` : end ? `until ${end}` : "";
