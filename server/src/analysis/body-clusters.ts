/** Puts the mentions of bodies, places, events, works, products and groups together: same names, aliases, acronyms, short forms. */
import { acronyms } from "../lexicon/acronyms.ts";
import { countryKeyOf, isAcronymOf, keyOf, shortFormOf } from "./body-names.ts";
import { wordsOf, type Cluster, type Named } from "./entities.ts";
import type { Clue, EntityType } from "./model.ts";
import { isAllCapitals } from "./name-tokens.ts";

/** The clusters of all mentions that are not people. */
export function clusterBodies(named: Named): Cluster[] {
  const bodies: Bodies = { named, clusters: [], byKey: new Map(), byEdge: new Map() };
  const names = named.mentions.flatMap(({ type }, index) => (type === "person" ? [] : [readName(named, index)]));
  // The longest first, so that a short form meets the full name whatever comes first in the text.
  const longest = [...names].sort((a, b) => b.words.length - a.words.length || a.index - b.index);
  for (const name of longest) place(bodies, name);
  return bodies.clusters;
}

/** The mention of a body with its name in the forms that are compared. */
interface BodyName {
  readonly index: number;
  readonly type: EntityType;
  readonly words: readonly string[];
  readonly key: string;
}

/** A cluster of a body's mentions and its names. */
interface Body extends Cluster {
  readonly type: EntityType;
  readonly names: BodyName[];
}

/** Every body found so far. */
interface Bodies {
  readonly named: Named;
  readonly clusters: Body[];
  readonly byKey: Map<string, Body>;
  /** First and last words of keys → bodies. */
  readonly byEdge: Map<string, Body[]>;
}

function readName({ prose, mentions }: Named, index: number): BodyName {
  const { type } = mentions[index];
  const words = wordsOf(prose, mentions[index]);
  const country =
    type === "group" || type === "place" || isCountryShaped(words)
      ? countryKeyOf(words, type === "group" ? "group" : "place")
      : null;
  return { index, type, words, key: `${type === "group" ? "group" : "body"}:${country ?? keyOf(words)}` };
}

/** Whether words may be a country's acronym although they were taken for a body ("US", "UAE"). */
const isCountryShaped = (words: readonly string[]): boolean => words.length === 1 && isAllCapitals(words[0]);

function place(bodies: Bodies, name: BodyName): void {
  const same = bodies.byKey.get(name.key);
  if (same) return add(bodies, same, { name, clue: "same name" });
  const match = byAcronym(bodies, name) ?? byShortForm(bodies, name);
  if (match) return add(bodies, match.body, { name, clue: match.clue });
  const body: Body = { type: name.type, names: [], members: new Map(), rivals: new Set() };
  bodies.clusters.push(body);
  add(bodies, body, { name, clue: "name" });
}

/** A body and why a mention names it. */
interface Match {
  readonly body: Body;
  readonly clue: Clue;
}

/** "OSCE" for the body that has it in brackets, that it is known for, or that has its letters. */
function byAcronym({ named, clusters }: Bodies, { index, words }: BodyName): Match | null {
  const written = words.join("");
  if (!isAllCapitals(written) && !/^\p{Lu}\p{L}*\p{Lu}/u.test(written)) return null;
  const known = acronyms.get(written.replaceAll(".", ""))?.map((name) => `body:${keyOf(name.split(" "))}`) ?? [];
  let initials: Body | null = null;
  for (const body of clusters) {
    const first = body.names[0];
    if (body.type === "group" || first.words.length < 2) continue;
    if (body.names.some(({ key }) => known.includes(key))) return { body, clue: "well-known acronym of the full name" };
    if (standsInBracketsAfter(named, index, body) && (known.length === 0 || isAcronymOf(written, first.words)))
      return { body, clue: "in brackets after the full name" };
    if (isAcronymOf(written, first.words)) initials ??= body;
  }
  return initials && { body: initials, clue: "first letters of the full name" };
}

function standsInBracketsAfter({ prose, mentions }: Named, index: number, { members, type }: Body): boolean {
  if (type === "place") return false;
  const { firstToken } = mentions[index];
  if (prose.tokens.words[firstToken - 1] !== "(") return false;
  for (const member of members.keys()) if (mentions[member].endToken === firstToken - 1) return true;
  return false;
}

/** "Harbour Authority" for "Singapore Harbour Authority": the one body whose full name begins or ends so. */
function byShortForm({ byEdge }: Bodies, name: BodyName): Match | null {
  if (name.type === "group") return null;
  const words = name.key.slice(name.key.indexOf(":") + 1).split(" ");
  const short = words.join(" ");
  const matches: Match[] = [];
  for (const body of new Set([...(byEdge.get(words[0]) ?? []), ...(byEdge.get(words[words.length - 1]) ?? [])])) {
    if (body.type !== name.type) continue;
    const clue = body.names
      .map(({ key }) => shortFormOf(short, key.slice(key.indexOf(":") + 1)))
      .find((found) => found !== null);
    if (clue) matches.push({ body, clue });
  }
  // Two bodies that begin alike (the Defence Ministry, the Defence Council) leave "Defence" open.
  return matches.length === 1 ? matches[0] : null;
}

function add(bodies: Bodies, body: Body, { name, clue }: { readonly name: BodyName; readonly clue: Clue }): void {
  body.members.set(name.index, clue);
  if (bodies.byKey.has(name.key)) return;
  bodies.byKey.set(name.key, body);
  body.names.push(name);
  const words = name.key.slice(name.key.indexOf(":") + 1).split(" ");
  for (const edge of new Set([words[0], words[words.length - 1]]))
    bodies.byEdge.set(edge, [...(bodies.byEdge.get(edge) ?? []), body]);
}
