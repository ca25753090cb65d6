/** Files on a disk. */
import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { glob } from "tinyglobby";
import { fromRoot, type Files, type FileStamp } from "./files.ts";

/** Files of this machine; every uri is a `file:` one. */
export const diskFiles: Files = {
  reaches: (root) => root.startsWith("file:"),
  list: async (root, globs) => {
    const folder = fileURLToPath(root);
    const paths = await glob(globs.map(fromRoot), {
      ...{ cwd: folder, absolute: true, onlyFiles: true, followSymbolicLinks: false, expandDirectories: false },
      ignore: ["**/node_modules/**"],
    }).catch((reason: NodeJS.ErrnoException): string[] => {
      if (reason.code === "ENOENT") return [];
      throw reason;
    });
    const stamps = await Promise.all(paths.sort().map((path) => stampOf(pathToFileURL(path).href)));
    return stamps.filter((stamp) => stamp !== null);
  },
  stamp: stampOf,
  read: async (uri) => new Uint8Array(await readFile(fileURLToPath(uri))),
  follow: async (uri) => pathToFileURL(await followed(fileURLToPath(uri))).href,
};

async function stampOf(uri: string): Promise<FileStamp | null> {
  try {
    const found = await stat(fileURLToPath(uri));
    return found.isFile() ? { uri, size: found.size, modified: found.mtimeMs } : null;
  } catch (reason) {
    if (["ENOENT", "ENOTDIR"].includes((reason as NodeJS.ErrnoException).code ?? "")) return null;
    throw reason;
  }
}

/** The real path of what exists of `path`, with the rest of it behind. */
async function followed(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (reason) {
    const above = dirname(path);
    if ((reason as NodeJS.ErrnoException).code !== "ENOENT" || above === path) throw reason;
    return join(await followed(above), basename(path));
  }
}
