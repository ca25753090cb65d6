/** The desk's own facts: rows of its tables read into the nouns of the knowledge base, on top of which they come. */
import { noDate, readFactDate, writeFactDate, type FactDate } from "./dates.ts";
import {
  readDeskTable,
  tableName,
  type DeskFile,
  type DeskRow,
  type RowProblem,
  type TableKind,
} from "./desk-tables.ts";
import { fold } from "./fold.ts";
import type { Knowledge } from "./knowledge.ts";
import {
  officeKinds,
  type FactSource,
  type Office,
  type OfficeKind,
  type Organization,
  type Person,
  type Place,
  type Precision,
  type Term,
} from "./model.ts";
import { features, precisions } from "./rows.ts";

/** Rows to come on top of a knowledge base. Ids that the base has replace its row; new ones follow on its own. */
export interface DeskFacts {
  readonly people: readonly Person[];
  readonly offices: readonly Office[];
  readonly places: readonly Place[];
  readonly organizations: readonly Organization[];
  readonly terms: readonly Term[];
  readonly sources: readonly FactSource[];
}

/** How likely a bare name means a person whom the desk itself lists, when the row does not say. */
const deskPrior = 60;

/** Reads the tables that a desk keeps; a row that cannot be used is left out and named, the rest is read. */
export function readDeskFacts(
  files: readonly DeskFile[],
  base: Knowledge,
): { readonly facts: DeskFacts; readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  const tables = files.flatMap((file) => {
    const { table, problems: found } = readDeskTable(file);
    problems.push(...found);
    return table ? [table] : [];
  });
  const read = <T>(kind: TableKind, take: (row: DeskRow) => T): T[] =>
    tables
      .filter((table) => table.kind === kind)
      .flatMap(({ rows }) => rows)
      .flatMap((row) => {
        try {
          return [take(row)];
        } catch (reason) {
          if (!(reason instanceof UnusableRow)) throw reason;
          problems.push({ file: row.file, line: row.line, message: reason.message });
          return [];
        }
      });
  const desk = readingOnTopOf(base);
  const people = read("people", desk.person);
  const offices = read("offices", desk.office);
  const facts: DeskFacts = {
    people,
    offices,
    places: read("places", desk.place),
    organizations: read("organizations", desk.organization),
    terms: read("terms", desk.term),
    sources: files.map(({ name }) => ({
      name: tableName(name),
      title: "the desk's own facts",
      licence: "",
      asOf: "",
    })),
  };
  return { facts, problems };
}

class UnusableRow extends Error {}

/** Readers of rows that number new bearers after those of the base and remember them by their ids. */
function readingOnTopOf(base: Knowledge) {
  const next = { ...base.sizes };
  const people = new Map<string, Person>();
  const offices = new Map<string, Office>();
  const remember = <T>(known: Map<string, T>, id: string, bearer: T): T => {
    if (known.has(id)) throw new UnusableRow(`“${id}” is given twice.`);
    known.set(id, bearer);
    return bearer;
  };
  return {
    person: (row: DeskRow): Person => {
      const name = needed(row, "name");
      const item = itemOf(row);
      const same = base.personOfItem(item);
      const bearer = personOf(row, { id: same?.id ?? next.person, base, same });
      if (!same) next.person++;
      return remember(people, row.cell("id") || (item ? `Q${item}` : name), bearer);
    },
    office: (row: DeskRow): Office => {
      const key = row.cell("id") || needed(row, "title");
      const same = base.officeKeyed(key);
      const bearer = officeOf(row, { id: same?.id ?? next.office, key, base });
      if (!same) next.office++;
      return remember(offices, key, bearer);
    },
    place: (row: DeskRow): Place => ({ ...placeOf(row, base), id: next.place++ }),
    organization: (row: DeskRow): Organization => ({ ...organizationOf(row, base), id: next.organization++ }),
    term: (row: DeskRow): Term => ({
      person: personMeant(needed(row, "person_id"), people, base).id,
      office: officeMeant(needed(row, "office_id"), offices, base).id,
      ...termOf(row),
    }),
  };
}

