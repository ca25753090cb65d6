/** The knowledge base as the rest of the program sees it: look-up by name, and who held what when. */
import { openPack } from "./columns.ts";
import { countryLookup, type Countries } from "./countries.ts";
import { daysOf, type DaySpan } from "./dates.ts";
import { fold } from "./fold.ts";
import type { FactSource, Named, NameKind, Office, Organization, Person, Place, Tables, Term } from "./model.ts";
import { openRows, startsOf, type Rows } from "./rows.ts";
import { scanNames, type NameMatch } from "./scan.ts";
import { openStrings } from "./strings.ts";
import { couldHold } from "./terms.ts";

/** Facts offline, dated, each with its source. Nothing in it is live: read the as-of dates. */
export interface Knowledge extends Countries {
  /** Day the sources were collected, ISO. */
  readonly collected: string;
  readonly sources: readonly FactSource[];
  /** Bearers of exactly this name (accents, case and hyphens aside), likeliest first. */
  peopleNamed(name: string): readonly Named<Person>[];
  /** Everybody of at least this weight. */
  peopleOfWeight(prior: number): readonly Person[];
  placesNamed(name: string): readonly Named<Place>[];
  organizationsNamed(name: string): readonly Named<Organization>[];
  /** Offices with this title, of one country (its code) or of all. */
  officesTitled(title: string, country?: string): readonly Office[];
  /** The office with this key ("france-president"), null when there is none. */
  officeKeyed(key: string): Office | null;
  /** The person with this number of a Wikidata item (76 for Q76), null when there is none. */
  personOfItem(item: number): Person | null;
  /** How many rows there are of each kind; ids run from 0. */
  readonly sizes: Readonly<Record<BearerKind, number>>;
  person(id: number): Person;
  office(id: number): Office;
  place(id: number): Place;
  organization(id: number): Organization;
  termsOf(person: Person): readonly Term[];
  termsIn(office: Office): readonly Term[];
  /** Terms in the office that may have run at some day of the span, a margin in days allowed at both ends. */
  holdersOf(office: Office, when: DaySpan, margin?: number): readonly Term[];
  /** Whether any name in the base begins with these words; "kier" is no one's first name. */
  someNameBegins(words: string): boolean;
  /** Full names that begin with this text (its last word may be unfinished), at most `limit` of them. */
  namesBeginning(start: string, limit: number): readonly string[];
  /** The longest known name at each place of a list of words. */
  scan(words: readonly string[]): readonly NameMatch[];
}

/** What a name leads to in the packed file. */
export const bearerKinds = ["person", "office", "place", "organization"] as const;
/** One of them. */
export type BearerKind = (typeof bearerKinds)[number];
/** The kinds of names, in the order the file numbers them. */
export const nameKinds: readonly NameKind[] = ["name", "alias", "acronym", "surname", "variant"];

