/** Ledgers on a disk: written to a temporary file first and renamed, one writer at a time. */
import { unwatchFile, watchFile } from "node:fs";
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat, unlink, type FileHandle } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LedgerFiles } from "./ledgers/files.ts";
import { replaceFile } from "./replace-file.ts";

/** Files of this machine. */
export const ledgerDisk: LedgerFiles = {
  read: (uri) => readText(fileURLToPath(uri)),
  update: async (uri, change) => {
    const named = fileURLToPath(uri);
    await mkdir(dirname(named)).catch((reason: NodeJS.ErrnoException) => {
      if (reason.code !== "EEXIST") throw reason;
    });
    // A ledger may be a link into another folder; the link stays one.
    const path = await realpath(named).catch(() => named);
    await alone(path, async () => {
      const after = change(await readText(path));
      if (after === null) return;
      await sweep(path);
      await replaceFile(path, after);
    });
  },
  watch: (uri, changed) => {
    const path = fileURLToPath(uri);
    // Looking at one small file now and then works on every disk, also where the folder does not exist yet.
    const look = (): void => changed();
    watchFile(path, { interval: watchInterval, persistent: false }, look);
    return () => unwatchFile(path, look);
  },
};

/** Milliseconds. */
const watchInterval = 1000;

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw reason;
  }
}

/** Takes away what writers left that were killed: nobody else writes while we do. */
async function sweep(path: string): Promise<void> {
  const names = await readdir(dirname(path));
  const left = names.filter((name) => name.startsWith(`${basename(path)}.`) && name.endsWith(".tmp"));
  await Promise.all(left.map((name) => rm(join(dirname(path), name), { force: true })));
}

/** Runs `work` while no other process holds the lock beside `path`. */
async function alone(path: string, work: () => Promise<void>): Promise<void> {
  const lock = path.replace(/(?:\.jsonld)?$/u, ".lock");
  const end = Date.now() + longestWait;
  while (!(await take(lock))) {
    if (Date.now() > end) throw Object.assign(new Error("another editor is writing it"), { code: "EBUSY" });
    await new Promise((wake) => setTimeout(wake, 5 + Math.random() * 20));
  }
  try {
    await work();
  } finally {
    await unlink(lock).catch(() => {});
  }
}

/** Milliseconds until a writer gives up, and until a lock whose owner cannot be asked counts as left behind. */
const longestWait = 10_000;
const longestHold = 8000;

async function take(lock: string): Promise<boolean> {
  const file = await open(lock, "wx").catch((reason: NodeJS.ErrnoException) => {
    if (reason.code !== "EEXIST") throw reason;
    return null;
  });
  if (file !== null) {
    await sign(file, lock);
    return true;
  }
  if (await isLeftBehind(lock)) {
    // Renamed first: of several that find it, one takes it away.
    const aside = `${lock}.${process.pid}`;
    await rename(lock, aside).then(
      () => unlink(aside),
      () => {},
    );
  }
  return false;
}

/** Writes into a lock whose it is. On a full disk it cannot be, and goes again: nobody would know that it is left behind. */
async function sign(file: FileHandle, lock: string): Promise<void> {
  try {
    await file.writeFile(`${process.pid} ${hostname()}\n`);
  } catch (reason) {
    await unlink(lock).catch(() => {});
    throw reason;
  } finally {
    await file.close();
  }
}

/** Whether the owner of a lock is dead, or has held it for longer than any writing takes. */
async function isLeftBehind(lock: string): Promise<boolean> {
  const [held, words] = await Promise.all([stat(lock).catch(() => null), readText(lock).catch(() => null)]);
  if (held === null || words === null) return false;
  const [pid, host] = words.trim().split(" ");
  if (host === hostname() && Number(pid) > 0) return !isAlive(Number(pid));
  return Date.now() - held.mtimeMs > longestHold;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (reason) {
    return (reason as NodeJS.ErrnoException).code === "EPERM";
  }
}
