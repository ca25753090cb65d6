/** Files that the editor lends where there is no disk: source texts, lists and ledgers on whatever carries the folder. */
import picomatch from "picomatch";
import type { Connection } from "vscode-languageserver";
import { fileMethods, type FileEntry, type ReplaceParams } from "./features/protocol.ts";
import { fromRoot, matcherOf, type Files, type FileStamp } from "./files.ts";
import type { LedgerFiles } from "./ledgers/files.ts";

/** What is asked of the editor behind a connection. */
type Ask = <Answer>(
  method: keyof typeof fileMethods,
  params: { readonly uri: string } | ReplaceParams,
) => Promise<Answer>;

/** Files of every kind that a server asks for. */
export interface AllFiles {
  readonly files: Files;
  readonly ledgers: LedgerFiles;
}

/** Those on the disk where a uri leads there, else those that are lent. */
export function onDiskOrLent(disk: AllFiles, lent: AllFiles): AllFiles {
  const at = (uri: string): AllFiles => (uri.startsWith("file:") ? disk : lent);
  return {
    files: {
      reaches: (root) => at(root).files.reaches(root),
      list: (root, globs) => at(root).files.list(root, globs),
      stamp: (uri) => at(uri).files.stamp(uri),
      read: (uri) => at(uri).files.read(uri),
      follow: (uri) => at(uri).files.follow(uri),
    },
    ledgers: {
      read: (uri) => at(uri).ledgers.read(uri),
      update: (uri, change) => at(uri).ledgers.update(uri, change),
      watch: (uri, changed) => at(uri).ledgers.watch(uri, changed),
    },
  };
}

/** The files of the editor behind `connection`; none can be got at unless it lends them. */
export function lentFiles(connection: Connection, isLent: () => boolean): AllFiles {
  const ask: Ask = async (method, params) => {
    try {
      return await connection.sendRequest(fileMethods[method], params);
    } catch (reason) {
      const { message, data } = reason as { message?: string; data?: { code?: string } };
      throw Object.assign(new Error(message), { code: data?.code });
    }
  };
  const stamp = stampBy(ask);
  const read = async (uri: string): Promise<Uint8Array> => bytesOf(await ask<string>("read", { uri }));
  const files = { reaches: isLent, list: listBy(ask), stamp, read, follow: async (uri: string) => uri };
  return { files, ledgers: { read: readWords, update, watch } };

  async function readWords(uri: string): Promise<string | null> {
    return (await stamp(uri)) && new TextDecoder().decode(await read(uri));
  }

  async function update(uri: string, change: (before: string | null) => string | null): Promise<void> {
    for (let tries = 0; tries < mostTries; tries++) {
      const before = await readWords(uri);
      const after = change(before);
      if (after === null || (await ask<boolean>("replace", { uri, before, after }))) return;
    }
    throw Object.assign(new Error("another editor is writing it"), { code: "EBUSY" });
  }

  function watch(uri: string, changed: () => void): () => void {
    let last: Promise<FileStamp | null> = stamp(uri).catch(() => null);
    // Looking at one small file now and then works on every file system, also where the folder does not exist yet.
    const timer = setInterval(() => {
      const before = last;
      last = stamp(uri).catch(() => null);
      void Promise.all([before, last]).then(([one, other]) => {
        if (one?.modified !== other?.modified || one?.size !== other?.size) changed();
      });
    }, watchInterval);
    return () => clearInterval(timer);
  }
}

/** How often a file is tried to be written that others keep writing. */
const mostTries = 20;

/** Milliseconds. */
const watchInterval = 1000;

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const stampBy =
  (ask: Ask) =>
  async (uri: string): Promise<FileStamp | null> => {
    const entry = await ask<FileEntry | null>("stat", { uri });
    return entry?.kind === "file" ? { uri, size: entry.size, modified: entry.modified } : null;
  };

/** Lists by walking the folders from where each glob begins. */
function listBy(ask: Ask): Files["list"] {
  const stamp = stampBy(ask);
  return async (root, globs) => {
    const isNamed = matcherOf(globs);
    const found = new Set<string>();
    for (const glob of globs) {
      const { base, isGlob } = picomatch.scan(fromRoot(glob));
      if (isGlob) await walk(base);
      else found.add(base);
    }
    const stamps = await Promise.all([...found].sort().map((path) => stamp(uriBelow(root, path))));
    return stamps.filter((one) => one !== null);

    async function walk(folder: string): Promise<void> {
      const entries = await ask<readonly (readonly [string, FileEntry["kind"]])[]>("list", {
        uri: uriBelow(root, folder),
      });
      const paths = entries.map(([name, kind]) => ({ name, kind, path: folder === "" ? name : `${folder}/${name}` }));
      for (const { kind, path } of paths) if (kind === "file" && isNamed(path)) found.add(path);
      const below = paths.filter(({ name, kind }) => kind === "folder" && !/^(?:\.|node_modules$)/u.test(name));
      await Promise.all(below.map(({ path }) => walk(path)));
    }
  };
}

const uriBelow = (root: string, path: string): string =>
  [root.replace(/\/$/u, ""), ...path.split("/").filter(Boolean).map(encodeURIComponent)].join("/");
