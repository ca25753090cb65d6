/** The pages of the checks: they ship with the extension and open in the editor, without a network. */
import { type Diagnostic, Uri, commands, l10n, languages, window } from "vscode";

/**
 * The diagnostics with their code's link leading to `copydesk.openPage`. A link to the file itself would open its
 * Markdown as source, and nothing at all where the editor's window runs on another machine.
 */
export function withPages(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const value = typeof diagnostic.code === "object" ? diagnostic.code.value : diagnostic.code;
    if (typeof value !== "string" || !value.includes("/")) return diagnostic;
    const words = encodeURIComponent(JSON.stringify([value]));
    return Object.assign(diagnostic, { code: { value, target: Uri.parse(`command:copydesk.openPage?${words}`) } });
  });
}

/** Shows the page of a check as a reader sees it; without an id, of the finding at the cursor, asking if there are several. */
export async function openPage(extension: Uri, check: unknown): Promise<void> {
  const id = typeof check === "string" ? check : await checkAtCursor();
  // The id may come from a link in a text, and must not lead out of the folder.
  if (!id || !/^[a-z]+\/[a-z-]+$/.test(id)) return;
  await commands.executeCommand("markdown.showPreview", Uri.joinPath(extension, "docs/checks", `${id}.md`));
}

async function checkAtCursor(): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) return void window.showInformationMessage(l10n.t("Open a text first."));
  const here = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === "copydesk" && range.contains(editor.selection.active))
    .map(({ code }) => String(typeof code === "object" ? code.value : code));
  const ids = [...new Set(here)];
  if (ids.length > 1) return window.showQuickPick(ids, { title: l10n.t("Which check?") });
  if (ids.length === 0) void window.showInformationMessage(l10n.t("There is no finding at the cursor."));
  return ids[0];
}
