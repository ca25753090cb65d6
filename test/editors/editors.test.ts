/** Other editors, each run for real where it is installed: the packed server over stdio, findings and a hover. */
import { ok } from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

/** How an editor is asked whether it can do this at all, and how it is run on a file. */
interface Editor {
  readonly name: string;
  readonly probe: readonly string[];
  readonly run: (file: string) => readonly string[];
}

const here = import.meta.dirname;
const editors: readonly Editor[] = [
  {
    name: "Neovim",
    probe: ["nvim", "--version"],
    run: (file) => ["nvim", "--headless", "--clean", file, "-c", `luafile ${join(here, "neovim.lua")}`],
  },
  {
    name: "Emacs with eglot",
    probe: ["emacs", "--batch", "--eval", "(progn (require 'package) (package-initialize) (require 'eglot))"],
    run: () => ["emacs", "--batch", "-l", join(here, "eglot.el")],
  },
];

const can = ([command, ...words]: readonly string[]): boolean => spawnSync(command, words).status === 0;

for (const { name, probe, run } of editors) {
  const suite = can(probe) ? describe : describe.skip;
  suite(`${name} (skipped where it is not installed)`, function () {
    this.timeout(120_000);
    let answers: { readonly codes: readonly string[]; readonly hover: string };

    before(async () => {
      const folder = await mkdtemp(join(tmpdir(), "copydesk-editor-"));
      const file = join(folder, "harbour.txt");
      await copyFile("test/articles/harbour.news", file);
      const { line, character } = placeOf(await readFile(file, "utf8"), "Ingrid Vasquell");
      const [command, ...words] = run(file);
      await promisify(execFile)(command, words, {
        cwd: folder,
        timeout: 100_000,
        env: {
          ...process.env,
          ...{ COPYDESK_NODE: process.execPath, COPYDESK_SERVER: resolve("dist/server.js") },
          ...{ COPYDESK_FILE: file, COPYDESK_ANSWERS: join(folder, "answers.json") },
          ...{ COPYDESK_LINE: String(line), COPYDESK_CHARACTER: String(character) },
        },
      });
      answers = JSON.parse(await readFile(join(folder, "answers.json"), "utf8")) as typeof answers;
      await rm(folder, { recursive: true });
    });

    it("shows findings", () => ok(answers.codes.length > 3, answers.codes.join()));
    it("shows who a name is", () => ok(/Vasquell/u.test(answers.hover), answers.hover));
    it("takes settings from initializationOptions", () =>
      ok(!answers.codes.some((code) => /claim\/undated-time|no date to count from/u.test(code)), answers.codes.join()));
  });
}

/** Line and character, from 0, of the first place where `words` stand. */
function placeOf(text: string, words: string): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(words)).split("\n");
  return { line: before.length - 1, character: (before.at(-1) ?? "").length + 1 };
}
