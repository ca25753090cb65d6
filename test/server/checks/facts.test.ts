import { deepEqual, ok } from "node:assert/strict";
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { checks } from "../../../server/src/checks/index.ts";
import { runChecks } from "../../../server/src/checks/run.ts";
import { shippedKnowledge } from "../../support/knowledge.ts";
import { itWithShared } from "../../support/shared.ts";
import { scoreStatements, type StatementPart } from "../../support/statements.ts";

describe("right and wrong statements about public life", () => {
  for (const part of ["dev", "aside"] as StatementPart[]) {
    it(`${part}: finds 85 % of the wrong ones and marks 1 % of the right ones at most`, () => {
      const { found, missed, marked, silent } = scoreStatements(part);
      ok(found.length >= 0.85 * (found.length + missed.length), `missed:\n${missed.join("\n")}`);
      ok(marked.length <= 0.01 * (marked.length + silent.length), `marked:\n${marked.join("\n")}`);
    });
  }

  itWithShared("peace talks: Greminger and Brezhnev have the wrong titles, nobody else", "articles/peace-talks.txt", (text) => {
    const context = { known: new Set<string>(), knowledge: shippedKnowledge() };
    const used = checks.filter(({ id }) => /^entity\/(?:wrong-title|outdated-title|anachronism|misspelled-name|wrong-location)$|contradicts/.test(id));
    const findings = runChecks(analyze(text), { checks: used, context });
    deepEqual(
      findings.map(({ check, span }) => `${check} ${text.slice(span.start, span.end)}`),
      ["entity/wrong-title OSCE Chairperson-in-Office Thomas Greminger", "entity/wrong-title Soviet Premier Leonid Brezhnev"],
    );
  }); // prettier-ignore
});
