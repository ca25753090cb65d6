/** That the package holds what the extension needs at run time, and nothing else. */
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import { PackageManager, listFiles } from "@vscode/vsce";

const NEEDED = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "dist/browser.cjs",
  "dist/cli.js",
  "dist/client.js",
  "dist/english.json",
  "dist/extension.js",
  "dist/package.json",
  "dist/pdf-file.js",
  "dist/preview.js",
  "dist/programs.js",
  "dist/sample.news",
  "dist/server.js",
  "dist/start.js",
  "dist/third-party-notices.txt",
  "dist/word-file.js",
  "dist/worker.js",
  "docs/command-line.md",
  "docs/editors.md",
  "docs/features.md",
  "docs/house-style.md",
  "docs/images/copydesk.svg",
  "docs/images/icon.png",
  "docs/ledger.md",
  "docs/settings.md",
  "docs/sources.md",
  "docs/trust.md",
  "l10n/bundle.l10n.fr.json",
  "package.json",
  "package.nls.fr.json",
  "package.nls.json",
  "syntaxes/copydesk-style.schema.json",
  "syntaxes/news.language.json",
  "syntaxes/news.snippets.json",
  "syntaxes/news.tmLanguage.json",
];

// What grows without touching this list: the packed knowledge, the pages the links open, the pictures README shows.
const GROWING =
  /^(?:server\/data\/|docs\/checks\/[a-z-]+\/[a-z-]+\.md$|docs\/images\/[a-z-]+\.png$|docs\/walkthrough\/[a-z-]+(?:\.fr)?\.md$)/;

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

  it("is smaller than 12 megabytes", () => {
    assert.ok(statSync("copydesk.vsix").size < 12e6);
  });

  it("has expressions as they were written, none that is made anew wherever it is asked", () => {
    for (const name of ["programs.js", "worker.js", "extension.js"])
      assert.doesNotMatch(readFileSync(`dist/${name}`, "utf8"), /new RegExp\("[^"]*\\p\{/u, name);
  });

  it("has pages whose links lead to what is in it", () => {
    const lost = files
      .filter((file) => file.endsWith(".md"))
      .flatMap((file) =>
        [...readFileSync(file, "utf8").matchAll(/\]\((?!https?:|command:|#)([^)#\s]+)/g)].map(([, link]) => ({
          ...{ file, leads: posix.join(posix.dirname(file), link) },
        })),
      )
      .filter(({ leads }) => !files.includes(leads));
    assert.deepEqual(lost, []);
  });

  it("names every package that is bundled, with its licence in full", () => {
    const notices = readFileSync("dist/third-party-notices.txt", "utf8");
    for (const name of [
      "vscode-languageserver",
      "vscode-languageclient",
      "wink-nlp",
      "franc-min",
      "parse5",
      "commander",
    ])
      assert.ok(new RegExp(`^${name} [\\d.]+ \\(MIT\\)$`, "mu").test(notices), name);
    assert.ok(!/licence not named|ships no text of it|^mocha |^esbuild |^playwright-core /mu.test(notices));
  });
});
