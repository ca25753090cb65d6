/** Ways between the places that name the same: definition, references, highlights. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type Location,
  type Position,
} from "vscode-languageserver-types";
import type { Analysis, Entity, Mention } from "../analysis/model.ts";
import { locationOf, offsetOf, rangeOf } from "./range.ts";
import type { Reading } from "./reading.ts";
import { fullMention, namingAt } from "./under.ts";

/** The first full mention of whom the cursor is on; null when it is on nobody. */
export function definition(document: TextDocument, analysis: Analysis, position: Position): Location | null {
  const naming = namingAt(analysis, offsetOf(document, position));
  return naming && locationOf(document, fullMention(analysis, naming.entity));
}

/** What references are asked with. */
export interface ReferenceQuestion {
  readonly position: Position;
  /** Whether the first full mention counts. */
  readonly context: { readonly includeDeclaration: boolean };
}

/** Every mention of whom the cursor is on, in this text and in `others` that name the same. */
export function references(
  { document, analysis }: Reading,
  { position, context }: ReferenceQuestion,
  others: readonly Reading[],
): Location[] {
  const entity = namingAt(analysis, offsetOf(document, position))?.entity;
  if (!entity) return [];
  const first = fullMention(analysis, entity);
  const here = mentionsOf(analysis, entity).filter((mention) => context.includeDeclaration || mention !== first);
  const elsewhere = others
    .filter((other) => other.document.uri !== document.uri)
    .flatMap((other) =>
      sameIn(other.analysis, entity).flatMap((same) =>
        mentionsOf(other.analysis, same).map((mention) => locationOf(other.document, mention)),
      ),
    );
  return [...here.map((mention) => locationOf(document, mention)), ...elsewhere];
}

/** Mentions of whom the cursor is on, with the pronouns and nominals that stand for them. */
export function highlights(document: TextDocument, analysis: Analysis, position: Position): DocumentHighlight[] {
  const entity = namingAt(analysis, offsetOf(document, position))?.entity;
  if (!entity) return [];
  const standIns = analysis.references.filter(({ entity: id }) => id === entity.id);
  return [...mentionsOf(analysis, entity), ...standIns]
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ range: rangeOf(document, span), kind: DocumentHighlightKind.Read }));
}

/** An entity's mentions in text order. */
export const mentionsOf = ({ mentions }: Analysis, entity: Entity): Mention[] =>
  entity.mentions.map((index) => mentions[index]);

/** Entities of another text with the same type and full name, accents and case aside. */
export const sameIn = ({ entities }: Analysis, { name, type }: Pick<Entity, "name" | "type">): Entity[] =>
  entities.filter((other) => other.type === type && bare(other.name) === bare(name));

/** A name without its accents and capitals: what two spellings of one name share. */
export const bare = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
