/** The labelled text that lies beside the project; tests that need it say that they were skipped when it is not there. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = process.env.COPYDESK_SHARED ?? resolve(import.meta.dirname, "../../../shared");

/** Path of a shared file, or null when it is not there. */
export function sharedPath(path: string): string | null {
  const full = join(root, path);
  return existsSync(full) ? full : null;
}

/** A mocha test that reads a shared file; skipped, with the reason in its title, when the file is not there. */
export function itWithShared(title: string, path: string, test: (text: string) => void): void {
  const full = sharedPath(path);
  if (full === null) it.skip(`${title} (skipped: ../shared/${path} is not there)`, () => {});
  else it(title, () => test(readFileSync(full, "utf8")));
}
