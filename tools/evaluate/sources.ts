/** Prints how well source texts tell right summaries from ones with a name, figure or date swapped. */
import { readFileSync } from "node:fs";
import { analyzeExample } from "../../test/support/analyze.ts";
import { sharedPath } from "../../test/support/shared.ts";
import { compareWithSources } from "../../server/src/sources/comparison.ts";
import { indexSource } from "../../server/src/sources/source-text.ts";

/** One labelled summary of a text. */
export interface ConsistencyRow {
  readonly id: string;
  readonly doc: string;
  readonly summary: string;
  /** 1: consistent with the text. */
  readonly label: 0 | 1;
  readonly type: string;
  /** UTF-16 offsets of what was swapped; absent when nothing was. */
  readonly span?: readonly [number, number];
}

/** The rows of a consistency set; empty when it is not there. */
export function consistencyRows(name: string): ConsistencyRow[] {
  const path = sharedPath(`data/consistency/${name}.jsonl`);
  if (path === null) return [];
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as ConsistencyRow);
}

/** Whether the text lacks a name, figure, date, title or superlative of a row's summary. */
function isDoubted({ doc, summary }: ConsistencyRow): boolean {
  const comparison = compareWithSources(analyzeExample(summary), [indexSource({ uri: "doc", text: doc })]);
  return (
    !!comparison && (comparison.unbacked.length > 0 || comparison.supports.some(({ answer }) => answer !== "found"))
  );
}

/** Prints balanced accuracy, and the share caught of each kind of swap. */
export function run(): void {
  for (const name of ["gum_synth.train", "gum_synth.dev"]) {
    const rows = consistencyRows(name);
    if (rows.length === 0)
      return console.log(`sources: ../shared/data/consistency/${name}.jsonl is not there, skipped`);
    const marked = rows.map(isDoubted);
    const share = (wanted: (row: ConsistencyRow) => boolean): string => {
      const chosen = rows.map((row, index) => [row, marked[index]] as const).filter(([row]) => wanted(row));
      return `${((100 * chosen.filter(([, hit]) => hit).length) / chosen.length).toFixed(1)} % of ${chosen.length}`;
    };
    const rate = (label: 0 | 1): number => {
      const chosen = marked.filter((_, index) => rows[index].label === label);
      return chosen.filter((hit) => hit === (label === 0)).length / chosen.length;
    };
    console.log(
      `${name}: balanced accuracy ${(50 * (rate(0) + rate(1))).toFixed(1)}, true ones marked ${share(({ label }) => label === 1)}`,
    );
    for (const type of [...new Set(rows.filter(({ label }) => label === 0).map((row) => row.type))].sort()) {
      console.log(`  ${type} caught ${share((row) => row.type === type)}`);
    }
  }
}
