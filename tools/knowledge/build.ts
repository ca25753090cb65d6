/** Turns the tables into columns: rows numbered in file order, names pointed at their bearers. */
import { readFactDate } from "../../server/src/knowledge/dates.ts";
import { bearerKinds, nameKinds } from "../../server/src/knowledge/knowledge.ts";
import { officeKinds, type NameKind, type OfficeKind, type Tables } from "../../server/src/knowledge/model.ts";
import { features, precisions } from "../../server/src/knowledge/rows.ts";
import { capitals, countries, countryNames } from "./countries.ts";
import { factSources, sourceBits } from "./sources.ts";
import { surnameOf, variantsOf } from "../../server/src/knowledge/spellings.ts";
import { listOf, readTable, type Row } from "./tables.ts";
import { frontCode, listColumns, poolOf, writePack, type NewColumn, type StringPool } from "./write.ts";

/** The rows of all tables. */
export interface Facts {
  readonly people: readonly Row[];
  readonly offices: readonly Row[];
  readonly terms: readonly Row[];
  readonly places: readonly Row[];
  readonly organizations: readonly Row[];
}

/** Day the tables were collected. */
const collected = "2026-11-23";
/** Offices of states that have no ISO code of today, by the beginning of their key. */
const formerStates: readonly (readonly [string, string])[] = [
  ["ussr-", "SU"],
  ["east-germany-", "DD"],
  ["yugoslavia-", "YU"],
  ["czechoslovakia-", "CSHH"],
];
/** Below this weight a bare surname does not lead to the person; it is then only a known word. */
const surnamePrior = 5;

/** Reads all tables. */
export function readFacts(): Facts {
  const terms = [...readTable("terms")];
  return {
    people: readTable("people"),
    offices: readTable("offices"),
    terms,
    places: readTable("places"),
    organizations: readTable("organizations"),
  };
}

/** The packed file, not yet compressed. */
export function packFacts(facts: Facts): Uint8Array {
  const names = namesOf(facts);
  const pool = poolOf(everyString(facts, names));
  const codes = [
    "",
    ...new Set(
      [...facts.people, ...facts.offices.map(withState), ...facts.places, ...facts.organizations].map(
        ({ country }) => country,
      ),
    ),
  ]
    .filter((code, index) => index === 0 || code !== "")
    .sort();
  const organizationKinds = [...new Set(facts.organizations.map(({ kind }) => kind))].sort();
  const shared: Shared = { pool, codes, organizationKinds };
  const columns = [
    ...frontCode(pool.sorted),
    ...bearerColumns(names, pool),
    ...peopleColumns(facts, shared),
    ...officeColumns(facts, shared),
    ...termColumns(facts),
    ...placeColumns(facts, shared),
    ...organizationColumns(facts, shared),
  ];
  const tables: Tables = {
    collected,
    sources: factSources,
    codes,
    officeKinds,
    organizationKinds,
    countries: countries(),
    countryNames: countryNames(),
    capitals: capitals(),
    strings: pool.sorted.length,
  };
  return writePack(columns, tables);
}

interface Shared {
  readonly pool: StringPool;
  readonly codes: readonly string[];
  readonly organizationKinds: readonly string[];
}

interface NewName {
  readonly text: string;
  readonly ref: number;
}

const reference = (row: number, kind: (typeof bearerKinds)[number], by: NameKind): number =>
  ((row << 5) | (bearerKinds.indexOf(kind) << 3) | nameKinds.indexOf(by)) >>> 0;

