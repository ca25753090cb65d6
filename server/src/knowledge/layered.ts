/** A knowledge base with more rows on top: the desk's own, which come first and replace what they repeat. */
import type { DaySpan } from "./dates.ts";
import type { DeskFacts } from "./desk.ts";
import { fold } from "./fold.ts";
import { nameKinds, type BearerKind, type Knowledge } from "./knowledge.ts";
import type { Named, NameKind, Office, Organization, Person, Place, Term } from "./model.ts";
import type { NameMatch } from "./scan.ts";
import { surnameOf, variantsOf } from "./spellings.ts";
import { couldHold } from "./terms.ts";

/** `base` with `facts` on top; neither is changed. */
export function layered(base: Knowledge, facts: DeskFacts): Knowledge {
  const offices = withTerms(facts, base);
  const names = namesOf({ ...facts, offices });
  const tables: Tables = {
    person: tableOf("person", facts.people, base.person),
    office: tableOf("office", offices, base.office),
    place: tableOf("place", facts.places, base.place),
    organization: tableOf("organization", facts.organizations, base.organization),
  };
  return {
    ...base,
    sources: [...base.sources, ...facts.sources],
    ...rowsOnTop(base, tables),
    ...termsOnTop(base, facts),
    ...bearersOnTop(base, tables, names),
    someNameBegins: (words) => names.someBegins(words) || base.someNameBegins(words),
    namesBeginning: (start, limit) =>
      [...new Set([...names.beginning(start), ...base.namesBeginning(start, limit)])].slice(0, limit),
    scan: (words) => longest([...names.scan(words), ...base.scan(words)]),
  };
}

/** Rows on top of each kind. */
interface Tables {
  readonly person: Table<Person>;
  readonly office: Table<Office>;
  readonly place: Table<Place>;
  readonly organization: Table<Organization>;
}

type RowReaders =
  "sizes" | "person" | "office" | "place" | "organization" | "officeKeyed" | "personOfItem" | "peopleOfWeight";

function rowsOnTop(base: Knowledge, { person, office, place, organization }: Tables): Pick<Knowledge, RowReaders> {
  const { sizes } = base;
  return {
    sizes: {
      ...{ person: person.size(sizes.person), office: office.size(sizes.office) },
      ...{ place: place.size(sizes.place), organization: organization.size(sizes.organization) },
    },
    ...{ person: person.row, office: office.row, place: place.row, organization: organization.row },
    officeKeyed: (key) => office.rows.find((row) => row.key === key) ?? base.officeKeyed(key),
    personOfItem: (item) =>
      (item > 0 ? person.rows.find(({ wikidata }) => wikidata === item) : null) ?? base.personOfItem(item),
    peopleOfWeight: (prior) => [
      ...person.rows.filter((row) => row.prior >= prior),
      ...base.peopleOfWeight(prior).filter(({ id }) => !person.replaces(id)),
    ],
  };
}

function termsOnTop(base: Knowledge, { terms }: DeskFacts): Pick<Knowledge, "termsOf" | "termsIn" | "holdersOf"> {
  const byPerson = grouped(terms, ({ person }) => person);
  const byOffice = grouped(terms, ({ office }) => office);
  const termsIn = (office: Office): Term[] =>
    joined(office.id < base.sizes.office ? base.termsIn(office) : [], byOffice.get(office.id) ?? []);
  return {
    termsOf: (person) =>
      joined(person.id < base.sizes.person ? base.termsOf(person) : [], byPerson.get(person.id) ?? []),
    termsIn,
    holdersOf: (office, when: DaySpan, margin = 0) => termsIn(office).filter((term) => couldHold(term, when, margin)),
  };
}

type NameReaders = "peopleNamed" | "placesNamed" | "organizationsNamed" | "officesTitled";

function bearersOnTop(base: Knowledge, tables: Tables, names: Names): Pick<Knowledge, NameReaders> {
  /** Bearers on top, then those below that they do not replace. */
  const onTop = <T extends { readonly id: number }>(table: Table<T>, name: string, below: readonly Named<T>[]) => {
    const own = names.bearers(table.kind, name).map(({ id, by }) => ({ bearer: table.row(id), by }));
    const shown = new Set(own.map(({ bearer }) => bearer.id));
    const rest = below.filter(({ bearer }) => !shown.has(bearer.id));
    return [...own, ...rest.map(({ bearer, by }) => ({ bearer: table.row(bearer.id), by }))];
  };
  return {
    peopleNamed: (name) => onTop(tables.person, name, base.peopleNamed(name)),
    placesNamed: (name) => onTop(tables.place, name, base.placesNamed(name)),
    organizationsNamed: (name) => onTop(tables.organization, name, base.organizationsNamed(name)),
    officesTitled: (title, country) => {
      const below = base.officesTitled(title, country).map((bearer) => ({ bearer, by: "name" as const }));
      const titled = onTop(tables.office, title, below).map(({ bearer }) => bearer);
      return titled.filter((office) => country === undefined || office.country === country);
    },
  };
}

