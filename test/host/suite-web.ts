/** The host tests for a web worker; VS Code for the web calls `run` in its extension host. */
import "mocha/mocha";
import { type Uri, workspace } from "vscode";
import { decisionTests } from "./decisions.ts";
import { sourceTextTests } from "./source-texts.ts";
import { hostTests } from "./tests.ts";

/** Resolves when all tests pass. Throws with their number when some fail. The sums go out as one line of the console. */
export async function run(): Promise<void> {
  mocha.setup({ ui: "bdd", timeout: 60_000, reporter: WebReporter as unknown as "spec" });
  hostTests(await articleInFolder());
  decisionTests();
  sourceTextTests();
  const failures = await new Promise<number>((done) => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** The ordered article where whoever started the tests has laid it into the folder. */
async function articleInFolder(): Promise<Uri | null> {
  const [found] = await workspace.findFiles("peace-talks.txt");
  return found ?? null;
}

/** What a reporter is given; mocha's own types speak of Node. */
interface Runner {
  on(event: "pass" | "pending" | "fail", told: (test: Mocha.Test, problem?: Error) => void): void;
  once(event: "end", told: () => void): void;
}

/** Failures in full, everything else as sums. */
class WebReporter {
  constructor(runner: Runner) {
    let [passed, failed, skipped] = [0, 0, 0];
    runner.on("pass", () => (passed += 1));
    runner.on("pending", (test) => {
      skipped += 1;
      console.error(`  skipped: ${test.fullTitle()}`);
    });
    runner.on("fail", (test, problem) => {
      failed += 1;
      console.error(`  failed: ${test.fullTitle()}\n    ${problem?.stack ?? String(problem)}`);
    });
    runner.once("end", () => console.error(`TOTALS ${JSON.stringify({ passed, failed, skipped })}`));
  }
}
