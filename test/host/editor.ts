/** What the host tests do in the editor: open, wait for what the server says, edit. */
import { type Diagnostic, languages, type TextDocument, Uri, window, workspace } from "vscode";

/** Opens and shows a text of the workspace folder. */
export async function openText(name: string): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, name));
  await window.showTextDocument(document);
  return document;
}

/** Waits until the document's diagnostics are as hoped; the test's own time limit ends a vain wait. */
export function diagnosticsOf(
  document: TextDocument,
  hoped: (found: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  return new Promise((done) => {
    const look = () => {
      const found = languages.getDiagnostics(document.uri);
      if (!hoped(found)) return;
      listening.dispose();
      done(found);
    };
    const listening = languages.onDidChangeDiagnostics(look);
    look();
  });
}
