/** A disk of its own for a test, so small that it is soon full. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that is a disk; `release` takes it away with all that is on it. */
export interface SmallDisk {
  readonly folder: string;
  readonly release: () => void;
}

/** Mounts one; null where that is not allowed: it takes the superuser of a Linux. */
export function smallDisk(kilobytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), "copydesk-disk-"));
  const release = (): void => rmdirSync(folder);
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder]);
  if (status === 0) return { folder, release: () => (spawnSync("umount", ["--lazy", folder]), release()) };
  release();
  return null;
}
