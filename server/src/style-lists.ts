/** The house style that holds for a text: the lists that settings name in its folder, read again when they change. */
import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { rangeOf } from "./features/range.ts";
import { normalized } from "./files.ts";
import type { Folders } from "./folders.ts";
import { noStyle, styleOf, type HouseStyle, type StyleEntry } from "./style/model.ts";
import { readStyle } from "./style/read.ts";

/** What style lists ask of their surroundings, and tell them. */
export interface StyleSurroundings {
  readonly folders: Folders;
  /** The globs that name style lists for a text. */
  readonly globs: (uri: string) => Promise<readonly string[]>;
  /** The bad rows of a list, to show beside it; none takes them away. */
  readonly publish: (uri: string, problems: readonly Diagnostic[]) => void;
  /** A list is another now: texts are to be read again. */
  readonly onChange: () => void;
  /** Something that the log should name. */
  readonly onTrouble: (message: string) => void;
}

/** The lists of one folder. */
interface Lists {
  readonly watching: Promise<{ dispose(): void }>;
  /** Normalized uris of the files that were read. */
  uris: ReadonlySet<string>;
  style: Promise<HouseStyle>;
}

/** Styles by text. */
export interface StyleLists {
  readonly of: (uri: string) => Promise<HouseStyle>;
  /** What is wrong in the list at `uri`. */
  readonly problemsOf: (uri: string) => readonly Diagnostic[];
}

/** The style lists of the folders that are open. */
export function openStyleLists(around: StyleSurroundings): StyleLists {
  const { folders } = around;
  const known = new Map<string, Lists>();
  const problems = new Map<string, readonly Diagnostic[]>();
  const show = (uri: string, found: readonly Diagnostic[]): void => {
    if (found.length === 0 && !problems.has(normalized(uri))) return;
    if (found.length === 0) problems.delete(normalized(uri));
    else problems.set(normalized(uri), found);
    around.publish(uri, found);
  };
  const read = async (lists: Lists, root: string, globs: readonly string[]): Promise<HouseStyle> => {
    try {
      const stamps = await folders.list(root, globs);
      lists.uris = new Set(stamps.map(({ uri }) => normalized(uri)));
      const all: StyleEntry[] = [];
      for (const { uri } of stamps) {
        const { entries, diagnostics } = readList(uri, await folders.read(uri));
        show(uri, diagnostics);
        all.push(...entries);
      }
      return styleOf(all);
    } catch (reason) {
      around.onTrouble(`House style cannot be read: ${reason instanceof Error ? reason.message : String(reason)}`);
      return noStyle;
    }
  };
  const forget = (key: string): void => {
    void known.get(key)?.watching.then((watching) => watching.dispose());
    known.delete(key);
  };
  folders.onRoots(() => [...known.keys()].forEach(forget));
  folders.onChange((changes) => {
    const names = changes.map(({ uri }) => normalized(uri));
    for (const { uri, change } of changes) if (change === "deleted") show(uri, []);
    // A new file is in no set yet, and whoever else is told of it reads it for what it is.
    const touched = [...known].filter(
      ([, { uris }]) => names.some((name) => uris.has(name)) || changes.some(({ change }) => change === "created"),
    );
    for (const [key] of touched) forget(key);
    if (touched.length > 0) around.onChange();
  });
  return {
    of: async (uri) => {
      const root = folders.rootOf(uri);
      if (root === null) return noStyle;
      const globs = await around.globs(uri);
      if (globs.length === 0) return noStyle;
      const key = [root, ...globs].join("\n");
      const before = known.get(key);
      if (before) return before.style;
      const watching = folders.watch(globs).catch(() => ({ dispose: () => {} }));
      const lists: Lists = { watching, uris: new Set(), style: Promise.resolve(noStyle) };
      known.set(key, lists);
      lists.style = read(lists, root, globs);
      return lists.style;
    },
    problemsOf: (uri) => problems.get(normalized(uri)) ?? [],
  };
}

function readList(uri: string, bytes: Uint8Array): { entries: readonly StyleEntry[]; diagnostics: Diagnostic[] } {
  const text = new TextDecoder().decode(bytes);
  const document = TextDocument.create(uri, "plaintext", 0, text);
  const { entries, problems } = readStyle(text, uri);
  const diagnostics = problems.map((problem) => ({
    ...{ range: rangeOf(document, problem), message: problem.message },
    ...{ severity: DiagnosticSeverity.Warning, source: "copydesk", code: "style" },
  }));
  return { entries, diagnostics };
}
