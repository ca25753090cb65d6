/** A mocha reporter of few words: failures in full, everything else as sums, which it also writes to a file. */
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { type MochaOptions, type Runner, type Test, reporters } from "mocha";

/** What a suite came to. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Prints each failure as it comes and, when all is done, writes the totals to the file that COPYDESK_TOTALS names. */
export class Compact extends reporters.Base {
  // It speaks through console.error, because an extension host passes on little else.
  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    let [passed, failed, skipped] = [0, 0, 0];
    runner.on("pass", () => (passed += 1));
    runner.on("pending", (test: Test) => {
      skipped += 1;
      console.error(`  skipped: ${test.fullTitle()}`);
    });
    runner.on("fail", (test: Test, problem: Error) => {
      failed += 1;
      console.error(`  failed: ${test.fullTitle()} (${test.file ? relative(process.cwd(), test.file) : "?"})`);
      console.error((problem.stack ?? problem.message ?? String(problem)).replace(/^/gm, "    "));
    });
    runner.once("end", () => {
      const totals: Totals = { passed, failed, skipped };
      if (process.env.COPYDESK_TOTALS) writeFileSync(process.env.COPYDESK_TOTALS, JSON.stringify(totals));
    });
  }
}

// Mocha looks for the default export.
export default Compact;
