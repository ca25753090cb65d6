/** The sample article: a story with planted faults, opened as an unsaved text so that it can be edited and thrown away. */
import { Uri, window, workspace } from "vscode";

/** Opens the sample article that ships with the extension. */
export async function openSample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, "dist/sample.news"));
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ language: "news", content }));
}
