/** The guard: a check that breaks takes no other with it. */
import { deepEqual } from "node:assert/strict";
import { checks } from "../../../server/src/checks/index.ts";
import { runChecks } from "../../../server/src/checks/run.ts";
import { analyzeExample } from "../../support/analyze.ts";

describe("running checks", () => {
  it("loses only the findings of a check that throws, and names it", () => {
    const analysis = analyzeExample("The council met on June 31, 2024. About TK people came.");
    const broken: string[] = [];
    const throwing = checks.map((check) =>
      check.id === "text/placeholder" ? { ...check, find: () => { throw new Error("broken"); } } : check); // prettier-ignore
    const found = runChecks(analysis, { checks: throwing, onBroken: (id) => broken.push(id) });
    const whole = runChecks(analysis, { checks });
    deepEqual(broken, ["text/placeholder"]);
    deepEqual(found.map(({ check }) => check), whole.map(({ check }) => check).filter((id) => id !== "text/placeholder")); // prettier-ignore
  });
});
