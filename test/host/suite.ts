/** The host tests for Node; VS Code calls `run` in its extension host. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import * as loaded from "mocha";
import type MochaClass from "mocha";
import { Uri } from "vscode";
import { Compact } from "../support/compact.ts";
import { decisionTests } from "./decisions.ts";
import { sourceTextTests } from "./source-texts.ts";
import { hostTests } from "./tests.ts";
import { toolTests } from "./tools.ts";

// By its name: the default is the class for a new Node and the whole module for an old one.
const { Mocha } = loaded as unknown as { readonly Mocha: typeof MochaClass };

/** Resolves when all tests pass. Throws with their number when some fail. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ timeout: 60_000, reporter: Compact });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  const article = join(process.env.COPYDESK_SHARED ?? "", "articles/peace-talks.txt");
  hostTests(existsSync(article) ? Uri.file(article) : null);
  decisionTests();
  sourceTextTests();
  toolTests();
  const failures = await new Promise<number>((done) => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} failed`);
}
