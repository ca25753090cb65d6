/** Source texts in a real folder of the editor: found, compared with, mended from, followed. */
import assert from "node:assert/strict";
import { type CodeAction, type Diagnostic, type DocumentLink, Uri, commands, workspace } from "vscode";
import { checkOf, diagnosticsOf, openText } from "./editor.ts";

const transcript = `LENA MORALES: Good evening. We will not close the harbour this year, whatever the council may say.
TOM ADEYEMI: The ferry will run every day until the bridge is finished.
`;
const figures = "The strike has cost the port 2.4 million euros a day.\n";
const draft = [
  "“We will close the harbour this year, whatever the council may say,” Lena Morales said.",
  "“Everyone knows what that would cost the town,” Morales said.",
  "The strike has cost the port 4.2 million euros a day, Morales told members.",
  "“The ferry will run every day until the bridge is finished,” said Tom Adeyemi.",
].join("\n\n");

/** Registers the tests of source texts; they write into a folder of their own and take it away. */
export function sourceTextTests(): void {
  describe("source texts", () => {
    const [root] = workspace.workspaceFolders ?? [];
    const at = (path: string): Uri => Uri.joinPath(root.uri, "draft-with-sources", path);
    const write = (path: string, words: string) => workspace.fs.writeFile(at(path), new TextEncoder().encode(words));
    const isOf = (check: string) => (diagnostic: Diagnostic) => checkOf(diagnostic) === check;
    before(async () => {
      await write("transcripts/council.txt", transcript);
      await write("transcripts/release.md", figures);
      await write("transcripts/broken.docx", "no archive");
      await write("story.txt", draft);
    });
    after(() => workspace.fs.delete(at(""), { recursive: true }));

    it("mark what they have otherwise or not at all, lead to the passage, and mend the words", async () => {
      const document = await openText(at("story.txt"));
      const hoped = ["quotation/source-mismatch", "quotation/not-in-sources", "claim/number-mismatch"];
      const found = await diagnosticsOf(document, (all) => hoped.every((check) => all.some(isOf(check))));
      const altered = found.find(isOf("quotation/source-mismatch")) as Diagnostic;
      const [related] = altered.relatedInformation ?? [];
      assert.match(related.location.uri.path, /council\.txt$/);
      const source = await workspace.openTextDocument(related.location.uri);
      assert.match(source.getText(related.location.range), /^We will not close .* may say$/);
      const links = await commands.executeCommand<DocumentLink[]>("vscode.executeLinkProvider", document.uri);
      assert.ok(links.some(({ target }) => target?.path.endsWith("council.txt")));
      const actions = await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", document.uri, altered.range); // prettier-ignore
      const fix = actions.find(({ title }) => title === "Use the source’s wording");
      assert.ok(fix?.edit && (await workspace.applyEdit(fix.edit)));
      await diagnosticsOf(document, (all) => !all.some(isOf("quotation/source-mismatch")));
    });

    it("are followed when a file comes", async () => {
      const document = await openText(at("story.txt"));
      await diagnosticsOf(document, (all) => all.some(isOf("quotation/not-in-sources")));
      await write("transcripts/second.txt", "MORALES: Everyone knows what that would cost the town.\n");
      await diagnosticsOf(document, (all) => !all.some(isOf("quotation/not-in-sources")));
    });
  });
}
