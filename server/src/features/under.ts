/** What stands under a cursor: the name or what stands for it, the quotation, the value, the claim. */
import type { Analysis, Claim, Clue, Entity, Mention, Quotation, Reference, Span, Value } from "../analysis/model.ts";
import { touches } from "./range.ts";

/** A place that names somebody or stands for somebody named. */
export interface Naming {
  readonly span: Span;
  readonly entity: Entity;
  /** The mention; null for a pronoun or nominal. */
  readonly mention: Mention | null;
  readonly reference: Reference | null;
  readonly clue: Clue;
}

/** The naming that a cursor at `offset` touches; null when there is none, or when nobody knows whom a pronoun means. */
export function namingAt(analysis: Analysis, offset: number): Naming | null {
  const index = analysis.mentions.findIndex((mention) => touches(mention, offset));
  if (index >= 0) {
    const entity = entityOfMention(analysis, index);
    const mention = analysis.mentions[index];
    return entity && { span: mention, entity, mention, reference: null, clue: mention.clue };
  }
  const reference = analysis.references.find((one) => touches(one, offset));
  if (reference?.entity === undefined || reference.entity === null) return null;
  const entity = analysis.entities[reference.entity];
  return { span: reference, entity, mention: null, reference, clue: reference.clue };
}

/** The entity that a mention belongs to, by the mention's index. */
export const entityOfMention = ({ entities }: Analysis, mention: number): Entity | null =>
  entities.find(({ mentions }) => mentions.includes(mention)) ?? null;

/** The mention that names an entity in full for the first time. */
export function fullMention({ mentions, prose }: Analysis, entity: Entity): Mention {
  const all = entity.mentions.map((index) => mentions[index]);
  return all.find(({ start, end }) => prose.text.slice(start, end) === entity.name) ?? all[0];
}

/** The innermost quotation whose words or marks a cursor at `offset` touches. */
export function quotationAt(analysis: Analysis, offset: number): Quotation | null {
  const around = analysis.quotations.filter((quotation) =>
    markedParts(analysis, quotation).some((part) => touches(part, offset)),
  );
  return around.reduce<Quotation | null>((best, one) => (best && length(best) <= length(one) ? best : one), null);
}

const length = ({ parts }: Quotation): number => parts.reduce((sum, { start, end }) => sum + end - start, 0);

/** A quotation's parts with their marks; for indirect speech, which has none, the words alone. */
export const markedParts = ({ quoteMarks }: Analysis, { parts, marks }: Quotation): Span[] =>
  parts.map((part, index) => {
    const pair = quoteMarks[marks[index]];
    return pair === undefined
      ? part
      : { start: Math.min(pair.open.start, part.start), end: Math.max(pair.close?.end ?? part.end, part.end) };
  });

/** Whether `span` stands in words given as somebody's own: direct and partial quotations, not scare quotes or paraphrase. */
export const isQuoted = ({ quotations }: Analysis, { start, end }: Span): boolean =>
  quotations.some(
    ({ form, parts }) =>
      (form === "direct" || form === "partial") && parts.some((part) => part.start <= start && end <= part.end),
  );

/** The value that a cursor at `offset` touches. */
export const valueAt = ({ values }: Analysis, offset: number): Value | null =>
  values.find((value) => touches(value, offset)) ?? null;

/** The claim that a cursor at `offset` touches. */
export const claimAt = ({ claims }: Analysis, offset: number): Claim | null =>
  claims.find((claim) => touches(claim, offset)) ?? null;

/** The words of a quotation, its parts joined by an ellipsis. */
export const wordsOf = ({ prose }: Analysis, { parts }: Quotation): string =>
  parts.map(({ start, end }) => prose.text.slice(start, end)).join(" … ");

/** How a quotation's speaker is called: the entity's name, else the words that stand for it; null when there is none. */
export function speakerName({ entities, prose }: Analysis, { speaker }: Quotation): string | null {
  if (speaker === null) return null;
  return speaker.entity === null ? prose.text.slice(speaker.start, speaker.end) : entities[speaker.entity].name;
}

/** `text` in one line of at most `most` code units, cut at a word where it can be. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/u, "")}…`;
}
