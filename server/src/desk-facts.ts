/** Facts that a desk keeps in its folder, on top of what ships; bad rows are told by their line. */
import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver";
import type { ListFile, ListsReading } from "./folder-lists.ts";
import type { RowProblem } from "./knowledge/desk-tables.ts";
import { readDeskFacts } from "./knowledge/desk.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import { layered } from "./knowledge/layered.ts";

/** Reads the tables of a folder; without what ships (null) they are left alone. */
export async function readFactTables(
  files: readonly ListFile[],
  shipped: () => Promise<Knowledge | null>,
): Promise<ListsReading<Knowledge | null>> {
  const base = await shipped();
  if (base === null || files.length === 0) return { held: base, problems: new Map() };
  const named = files.map(({ uri, text }) => ({ name: uri, text }));
  const { facts, problems } = readDeskFacts(named, base);
  const shown = new Map<string, Diagnostic[]>();
  for (const problem of problems) shown.set(problem.file, [...(shown.get(problem.file) ?? []), diagnosticOf(problem)]);
  return { held: layered(base, facts), problems: shown };
}

/** The whole line, however long it is. */
function diagnosticOf({ line, message }: RowProblem): Diagnostic {
  const range = { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 10_000 } };
  return { range, message, severity: DiagnosticSeverity.Warning, source: "copydesk", code: "facts" };
}
