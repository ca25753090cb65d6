/** Every feature of the language as the editor itself asks for it: names, symbols, colours, hints, fixes, marks as they are typed. */
import assert from "node:assert/strict";
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CodeAction,
  type CodeLens,
  type CompletionList,
  ConfigurationTarget,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  type Location,
  type LocationLink,
  Position,
  Range,
  Selection,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensLegend,
  type SymbolInformation,
  type TextDocument,
  type TextEdit,
  type WorkspaceEdit,
  commands,
  window,
  workspace,
} from "vscode";
import { diagnosticsOf, openText } from "./editor.ts";

/** Registers the tests of language features. */
export function featureTests(): void {
  describe("language features", () => {
    let document: TextDocument;
    before(async () => {
      document = await openText("harbour.news");
      await diagnosticsOf(document, (all) => all.length > 0);
    });
    /** The place inside the first showing of the words, at the second letter. */
    const at = (words: string): Position => document.positionAt(document.getText().indexOf(words) + 1);
    const all = (): Range => new Range(new Position(0, 0), document.positionAt(document.getText().length));
    const ask = <Answer>(command: string, ...args: unknown[]): Thenable<Answer> =>
      commands.executeCommand<Answer>(`vscode.${command}`, document.uri, ...args);
    const wordsAt = (places: readonly { readonly range: Range }[]): string[] =>
      places.map(({ range }) => document.getText(range));

    it("lead from a name to its first full mention and to all others", async () => {
      const found = await ask<(Location | LocationLink)[]>("executeDefinitionProvider", at("Aldergate said"));
      const targets = found.map((one) => ("targetUri" in one ? { range: one.targetRange } : one));
      assert.ok(wordsAt(targets).some((words) => words.includes("Pim Aldergate")));
      const references = await ask<Location[]>("executeReferenceProvider", at("Aldergate said"));
      assert.ok(references.length >= 2);
      const marked = await ask<DocumentHighlight[]>("executeDocumentHighlights", at("Aldergate said"));
      assert.deepEqual(wordsAt(marked), ["Pim Aldergate", "Aldergate", "he"]);
    });

    it("rename a person in full and short forms together", async () => {
      const edit = await ask<WorkspaceEdit>("executeDocumentRenameProvider", at("Pim Aldergate"), "Pim Underhill");
      assert.deepEqual(edit.get(document.uri).map(({ newText }) => newText).sort(), ["Pim Underhill", "Underhill"]); // prettier-ignore
    });

    it("complete names, and offer what the text holds to a search over all texts", async () => {
      const place = document.positionAt(document.getText().indexOf("Aldergate said") + 4);
      const { items } = await ask<CompletionList>("executeCompletionItemProvider", place);
      assert.ok(items.some(({ label }) => (typeof label === "string" ? label : label.label) === "Aldergate"));
      const symbols = await commands.executeCommand<SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "Vasquell"); // prettier-ignore
      assert.ok(symbols.some(({ name }) => name === "Ingrid Vasquell"));
    });

    it("say who speaks of whom, as calls", async () => {
      const [item] = await ask<CallHierarchyItem[]>("prepareCallHierarchy", at("Tomas Okonjo-Reyes"));
      assert.equal(item.name, "Tomas Okonjo-Reyes");
      assert.ok(Array.isArray(await commands.executeCommand<CallHierarchyIncomingCall[]>("vscode.provideIncomingCalls", item))); // prettier-ignore
    });

    it("colour names, quotations and reporting words, in the whole and in a part", async () => {
      const { tokenTypes } = await ask<SemanticTokensLegend>("provideDocumentSemanticTokensLegend");
      const typesIn = ({ data }: SemanticTokens) => new Set([...data].flatMap((one, index) => (index % 5 === 3 ? [tokenTypes[one]] : []))); // prettier-ignore
      const whole = typesIn(await ask<SemanticTokens>("provideDocumentSemanticTokens"));
      for (const type of ["person", "place", "quotation", "cue"]) assert.ok(whole.has(type), type);
      const headline = new Range(new Position(0, 0), new Position(1, 99));
      assert.deepEqual([...typesIn(await ask<SemanticTokens>("provideDocumentRangeSemanticTokens", headline))], ["person"]); // prettier-ignore
    });

    it("outline the story, count above its sections, and fold them", async () => {
      const [story, ...sections] = await ask<DocumentSymbol[]>("executeDocumentSymbolProvider");
      assert.match(story.name, /^Council Votes/u);
      assert.ok(story.children.some(({ name }) => name.includes("The boats are coming home,")));
      assert.deepEqual(sections.map(({ name }) => name), ["A Wall Against the Sea", "Doubts About the Cost"]); // prettier-ignore
      const lenses = await ask<CodeLens[]>("executeCodeLensProvider", 10);
      assert.ok(lenses.some(({ command }) => /\d quotes?: /u.test(command?.title ?? "")));
      assert.ok((await ask<FoldingRange[]>("executeFoldingRangeProvider")).length >= 3);
    });

    it("hint at speakers and calendar dates, and select from a word outwards", async () => {
      const hints = await ask<InlayHint[]>("executeInlayHintProvider", all());
      const labels = hints.map(({ label }) => (typeof label === "string" ? label : label.map(({ value }) => value).join(""))); // prettier-ignore
      assert.ok(labels.some((label) => label.includes("Ingrid Vasquell")));
      assert.ok(labels.some((label) => label.includes("2025")));
      let [selected] = await ask<(SelectionRange | undefined)[]>("executeSelectionRangeProvider", [at("boats are coming")]); // prettier-ignore
      const widths: string[] = [];
      for (; selected; selected = selected.parent) widths.push(document.getText(selected.range));
      assert.ok(widths.includes("The boats are coming home,"), widths.join("\n"));
    });

    it("mend all that is safe at once, and nothing else", async () => {
      const actions = await ask<CodeAction[]>("executeCodeActionProvider", all(), "source.fixAll");
      for (const { kind, edit } of actions) {
        assert.match(kind?.value ?? "", /^source\.fixAll/u);
        assert.ok(edit && edit.size <= 1);
      }
    });

    it("close curly marks as they are opened, and put them round what is selected", async () => {
      const typed = await workspace.openTextDocument({ language: "news", content: "boats" });
      const editor = await window.showTextDocument(typed);
      editor.selection = new Selection(0, 0, 0, 5);
      await commands.executeCommand("type", { text: "“" });
      assert.equal(typed.getText(), "“boats”");
      editor.selection = new Selection(0, 7, 0, 7);
      await commands.executeCommand("type", { text: " " });
      await commands.executeCommand("type", { text: "“" });
      assert.equal(typed.getText(), "“boats” “”");
    });

    it("turn straight marks into curly ones as they are typed, where that is wished for", async () => {
      const typed = await workspace.openTextDocument({ language: "news", content: 'He said "' });
      const askOnType = () =>
        commands.executeCommand<TextEdit[] | undefined>(
          ...(["vscode.executeFormatOnTypeProvider", typed.uri, new Position(0, 9), '"'] as const),
          { tabSize: 2, insertSpaces: true },
        );
      const set = (value: boolean | undefined) =>
        workspace.getConfiguration("copydesk").update("typing.curlyQuotes", value, ConfigurationTarget.Global);
      await set(true);
      // The server is told of the setting after the editor has it.
      for (let tries = 0; tries < 50; tries++) {
        const edits = (await askOnType()) ?? [];
        if (edits.length > 0) {
          assert.deepEqual(edits.map(({ newText }) => newText), ["“"]); // prettier-ignore
          await set(undefined);
          return;
        }
        await new Promise((wake) => setTimeout(wake, 100));
      }
      assert.fail("The mark stays straight.");
    });
  });
}