/** Opens the decompressed knowledge file; throws DamagedKnowledge with a clear message when it cannot be used. */
export function openKnowledge(bytes: Uint8Array): Knowledge {
  const pack = openPack(bytes);
  const tables = pack.tables as Tables;
  const strings = openStrings(
    pack.column("strings.bytes") as Uint8Array,
    pack.column("strings.blocks") as Uint32Array,
    tables.strings,
  );
  const rows = openRows(pack, strings);
  const bearerStarts = startsOf(pack.column("bearers.count"));
  const bearers = pack.column("bearers.refs");

  /** Every bearer of one kind that a name leads to. */
  function named<T>(name: string, kind: number, read: (id: number) => T): Named<T>[] {
    const found: Named<T>[] = [];
    const { from, to } = strings.matching(fold(name));
    for (let place = bearerStarts[from]; place < bearerStarts[to]; place++) {
      const ref = bearers[place];
      if (((ref >> 3) & 3) === kind) found.push({ bearer: read(ref >>> 5), by: nameKinds[ref & 7] });
    }
    return found;
  }

  const peopleNamed = remembering((name) =>
    unique(named(name, 0, (id) => id))
      .map(load(rows.person))
      .sort((one, other) => rank(other) - rank(one)),
  );
  const placesNamed = remembering((name) =>
    unique(named(name, 2, (id) => id))
      .map(load(rows.place))
      .sort((one, other) => other.bearer.population - one.bearer.population),
  );
  const organizationsNamed = remembering((name) => unique(named(name, 3, (id) => id)).map(load(rows.organization)));
  const officesNamed = remembering((title) =>
    unique(named(title, 1, (id) => id)).map(({ bearer }) => rows.office(bearer)),
  );
  const officesTitled = (title: string, country?: string) =>
    country === undefined ? officesNamed(title) : officesNamed(title).filter((office) => office.country === country);

  return {
    ...countryLookup(tables),
    ...readers(rows),
    collected: tables.collected,
    sources: tables.sources,
    peopleNamed,
    peopleOfWeight: (prior) =>
      Array.from(pack.column("people.prior"), (weight, id) => (weight >= prior ? id : -1))
        .filter((id) => id >= 0)
        .map(rows.person),
    placesNamed,
    organizationsNamed,
    officesTitled,
    officeKeyed: (key) => {
      const { from, to } = strings.matching(fold(key));
      for (let id = from; id < to; id++) {
        const office = pack.column("offices.key").indexOf(id);
        if (office >= 0) return rows.office(office);
      }
      return null;
    },
    personOfItem: (item) => {
      const id = item > 0 ? pack.column("people.wikidata").indexOf(item) : -1;
      return id < 0 ? null : rows.person(id);
    },
    someNameBegins: remembering((words) => {
      const folded = fold(words);
      const id = strings.lowerBound(folded);
      return id < strings.size && (fold(strings.at(id)) + " ").startsWith(folded + " ");
    }),
    namesBeginning: (start, limit) => {
      const folded = fold(start);
      const names: string[] = [];
      for (let id = strings.lowerBound(folded); id < strings.size && names.length < limit; id++) {
        const name = strings.at(id);
        if (!fold(name).startsWith(folded)) break;
        if (bearerStarts[id + 1] > bearerStarts[id]) names.push(name);
      }
      return names;
    },
    scan: (words) => scanNames(words, strings, (id) => bearerStarts[id + 1] > bearerStarts[id]),
  };
}

type RowReaders = "sizes" | "person" | "office" | "place" | "organization" | "termsOf" | "termsIn" | "holdersOf";

function readers(rows: Rows): Pick<Knowledge, RowReaders> {
  return {
    sizes: { person: rows.people, office: rows.offices, place: rows.places, organization: rows.organizations },
    person: rows.person,
    office: rows.office,
    place: rows.place,
    organization: rows.organization,
    termsOf: ({ id }) => rows.termsOf(id),
    termsIn: ({ id }) => rows.termsIn(id),
    holdersOf: ({ id }, when, margin = 0) => rows.termsIn(id).filter((term) => couldHold(term, when, margin)),
  };
}

const load =
  <T>(read: (id: number) => T) =>
  ({ bearer, by }: Named<number>): Named<T> => ({ bearer: read(bearer), by });

/** Answers kept for each name: texts repeat their names, and so do checks. */
const mostRemembered = 5000;

function remembering<T>(look: (name: string) => T): (name: string) => T {
  const answers = new Map<string, T>();
  return (name) => {
    let answer = answers.get(name);
    if (answer === undefined) {
      if (answers.size >= mostRemembered) answers.clear();
      answers.set(name, (answer = look(name)));
    }
    return answer;
  };
}

/** A bearer may carry one name in several ways; the best way stays. */
function unique(found: readonly Named<number>[]): readonly Named<number>[] {
  const best = new Map<number, Named<number>>();
  for (const one of found) {
    const known = best.get(one.bearer);
    if (!known || nameKinds.indexOf(one.by) < nameKinds.indexOf(known.by)) best.set(one.bearer, one);
  }
  return [...best.values()];
}

// A surname or a made-up spelling counts for less than the name itself, so that "Ford" is Henry's only after Ford's own.
const rank = ({ bearer, by }: Named<Person>): number => bearer.prior - (by === "variant" ? 0.5 : 0);

/** The days of a date, for holdersOf. */
export const during = daysOf;