/** Every name with the bearer it leads to. */
function namesOf({ people, offices, places, organizations }: Facts): NewName[] {
  const names: NewName[] = [];
  const add = (kind: (typeof bearerKinds)[number], row: number, by: NameKind, texts: readonly string[]) => {
    for (const text of texts) if (text !== "") names.push({ text, ref: reference(row, kind, by) });
  };
  people.forEach(({ name, aliases, country, prior }, row) => {
    add("person", row, "name", [name]);
    add("person", row, "alias", listOf(aliases));
    if (Number(prior) >= surnamePrior) add("person", row, "surname", [surnameOf(name, country)]);
    add(
      "person",
      row,
      "variant",
      [name, ...listOf(aliases)].flatMap((text) => variantsOf(text, country)).filter((text) => text.includes(" ")),
    );
  });
  offices.forEach(({ title, other_titles }, row) => {
    add("office", row, "name", [title]);
    add("office", row, "alias", listOf(other_titles));
  });
  places.forEach(({ name, aliases }, row) => {
    add("place", row, "name", [name]);
    add(
      "place",
      row,
      "alias",
      listOf(aliases).filter((alias) => !/ capital$/.test(alias)),
    );
  });
  organizations.forEach(({ name, acronym, aliases }, row) => {
    add("organization", row, "name", [name]);
    add("organization", row, "acronym", [acronym]);
    add("organization", row, "alias", listOf(aliases));
  });
  return names;
}

function* everyString(facts: Facts, names: readonly NewName[]): Iterable<string> {
  for (const { text } of names) yield text;
  for (const { name, country, description } of facts.people) yield* [surnameOf(name, country), description];
  for (const { id, body } of facts.offices) yield* [id, body];
  for (const { admin1, disputed, aliases } of facts.places) yield* [admin1, disputed, ...listOf(aliases)];
  for (const { seat } of facts.organizations) yield seat;
}

function bearerColumns(names: readonly NewName[], pool: StringPool): NewColumn[] {
  const refs: number[][] = pool.sorted.map(() => []);
  for (const { text, ref } of names) refs[pool.id(text)].push(ref);
  const sorted = refs.map((list) => [...new Set(list)].sort((one, other) => one - other));
  return [
    { name: "bearers.count", type: "u16", values: sorted.map((list) => list.length) },
    { name: "bearers.refs", type: "u32", values: sorted.flat() },
  ];
}

function peopleColumns({ people, terms }: Facts, { pool, codes }: Shared): NewColumn[] {
  const perPerson = new Map<string, number>();
  for (const { person_id } of terms) perPerson.set(person_id, (perPerson.get(person_id) ?? 0) + 1);
  const column = columnMaker("people", people);
  return [
    column("name", "u32", ({ name }) => pool.id(name)),
    column("born", "i32", ({ born }) => readFactDate(born)),
    column("died", "i32", ({ died }) => readFactDate(died)),
    column("country", "u16", ({ country }) => codes.indexOf(country)),
    column("wikidata", "u32", ({ qid }) => itemNumber(qid)),
    column("description", "u32", ({ description }) => pool.optional(description)),
    column("prior", "u8", ({ prior }) => Number(prior)),
    column("sources", "u16", ({ sources }) => sourceBits(listOf(sources))),
    column("terms", "u16", ({ id }) => perPerson.get(id) ?? 0),
    ...listColumns(
      "people.aliases",
      people.map(({ aliases }) => listOf(aliases).map(pool.id)),
    ),
  ];
}

const withState = (office: Row): Row => {
  const state = formerStates.find(([start]) => office.id.startsWith(start));
  return state ? { ...office, country: state[1] } : office;
};

function officeColumns({ offices }: Facts, { pool, codes }: Shared): NewColumn[] {
  const column = columnMaker("offices", offices.map(withState));
  return [
    column("key", "u32", ({ id }) => pool.id(id)),
    column("title", "u32", ({ title }) => pool.id(title)),
    column("body", "u32", ({ body }) => pool.optional(body)),
    column("country", "u16", ({ country }) => codes.indexOf(country)),
    column("kind", "u8", ({ kind }) => officeKinds.indexOf(kind as OfficeKind)),
    column("single", "u8", ({ single_seat }) => Number(single_seat)),
    column("from", "i32", ({ coverage_from }) => readFactDate(coverage_from)),
    column("asOf", "i32", ({ as_of }) => readFactDate(as_of)),
    column("covered", "u8", ({ covered }) => (covered === "" ? 255 : Math.floor(Number(covered) * 100 + 1e-9))),
    column("abolished", "i32", ({ abolished }) => readFactDate(abolished)),
    column("wikidata", "u32", ({ qid }) => itemNumber(qid)),
    column("sources", "u16", ({ sources }) => sourceBits(listOf(sources))),
    ...listColumns(
      "offices.others",
      offices.map(({ other_titles }) => listOf(other_titles).map(pool.id)),
    ),
  ];
}

