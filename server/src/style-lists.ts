/** The house style that a desk keeps in lists in its folder; bad rows are shown where they stand. */
import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { rangeOf } from "./features/range.ts";
import type { ListFile, ListsReading } from "./folder-lists.ts";
import { styleOf, type HouseStyle, type StyleEntry } from "./style/model.ts";
import { readStyle } from "./style/read.ts";

/** Reads the style lists of a folder. */
export async function readStyleLists(files: readonly ListFile[]): Promise<ListsReading<HouseStyle>> {
  const all: StyleEntry[] = [];
  const problems = new Map<string, readonly Diagnostic[]>();
  for (const { uri, text } of files) {
    const { entries, diagnostics } = readList(uri, text);
    all.push(...entries);
    if (diagnostics.length > 0) problems.set(uri, diagnostics);
  }
  return { held: styleOf(all), problems };
}

function readList(uri: string, text: string): { entries: readonly StyleEntry[]; diagnostics: Diagnostic[] } {
  const document = TextDocument.create(uri, "plaintext", 0, text);
  const { entries, problems } = readStyle(text, uri);
  const diagnostics = problems.map((problem) => ({
    ...{ range: rangeOf(document, problem), message: problem.message },
    ...{ severity: DiagnosticSeverity.Warning, source: "copydesk", code: "style" },
  }));
  return { entries, diagnostics };
}
