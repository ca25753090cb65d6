/** The card of a name: who it is, why we think so, what the text calls them, how often it names and quotes them. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis, Entity, EntityType } from "../analysis/model.ts";
import type { Card } from "./card.ts";
import { lineOf } from "./range.ts";
import { fullMention, type Naming } from "./under.ts";

/** What the text says of an entity, from one of its namings. */
export function nameCard(document: TextDocument, analysis: Analysis, naming: Naming): Card {
  const { entity, reference } = naming;
  const { text } = analysis.prose;
  const lines = [`Why: ${whyOf(analysis, naming)}`];
  if (reference) lines.unshift(`“${text.slice(reference.start, reference.end)}” stands for this name`);
  const titles = titlesOf(document, analysis, entity);
  if (titles.length > 0) lines.push(`Given as: ${titles.join(" · ")}`);
  const quoted = analysis.quotations.filter(({ speaker, form }) => speaker?.entity === entity.id && form !== "scare");
  const first = fullMention(analysis, entity);
  lines.push(
    `Named ${times(entity.mentions.length)}, first in full on line ${lineOf(document, first.start)}; ` +
      (quoted.length === 0 ? "not quoted" : `quoted ${times(quoted.length)}`),
  );
  if (entity.rivals.length > 0) {
    lines.push(`Could also be: ${entity.rivals.map((id) => analysis.entities[id].name).join(" or ")}`);
  }
  return { heading: `${entity.name} · ${typeNames[entity.type]}`, lines };
}

/** The words of the interface for types of entities. */
export const typeNames: Readonly<Record<EntityType, string>> = {
  ...{ person: "person", organization: "organisation", place: "place", event: "event" },
  ...{ work: "work", product: "product", group: "group" },
};

/** Why it is a name of this type, and why it belongs to this entity. */
function whyOf({ mentions }: Analysis, { entity, mention, clue }: Naming): string {
  const place = mention === null ? -1 : entity.mentions.findIndex((index) => mentions[index] === mention);
  const belongs = place >= 0 ? entity.clues[place] : undefined;
  return belongs && belongs !== clue ? `${clue}; ${belongs}` : clue;
}

/** Each title once, capitals aside, with the lines on which it stands. */
function titlesOf(document: TextDocument, { titles, prose }: Analysis, entity: Entity): string[] {
  const given = new Map<string, { readonly words: string; readonly lines: Set<number> }>();
  for (const { start, end, former } of entity.titles.map((index) => titles[index])) {
    const words = `${former ? "former: " : ""}${prose.text.slice(start, end)}`;
    const title = given.get(words.toLowerCase()) ?? { words, lines: new Set() };
    given.set(words.toLowerCase(), title);
    title.lines.add(lineOf(document, start));
  }
  return [...given.values()].map(({ words, lines }) => `${words} (line ${[...lines].join(", ")})`);
}

const times = (count: number): string => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);
