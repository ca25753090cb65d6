/** Runs host tests with mocha in VS Code's extension host for Node. */
import * as loaded from "mocha";
import type MochaClass from "mocha";
import { Compact } from "../support/compact.ts";

// By its name: the default is the class for a new Node and the whole module for an old one.
const { Mocha } = loaded as unknown as { readonly Mocha: typeof MochaClass };

/** Runs what `register` describes; resolves when all of it passes. Throws with their number when some fail. */
export async function runTests(register: () => void): Promise<void> {
  const mocha = new Mocha({ timeout: 60_000, reporter: Compact });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  register();
  const failures = await new Promise<number>((done) => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} failed`);
}
