/** Writes a file so that, whatever happens meanwhile, it is the old or the new one, whole. */
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes a temporary file beside `path` until it is on the disk, then gives it the name; its folder has to be there. */
export async function replaceFile(path: string, contents: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  const mode = (await stat(path).catch(() => null))?.mode;
  try {
    const file = await open(temporary, "w", mode);
    try {
      await file.writeFile(contents);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (reason) {
    await rm(temporary, { force: true }).catch(() => {});
    throw reason;
  }
  await syncFolder(dirname(path));
}

/** The new name reaches the disk with its folder; some systems cannot sync one, and need not. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
