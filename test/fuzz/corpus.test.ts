/** What once failed, kept: every file of the corpus goes through whatever reads files of its kind. */
import { ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readLedger } from "../../server/src/ledger/annotations.ts";
import { languageOf } from "../../server/src/cli/inputs.ts";
import { readSource } from "../../server/src/sources/readers/reader.ts";
import { isUnusable } from "../../server/src/sources/readers/unusable.ts";
import { readStyle } from "../../server/src/style/read.ts";
import { timeLimit } from "./effort.ts";
import { readEverything } from "./read-everything.ts";

const folder = join(import.meta.dirname, "corpus");

/** By the end of the name: ledgers, lists, source texts, and articles. */
async function read(name: string): Promise<void> {
  const bytes = readFileSync(join(folder, name));
  if (name.endsWith(".jsonld")) {
    try {
      readLedger(bytes.toString());
    } catch (reason) {
      ok(reason instanceof SyntaxError);
    }
  } else if (/style.*\.(?:json|tsv)$/u.test(name)) readStyle(bytes.toString(), name);
  else if (/\.(?:txt|md|html)$/u.test(name)) readEverything(bytes.toString(), languageOf(name));
  await readSource(`file:///${name}`, bytes).catch((reason: unknown) => ok(isUnusable(reason), String(reason)));
}

describe("the corpus of what once failed", () => {
  for (const name of readdirSync(folder)) it(`${name} is read`, () => read(name)).timeout(timeLimit);
});
