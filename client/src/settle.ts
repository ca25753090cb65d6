/** The way from finding to finding, from wherever the cursor is: a walkthrough in front has no text to go on in. */
import { commands, l10n, window } from "vscode";
import type { Subject } from "./subject.ts";

/** Shows the text in question, goes to its next finding and opens the light bulb there. */
export async function settleFinding({ current }: Subject): Promise<void> {
  const document = current();
  if (!document) return void window.showInformationMessage(l10n.t("Open a text first."));
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  await window.showTextDocument(document, { viewColumn: shown?.viewColumn });
  await commands.executeCommand("editor.action.marker.next");
  await commands.executeCommand("editor.action.quickFix");
}
