/** A reader whose editor is in French, over real stdio. */
import { deepEqual, equal, match } from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type * as lsp from "vscode-languageserver-protocol";
import { Client } from "../../support/client.ts";

const uri = "file:///desk/harbour.txt";
const text = `Mayor Ingrid Vasquell opened the harbour.

The council will vote on the harbour plan in the spring.
The council will vote on the harbour plan in the spring.
`;
const document = TextDocument.create(uri, "plaintext", 1, text);

describe("a French reader", () => {
  let client: Client;
  before(async function () {
    this.timeout(40_000);
    client = await Client.start({
      locale: "fr",
      capabilities: { textDocument: { hover: { contentFormat: ["plaintext"] } } },
    });
    await client.open(uri, text);
  });
  after(async () => equal(await client.stop(), 0));

  it("reads findings in French", async () => {
    const diagnostics = await client.diagnosticsOf(uri, 1);
    deepEqual(
      diagnostics.map(({ message }) => message),
      ["Cette phrase figure déjà plus haut. Faut-il supprimer l’une des deux\u00a0?"],
    );
    equal(diagnostics[0].relatedInformation?.[0].message, "Elle figure ici une première fois.");
  });

  it("hovers in French", async () => {
    const position = document.positionAt(text.indexOf("Ingrid"));
    const { contents } = await client.ask<lsp.Hover>("hover", uri, { position });
    match((contents as lsp.MarkupContent).value, /^Ingrid Vasquell · personne\nIndice\u00a0: titre devant le nom/u);
  });

  it("settles things in French", async () => {
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 10 } };
    const actions = await client.ask<lsp.CodeAction[]>("codeAction", uri, { range, context: { diagnostics: [] } });
    equal(actions[0].title, "Écarter text/repeated-sentence avec un motif…");
    const nowhere = { command: "copydesk.markChecked", arguments: [{ uri, position: { line: 1, character: 0 } }] };
    const refused = await client.connection.sendRequest("workspace/executeCommand", nowhere).catch(String);
    match(String(refused), /Il n’y a ni affirmation ni citation à cet endroit\./u);
  });
});
