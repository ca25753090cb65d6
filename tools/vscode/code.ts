#!/usr/bin/env -S node --import tsx
/** Stands in for desktop VS Code's executable where there is none: runs an extension's tests in VS Code for the browser. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { openBrowser } from "./browser.ts";
import { installVsCode, wantedAge } from "./install.ts";
import { addressOf, remoteUri, serveVsCode } from "./serve.ts";

// What the editor says in vain on every run: optional parts that were not built, and the marketplace that is not there.
const NOISE = /bindings file|watchdog|ENOTFOUND|authentication provider|^Creation of workbench contribution/;

const MINUTES = 4;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: "string" },
    extensionTestsPath: { type: "string" },
    locale: { type: "string", default: "en" },
  },
});

process.exitCode = await runInBrowser(resolve(positionals[0] ?? "."), {
  development: String(values.extensionDevelopmentPath),
  tests: String(values.extensionTestsPath),
});

/** Opens the folder or workspace with the extension and its tests; the exit code of the tests, 124 when they take too long. */
async function runInBrowser(place: string, extension: { development: string; tests: string }): Promise<number> {
  // Without the driver a built workbench of today ignores the addresses below, silently.
  const age = wantedAge();
  const served = await serveVsCode(await installVsCode(console.log, age), {
    options: age === "newest" ? ["--vscode-option", "enable-smoke-test-driver"] : [],
  });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(MINUTES * 60_000);
    // What a language pack says; none is to be had here, so the editor's own words stay English.
    await page.addInitScript(
      (language) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language }),
      values.locale,
    );
    const exit = new Promise<number>((done) => {
      void page.exposeFunction("codeAutomationExit", done);
      setTimeout(done, MINUTES * 60_000, 124).unref();
    });
    await page.exposeFunction("codeAutomationLog", (type: string, words: unknown[]) => {
      if (process.env.COPYDESK_VERBOSE || (type !== "info" && !NOISE.test(String(words[0])))) console.log(...words);
    });
    await page.goto(
      addressOf(served, place, {
        extensionDevelopmentPath: remoteUri(served, extension.development),
        extensionTestsPath: remoteUri(served, extension.tests),
      }),
    );
    return await exit;
  } finally {
    await browser.close();
    await served.stop();
  }
}
