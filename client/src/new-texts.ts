/** Unsaved texts: a new one to write, and the sample article, a story with planted faults that can be edited and thrown away. */
import { Uri, window, workspace } from "vscode";

/** Opens the sample article that ships with the extension. */
export async function openSample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, "dist/sample.news"));
  await openNew(new TextDecoder().decode(bytes));
}

/** Opens a news text with nothing in it, or with these words. */
export async function openNew(content = ""): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: "news", content }));
}