function termColumns({ people, offices, terms }: Facts): NewColumn[] {
  const officeRow = new Map(offices.map(({ id }, row) => [id, row]));
  const personRow = new Map(people.map(({ id }, row) => [id, row]));
  const rowOf = (rows: Map<string, number>, id: string): number => {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`a term names "${id}", which has no row`);
    return row;
  };
  const owner = (term: Row) => rowOf(personRow, term.person_id);
  const sorted = [...terms].sort((one, other) => owner(one) - owner(other));
  const column = columnMaker("terms", sorted);
  return [
    column("office", "u16", ({ office_id }) => rowOf(officeRow, office_id)),
    column("start", "i32", ({ start }) => readFactDate(start)),
    column("end", "i32", ({ end }) => readFactDate(end)),
    column("precision", "u8", ({ precision }) => {
      const [start, end] = precision.split(",").map((mark) => precisions.findIndex((known) => known === mark));
      return (start << 3) | end;
    }),
    column("acting", "u8", ({ acting }) => Number(acting)),
    column("asOf", "i32", ({ as_of }) => readFactDate(as_of)),
    column("sources", "u16", ({ sources }) => sourceBits(listOf(sources))),
  ];
}

function placeColumns({ places }: Facts, { pool, codes }: Shared): NewColumn[] {
  const column = columnMaker("places", places);
  return [
    column("name", "u32", ({ name }) => pool.id(name)),
    column("country", "u16", ({ country }) => codes.indexOf(country)),
    column("region", "u32", ({ admin1 }) => pool.optional(admin1)),
    column("population", "u32", ({ population }) => Number(population)),
    column("feature", "u8", ({ feature }) => features.findIndex((known) => known === feature)),
    column("seat", "u8", ({ seat }) => (seat === "" ? 0 : 1)),
    column("disputed", "u32", ({ disputed }) => pool.optional(disputed)),
    column("wikidata", "u32", ({ qid }) => itemNumber(qid)),
    ...listColumns(
      "places.aliases",
      places.map(({ aliases }) => listOf(aliases).map(pool.id)),
    ),
  ];
}

function organizationColumns({ organizations }: Facts, { pool, codes, organizationKinds }: Shared): NewColumn[] {
  const column = columnMaker("organizations", organizations);
  return [
    column("name", "u32", ({ name }) => pool.id(name)),
    column("acronym", "u32", ({ acronym }) => pool.optional(acronym)),
    column("kind", "u8", ({ kind }) => organizationKinds.indexOf(kind)),
    column("country", "u16", ({ country }) => codes.indexOf(country)),
    column("seat", "u32", ({ seat }) => pool.optional(seat)),
    column("founded", "i32", ({ founded }) => readFactDate(founded)),
    column("wikidata", "u32", ({ qid }) => itemNumber(qid)),
    column("sources", "u16", ({ sources }) => sourceBits(listOf(sources))),
    ...listColumns(
      "organizations.aliases",
      organizations.map(({ aliases }) => listOf(aliases).map(pool.id)),
    ),
  ];
}

const columnMaker =
  (table: string, rows: readonly Row[]) =>
  (name: string, type: NewColumn["type"], value: (row: Row) => number): NewColumn => ({
    name: `${table}.${name}`,
    type,
    values: rows.map(value),
  });

/** The number of a Wikidata item; where a row names several, the first. */
const itemNumber = (items: string): number => Number((items.split("|")[0] ?? "").slice(1));
