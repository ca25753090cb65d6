/** Nothing that is generated is stale, and a fresh check is well-formed. */
import { deepEqual, equal, match } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { generated, leftOver } from "../../tools/generate.ts";
import { freshCheck, listed } from "../../tools/new-check.ts";

const root = resolve(import.meta.dirname, "../..");

describe("what is generated", () => {
  it("is what the sources declare (`npm run generate` writes it)", async () => {
    for (const [path, words] of await generated()) equal(readFileSync(join(root, path), "utf8"), words, path);
    deepEqual(await leftOver(), []);
  });
});

describe("a new check", () => {
  it("is a file of its own and one more on the list", () => {
    match(freshCheck("claim/odd-sum"), /^export const oddSum: Check = \{\n {2}id: "claim\/odd-sum",$/mu);
    const list = 'import { a } from "./claim/a.ts";\n\nexport const checks: readonly Check[] = [a];\n';
    const longer = listed(list, "claim/odd-sum");
    match(longer, /import \{ oddSum \} from "\.\/claim\/odd-sum\.ts";/u);
    match(longer, /= \[a, oddSum\];/u);
  });
});
