/** Planted faults and right near misses, per check: how many faults are found, how many right sentences are marked. */
import { ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checks } from "../../../server/src/checks/index.ts";
import { runChecks } from "../../../server/src/checks/run.ts";
import { overlaps } from "../../../server/src/text/span.ts";
import { analyzeExample } from "../../support/analyze.ts";
import { unmark } from "../../support/markup.ts";

const folder = join(import.meta.dirname, "planted");

describe("planted faults", () => {
  for (const file of readdirSync(folder)) {
    const name = file.replace(".txt", "");
    const check = checks.find(({ id }) => id.endsWith(`/${name}`));
    if (!check) throw new Error(`No check for ${file}`);
    const lines = readFileSync(join(folder, file), "utf8").split("\n").filter((line) => line !== ""); // prettier-ignore

    /** Lines that come out wrong: faults nobody marked, right lines that were marked. */
    const wrong = lines.filter((line) => {
      const { text, spans } = unmark(line.replaceAll(" ⏎ ", "\n"));
      const found = runChecks(analyzeExample(text), { checks: [check] });
      return spans.length > 0 ? !found.some(({ span }) => spans.some((one) => overlaps(one, span))) : found.length > 0;
    });
    const isFault = (line: string): boolean => line.includes("{");
    const faults = lines.filter(isFault).length;
    const missed = wrong.filter(isFault);
    const noise = wrong.filter((line) => !isFault(line));

    it(`${check.id}: ${faults - missed.length} of ${faults} faults, ${noise.length} of ${lines.length - faults} right lines marked`, () => {
      ok(faults >= 15 && lines.length - faults >= 28, `${faults} faults, ${lines.length - faults} right lines`);
      ok(missed.length <= faults * 0.1, `missed:\n${missed.join("\n")}`);
      ok(noise.length <= (lines.length - faults) * 0.02, `marked:\n${noise.join("\n")}`);
    });
  }
});
