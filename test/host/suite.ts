/** The host tests, in the order they run; VS Code calls `run` in its extension host. */
import Mocha from "mocha";
import { Compact } from "../support/compact.ts";
import { activationTests } from "./activation.ts";
import { findingTests } from "./findings.ts";
import { peaceTalksTests } from "./peace-talks.ts";

/** Resolves when all tests pass. Throws with their number when some fail. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ timeout: 60_000, reporter: Compact });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  activationTests();
  findingTests();
  peaceTalksTests();
  const failures = await new Promise<number>((done) => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} failed`);
}
