/** Every dependency has its reason in docs/dependencies.md, and nothing stands there that is no dependency. */
import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

describe("the dependencies", () => {
  it("are each given a reason, and no other is", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, object>;
    const rows = readFileSync(join(root, "docs/dependencies.md"), "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| "));
    const named = rows.flatMap((row) =>
      row
        .split("|")[1]
        .split(",")
        .map((name) => name.trim()),
    );
    const real = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies ?? {}].flatMap(
      Object.keys,
    );
    deepEqual(named.filter((name) => name !== "package" && name !== "---").sort(), real.sort());
  });
});
