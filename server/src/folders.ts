/** The folders that an editor has open: what lies in them may be listed, read and watched; nothing else. */
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
  type Connection,
  type Disposable,
  type InitializeParams,
} from "vscode-languageserver";
import { isBelow, normalized, Outside, type FileChange, type Files, type FileStamp } from "./files.ts";

/** A file that is another now, or gone. */
export interface Changed {
  readonly uri: string;
  readonly change: FileChange;
}

/** What the parts of a server share of the folders behind one connection. */
export interface Folders {
  /** Learns from `initialize` which folders are open and what the editor can tell. */
  readonly begin: (params: InitializeParams) => void;
  /** Follows folders and files from here on: to be called once the editor is ready. */
  readonly follow: () => void;
  /** Uris of the folders that are open and can be got at. */
  readonly roots: () => readonly string[];
  /** The innermost open folder that holds the file; null when none does. */
  readonly rootOf: (uri: string) => string | null;
  /** Whether the editor tells of changed files; if not, whoever needs to know looks again now and then. */
  readonly tells: () => boolean;
  /** Files of one open folder; see `Files.list`. */
  readonly list: (root: string, globs: readonly string[]) => Promise<readonly FileStamp[]>;
  /** Like those of `Files`, but reject with `Outside` for what is in no open folder, be it by `..` or by a link. */
  readonly stamp: Files["stamp"];
  readonly read: Files["read"];
  /** Asks the editor to tell of files that match the globs, in all folders; gives back what ends that. */
  readonly watch: (globs: readonly string[]) => Promise<Disposable>;
  /** Calls `listener` with what changed among the files watched by anybody. */
  readonly onChange: (listener: (changes: readonly Changed[]) => void) => void;
  /** Calls `listener` when folders came or went. */
  readonly onRoots: (listener: () => void) => void;
}

/** The folders behind `connection`; without `files` (a program that may look at none) there are none. */
export function openFolders(connection: Connection, files: Files | null): Folders {
  let roots: readonly string[] = [];
  let [tellsFiles, tellsFolders] = [false, false];
  const listeners: ((changes: readonly Changed[]) => void)[] = [];
  const rootListeners: (() => void)[] = [];
  const guard = guarding(files, () => roots);
  const isReached = (uri: string): boolean => files?.reaches(uri) === true;
  return {
    ...guard,
    begin: ({ capabilities, workspaceFolders, rootUri }) => {
      tellsFiles = capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
      tellsFolders = capabilities?.workspace?.workspaceFolders === true;
      roots = (workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])).filter(isReached);
    },
    follow: () => {
      connection.onDidChangeWatchedFiles(({ changes }) => {
        const told = changes.map(({ uri, type }) => ({ uri, change: changeNames.get(type) ?? ("changed" as const) }));
        for (const listener of listeners) listener(told);
      });
      if (!tellsFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => normalized(uri)));
        const come = added.map(({ uri }) => uri).filter(isReached);
        roots = [...roots.filter((uri) => !gone.has(normalized(uri))), ...come];
        for (const listener of rootListeners) listener();
      });
    },
    roots: () => roots,
    rootOf: (uri) => roots.filter((root) => isBelow(uri, root)).sort((a, b) => b.length - a.length)[0] ?? null,
    tells: () => tellsFiles,
    watch: async (globs) => {
      if (!tellsFiles || globs.length === 0) return { dispose: () => {} };
      const kind = WatchKind.Create | WatchKind.Change | WatchKind.Delete;
      const watchers = globs.map((pattern) => ({ globPattern: below(pattern), kind }));
      return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    },
    onChange: (listener) => void listeners.push(listener),
    onRoots: (listener) => void rootListeners.push(listener),
  };
}

const changeNames: ReadonlyMap<FileChangeType, FileChange> = new Map([
  [FileChangeType.Created, "created"],
  [FileChangeType.Changed, "changed"],
  [FileChangeType.Deleted, "deleted"],
]);

/** A plain pattern of the protocol is matched against whole paths. */
const below = (pattern: string): string => (pattern.startsWith("**/") ? pattern : `**/${pattern}`);

/** `files` behind a door that opens for `roots` only. */
function guarding(files: Files | null, roots: () => readonly string[]): Pick<Folders, "list" | "stamp" | "read"> {
  const admit = async (uri: string): Promise<Files> => {
    if (files === null || !roots().some((root) => isBelow(uri, root))) throw new Outside(uri);
    const [target, ...homes] = await Promise.all([uri, ...roots()].map((one) => files.follow(one)));
    if (!homes.some((home) => isBelow(target, home))) throw new Outside(uri);
    return files;
  };
  return {
    list: async (root, globs) => {
      if (files === null || !roots().includes(root)) throw new Outside(root);
      const found = await files.list(root, globs);
      return found.filter(({ uri }) => isBelow(uri, root));
    },
    stamp: async (uri) => (await admit(uri)).stamp(uri),
    read: async (uri) => (await admit(uri)).read(uri),
  };
}
