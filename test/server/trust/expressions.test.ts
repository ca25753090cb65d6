/** Expressions that are put together at run time may not backtrack super-linearly either: lint judges those that the articles bring about. */
import { deepEqual, ok } from "node:assert/strict";
import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { ESLint } from "eslint";

describe("regular expressions made at run time", function () {
  this.timeout(120_000);
  const judge = "regexp/no-super-linear-backtracking";
  const linter = new ESLint({ ruleFilter: ({ ruleId }) => ruleId === judge });
  const lint = async (expressions: readonly string[]): Promise<readonly string[]> => {
    const code = expressions.map((one, index) => `export const one${index} = ${one};`).join("\n");
    const [{ messages }] = await linter.lintText(code, { filePath: resolve("server/src/made.ts") });
    const isSlow = ({ ruleId }: { ruleId: string | null }) => ruleId === null || ruleId === judge;
    return messages.filter(isSlow).map(({ line, message }) => `${expressions[line - 1]}: ${message}`);
  };

  it("never take more than linear time", async () => {
    const script = join(import.meta.dirname, "../../support/list-expressions.ts");
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script], { maxBuffer: 1 << 26 });
    const expressions = JSON.parse(stdout) as string[];
    ok(expressions.length >= 10, stdout);
    deepEqual(await lint(expressions), []);
    ok((await lint(["/^(?:a+)+$/u"])).length > 0, "lint does not see a slow one");
  });
});
