/** That an editor in French has everything of ours in French: what the manifest, the server and the client say. */
import assert from "node:assert/strict";
import type { Position } from "vscode";
import { type Hover, MarkdownString, type TextDocument, commands, env, extensions } from "vscode";
import { checkOf, diagnosticsOf, folderText } from "./editor.ts";

/** What the manifest names, as the editor shows it. */
interface Named {
  readonly name: string;
}

/** Registers the tests of a window in French. */
export function frenchTests(): void {
  describe("a window in French", () => {
    let document: TextDocument;
    before(async () => {
      document = await folderText("sport", "story.txt");
      assert.equal(env.language, "fr");
    });

    it("has views with French titles", () => {
      const manifest = extensions.getExtension("copydesk.copydesk")?.packageJSON as {
        readonly contributes: { readonly views: Readonly<Record<string, readonly Named[]>> };
      };
      assert.deepEqual(
        manifest.contributes.views.copydesk.map(({ name }) => name),
        ["Personnes et organisations", "Citations par auteur", "Affirmations", "Écartés"],
      );
    });

    it("has findings in French", async () => {
      const found = await diagnosticsOf(document, (all) =>
        all.some((one) => checkOf(one) === "text/repeated-sentence"),
      );
      assert.match(found.map(({ message }) => message).join("\n"), /^Cette phrase figure déjà plus haut\./mu);
    });

    it("has hovers in French, the server's words and the client's", async () => {
      assert.match(await hoverAt(document, "Vasquell"), /personne[\s\S]*Indice/u);
      assert.match(await hoverAt(document, "first harbour"), /Affirmation[\s\S]*Rechercher cette affirmation/u);
    });
  });
}

/** All that hovers over the words say. */
async function hoverAt(document: TextDocument, words: string): Promise<string> {
  const place: Position = document.positionAt(document.getText().indexOf(words));
  const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, place);
  const cards = hovers.flatMap(({ contents }) => contents);
  return cards.map((card) => (card instanceof MarkdownString ? card.value : String(card))).join("\n");
}
