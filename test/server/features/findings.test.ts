/** What findings become: light bulbs, and fixes for a whole text. */
import { deepEqual, equal } from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../../../server/src/checks/check.ts";
import { actions, type ActionQuestion } from "../../../server/src/features/actions.ts";
import { diagnostics } from "../../../server/src/features/diagnostics.ts";
import { rangeOf } from "../../../server/src/features/range.ts";

const document = TextDocument.create(
  "file:///story.txt",
  "plaintext",
  7,
  "Zelensky spoke. Zelensky left. “Zelensky” it is. Tk.",
);

/** A finding on the n-th "Zelensky" with the fix that a check would give it. */
const drift = (start: number, more: Partial<Finding> = {}): Finding => ({
  ...{ check: "entity/inconsistent-spelling", severity: "warning", span: { start, end: start + 8 } },
  ...{ message: "Spelt in two ways.", related: [] },
  fixes: [{ title: "Use “Zelenskyy”", edits: [{ start, end: start + 8, newText: "Zelenskyy" }] }],
  ...more,
});

const ask = (findings: readonly Finding[], more: Partial<ActionQuestion> = {}) =>
  actions(document, findings, {
    ...{ range: rangeOf(document, { start: 3, end: 3 }), versioned: false },
    diagnosticOf: (finding) => diagnostics({ document, findings: [finding] }, null)[0],
    ...more,
  });

describe("light bulbs", () => {
  it("offer the fix at the cursor, with its diagnostic, and the same for all", () => {
    const found = ask([drift(0), drift(16)]);
    deepEqual(
      found.map(({ title }) => title),
      ["Use “Zelenskyy”", "Use “Zelenskyy” (all 2)"],
    );
    equal(found[0].diagnostics?.[0].code, "entity/inconsistent-spelling");
    const edits = found[1].edit?.changes?.[document.uri] ?? [];
    equal(TextDocument.applyEdits(document, edits), "Zelenskyy spoke. Zelenskyy left. “Zelensky” it is. Tk.");
  });

  it("mend all findings of a kind at once, where none of them leaves a choice", () => {
    const other = { ...drift(0), span: { start: 27, end: 35 }, fixes: [{ title: "Use “Zelenska”", edits: [{ start: 27, end: 35, newText: "Zelenska" }] }] }; // prettier-ignore
    const [, action] = ask([drift(0), other]);
    equal(action.title, "Mend all 2 of entity/inconsistent-spelling in this text");
    const edits = action.edit?.changes?.[document.uri] ?? [];
    equal(TextDocument.applyEdits(document, edits).includes("Zelenskyy spoke"), true);
    equal(edits.length, 2);
  });

  it("name the version for editors that can take it", () => {
    const [{ edit }] = ask([drift(0)], { versioned: true });
    deepEqual(
      edit?.documentChanges?.map((change) => "textDocument" in change && change.textDocument),
      [{ uri: document.uri, version: 7 }],
    );
  });

  it("stay away from other places and other kinds", () => {
    deepEqual(ask([drift(16)]), []);
    deepEqual(ask([drift(0)], { only: ["refactor"] }), []);
  });
});

describe("fixing all", () => {
  const fixes = [{ title: "Use “Zelenskyy”", safe: true, edits: [{ start: 0, end: 8, newText: "Zelenskyy" }] }];

  it("takes safe fixes only, each place once", () => {
    const findings = [drift(0, { fixes }), drift(0, { fixes }), drift(16)];
    const [action, ...others] = ask(findings, { only: ["source.fixAll"] });
    deepEqual(others, []);
    equal(action.kind, "source.fixAll.copydesk");
    equal(action.edit?.changes?.[document.uri].length, 1);
  });

  it("is not offered when nothing is safe", () => {
    deepEqual(ask([drift(0)], { only: ["source.fixAll.copydesk"] }), []);
  });
});
