/** Which documents are texts to read, by their language and by where they are kept. */
import { workspace } from "vscode";

/** One kind of text, as both VS Code and the language client take it. */
export interface TextFilter {
  readonly language: string;
  readonly scheme: string;
}

/**
 * Saved and unsaved texts on disk, on another machine, in a repository on the web and wherever the open folders are
 * kept now. Not the old side of a difference (`git:`), nor what other extensions show as plain text, such as logs.
 */
export function textSelector(): TextFilter[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  const schemes = new Set(["file", "untitled", "vscode-remote", "vscode-vfs", ...folders]);
  return LANGUAGES.flatMap((language) => [...schemes].map((scheme) => ({ language, scheme })));
}

const LANGUAGES = ["news", "plaintext", "markdown", "html"];
