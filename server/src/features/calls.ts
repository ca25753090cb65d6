/** Call hierarchy over names: whom somebody speaks about, and who speaks about somebody. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
  Range,
} from "vscode-languageserver-types";
import type { Analysis, Entity, EntityType, Quotation } from "../analysis/model.ts";
import { offsetOf, rangeOf } from "./range.ts";
import type { Reading } from "./reading.ts";
import { sameIn } from "./navigation.ts";
import { fullMention, namingAt } from "./under.ts";
import { typeNames } from "./name-card.ts";
import { symbolKinds } from "./workspace-symbols.ts";
import { inEnglish } from "../wording/say.ts";

/** Whom the cursor is on; null when on nobody. */
export function caller(reading: Reading, position: Position): CallHierarchyItem[] | null {
  const { document, analysis } = reading;
  const naming = namingAt(analysis, offsetOf(document, position));
  return naming && [itemOf(reading, naming.entity)];
}

/** Whom this one speaks about, with the quotations, over all open texts. */
export function outgoing(readings: readonly Reading[], item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  return readings.flatMap((reading) =>
    entitiesLike(reading.analysis, item).flatMap((speaker) => {
      const said = reading.analysis.quotations.filter((quotation) => quotation.speaker?.entity === speaker.id);
      const about = grouped(said, (quotation) => namedIn(reading.analysis, quotation));
      return [...about].map(([to, quotations]) => ({
        to: itemOf(reading, reading.analysis.entities[to]),
        fromRanges: rangesOf(reading.document, quotations),
      }));
    }),
  );
}

/** Who speaks about this one, with the quotations, over all open texts. */
export function incoming(readings: readonly Reading[], item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  return readings.flatMap((reading) =>
    entitiesLike(reading.analysis, item).flatMap((subject) => {
      const about = reading.analysis.quotations.filter((one) => namedIn(reading.analysis, one).includes(subject.id));
      const speakers = grouped(about, ({ speaker }) => (speaker?.entity == null ? [] : [speaker.entity]));
      return [...speakers].map(([from, quotations]) => ({
        from: itemOf(reading, reading.analysis.entities[from]),
        fromRanges: rangesOf(reading.document, quotations),
      }));
    }),
  );
}

function itemOf({ document, analysis, say = inEnglish }: Reading, entity: Entity): CallHierarchyItem {
  const range = rangeOf(document, fullMention(analysis, entity));
  return {
    ...{ name: entity.name, kind: symbolKinds[entity.type], detail: say(typeNames[entity.type]), uri: document.uri },
    ...{ range, selectionRange: range, data: { type: entity.type } },
  };
}

/** The entities of a text that an item, maybe of another text, stands for. */
function entitiesLike(analysis: Analysis, { name, data }: CallHierarchyItem): Entity[] {
  const type = (data as { type?: EntityType } | undefined)?.type ?? "person";
  return sameIn(analysis, { name, type });
}

/** Ids of the entities that a quotation's words name. */
const namedIn = ({ entities, mentions }: Analysis, { parts }: Quotation): number[] =>
  entities
    .filter((entity) =>
      entity.mentions.some((index) =>
        parts.some(({ start, end }) => start <= mentions[index].start && mentions[index].end <= end),
      ),
    )
    .map(({ id }) => id);

function grouped(
  quotations: readonly Quotation[],
  keysOf: (one: Quotation) => readonly number[],
): Map<number, Quotation[]> {
  const groups = new Map<number, Quotation[]>();
  for (const quotation of quotations) {
    for (const key of keysOf(quotation)) groups.set(key, [...(groups.get(key) ?? []), quotation]);
  }
  return groups;
}

const rangesOf = (document: TextDocument, quotations: readonly Quotation[]): Range[] =>
  quotations.flatMap(({ parts }) => parts.map((part) => rangeOf(document, part)));
