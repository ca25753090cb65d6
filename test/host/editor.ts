/** What the host tests do in the editor: open, wait for what the server says, edit. */
import {
  type Diagnostic,
  type Event,
  type Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  languages,
  window,
  workspace,
} from "vscode";

/** Opens and shows a text: one of the workspace folder by its name, any other by its address. */
export async function openText(text: string | Uri): Promise<TextDocument> {
  const [folder] = workspace.workspaceFolders ?? [];
  const document = await workspace.openTextDocument(typeof text === "string" ? Uri.joinPath(folder.uri, text) : text);
  await window.showTextDocument(document);
  return document;
}

/** Opens and shows a text of the folder with this name, where several are open. */
export const folderText = (folder: string, name: string): Promise<TextDocument> =>
  openText(Uri.joinPath(folderUri(folder), name));

/** Where the folder with this name lies. */
export function folderUri(name: string): Uri {
  const folder = workspace.workspaceFolders?.find((one) => one.name === name);
  if (!folder) throw new Error(`no folder ${name} is open`);
  return folder.uri;
}

/** Changes the document as a person would, so that it can be undone. */
export async function editText(document: TextDocument, change: (edit: WorkspaceEdit) => void): Promise<void> {
  const edit = new WorkspaceEdit();
  change(edit);
  await workspace.applyEdit(edit);
  await window.showTextDocument(document);
}

/** Waits until the document's diagnostics are as hoped; the test's own time limit ends a vain wait. */
export async function diagnosticsOf(
  document: TextDocument,
  hoped: (found: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const look = () => languages.getDiagnostics(document.uri);
  await until(languages.onDidChangeDiagnostics, () => hoped(look()));
  return look();
}

/** The id of the check that a diagnostic is of. */
export function checkOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** A range as the server's commands take it. */
export const plain = ({ start, end }: Range): object => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});

/** Waits until a tab in front is labelled so. */
export function tabOf(label: RegExp): Promise<void> {
  return until(window.tabGroups.onDidChangeTabs, () =>
    label.test(window.tabGroups.activeTabGroup.activeTab?.label ?? ""),
  );
}

/** Asks again at each event until the answer is yes. */
function until(event: Event<unknown>, isSo: () => boolean): Promise<void> {
  return new Promise((done) => {
    const ask = () => {
      if (!isSo()) return;
      listening.dispose();
      done();
    };
    const listening = event(ask);
    ask();
  });
}
