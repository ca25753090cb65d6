/** The grammar's tests: each .news file here says in its own lines which scopes the line above must have. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRegistry } from "vscode-tmgrammar-test/dist/common/index.js";
import { type TestFailure, parseGrammarTestCase, runGrammarTestCase } from "vscode-tmgrammar-test/dist/unit/index.js";

const registry = createRegistry([{ scopeName: "text.news", path: "syntaxes/news.tmLanguage.json" }]);

describe("grammar", () => {
  for (const name of readdirSync(import.meta.dirname).filter((file) => file.endsWith(".news"))) {
    const text = parseGrammarTestCase(readFileSync(join(import.meta.dirname, name), "utf8"));
    it(`${name}: ${text.metadata.description}`, async () => {
      const failures = await runGrammarTestCase(registry, text);
      assert.equal(failures.map((failure) => explain(failure, text.source)).join("\n"), "");
    });
  }
});

function explain(
  { line, srcLine, start, end, missing, unexpected, actual }: TestFailure,
  source: readonly string[],
): string {
  const words = source[srcLine].slice(start, end);
  return `line ${line + 1}, “${words}”: missing [${missing}], unexpected [${unexpected}], found [${actual}]`;
}
