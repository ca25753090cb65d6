/** The views: what they list of one text or of all open ones, in the order and with the filter that the reader chose. */
import { claimRows } from "./overview/claims.ts";
import { nameRows } from "./overview/names.ts";
import { quotationRows } from "./overview/quotations.ts";
import type { RankedRow } from "./overview/rows.ts";
import { bare } from "./navigation.ts";
import type { RowsParams, ViewName, ViewRow } from "./protocol.ts";
import type { Reading } from "./reading.ts";

/** The rows of a view. `open` are the readings of all open texts, `reading` among them. */
export function overview(
  reading: Reading,
  { view, scope, order, filter }: RowsParams,
  open: readonly Reading[],
): ViewRow[] {
  const rows = (lists[view] ?? lists.names)(scope === "open" ? inOrder(reading, open) : [reading]);
  const words = bare(filter).split(/\s+/u).filter(Boolean);
  return ordered(rows, order).flatMap(({ row }) => filtered(row, words) ?? []);
}

/** Lists of rows in text order, by view. */
const lists: Readonly<Record<ViewName, (readings: readonly Reading[]) => RankedRow[]>> = {
  names: nameRows,
  quotations: quotationRows,
  claims: claimRows,
};

/** The text in front first, the others by their addresses: the order in which they were opened says nothing. */
const inOrder = (first: Reading, open: readonly Reading[]): Reading[] => [
  first,
  ...open
    .filter(({ document }) => document.uri !== first.document.uri)
    .sort((a, b) => (a.document.uri < b.document.uri ? -1 : 1)),
];

const ordered = (rows: readonly RankedRow[], order: RowsParams["order"]): RankedRow[] =>
  [...rows].sort((a, b) => a.rank - b.rank || (order === "weight" ? b.weight - a.weight : 0));

/** The row with those below it that hold all words, with all of them when it holds the words itself; null when none does. */
function filtered(row: ViewRow, words: readonly string[]): ViewRow | null {
  const text = bare(`${row.label} ${row.detail} ${row.kind}`);
  if (words.every((word) => text.includes(word))) return row;
  const rows = row.rows.flatMap((below) => filtered(below, words) ?? []);
  return rows.length === 0 ? null : { ...row, rows };
}
