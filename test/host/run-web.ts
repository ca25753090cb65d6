/** Bundles the host tests and runs them in VS Code for the web, extension and server each in a web worker. */
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import type { Totals } from "../support/compact.ts";
import { openBrowser } from "../../tools/vscode/browser.ts";
import { installWeb, serveWeb } from "../../tools/vscode/web.ts";

const MINUTES = 4;
const bundle = resolve(".cache/host/suite-web.cjs");

await build({
  entryPoints: ["test/host/suite-web.ts"],
  outfile: bundle,
  bundle: true,
  platform: "browser",
  // Mocha's browser build takes `module.exports` for itself: what VS Code is to call is put there last.
  format: "iife",
  globalName: "suite",
  footer: { js: "module.exports = suite;" },
  external: ["vscode"],
  alias: { "node:assert/strict": resolve("test/host/assert-web.ts") },
  define: { process: "undefined" },
  logLevel: "warning",
});
process.exitCode = await runTests(await fillFolder());

/** A folder with the articles that the tests open. */
async function fillFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-web-"));
  await cp("test/articles", folder, { recursive: true });
  const article = join(process.env.COPYDESK_SHARED ?? "../shared", "articles/peace-talks.txt");
  if (existsSync(article)) await cp(article, join(folder, "peace-talks.txt"));
  return folder;
}

/** The exit code of the tests; 124 when they take too long. */
async function runTests(folder: string): Promise<number> {
  const served = await serveWeb(await installWeb(console.log), { extension: resolve("."), tests: bundle, folder });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const exit = new Promise<number>((done) => {
      void page.exposeFunction("codeAutomationExit", done);
      setTimeout(done, MINUTES * 60_000, 124).unref();
    });
    await page.exposeFunction("codeAutomationLog", (type: string, words: unknown[]) => say(type, words));
    // A busy machine takes long to hand out the editor the first time.
    await page.goto(served.address, { timeout: MINUTES * 60_000 });
    return await exit;
  } finally {
    await browser.close();
    served.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Passes on what the tests say, and writes down what they came to. */
async function say(type: string, words: readonly unknown[]): Promise<void> {
  const totals = /TOTALS (\{.*\})/u.exec(words.join(" "));
  if (totals && process.env.COPYDESK_TOTALS) {
    await writeFile(process.env.COPYDESK_TOTALS, JSON.stringify(JSON.parse(totals[1]) as Totals));
  } else if (process.env.COPYDESK_VERBOSE || /^ {2}(?:failed|skipped): /u.test(String(words[0]))) {
    console.log(type, ...words);
  }
}