function personOf(row: DeskRow, { id, base, same }: { id: number; base: Knowledge; same: Person | null }): Person {
  return {
    id,
    name: needed(row, "name"),
    aliases: [...row.list("aliases"), ...(same ? [same.name, ...same.aliases] : [])],
    born: dateOf(row, "born") || (same?.born ?? noDate),
    died: dateOf(row, "died") || (same?.died ?? noDate),
    country: countryOf(row, base) || (same?.country ?? ""),
    wikidata: itemOf(row),
    description: row.cell("description") || (same?.description ?? ""),
    prior: numberOf(row, "prior", { absent: deskPrior, most: 99 }),
    sources: sourcesOf(row),
  };
}

function officeOf(row: DeskRow, { id, key, base }: { id: number; key: string; base: Knowledge }): Office {
  const coverageFrom = dateOf(row, "coverage_from");
  const asOf = dateOf(row, "as_of");
  const single = flagOf(row, "single_seat");
  const kind = row.cell("kind") || "other";
  if (!officeKinds.some((known) => known === kind)) {
    throw new UnusableRow(`The kind “${kind}” is none of ${officeKinds.join(", ")}.`);
  }
  return {
    ...{ id, key, title: needed(row, "title"), otherTitles: row.list("other_titles"), body: row.cell("body") },
    ...{ country: countryOf(row, base), kind: kind as OfficeKind, single, coverageFrom, asOf },
    // Who lists a single seat with the days it was listed for says that the list is whole.
    covered: shareOf(row, "covered") ?? (single && coverageFrom !== noDate && asOf !== noDate ? 1 : null),
    abolished: dateOf(row, "abolished"),
    wikidata: itemOf(row),
    sources: sourcesOf(row),
  };
}

function placeOf(row: DeskRow, base: Knowledge): Omit<Place, "id"> {
  const feature = row.cell("feature") || "city";
  const known = features.find((one) => one === feature);
  if (!known) throw new UnusableRow(`The feature “${feature}” is none of ${features.join(", ")}.`);
  needed(row, "country");
  return {
    ...{ name: needed(row, "name"), aliases: row.list("aliases"), country: countryOf(row, base) },
    ...{ region: row.cell("admin1"), population: numberOf(row, "population", { absent: 0, most: 1e9 }) },
    ...{ feature: known, seat: flagOf(row, "seat"), disputed: row.cell("disputed"), wikidata: itemOf(row) },
  };
}

const organizationOf = (row: DeskRow, base: Knowledge): Omit<Organization, "id"> => ({
  ...{ name: needed(row, "name"), acronym: row.cell("acronym"), aliases: row.list("aliases") },
  ...{ kind: row.cell("kind") || "other", country: countryOf(row, base), seat: row.cell("seat") },
  ...{ founded: dateOf(row, "founded"), wikidata: itemOf(row), sources: sourcesOf(row) },
});

function termOf(row: DeskRow): Omit<Term, "person" | "office"> {
  const start = dateOf(row, "start");
  const end = dateOf(row, "end");
  const asOf = dateOf(row, "as_of");
  const [startPrecision, endPrecision] = precisionOf(row, { start, end });
  if ((endPrecision === "o" || endPrecision === "u") && asOf === noDate) {
    throw new UnusableRow("A term without an end needs as_of, the last day for which it is known.");
  }
  if (end !== noDate && start !== noDate && end < start) {
    throw new UnusableRow(`The term ends (${writeFactDate(end)}) before it starts (${writeFactDate(start)}).`);
  }
  return { start, end, startPrecision, endPrecision, acting: flagOf(row, "acting"), asOf, sources: sourcesOf(row) };
}

/** The precision given, else the one that the dates themselves show. */
function precisionOf(
  row: DeskRow,
  { start, end }: { start: FactDate; end: FactDate },
): readonly [Precision, Precision] {
  const given = row.cell("precision");
  if (given === "") return [shownBy(start, "u"), shownBy(end, "o")];
  const [first, last] = given.split(",").map((mark) => precisions.find((known) => known === mark.trim()));
  if (!first || !last)
    throw new UnusableRow(`The precision “${given}” is not two of ${precisions.join(", ")}, as in “d,m”.`);
  return [first, last];
}

