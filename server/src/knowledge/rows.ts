/** Rows read out of the packed columns, one at a time and only when asked for. */
import type { Column, Pack } from "./columns.ts";
import type { Office, Organization, Person, Place, Precision, Tables, Term } from "./model.ts";
import type { Strings } from "./strings.ts";

/** Reads rows by their number. */
export interface Rows {
  readonly people: number;
  readonly offices: number;
  readonly places: number;
  readonly organizations: number;
  person(id: number): Person;
  office(id: number): Office;
  place(id: number): Place;
  organization(id: number): Organization;
  /** The terms of a person, in the order they began. */
  termsOf(person: number): readonly Term[];
  /** The terms in an office, in the order they began. */
  termsIn(office: number): readonly Term[];
}

/** The marks of precision, in the order the file numbers them. */
export const precisions: readonly Precision[] = ["d", "m", "y", "b", "o", "u"];
/** The features of places, in the order the file numbers them. */
export const features: readonly Place["feature"][] = ["capital", "city", "admin"];

/** Prepares the reading of rows. */
export function openRows(pack: Pack, strings: Strings): Rows {
  const tables = pack.tables as Tables;
  const reader = { pack, strings, tables, optional: (id: number) => (id === 0 ? "" : strings.at(id - 1)) };
  const { termsOf, termsIn } = termReaders(reader);
  return {
    people: pack.column("people.name").length,
    offices: pack.column("offices.title").length,
    places: pack.column("places.name").length,
    organizations: pack.column("organizations.name").length,
    person: personReader(reader),
    office: officeReader(reader),
    place: placeReader(reader),
    organization: organizationReader(reader),
    termsOf,
    termsIn,
  };
}

interface Reader {
  readonly pack: Pack;
  readonly strings: Strings;
  readonly tables: Tables;
  /** The string of a column in which 0 stands for none. */
  optional(id: number): string;
}

function personReader({ pack, strings, tables, optional }: Reader): Rows["person"] {
  const [name, born, died, country, wikidata, description, prior, sources] = columns(
    pack,
    "people",
    "name born died country wikidata description prior sources",
  );
  const aliases = lists(pack, strings, "people.aliases");
  const namesOf = sourceNames(tables);
  return (id) => ({
    id,
    name: strings.at(name[id]),
    aliases: aliases(id),
    born: born[id],
    died: died[id],
    country: tables.codes[country[id]],
    wikidata: wikidata[id],
    description: optional(description[id]),
    prior: prior[id],
    sources: namesOf(sources[id]),
  });
}

function officeReader({ pack, strings, tables, optional }: Reader): Rows["office"] {
  const [key, title, body, country, kind, single] = columns(pack, "offices", "key title body country kind single");
  const [from, asOf, covered, abolished, wikidata, sources] = columns(
    pack,
    "offices",
    "from asOf covered abolished wikidata sources",
  );
  const others = lists(pack, strings, "offices.others");
  const namesOf = sourceNames(tables);
  return (id) => ({
    id,
    key: strings.at(key[id]),
    title: strings.at(title[id]),
    otherTitles: others(id),
    body: optional(body[id]),
    country: tables.codes[country[id]],
    kind: tables.officeKinds[kind[id]],
    single: single[id] === 1,
    coverageFrom: from[id],
    asOf: asOf[id],
    covered: covered[id] === 255 ? null : covered[id] / 100,
    abolished: abolished[id],
    wikidata: wikidata[id],
    sources: namesOf(sources[id]),
  });
}

function placeReader({ pack, strings, tables, optional }: Reader): Rows["place"] {
  const [name, country, region, population, feature, seat, disputed, wikidata] = columns(
    pack,
    "places",
    "name country region population feature seat disputed wikidata",
  );
  const aliases = lists(pack, strings, "places.aliases");
  return (id) => ({
    id,
    name: strings.at(name[id]),
    aliases: aliases(id),
    country: tables.codes[country[id]],
    region: optional(region[id]),
    population: population[id],
    feature: features[feature[id]],
    seat: seat[id] === 1,
    disputed: optional(disputed[id]),
    wikidata: wikidata[id],
  });
}

