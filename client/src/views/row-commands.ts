/** What can be done with a row: go to its place, copy its words, find every place that names the same. */
import { type Disposable, Uri, commands, env, window, workspace } from "vscode";
import type { ViewRow } from "../../../server/src/features/protocol.ts";
import { rangeFrom } from "./tree.ts";

/** Registers the commands of rows; each is given the row, and all chosen rows when there are several. */
export function rowCommands(): Disposable[] {
  return [
    commands.registerCommand("copydesk.row.goTo", goTo),
    commands.registerCommand("copydesk.row.copy", copy),
    commands.registerCommand("copydesk.row.findReferences", findReferences),
  ];
}

async function goTo({ uri, range }: ViewRow): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), { selection: rangeFrom(range) });
}

/** Copies the words of the text, not those of the row, which may be cut short. */
async function copy(row: ViewRow, chosen: readonly ViewRow[] = [row]): Promise<void> {
  const words = chosen.map(async ({ uri, range }) => {
    const document = await workspace.openTextDocument(Uri.parse(uri));
    return document.getText(rangeFrom(range));
  });
  await env.clipboard.writeText((await Promise.all(words)).join("\n"));
}

async function findReferences(row: ViewRow): Promise<void> {
  await goTo(row);
  // The other command leaps to the one place that is left, where a name stands twice.
  await commands.executeCommand("editor.action.referenceSearch.trigger");
}
