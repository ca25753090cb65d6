/** Runs VS Code for the browser on a free port of this machine, with a profile of its own. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { VsCode } from "./install.ts";

/** A VS Code that is listening. `stop` ends it and removes its profile. */
export interface Served {
  readonly host: string;
  readonly stop: () => Promise<void>;
}

/** What to serve. */
export interface Serving {
  /** The packaged extension to install. */
  readonly vsix?: string;
  /** Further options for the server. */
  readonly options?: readonly string[];
  readonly port?: number;
  /** The user's settings; absent: those of a quiet editor. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

// A quiet editor: nothing that opens by itself, asks, or looks for the network.
const SETTINGS = {
  "workbench.startupEditor": "none",
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  // The browser's default saves after a while and draws no unsaved text as such: nobody could see whether it is saved.
  "files.autoSave": "off",
  "window.commandCenter": false,
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
};

/** Starts the server and waits until it answers; throws when it ends before that or is not up within a minute. */
export async function serveVsCode(vscode: VsCode, serving: Serving = {}): Promise<Served> {
  const { vsix, options = [], port, settings = SETTINGS } = serving;
  const profile = await mkdtemp(join(tmpdir(), "copydesk-vscode-"));
  await mkdir(join(profile, "user/User"), { recursive: true });
  await writeFile(join(profile, "user/User/settings.json"), JSON.stringify(settings, null, 2));
  const folders = [
    "--config",
    "/dev/null",
    "--user-data-dir",
    join(profile, "user"),
    "--extensions-dir",
    join(profile, "extensions"),
  ];
  if (vsix) await promisify(execFile)(vscode.node, [vscode.entry, ...folders, "--install-extension", vsix]);
  const host = `127.0.0.1:${port ?? (await freePort())}`;
  const quiet = [
    "--disable-telemetry",
    "--disable-update-check",
    "--disable-workspace-trust",
    "--disable-getting-started-override",
  ];
  const server = spawn(
    vscode.node,
    [vscode.entry, ...folders, "--auth", "none", "--bind-addr", host, ...quiet, ...options],
    {
      stdio: [
        "ignore",
        process.env.COPYDESK_VERBOSE ? "inherit" : "ignore",
        process.env.COPYDESK_VERBOSE ? "inherit" : "ignore",
      ],
    },
  );
  const stop = async () => {
    await ended(server);
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  };
  try {
    await answering(host, server);
  } catch (problem) {
    await stop();
    throw problem;
  }
  return { host, stop };
}

/** The address of a folder or workspace, or of one file in it, in the served editor. Paths are absolute. */
export function addressOf({ host }: Served, place: string, payload: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ [place.endsWith(".code-workspace") ? "workspace" : "folder"]: place });
  if (Object.keys(payload).length > 0) query.set("payload", JSON.stringify(Object.entries(payload)));
  return `http://${host}/?${query}`;
}

/** How the served editor names a path of this machine. */
export function remoteUri({ host }: Served, path: string): string {
  return `vscode-remote://${host}${path}`;
}

async function answering(host: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`VS Code ended with code ${server.exitCode} before it answered`);
    const answer = await fetch(`http://${host}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("VS Code did not answer within a minute");
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = new Promise((done) => server.once("exit", done));
  server.kill("SIGTERM");
  const forced = setTimeout(() => server.kill("SIGKILL"), 10_000);
  await exit;
  clearTimeout(forced);
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().on("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
