/** Every feature on the list, and every promise, names tests that exist. */
import { deepEqual, ok } from "node:assert/strict";
import { missingTests, rowsOf, testsOf } from "./named-tests.ts";

for (const [what, page, fewest] of [
  ["the list of features", "features.md", 20],
  ["the page of promises", "trust.md", 25],
] as const) {
  describe(what, () => {
    const rows = rowsOf(page);

    it("names at least one test for each", () => {
      ok(rows.length > fewest, String(rows.length));
      deepEqual(
        rows.filter((row) => testsOf(row).length === 0),
        [],
      );
    });

    it("names tests that exist", () => deepEqual(missingTests(rows), []));
  });
}
