/** The gate: costs that do not depend on the machine, held against those saved in baseline.json. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Measured } from "./table.ts";

/** Costs by "section: figure"; ratios within a run, the smaller the better. */
export type Costs = Readonly<Record<string, number>>;

/** A cost this many times the saved one closes the gate. */
const most = 2;

const baselinePath = join(import.meta.dirname, "baseline.json");

/** The costs among the figures. */
export const costsOf = (measured: readonly Measured[]): Costs =>
  Object.fromEntries(
    measured.flatMap(({ section, figures }) =>
      figures.flatMap(({ what, gate: cost }) => (cost === undefined ? [] : [[`${section.name}: ${what}`, cost]])),
    ),
  );

/** Makes these costs the ones that later runs are held against. */
export async function saveBaseline(costs: Costs): Promise<void> {
  const rounded = Object.entries(costs).map(([what, cost]) => [what, Number(cost.toPrecision(3))]);
  await writeFile(baselinePath, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
}

/** Whether every cost is under twice the saved one; prints each. A cost that was never saved passes and is named. */
export async function gate(costs: Costs): Promise<boolean> {
  const saved = JSON.parse(await readFile(baselinePath, "utf8")) as Costs;
  let isOpen = true;
  for (const [what, cost] of Object.entries(costs)) {
    const before = saved[what];
    const factor = before === undefined ? 0 : cost / before;
    if (factor >= most) isOpen = false;
    const verdict =
      before === undefined
        ? "not saved yet"
        : `saved ${before}, ${factor.toFixed(2)} ×${factor >= most ? "  TOO MUCH" : ""}`;
    console.log(`gate  ${what}: ${cost.toPrecision(3)} (${verdict})`);
  }
  return isOpen;
}
