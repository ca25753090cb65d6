/** That findings reach the editor's own model as they should, and go when their ground goes. */
import assert from "node:assert/strict";
import { type Diagnostic, Position, commands, window, workspace } from "vscode";
import { checkOf, diagnosticsOf, editText, openText, tabOf } from "./editor.ts";

/** Registers the tests of findings. */
export function findingTests(): void {
  describe("findings", () => {
    it("carry their check, a link to its page, and the other places concerned", async () => {
      const document = await openText("summit.news");
      const found = await diagnosticsOf(document, (all) => all.some(isOf("text/repeated-sentence")));
      const repeated = found.find(isOf("text/repeated-sentence"));
      assert.ok(repeated && typeof repeated.code === "object");
      assert.equal(repeated.source, "copydesk");
      assert.equal(repeated.code.target.scheme, "command");
      assert.ok(repeated.relatedInformation?.length);
      assert.match(document.getText(repeated.range), /^The meeting comes as insurers/);
    });

    it("go when the text is mended and come back when that is undone", async () => {
      const document = await openText("summit.news");
      const found = await diagnosticsOf(document, (all) => all.some(isOf("text/repeated-sentence")));
      const { range } = found.find(isOf("text/repeated-sentence")) as Diagnostic;
      await editText(document, (edit) => edit.delete(document.uri, range));
      await diagnosticsOf(document, (all) => !all.some(isOf("text/repeated-sentence")));
      await commands.executeCommand("undo");
      await diagnosticsOf(document, (all) => all.some(isOf("text/repeated-sentence")));
    });

    it("come for an unsaved text too", async () => {
      const document = await workspace.openTextDocument({ language: "news" });
      await window.showTextDocument(document);
      await editText(document, (edit) =>
        edit.insert(
          document.uri,
          new Position(0, 0),
          "The ferry left the old harbour at noon with nobody aboard. ".repeat(2),
        ),
      );
      await diagnosticsOf(document, (all) => all.some(isOf("text/repeated-sentence")));
    });

    it("have a page that opens in the editor", async () => {
      await commands.executeCommand("copydesk.openPage", "text/repeated-sentence");
      await tabOf(/repeated-sentence/);
    });
  });
}

const isOf = (check: string) => (diagnostic: Diagnostic) => checkOf(diagnostic) === check;
