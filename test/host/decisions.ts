/** That decisions reach the ledger in the folder, and come back from it. */
import assert from "node:assert/strict";
import { type Diagnostic, Uri, commands, workspace } from "vscode";
import { checkOf, diagnosticsOf, openText, plain } from "./editor.ts";

const CHECK = "text/repeated-sentence";

/** Registers the tests of decisions. */
export function decisionTests(): void {
  describe("decisions", () => {
    const [folder] = workspace.workspaceFolders ?? [];
    const ledger = Uri.joinPath(folder.uri, ".copydesk");

    after(() => workspace.fs.delete(ledger, { recursive: true }));

    it("hide a finding, also after a restart of the server, until that is undone", async () => {
      const document = await openText("summit.news");
      const found = await diagnosticsOf(document, (all) => all.some(isOf(CHECK)));
      const { range } = found.find(isOf(CHECK)) as Diagnostic;
      const finding = { uri: document.uri.toString(), range: plain(range), check: CHECK };
      await commands.executeCommand("copydesk.dismiss", { ...finding, reason: "A refrain." });
      await diagnosticsOf(document, (all) => !all.some(isOf(CHECK)));
      assert.match(await wordsOf(Uri.joinPath(ledger, "ledger.jsonld")), /A refrain\./);
      await commands.executeCommand("copydesk.restart");
      await diagnosticsOf(document, (all) => all.length > 0 && !all.some(isOf(CHECK)));
      await commands.executeCommand("copydesk.undoDismissal", finding);
      await diagnosticsOf(document, (all) => all.some(isOf(CHECK)));
    });

    it("are walked through by keyboard", async () => {
      const document = await openText("summit.news");
      await diagnosticsOf(document, (all) => all.length > 0);
      const first = await commands.executeCommand<{ range: object }>("copydesk.nextOpen");
      const second = await commands.executeCommand<{ range: object }>("copydesk.nextOpen");
      assert.ok(first.range && second.range);
      assert.notDeepEqual(first.range, second.range);
      const back = await commands.executeCommand<{ range: object }>("copydesk.previousOpen");
      assert.deepEqual(back.range, first.range);
    });
  });
}

const isOf = (check: string) => (diagnostic: Diagnostic) => checkOf(diagnostic) === check;

/** The words of a file that is being written just now. */
async function wordsOf(file: Uri): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const words = await workspace.fs.readFile(file).then((bytes) => new TextDecoder().decode(bytes), () => null); // prettier-ignore
    if (words !== null) return words;
    await new Promise((wake) => setTimeout(wake, 200));
  }
  return assert.fail(`${file.path} was not written`);
}
