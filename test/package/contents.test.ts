/** That the package holds what the extension needs at run time, and nothing else. */
import assert from "node:assert/strict";
import { PackageManager, listFiles } from "@vscode/vsce";

const NEEDED = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "dist/browser.cjs",
  "dist/cli.js",
  "dist/client.js",
  "dist/package.json",
  "dist/pdf-file.js",
  "dist/preview.js",
  "dist/sample.news",
  "dist/server.js",
  "dist/word-file.js",
  "dist/worker.js",
  "docs/images/copydesk.svg",
  "docs/images/icon.png",
  "package.json",
  "syntaxes/copydesk-style.schema.json",
  "syntaxes/news.language.json",
  "syntaxes/news.snippets.json",
  "syntaxes/news.tmLanguage.json",
];

// What grows without touching this list: the packed knowledge, the pages the links open, the pictures README shows.
const GROWING =
  /^(?:server\/data\/|docs\/checks\/[a-z-]+\/[a-z-]+\.md$|docs\/images\/[a-z-]+\.png$|docs\/walkthrough\/[a-z-]+\.md$)/;

describe("the package", () => {
  let files: readonly string[];

  before(async () => {
    files = await listFiles({ packageManager: PackageManager.None });
  });

  it("holds every file the extension needs", () => {
    assert.deepEqual(
      NEEDED.filter((file) => !files.includes(file)),
      [],
    );
  });

  it("holds nothing else", () => {
    assert.deepEqual(
      files.filter((file) => !NEEDED.includes(file) && !GROWING.test(file)),
      [],
    );
  });
});
