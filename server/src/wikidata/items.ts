/** Reads Wikidata's answers; anything that is not of the shape documented for its interface is no answer. */
import { simplifyClaims, type Claims, type Entity } from "wikibase-sdk";
import { fold } from "../knowledge/fold.ts";
import type { LiveItem, LivePosition } from "./model.ts";

/** Properties of Wikidata that we read: position held, citizenship, country, dates of birth and death; start and end of a position. */
const property = {
  ...{ position: "P39", citizen: "P27", country: "P17", born: "P569", died: "P570" },
  start: "P580",
  end: "P582",
} as const;

/** An answer that cannot be read. */
export class UnreadableAnswer extends Error {}

/** Item ids from a search, of those whose label or matched other name is the name asked for; throws UnreadableAnswer. */
export function idsFound(answer: unknown, name: string): `Q${number}`[] {
  const found = isTable(answer) && Array.isArray(answer.search) ? answer.search : null;
  if (!found) throw new UnreadableAnswer("the answer to the search has another shape");
  return found.flatMap((hit) => {
    if (!isTable(hit) || typeof hit.id !== "string" || !/^Q[1-9]\d{0,11}$/u.test(hit.id)) return [];
    const names = [hit.label, isTable(hit.match) ? hit.match.text : null];
    const isMeant = names.some((one) => typeof one === "string" && fold(one) === fold(name));
    return isMeant ? [hit.id as `Q${number}`] : [];
  });
}

/** Entities of an answer in the order of `ids`, redirected ones included; throws UnreadableAnswer. */
export function entitiesIn(answer: unknown, ids: readonly string[]): readonly Entity[] {
  const entities = isTable(answer) && isTable(answer.entities) ? answer.entities : null;
  if (!entities) throw new UnreadableAnswer("the answer with the items has another shape");
  // A merged item answers under its new id, or under the old one with the new id inside.
  const all = Object.values(entities).filter((one) => isTable(one) && !("missing" in one)) as unknown as Entity[];
  const asked = (entity: Entity): number =>
    ids.indexOf(isTable(entity.redirects) ? String(entity.redirects.from) : entity.id);
  return all.sort((one, other) => asked(one) - asked(other));
}

/** Ids of the items that an entity's lines point at: its positions and countries. */
export function idsNeeded(entities: readonly Entity[]): `Q${number}`[] {
  const ids = entities.flatMap((entity) => {
    const claims = claimsOf(entity);
    return [property.position, property.citizen, property.country].flatMap((id) => valuesOf(claims, id));
  });
  return [...new Set(ids)].filter((id): id is `Q${number}` => /^Q\d+$/u.test(id)).slice(0, mostNeeded);
}

/** As many ids as Wikidata takes in one question. */
const mostNeeded = 50;

/** The item as a card shows it; `labels` are names of items by id. */
export function itemOf(entity: Entity, labels: ReadonlyMap<string, string>): LiveItem {
  const claims = claimsOf(entity);
  const named = (id: string): string[] => valuesOf(claims, id).flatMap((value) => labels.get(value) ?? []);
  return {
    id: entity.id,
    name: labelOf(entity),
    description: textIn(entity, "descriptions"),
    born: dayIn(valuesOf(claims, property.born)[0]),
    died: dayIn(valuesOf(claims, property.died)[0]),
    countries: [...new Set([...named(property.citizen), ...named(property.country)])],
    positions: positionsOf(claims, labels),
  };
}

/** The English label; "" when there is none. */
export const labelOf = (entity: Entity): string => textIn(entity, "labels");

function textIn(entity: Entity, part: "labels" | "descriptions"): string {
  const texts = (entity as unknown as Record<string, unknown>)[part];
  const text = isTable(texts) ? (texts.en ?? texts["en-gb"] ?? texts.mul) : null;
  return isTable(text) && typeof text.value === "string" ? text.value : "";
}

interface Simple {
  readonly value: unknown;
  readonly qualifiers: Readonly<Record<string, readonly unknown[]>>;
}

function claimsOf(entity: Entity): Readonly<Record<string, readonly Simple[]>> {
  const claims = "claims" in entity && isTable(entity.claims) ? (entity.claims as unknown as Claims) : {};
  try {
    return simplifyClaims(claims, { keepQualifiers: true, timeConverter: "simple-day" }) as unknown as Readonly<
      Record<string, readonly Simple[]>
    >;
  } catch {
    throw new UnreadableAnswer("the statements of an item have another shape");
  }
}

const valuesOf = (claims: ReturnType<typeof claimsOf>, id: string): string[] =>
  (claims[id] ?? []).flatMap(({ value }) => (typeof value === "string" ? [value] : []));

function positionsOf(claims: ReturnType<typeof claimsOf>, labels: ReadonlyMap<string, string>): LivePosition[] {
  const positions = (claims[property.position] ?? []).flatMap(({ value, qualifiers }): LivePosition[] => {
    const title = typeof value === "string" ? labels.get(value) : undefined;
    const day = (id: string): string => dayIn(qualifiers[id]?.[0]);
    return title ? [{ title, start: day(property.start), end: day(property.end) }] : [];
  });
  return positions.sort((one, other) => (one.start < other.start ? 1 : one.start > other.start ? -1 : 0));
}

const dayIn = (value: unknown): string =>
  typeof value === "string" && /^-?\d{1,6}(?:-\d\d){0,2}$/u.test(value) ? value : "";

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
