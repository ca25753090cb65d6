/** `npm start [-- FILE]`: opens a news text in a real VS Code with Copydesk in it, on the desktop or in the browser. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { build } from "./build.ts";
import { packExtension } from "./package.ts";
import { installVsCode } from "./vscode/install.ts";
import { addressOf, remoteUri, serveVsCode } from "./vscode/serve.ts";

const SAMPLE = "test/articles/harbour.news";

const file = resolve(process.env.INIT_CWD ?? ".", process.argv[2] ?? resolve(SAMPLE));
const desktop = onPath("code");
if (!existsSync(file)) {
  console.error(`There is no file ${file}`);
  process.exitCode = 2;
} else if (desktop) {
  await openOnDesktop(desktop);
} else {
  await openInBrowser();
}

async function openOnDesktop(code: string): Promise<void> {
  await build();
  console.log(`Opening ${file} in VS Code …`);
  spawn(code, [`--extensionDevelopmentPath=${resolve(".")}`, dirname(file), file], { stdio: "inherit" });
}

/** Serves until the person presses Ctrl+C. */
async function openInBrowser(): Promise<void> {
  console.log("There is no `code` on the PATH: opening VS Code in the browser instead.");
  const vscode = await installVsCode((step) => console.log(`Fetching VS Code, once: ${step} …`));
  console.log("Building and installing Copydesk …");
  const vsix = await packExtension();
  const served = await serveVsCode(vscode, { vsix, port: Number(process.env.PORT ?? 0) || undefined });
  console.log(`\n  ${addressOf(served, dirname(file), { openFile: remoteUri(served, file) })}\n`);
  console.log("Open this address in a browser; Ctrl+C here ends it.");
  const enough = new Promise((done) => ["SIGINT", "SIGTERM"].forEach((signal) => process.once(signal, done)));
  await enough;
  await served.stop();
}

function onPath(command: string): string | undefined {
  const places = (process.env.PATH ?? "").split(delimiter);
  return places.map((place) => join(place, command)).find((place) => existsSync(place));
}
