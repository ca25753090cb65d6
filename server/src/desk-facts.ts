/** Facts that a desk keeps in its folder: which tables settings name, read on top of what ships, bad rows told where they stand. */
import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver";
import picomatch from "picomatch";
import { normalized, pathBelow } from "./files.ts";
import type { Changed, Folders } from "./folders.ts";
import type { RowProblem } from "./knowledge/desk-tables.ts";
import { readDeskFacts } from "./knowledge/desk.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import { layered } from "./knowledge/layered.ts";

/** What the tables of a desk need of their surroundings. */
export interface DeskFactsSurroundings {
  readonly folders: Folders;
  /** What ships; null when it is off, and a desk's tables with it. */
  readonly base: Promise<Knowledge | null>;
  /** Shows what is wrong with a file, in place of what was shown before. */
  readonly publish: (uri: string, found: Diagnostic[]) => void;
  /** Facts are others now: what was read with them is to be read again. */
  readonly onChange: () => void;
}

/** The tables of one folder as they were read last. */
interface Read {
  readonly globs: readonly string[];
  readonly knowledge: Promise<Knowledge | null>;
  readonly watching: Promise<{ dispose(): void }>;
}

/** Knowledge by folder. */
export class DeskFactTables {
  readonly #around: DeskFactsSurroundings;
  readonly #read = new Map<string, Read>();
  /** Files with something wrong, by folder. */
  readonly #wrong = new Map<string, ReadonlySet<string>>();

  constructor(around: DeskFactsSurroundings) {
    this.#around = around;
    around.folders.onChange((changes) => this.#note(changes));
  }

  /** What is known to a text for which settings name these globs. Never rejects. */
  of(uri: string, globs: readonly string[]): Promise<Knowledge | null> {
    const root = globs.length === 0 ? null : this.#around.folders.rootOf(uri);
    if (root === null) return this.#around.base;
    const known = this.#read.get(root);
    if (known && known.globs.join("\n") === globs.join("\n")) return known.knowledge;
    return this.#readAgain(root, globs);
  }

  /** Ends all watching. */
  dispose(): void {
    for (const root of [...this.#read.keys()]) this.#forget(root);
  }

  #forget(root: string): void {
    void this.#read.get(root)?.watching.then((watching) => watching.dispose());
    this.#read.delete(root);
  }

  #readAgain(root: string, globs: readonly string[]): Promise<Knowledge | null> {
    this.#forget(root);
    const knowledge = this.#knowledgeOf(root, globs);
    const watching = this.#around.folders.watch(globs).catch(() => ({ dispose: () => {} }));
    this.#read.set(root, { globs, knowledge, watching });
    return knowledge;
  }

  async #knowledgeOf(root: string, globs: readonly string[]): Promise<Knowledge | null> {
    const { base: shipped, folders } = this.#around;
    const base = await shipped;
    if (base === null) return null;
    const unread: RowProblem[] = [];
    const stamps = await folders.list(root, globs).catch(() => []);
    const files = await Promise.all(
      stamps.map(async ({ uri }) => {
        try {
          return [{ name: uri, text: new TextDecoder("utf-8", { fatal: true }).decode(await folders.read(uri)) }];
        } catch (reason) {
          const why = reason instanceof TypeError ? "it is not in UTF-8" : String((reason as Error).message);
          unread.push({ file: uri, line: 1, message: `The table cannot be read: ${why}.` });
          return [];
        }
      }),
    );
    const { facts, problems } = readDeskFacts(files.flat(), base);
    this.#show(root, [...unread, ...problems]);
    return files.length === 0 ? base : layered(base, facts);
  }

  /** Puts what is wrong with the tables of a folder where it stands, and takes away what was said before. */
  #show(root: string, problems: readonly RowProblem[]): void {
    const byFile = new Map<string, RowProblem[]>();
    for (const problem of problems) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
    for (const uri of this.#wrong.get(root) ?? []) if (!byFile.has(uri)) this.#around.publish(uri, []);
    for (const [uri, found] of byFile) this.#around.publish(uri, found.map(diagnosticOf));
    this.#wrong.set(root, new Set(byFile.keys()));
  }

  #note(changes: readonly Changed[]): void {
    let isOther = false;
    for (const [root, { globs }] of [...this.#read]) {
      const isNamed = picomatch([...globs]);
      const touched = changes.some(({ uri }) => isNamed(pathBelow(normalized(uri), root) ?? ""));
      if (!touched) continue;
      void this.#readAgain(root, globs);
      isOther = true;
    }
    if (isOther) this.#around.onChange();
  }
}

/** The whole line, however long it is. */
function diagnosticOf({ line, message }: RowProblem): Diagnostic {
  const start = { line: line - 1, character: 0 };
  const range = { start, end: { line: line - 1, character: 10_000 } };
  return { range, message, severity: DiagnosticSeverity.Warning, source: "copydesk" };
}