const shownBy = (date: FactDate, absent: Precision): Precision =>
  date === noDate ? absent : date % 10_000 === 0 ? "y" : date % 100 === 0 ? "m" : "d";

/** The person a term names: an id of the desk's, a Wikidata item, or a name that one person alone bears. */
function personMeant(id: string, own: ReadonlyMap<string, Person>, base: Knowledge): Person {
  const listed = own.get(id) ?? (/^Q\d+$/u.test(id) ? base.personOfItem(Number(id.slice(1))) : null);
  if (listed) return listed;
  const named = [
    ...[...own.values()].filter(({ name }) => fold(name) === fold(id)),
    ...base.peopleNamed(id).flatMap(({ bearer, by }) => (by === "name" || by === "alias" ? [bearer] : [])),
  ];
  if (named.length === 1) return named[0];
  throw new UnusableRow(
    named.length === 0
      ? `Nobody in the facts has the id or name “${id}”: list the person in people.tsv.`
      : `${named.length} people are called “${id}”: give the Wikidata item (Q…) or an id of people.tsv.`,
  );
}

function officeMeant(id: string, own: ReadonlyMap<string, Office>, base: Knowledge): Office {
  const office = own.get(id) ?? base.officeKeyed(id);
  if (!office) throw new UnusableRow(`No office in the facts has the id “${id}”: list it in offices.tsv.`);
  return office;
}

function needed(row: DeskRow, column: string): string {
  const cell = row.cell(column);
  if (cell === "") throw new UnusableRow(`The row has no ${column}.`);
  return cell;
}

function dateOf(row: DeskRow, column: string): FactDate {
  const cell = row.cell(column);
  const date = readFactDate(cell);
  if (cell !== "" && (date === noDate || !isDay(date))) {
    throw new UnusableRow(`${column}: “${cell}” is no date; write YYYY, YYYY-MM or YYYY-MM-DD.`);
  }
  return date;
}

function isDay(date: FactDate): boolean {
  const size = Math.abs(date);
  const [month, day] = [Math.floor(size / 100) % 100, size % 100];
  if (month > 12 || (month === 0 && day > 0)) return false;
  return day === 0 || day <= new Date(Date.UTC(2000 + (Math.floor(size / 10_000) % 400), month, 0)).getUTCDate();
}

/** A country by its code or by a name of it. */
function countryOf(row: DeskRow, base: Knowledge): string {
  const cell = row.cell("country");
  const country = cell === "" ? null : (base.countryCoded(cell.toUpperCase()) ?? base.countryNamed(cell));
  if (cell !== "" && !country)
    throw new UnusableRow(`There is no country “${cell}”: give its two-letter code or its name.`);
  return country?.code ?? "";
}

function numberOf(row: DeskRow, column: string, { absent, most }: { absent: number; most: number }): number {
  const cell = row.cell(column);
  if (cell === "") return absent;
  const value = Number(cell);
  if (!(value >= 0 && value <= most)) throw new UnusableRow(`${column}: “${cell}” is no number from 0 to ${most}.`);
  return value;
}

const shareOf = (row: DeskRow, column: string): number | null =>
  row.cell(column) === "" ? null : numberOf(row, column, { absent: 0, most: 1 });

function flagOf(row: DeskRow, column: string): boolean {
  const cell = row.cell(column).toLowerCase();
  if (["", "0", "no", "false"].includes(cell)) return false;
  if (["1", "yes", "true"].includes(cell)) return true;
  throw new UnusableRow(`${column}: “${cell}” is neither 0 nor 1.`);
}

function itemOf(row: DeskRow): number {
  const cell = row.cell("qid").split("|")[0];
  if (cell !== "" && !/^Q\d{1,10}$/u.test(cell))
    throw new UnusableRow(`qid: “${cell}” is no Wikidata item such as Q76.`);
  return Number(cell.slice(1));
}

const sourcesOf = (row: DeskRow): string[] => [...row.list("sources"), tableName(row.file)];
