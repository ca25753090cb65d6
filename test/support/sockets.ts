/** That programs which tests run open no socket of their own accord: each says what it tries to reach. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const file = join(mkdtempSync(join(tmpdir(), "copydesk-sockets-")), "opened");
writeFileSync(file, "");

/** Variables of a program that is watched. */
export const watched: Readonly<Record<string, string>> = {
  NODE_OPTIONS: `--import ${join(import.meta.dirname, "watch-sockets.mjs")}`,
  COPYDESK_SOCKETS: file,
};

/** Throws when a program that is watched has tried to reach anything. */
export function refuseSockets(): void {
  const opened = readFileSync(file, "utf8");
  writeFileSync(file, "");
  if (opened !== "") throw new Error(`a socket was opened: ${opened}`);
}
