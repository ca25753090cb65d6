/** Reads the normalised fact tables: tab separated, one header line. */
import { readFileSync } from "node:fs";
import path from "node:path";

/** One row, by column name; a column the row lacks is "". */
export type Row = Readonly<Record<string, string>>;

/** Where the tables lie: COPYDESK_SHARED, or ../shared beside the repository. */
export const tablesFolder = path.join(process.env.COPYDESK_SHARED ?? "../shared", "knowledge");

/** All rows of a table. */
export function readTable(name: string): Row[] {
  const [header, ...lines] = readFileSync(path.join(tablesFolder, `${name}.tsv`), "utf8")
    .trimEnd()
    .split("\n");
  const columns = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
  });
}

/** A cell that holds a list. */
export const listOf = (cell: string): string[] => (cell === "" ? [] : cell.split("|"));
