/** Puts the mentions of bodies, places, events, works, products and groups together: same names, aliases, acronyms, short forms. */
import { acronyms, stateNames } from "../lexicon/acronyms.ts";
import { otherTeamNames } from "../lexicon/teams.ts";
import { countryKeyOf, initialsOf, isAcronymOf, keyOf, shortFormOf, type Initials } from "./body-names.ts";
import type { Cluster } from "./entities.ts";
import type { Clue, EntityType } from "./model.ts";
import { isAllCapitals } from "./name-tokens.ts";
import type { Naming } from "./namings.ts";

/** The clusters of all mentions that are not people. */
export function clusterBodies(namings: readonly Naming[]): Cluster[] {
  const names = readNames(namings);
  const bodies: Bodies = { clusters: [], byKey: new Map(), byEdge: new Map(), aliases: aliasesOf(namings, names) };
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
  /** Of its fullest name. */
  readonly initials: Initials;
}

/** Every body found so far. */
interface Bodies {
  readonly clusters: Body[];
  readonly byKey: Map<string, Body>;
  /** First and last words of keys → bodies. */
  readonly byEdge: Map<string, Body[]>;
  /** Key of a name → the mention of the body that it is given as another name of. */
  readonly aliases: ReadonlyMap<string, number>;
}

/** The names of all mentions that are not people; those written alike and of one type are read once. */
function readNames(namings: readonly Naming[]): BodyName[] {
  const read = new Map<string, BodyName>();
  return namings.flatMap((naming, index) => {
    if (naming.type === "person") return [];
    const key = `${naming.type} ${naming.written}`;
    const known = read.get(key);
    if (known !== undefined) return [{ ...known, index }];
    const name = readName(naming, index);
    read.set(key, name);
    return [name];
  });
}

function readName({ type, words: written }: Naming, index: number): BodyName {
  const words = written.length === 1 && written[0].startsWith("ex-") ? [written[0].slice(3)] : written;
  const country =
    type === "group" || type === "place" || isCountryShaped(words)
      ? countryKeyOf(words, type === "group" ? "group" : "place")
      : null;
  return { index, type, words, key: `${kindOf(type)}:${country ?? stateNames.get(words.join("")) ?? keyOf(words)}` };
}

/** Names are compared within these kinds: the town and its team, the country and its people stay apart. */
const kindOf = (type: EntityType): string => (type === "group" || type === "place" ? type : "body");

/** Whether words may be a country's acronym although they were taken for a body ("US", "UAE"). */
const isCountryShaped = (words: readonly string[]): boolean => words.length === 1 && isAllCapitals(words[0]);

function place(bodies: Bodies, name: BodyName): void {
  const same = bodies.byKey.get(name.key);
  if (same) return add(bodies, same, { name, clue: "same name" });
  const match = byAcronym(bodies, name) ?? byShortForm(bodies, name) ?? byTeamName(bodies, name);
  if (match) return add(bodies, match.body, { name, clue: match.clue });
  const body: Body = {
    type: name.type,
    names: [],
    initials: initialsOf(name.words),
    members: new Map(),
    rivals: new Set(),
  };
  bodies.clusters.push(body);
  add(bodies, body, { name, clue: "name" });
}

/** A body and why a mention names it. */
interface Match {
  readonly body: Body;
  readonly clue: Clue;
}

/** "OSCE" for the body that has it in brackets, that it is known for, or that has its letters. */
function byAcronym({ clusters, aliases }: Bodies, { words, type, key: own }: BodyName): Match | null {
  const written = words.join("");
  if (type === "place" || type === "group") return null;
  // "Ecowas" and "Defra" are acronyms that are read as words.
  const capitals = isAllCapitals(written) || (words.length === 1 && /^\p{Lu}\p{L}{3,}$/u.test(written));
  const known =
    acronyms.get(written.replaceAll(".", "").toUpperCase())?.map((name) => `body:${keyOf(name.split(" "))}`) ?? [];
  const alias = aliases.get(own) ?? null;
  let initials: Body | null = null;
  for (const body of clusters) {
    if (body.type === "group" || body.type === "place") continue;
    if (capitals && known.length > 0 && body.names.some(({ key }) => known.includes(key)))
      return { body, clue: "well-known acronym of the full name" };
    const letters = capitals && isAcronymOf(written, body.initials);
    if (alias !== null && body.members.has(alias) && (known.length === 0 || letters))
      return { body, clue: "beside the full name" };
    if (letters) initials ??= body;
  }
  return initials && { body: initials, clue: "first letters of the full name" };
}

/** Names given as others' in the text, wherever it first uses them: "National Electoral Commission (PKW)", "X, known as Y", "Rajuk (Rajdhani Unnayan Kartripakkha)". */
function aliasesOf(namings: readonly Naming[], names: readonly BodyName[]): ReadonlyMap<string, number> {
  const aliases = new Map<string, number>();
  names.forEach((name, at) => {
    const before = names[at - 1];
    if (before?.index !== name.index - 1 || !namings[name.index].isBeside) return;
    if (name.words.length <= before.words.length) aliases.set(name.key, before.index);
    else if (before.words.length === 1) aliases.set(before.key, name.index);
  });
  return aliases;
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
      .map(({ key }) => shortFormOf(short, key.slice(key.indexOf(":") + 1), name.type))
      .find((found) => found !== null);
    if (clue) matches.push({ body, clue });
  }
  // Two bodies that begin alike (the Defence Ministry, the Defence Council) leave "Defence" open.
  return matches.length === 1 ? matches[0] : null;
}

/** "Oilers" for Edmonton, "the Gunners" for Arsenal: the one team in the text that goes by the other name. */
function byTeamName({ byKey }: Bodies, { key, type }: BodyName): Match | null {
  if (type !== "organization") return null;
  const others = otherTeamNames(key.slice(key.indexOf(":") + 1)).flatMap((other) => byKey.get(`body:${other}`) ?? []);
  const bodies = new Set(others.filter((body) => body.type === type));
  return bodies.size === 1 ? { body: others[0], clue: "a team’s town and nickname" } : null;
}

function add(bodies: Bodies, body: Body, { name, clue }: { readonly name: BodyName; readonly clue: Clue }): void {
  body.members.set(name.index, clue);
  if (bodies.byKey.has(name.key)) return;
  bodies.byKey.set(name.key, body);
  body.names.push(name);
  const bare = name.key.slice(name.key.indexOf(":") + 1);
  const space = bare.indexOf(" ");
  addEdge(bodies, space < 0 ? bare : bare.slice(0, space), body);
  if (space >= 0) addEdge(bodies, bare.slice(bare.lastIndexOf(" ") + 1), body);
}

function addEdge({ byEdge }: Bodies, edge: string, body: Body): void {
  const known = byEdge.get(edge);
  if (known === undefined) byEdge.set(edge, [body]);
  else if (!known.includes(body)) known.push(body);
}