/** Rows on top of one kind. */
interface Table<T> {
  readonly kind: BearerKind;
  readonly rows: readonly T[];
  readonly row: (id: number) => T;
  readonly replaces: (id: number) => boolean;
  readonly size: (below: number) => number;
}

function tableOf<T extends { readonly id: number }>(
  kind: BearerKind,
  rows: readonly T[],
  below: (id: number) => T,
): Table<T> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    ...{ kind, rows },
    row: (id) => byId.get(id) ?? below(id),
    replaces: (id) => byId.has(id),
    size: (count) => rows.reduce((size, { id }) => Math.max(size, id + 1), count),
  };
}

/** The desk's offices, and those of the base whose last known day the desk's terms carry further. */
function withTerms({ offices, terms }: DeskFacts, base: Knowledge): Office[] {
  const own = new Map(offices.map((office) => [office.id, office]));
  for (const term of terms) {
    const office = own.get(term.office) ?? base.office(term.office);
    const last = Math.max(term.asOf, term.end);
    if (last > office.asOf && office.single) own.set(office.id, { ...office, asOf: last });
    else own.set(office.id, office);
  }
  return [...own.values()];
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** Terms of both in the order they began; one of the desk's replaces that of the same person, office and year. */
function joined(below: readonly Term[], own: readonly Term[]): Term[] {
  const isSame = (one: Term, other: Term): boolean =>
    one.person === other.person && one.office === other.office && year(one.start) === year(other.start);
  const kept = below.filter((term) => !own.some((one) => isSame(one, term)));
  return [...kept, ...own].sort((one, other) => one.start - other.start);
}

const year = (date: number): number => Math.trunc(date / 10_000);

interface Bearing {
  readonly kind: BearerKind;
  readonly id: number;
  readonly by: NameKind;
}

type Names = ReturnType<typeof namesOf>;

/** The names of the rows on top. */
function namesOf({ people, offices, places, organizations }: DeskFacts) {
  const bearings = new Map<string, Bearing[]>();
  const written = new Map<string, string>();
  const add = (names: readonly string[], bearing: Bearing): void => {
    for (const name of names) {
      const key = fold(name);
      const known = bearings.get(key) ?? [];
      if (key === "" || known.some(({ kind, id }) => kind === bearing.kind && id === bearing.id)) continue;
      bearings.set(key, [...known, bearing]);
      written.set(key, name);
    }
  };
  for (const { id, name, aliases, country } of people) {
    add([name], { kind: "person", id, by: "name" });
    add(aliases, { kind: "person", id, by: "alias" });
    add([surnameOf(name, country)], { kind: "person", id, by: "surname" });
    add(variantsOf(name, country), { kind: "person", id, by: "variant" });
  }
  for (const { id, title, otherTitles } of offices) add([title, ...otherTitles], { kind: "office", id, by: "name" });
  for (const { id, name, aliases } of places) add([name, ...aliases], { kind: "place", id, by: "name" });
  for (const { id, name, acronym, aliases } of organizations) {
    add([name], { kind: "organization", id, by: "name" });
    add([acronym], { kind: "organization", id, by: "acronym" });
    add(aliases, { kind: "organization", id, by: "alias" });
  }
  const keys = [...bearings.keys()].sort();
  return {
    bearers: (kind: BearerKind, name: string): readonly Bearing[] =>
      (bearings.get(fold(name)) ?? [])
        .filter((bearing) => bearing.kind === kind)
        .sort((one, other) => nameKinds.indexOf(one.by) - nameKinds.indexOf(other.by)),
    someBegins: (words: string): boolean => {
      const start = `${fold(words)} `;
      return keys.some((key) => `${key} `.startsWith(start));
    },
    beginning: (start: string): string[] =>
      keys.filter((key) => key.startsWith(fold(start))).map((key) => written.get(key) ?? key),
    scan: (words: readonly string[]): NameMatch[] => scanKeys(words, bearings),
  };
}

const longestName = 8;

function scanKeys(words: readonly string[], names: ReadonlyMap<string, unknown>): NameMatch[] {
  const matches: NameMatch[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!/^\p{Lu}/u.test(words[from])) continue;
    for (let to = Math.min(words.length, from + longestName); to > from; to--) {
      if (!names.has(fold(words.slice(from, to).join(" ")))) continue;
      matches.push({ from, to });
      break;
    }
  }
  return matches;
}

/** Of matches that overlap, the one that begins first; of those that begin together, the longest. */
function longest(matches: readonly NameMatch[]): NameMatch[] {
  const sorted = [...matches].sort((one, other) => one.from - other.from || other.to - one.to);
  let reached = 0;
  return sorted.filter(({ from, to }) => {
    if (from < reached) return false;
    reached = to;
    return true;
  });
}