function organizationReader({ pack, strings, tables, optional }: Reader): Rows["organization"] {
  const [name, acronym, kind, country, seat, founded, wikidata, sources] = columns(
    pack,
    "organizations",
    "name acronym kind country seat founded wikidata sources",
  );
  const aliases = lists(pack, strings, "organizations.aliases");
  const namesOf = sourceNames(tables);
  return (id) => ({
    id,
    name: strings.at(name[id]),
    acronym: optional(acronym[id]),
    aliases: aliases(id),
    kind: tables.organizationKinds[kind[id]],
    country: tables.codes[country[id]],
    seat: optional(seat[id]),
    founded: founded[id],
    wikidata: wikidata[id],
    sources: namesOf(sources[id]),
  });
}

function termReaders({ pack, tables }: Reader): Pick<Rows, "termsOf" | "termsIn"> {
  const [office, start, end, precision, acting, asOf, sources] = columns(
    pack,
    "terms",
    "office start end precision acting asOf sources",
  );
  const perPerson = pack.column("people.terms");
  const starts = startsOf(perPerson);
  const person = ownersOf(perPerson, office.length);
  const namesOf = sourceNames(tables);
  const read = (row: number): Term => ({
    person: person[row],
    office: office[row],
    start: start[row],
    end: end[row],
    startPrecision: precisions[precision[row] >> 3],
    endPrecision: precisions[precision[row] & 7],
    acting: acting[row] === 1,
    asOf: asOf[row],
    sources: namesOf(sources[row]),
  });
  const inOffice = groupBy(office, pack.column("offices.title").length);
  const byStart = (one: Term, other: Term) => one.start - other.start;
  return {
    termsOf: (id) =>
      range(starts[id], starts[id + 1])
        .map(read)
        .sort(byStart),
    termsIn: (id) =>
      range(inOffice.starts[id], inOffice.starts[id + 1])
        .map((place) => read(inOffice.rows[place]))
        .sort(byStart),
  };
}

const columns = (pack: Pack, table: string, names: string): Column[] =>
  names.split(" ").map((name) => pack.column(`${table}.${name}`));

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

/** Reads lists of strings: how many each row has, and all of them one after the other. */
function lists(pack: Pack, strings: Strings, name: string): (row: number) => string[] {
  const starts = startsOf(pack.column(`${name}.count`));
  const ids = pack.column(`${name}.ids`);
  return (row) => range(starts[row], starts[row + 1]).map((place) => strings.at(ids[place]));
}

/** Turns a column of counts into where each row's share begins, with the end of the last at the end. */
export function startsOf(counts: Column): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let index = 0; index < counts.length; index++) starts[index + 1] = starts[index] + counts[index];
  return starts;
}

function ownersOf(counts: Column, total: number): Uint32Array {
  const owners = new Uint32Array(total);
  let at = 0;
  for (let owner = 0; owner < counts.length; owner++)
    for (let left = counts[owner]; left > 0; left--) owners[at++] = owner;
  return owners;
}

/** Rows sorted by their group, by counting. */
function groupBy(groups: Column, size: number) {
  const counts = new Uint32Array(size);
  for (let row = 0; row < groups.length; row++) counts[groups[row]]++;
  const starts = startsOf(counts);
  const next = starts.slice();
  const rows = new Uint32Array(groups.length);
  for (let row = 0; row < groups.length; row++) rows[next[groups[row]]++] = row;
  return { starts, rows };
}

function sourceNames(tables: Tables): (mask: number) => string[] {
  const known = new Map<number, string[]>();
  const read = (mask: number) => tables.sources.filter((_, bit) => (mask >> bit) & 1).map(({ name }) => name);
  return (mask) => known.get(mask) ?? (known.set(mask, read(mask)), known.get(mask) ?? []);
}
