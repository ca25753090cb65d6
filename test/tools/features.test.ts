/** Every feature on the list names tests that exist. */
import { deepEqual, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const rows = readFileSync(join(root, "docs/features.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| feature") && !line.startsWith("| ---"));

/** The tests that a row names: `file` “title”, as often as it likes. */
const testsOf = (row: string): { readonly file: string; readonly title: string }[] =>
  [...row.matchAll(/`(test\/[^`]+)` “([^”]+)”/gu)].map(([, file, title]) => ({ file, title }));

describe("the list of features", () => {
  it("names at least one test for each", () => {
    ok(rows.length > 20);
    deepEqual(
      rows.filter((row) => testsOf(row).length === 0),
      [],
    );
  });

  it("names tests that exist", () => {
    const missing = rows.flatMap(testsOf).filter(({ file, title }) => {
      const source = readFileSync(join(root, file), "utf8");
      return !source.includes(`"${title}"`);
    });
    deepEqual(missing, []);
  });
});
