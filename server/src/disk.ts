/** The edge on a disk: packed files and check pages beside the program, bundled in dist/ or run from its sources. */
import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { diskFiles } from "./disk-files.ts";
import { ledgerDisk } from "./ledger-disk.ts";
import type { Edge } from "./packed.ts";

const here = import.meta.dirname;

/** Folder that holds dist/, server/ and docs/. */
const root = resolve(here, basename(here) === "dist" ? ".." : "../..");

/** Reads what ships in the package. */
export const disk: Edge = {
  read: async (name) => unpacked(await readFile(join(root, "server/data", name))),
  docs: `${pathToFileURL(join(root, "docs/checks")).href}/`,
  files: diskFiles,
  ledgers: ledgerDisk,
  account: accountName(),
};

/** A system may know no name for an account, a container's for one. */
function accountName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}

/** What a gzip file holds, unpacked beside this thread and in one piece: its last four bytes say how long it is. */
async function unpacked(packed: Buffer): Promise<Uint8Array<ArrayBuffer>> {
  const length = packed.length < 18 ? 0 : packed.readUInt32LE(packed.length - 4);
  const bytes = await promisify(gunzip)(packed, { chunkSize: Math.min(Math.max(length + 1, 1024), 2 ** 26) });
  return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length);
}
