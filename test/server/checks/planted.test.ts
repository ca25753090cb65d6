/** Planted faults and right near misses, per check: how many faults are found, how many right sentences are marked. */
import { ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckContext } from "../../../server/src/checks/check.ts";
import { checks } from "../../../server/src/checks/index.ts";
import { runChecks } from "../../../server/src/checks/run.ts";
import { overlaps } from "../../../server/src/text/span.ts";
import { analyzeExample } from "../../support/analyze.ts";
import { shippedKnowledge } from "../../support/knowledge.ts";
import { unmark } from "../../support/markup.ts";

/** What ships stands behind every check. */
const context: CheckContext = { known: new Set(), knowledge: shippedKnowledge() };

const folder = join(import.meta.dirname, "planted");

describe("planted faults", () => {
  for (const file of readdirSync(folder)) {
    // "arithmetic-again.txt" and "arithmetic-loose.txt" are further sets for the same check, written when the first was found.
    const name = file.replace(/(?:-again|-loose)?\.txt$/u, "");
    const check = checks.find(({ id }) => id.endsWith(`/${name}`));
    if (!check) throw new Error(`No check for ${file}`);
    const lines = readFileSync(join(folder, file), "utf8").split("\n").filter((line) => line !== ""); // prettier-ignore

    /** Lines that come out wrong: faults nobody marked, right lines that were marked. */
    const wrong = lines.filter((line) => {
      const { text, spans } = unmark(line.replaceAll(" ⏎ ", "\n"));
      const found = runChecks(analyzeExample(text), { checks: [check], context });
      return spans.length > 0 ? !found.some(({ span }) => spans.some((one) => overlaps(one, span))) : found.length > 0;
    });
    const isFault = (line: string): boolean => line.includes("{");
    const faults = lines.filter(isFault).length;
    const missed = wrong.filter(isFault);
    const noise = wrong.filter((line) => !isFault(line));

    it(`${file.replace(".txt", "")}, ${check.id}: ${faults - missed.length} of ${faults} faults, ${noise.length} of ${lines.length - faults} right lines marked`, () => {
      ok(faults >= 15 && lines.length - faults >= 28, `${faults} faults, ${lines.length - faults} right lines`);
      ok(missed.length <= faults * 0.1, `missed:\n${missed.join("\n")}`);
      ok(noise.length <= (lines.length - faults) * 0.02, `marked:\n${noise.join("\n")}`);
    });
  }
});
