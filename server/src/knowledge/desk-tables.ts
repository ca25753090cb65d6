/** The tables in which a desk writes its own facts: which kind a file is, its rows by column, and what is wrong with them. */

/** A table as it lies in the folder. */
export interface DeskFile {
  /** Path or address; its last part names the table and is the source of its rows. */
  readonly name: string;
  readonly text: string;
}

/** Something in a table that could not be used. */
export interface RowProblem {
  readonly file: string;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly message: string;
}

/** What a table lists. */
export type TableKind = "people" | "offices" | "terms" | "places" | "organizations";

/** A row with its cells by column; a cell that is not there is "". */
export interface DeskRow {
  readonly file: string;
  readonly line: number;
  /** The cell of a column, white space around it taken off. */
  readonly cell: (column: string) => string;
  /** The parts of a cell that holds a list, split at "|". */
  readonly list: (column: string) => readonly string[];
}

/** A table that could be read. */
export interface DeskTable {
  readonly kind: TableKind;
  readonly rows: readonly DeskRow[];
}

/** Columns of each kind; the first ones, up to its number, have to be there. */
export const tableColumns: Readonly<
  Record<TableKind, { readonly needed: number; readonly columns: readonly string[] }>
> = {
  people: {
    needed: 1,
    columns: "name id aliases born died country qid wikipedia description prior sources".split(" "),
  },
  offices: {
    needed: 1,
    columns:
      "title id other_titles body country kind single_seat coverage_from as_of covered qid abolished sources".split(
        " ",
      ),
  },
  terms: { needed: 3, columns: "person_id office_id start end precision acting as_of sources".split(" ") },
  places: { needed: 2, columns: "name country id aliases admin1 population feature qid disputed seat".split(" ") },
  organizations: { needed: 1, columns: "name id acronym aliases kind country seat founded qid sources".split(" ") },
};

/** Columns by which a table is known when its file's name does not tell. */
const telling: readonly (readonly [TableKind, readonly string[]])[] = [
  ["terms", ["person_id", "office_id"]],
  ["offices", ["title", "other_titles", "single_seat", "coverage_from"]],
  ["places", ["admin1", "population", "feature", "disputed"]],
  ["people", ["born", "died", "prior", "wikipedia"]],
  ["organizations", ["acronym", "founded"]],
];

/** Reads a file: tab separated, one header line, empty lines and lines that begin with "#" left out. */
export function readDeskTable({ name, text }: DeskFile): {
  readonly table: DeskTable | null;
  readonly problems: readonly RowProblem[];
} {
  const lines = text.replace(/^\ufeff/u, "").split(/\r?\n/u);
  const top = lines.findIndex(isRow);
  const problem = (line: number, message: string): RowProblem => ({ file: name, line, message });
  if (top < 0) return { table: null, problems: [] };
  const header = cellsOf(lines[top]).map((cell) => cell.toLowerCase());
  const kind = kindOf(name, header);
  if (!kind) {
    const message =
      "Cannot tell what this table lists: name the file people.tsv, offices.tsv, terms.tsv, places.tsv or organizations.tsv.";
    return { table: null, problems: [problem(top + 1, message)] };
  }
  const { needed, columns } = tableColumns[kind];
  const missing = columns.slice(0, needed).filter((column) => !header.includes(column));
  if (missing.length > 0) {
    return {
      table: null,
      problems: [problem(top + 1, `A table of ${kind} needs the column ${missing.join(" and ")}.`)],
    };
  }
  const unknown = header.filter((column) => column !== "" && !columns.includes(column));
  const problems = unknown.map((column) => problem(top + 1, `There is no column “${column}” in a table of ${kind}.`));
  const rows = lines.flatMap((line, index) => {
    if (index <= top || !isRow(line)) return [];
    const cells = cellsOf(line);
    if (cells.slice(header.length).some((cell) => cell !== "")) {
      problems.push(problem(index + 1, `The row has ${cells.length} cells, the header ${header.length}.`));
      return [];
    }
    return rowOf(cells, header, { file: name, line: index + 1 });
  });
  return { table: { kind, rows }, problems };
}

const isRow = (line: string): boolean => line.trim() !== "" && !line.startsWith("#");
const cellsOf = (line: string): string[] => line.split("\t").map((cell) => cell.trim());

function rowOf(cells: readonly string[], header: readonly string[], at: { file: string; line: number }): DeskRow {
  const cell = (column: string): string => cells[header.indexOf(column)] ?? "";
  const list = (column: string): string[] =>
    cell(column)
      .split("|")
      .map((part) => part.trim())
      .filter(Boolean);
  return { ...at, cell, list };
}

function kindOf(name: string, header: readonly string[]): TableKind | null {
  const named = /people|persons|offices|terms|places|organi[sz]ations/u.exec(tableName(name).toLowerCase())?.[0];
  if (named === "persons") return "people";
  if (named) return named.replace("organis", "organiz") as TableKind;
  return telling.find(([, columns]) => columns.some((column) => header.includes(column)))?.[0] ?? null;
}

/** The last part of a table's path or address. */
export const tableName = (file: string): string => file.slice(file.lastIndexOf("/") + 1);
