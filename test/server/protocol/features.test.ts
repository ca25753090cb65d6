/** Every question an editor may ask, over real stdio: answered for a place that has an answer, quiet and unbroken elsewhere. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type * as lsp from "vscode-languageserver-protocol";
import { Client } from "../../support/client.ts";

const uri = "file:///desk/harbour.txt";
const text = `Council Votes to Reopen the Old Harbour

PORT MARLOW, Nov. 13, 2025 — Mayor Ingrid Vasquell opened the harbour on Wednesday.

A Wall Against the Sea

“The boats are coming home,” Ms Vasquell said. See https://marlow.example/harbour.
The council will vote on the harbour plan in the spring.
The council will vote on the harbour plan in the spring.
`;
const document = TextDocument.create(uri, "plaintext", 1, text);
const at = (words: string) => ({ position: document.positionAt(text.indexOf(words) + 1) });
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

/** Questions about a place, with what else they need. */
const questions: readonly [string, object][] = [
  ...(["hover", "definition", "documentHighlight", "prepareRename", "completion", "prepareCallHierarchy"] as const).map(
    (method) => [method, {}] as [string, object],
  ),
  ["references", { context: { includeDeclaration: true } }],
  ["rename", { newName: "Ingrid Vasquez" }],
];

describe("features over stdio", () => {
  let client: Client;
  before(async () => {
    client = await Client.start({ capabilities: { textDocument: { hover: { contentFormat: ["plaintext"] } } } });
    await client.open(uri, text);
  });
  after(async () => equal(await client.stop(), 0));

  it("hover", async () => {
    const name = await client.ask<lsp.Hover>("hover", uri, at("Ingrid"));
    match((name.contents as lsp.MarkupContent).value, /^Ingrid Vasquell · person\n/u);
    const day = await client.ask<lsp.Hover>("hover", uri, at("Wednesday"));
    match((day.contents as lsp.MarkupContent).value, /^Wednesday: Wednesday, 12 November 2025\nCounted from Thursday/u);
  });

  it("outline", async () => {
    const outline = await client.ask<lsp.DocumentSymbol[]>("documentSymbol", uri);
    deepEqual(
      outline.map(({ name }) => name),
      ["Council Votes to Reopen the Old Harbour", "A Wall Against the Sea"],
    );
  });

  it("definition, references, highlights", async () => {
    const place = at("Vasquell said");
    const first = await client.ask<lsp.Location>("definition", uri, place);
    equal(document.getText(first.range), "Ingrid Vasquell");
    const more = { ...place, context: { includeDeclaration: true } };
    equal((await client.ask<lsp.Location[]>("references", uri, more)).length, 2);
    equal((await client.ask<lsp.DocumentHighlight[]>("documentHighlight", uri, place)).length, 2);
  });

  it("rename", async () => {
    const place = at("Vasquell opened");
    const range = await client.ask<{ placeholder: string }>("prepareRename", uri, place);
    equal(range.placeholder, "Ingrid Vasquell");
    const edit = await client.ask<lsp.WorkspaceEdit>("rename", uri, { ...place, newName: "Ingrid Vasquez" });
    const changed = TextDocument.applyEdits(document, edit.changes?.[uri] ?? []);
    ok(changed.includes("Mayor Ingrid Vasquez opened") && changed.includes("Ms Vasquez said"), changed);
  });

  it("code actions of the right kind", async () => {
    const context = { diagnostics: [], only: ["source.fixAll"] };
    ok(Array.isArray(await client.ask("codeAction", uri, { range: whole, context })));
    ok(Array.isArray(await client.ask("codeAction", uri, { range: whole, context: { diagnostics: [] } })));
  });

  it("semantic tokens: whole, by range, and what an edit changes", async () => {
    const all = await client.ask<lsp.SemanticTokens>("semanticTokens/full", uri);
    ok(all.data.length > 0 && all.data.length % 5 === 0);
    const line = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    const some = await client.ask<lsp.SemanticTokens>("semanticTokens/range", uri, { range: line });
    ok(some.data.length > 0 && some.data.length < all.data.length);
    const end = { line: 99, character: 0 };
    await client.change(uri, 2, { range: { start: end, end }, text: "Pim Aldergate left.\n" });
    const more = { previousResultId: all.resultId };
    const delta = await client.ask<lsp.SemanticTokensDelta>("semanticTokens/full/delta", uri, more);
    const patched = [...all.data];
    for (const { start, deleteCount, data = [] } of [...delta.edits].reverse()) {
      patched.splice(start, deleteCount, ...data);
    }
    deepEqual(patched, (await client.ask<lsp.SemanticTokens>("semanticTokens/full", uri)).data);
    const stale = await client.ask<lsp.SemanticTokens>("semanticTokens/full/delta", uri, { previousResultId: "none" });
    ok(stale.data.length > 0);
  });

  it("inlay hints, folding, selections, lenses, links", async () => {
    const hints = await client.ask<lsp.InlayHint[]>("inlayHint", uri, { range: whole });
    ok(
      hints.some(({ label }) => label === "Wednesday, 12 November 2025"),
      JSON.stringify(hints),
    );
    ok((await client.ask<lsp.FoldingRange[]>("foldingRange", uri)).some(({ startLine }) => startLine === 4));
    const positions = [at("Vasquell opened").position, { line: 99, character: 99 }];
    const [grown, far] = await client.ask<lsp.SelectionRange[]>("selectionRange", uri, { positions });
    equal(document.getText(grown.range), "Vasquell");
    equal(document.getText(grown.parent?.range), "Ingrid Vasquell");
    ok(far.range);
    ok(Array.isArray(await client.ask("codeLens", uri)));
    const [link] = await client.ask<lsp.DocumentLink[]>("documentLink", uri);
    equal(link.target, "https://marlow.example/harbour");
  });

  it("symbols of the workspace and who speaks of whom", async () => {
    const found = await client.connection.sendRequest<lsp.WorkspaceSymbol[]>("workspace/symbol", { query: "vasq" });
    equal(found[0].name, "Ingrid Vasquell");
    const [item] = await client.ask<lsp.CallHierarchyItem[]>("prepareCallHierarchy", uri, at("Ingrid"));
    ok(Array.isArray(await client.connection.sendRequest("callHierarchy/outgoingCalls", { item })));
    ok(Array.isArray(await client.connection.sendRequest("callHierarchy/incomingCalls", { item })));
  });

  it("is quiet where nothing stands: unknown texts, far positions, negative ones", async () => {
    for (const [method, more] of questions) {
      for (const line of [-1, 0, 1e6]) {
        const place = { position: { line, character: line === 0 ? 1e6 : line } };
        await client.ask(method, uri, { ...place, ...more });
        const nothing = await client.ask(method, "untitled:nowhere", { ...place, ...more });
        ok(nothing === null, `${method} ${JSON.stringify(nothing)}`);
      }
    }
  });
});
