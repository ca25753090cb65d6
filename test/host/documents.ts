/** Which documents are read: read-only ones are, the old side of a difference is not, and a house style list is followed. */
import assert from "node:assert/strict";
import { ConfigurationTarget, type Diagnostic, Uri, commands, languages, window, workspace } from "vscode";
import { checkOf, diagnosticsOf, openText, plain } from "./editor.ts";

const twice = "The ferry left the old harbour at noon with nobody aboard.\n".repeat(2);
const isOf = (check: string) => (diagnostic: Diagnostic) => checkOf(diagnostic) === check;

/** Registers the tests of documents. */
export function documentTests(): void {
  describe("documents", () => {
    const [root] = workspace.workspaceFolders ?? [];
    const write = (name: string, words: string) =>
      workspace.fs.writeFile(Uri.joinPath(root.uri, "kinds", name), new TextEncoder().encode(words));
    const set = (section: string, value: unknown) =>
      workspace.getConfiguration().update(section, value, ConfigurationTarget.Global);
    after(async () => {
      for (const section of ["files.readonlyInclude", "copydesk.style"]) await set(section, undefined);
      await workspace.fs.delete(Uri.joinPath(root.uri, "kinds"), { recursive: true });
    });

    it("are left alone on the old side of a difference", async () => {
      await write("new.txt", twice);
      const fresh = Uri.joinPath(root.uri, "kinds/new.txt");
      const old = fresh.with({ scheme: "git-before" });
      const kept = workspace.registerTextDocumentContentProvider("git-before", {
        provideTextDocumentContent: () => twice,
      });
      await commands.executeCommand("vscode.diff", old, fresh, "new.txt");
      const shown = await workspace.openTextDocument(fresh);
      await diagnosticsOf(shown, (all) => all.some(isOf("text/repeated-sentence")));
      assert.deepEqual(languages.getDiagnostics(old), []);
      await commands.executeCommand("workbench.action.closeActiveEditor");
      kept.dispose();
    });

    it("are read in Markdown and HTML, by their words alone", async () => {
      await write("story.md", `# Ferry\n\n\`TK\`\n\n${twice}`);
      await write("story.html", `<p title="TK">${twice}</p>`);
      for (const name of ["kinds/story.md", "kinds/story.html"]) {
        const found = await diagnosticsOf(await openText(name), (all) => all.some(isOf("text/repeated-sentence")));
        assert.ok(!found.some(isOf("text/placeholder")), name);
      }
    });

    it("are read where they cannot be changed", async () => {
      await set("files.readonlyInclude", { "**/archived.txt": true });
      await write("archived.txt", twice);
      const document = await openText("kinds/archived.txt");
      await diagnosticsOf(document, (all) => all.some(isOf("text/repeated-sentence")));
      assert.ok(window.activeTextEditor);
    });

    // VS Code for the web has its folder on no disk: it is handed out by an extension.
    const onNoDisk = (title: string, test: Mocha.AsyncFunc) => typeof process === "undefined" && it(title, test);
    onNoDisk("are read in a folder that lies on no disk, and may be decided on", async () => {
      assert.notEqual(root.uri.scheme, "file");
      await write("far.txt", twice);
      const document = await openText("kinds/far.txt");
      const found = await diagnosticsOf(document, (all) => all.some(isOf("text/repeated-sentence")));
      const [{ range }] = found.filter(isOf("text/repeated-sentence"));
      const finding = { uri: document.uri.toString(), range: plain(range), check: "text/repeated-sentence" };
      await commands.executeCommand("copydesk.dismiss", { ...finding, reason: "A refrain." });
      await diagnosticsOf(document, (all) => !all.some(isOf("text/repeated-sentence")));
    });

    it("are checked by the schema when they are house style lists in JSON", async () => {
      await write("copydesk-style.json", '{ "spelings": [], "banned": [{ "use": "use" }], "names": ["Zendaya"] }');
      const list = await openText("kinds/copydesk-style.json");
      const ofSchema = ({ source }: Diagnostic): boolean => source !== "copydesk";
      const found = await diagnosticsOf(list, (all) => all.filter(ofSchema).length >= 2);
      // How far a mark goes is another matter in each VS Code.
      const marked = found.filter(ofSchema).map(({ range }) => list.getText().slice(list.offsetAt(range.start)));
      assert.deepEqual(marked.map((words) => words.slice(0, 6)).sort(), ['"speli', '{ "use']); // prettier-ignore
    });

    it("are held against the desk's own list as soon as the settings name one", async () => {
      await write("house.tsv", "banned\tamongst\t\tamong\n");
      await write("story.txt", "The talks were held amongst friends.\n");
      const document = await openText("kinds/story.txt");
      await set("copydesk.style", ["kinds/house.tsv"]);
      await diagnosticsOf(document, (all) => all.some(isOf("text/house-style")));
      await write("house.tsv", "banned\twhilst\t\twhile\n");
      await diagnosticsOf(document, (all) => !all.some(isOf("text/house-style")));
    });
  });
}
