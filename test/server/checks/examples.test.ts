/** One test for all checks: unmark each example, analyse it, mark what the check found, compare two strings. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { checks } from "../../../server/src/checks/index.ts";
import { runChecks } from "../../../server/src/checks/run.ts";
import { compareWithSources } from "../../../server/src/sources/comparison.ts";
import { indexSource } from "../../../server/src/sources/source-text.ts";
import { styleOf } from "../../../server/src/style/model.ts";
import { readStyle } from "../../../server/src/style/read.ts";
import { analyzeExample } from "../../support/analyze.ts";
import { shippedKnowledge } from "../../support/knowledge.ts";
import { mark, unmark } from "../../support/markup.ts";

describe("checks", () => {
  it("have ids of their own, each the path of its file", () => {
    const ids = checks.map(({ id }) => id);
    deepEqual([...new Set(ids)], ids);
    for (const id of ids) ok(existsSync(join(import.meta.dirname, `../../../server/src/checks/${id}.ts`)), id);
  });

  for (const check of checks) {
    describe(check.id, () => {
      it("has at least three flagged and three silent examples", () => {
        ok(check.examples.flagged.length >= 3 && check.examples.silent.length >= 3);
        for (const flagged of check.examples.flagged) ok(unmark(flagged).spans.length > 0, flagged);
        for (const silent of check.examples.silent) equal(unmark(silent).spans.length, 0, silent);
      });

      for (const example of [...check.examples.flagged, ...check.examples.silent]) {
        it(example.replaceAll("\n", " ⏎ "), () => {
          const { text } = unmark(example);
          const broken: unknown[] = [];
          const analysis = analyzeExample(text);
          const named = (check.examples.sources ?? []).map((source, index) =>
            indexSource({ uri: `source-${index}.txt`, text: source }),
          );
          const style = styleOf(readStyle((check.examples.style ?? []).join("\n"), "style.tsv").entries);
          const sources = compareWithSources(analysis, named);
          const findings = runChecks(analysis, {
            checks: [check],
            context: { known: new Set(), knowledge: shippedKnowledge(), sources, style },
            onBroken: (_, reason) => broken.push(reason),
          });
          deepEqual(broken, []);
          equal(
            mark(
              text,
              findings.map(({ span }) => span),
            ),
            example,
          );
        });
      }
    });
  }
});
