/** Holds the invariants of server/ARCHITECTURE.md by reading import lines. */
import { deepEqual } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../server/src");

/** Rooms from the ground up; a file may import from its own row and the rows above it. */
const rows = [
  ["text", "lexicon", "wording"],
  ["recognizer", "knowledge"],
  ["analysis"],
  ["sources", "ledger", "wikidata", "style"],
  ["checks"],
  ["features", "exports"],
  ["settings.ts", "left-alone.ts", "files.ts", "packed.ts", "slices.ts", "session.ts", "ledgers"],
];
const rowOf = new Map(rows.flatMap((rooms, row) => rooms.map((room) => [room, row] as const)));

/** Every import of every file: [file, specifier], paths relative to server/src. */
const imports = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .flatMap((path) => {
    const source = readFileSync(join(root, path), "utf8");
    return [...source.matchAll(/^(?:import|export)\b[^;]+?from "([^"]+)"/gmu)].map(([, specifier]) => ({
      ...{ path, specifier },
    }));
  });

const roomOf = (path: string): string => path.split("/")[0];

describe("the architecture", () => {
  it("has arrows that point down only", () => {
    const up = imports.filter(({ path, specifier }) => {
      if (!specifier.startsWith(".")) return false;
      const target = relative(root, resolve(root, dirname(path), specifier));
      const [from, to] = [rowOf.get(roomOf(path)), rowOf.get(roomOf(target))];
      return from !== undefined && (to === undefined || to > from);
    });
    deepEqual(up, []);
  });

  it("keeps editor, disk and clock above the session", () => {
    const leaks = imports.filter(({ path, specifier }) => {
      if (!rowOf.has(roomOf(path))) return false;
      if (specifier.startsWith("node:")) return true;
      if (!specifier.startsWith("vscode")) return false;
      const isData = /^vscode-languageserver-(?:types|textdocument)$/u.test(specifier);
      return !(isData && /^(?:features|exports|settings\.ts|session\.ts)/u.test(path));
    });
    deepEqual(leaks, []);
    const clocks = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && rowOf.has(roomOf(path)) && roomOf(path) !== "session.ts")
      .filter((path) =>
        /\bDate\.now\(|new Date\(\)|Math\.random\(|process\./u.test(readFileSync(join(root, path), "utf8")),
      );
    deepEqual(clocks, []);
  });

  it("has checks that do not know each other", () => {
    const entangled = imports.filter(
      ({ path, specifier }) =>
        /^checks\/(?:quotation|entity|claim|text)\/[^/]+\.ts$/u.test(path) &&
        /^\.\/|^\.\.\/(?:quotation|entity|claim|text)\//u.test(specifier),
    );
    deepEqual(entangled, []);
  });
});
