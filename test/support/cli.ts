/** Runs the command line as users do: the bundled executable in a process of its own. */
import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { program } from "./programs.ts";
import { refuseSockets, watched } from "./sockets.ts";

/** What a run came to. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Where and with what a run starts; all may be absent. */
export interface Setup {
  readonly stdin?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `copydesk` with `words`. Rejects when it opens a socket; `work` alone has one, to its queue. */
export async function copydesk(words: readonly string[], { stdin = "", cwd, env }: Setup = {}): Promise<Outcome> {
  const executable = await program("cli");
  const isAlone = words[0] !== "work";
  return new Promise<Outcome>((done) => {
    const plain = { ...process.env, ...(isAlone ? watched : {}), NO_COLOR: "", FORCE_COLOR: "" };
    const child = spawn(process.execPath, [executable, ...words], { cwd, env: { ...plain, ...env } });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (err += text));
    child.on("close", (code) => done({ code, out, err }));
    child.stdin.on("error", () => {}); // a run that fails early does not read it
    child.stdin.end(stdin);
  }).finally(() => isAlone && refuseSockets());
}

/** A folder with these files in it, by name. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "copydesk-cli-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
