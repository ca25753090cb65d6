/** The command line on a terminal: its width, its colours, its progress, and Ctrl+C. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { folderWith } from "../support/cli.ts";
import { program } from "../support/programs.ts";
import { hasTerminal, onTerminal } from "../support/terminal.ts";

const copy =
  "The council will vote on the harbour plan in the spring, whatever the wind and the weather may say to that.";
const lines = Array.from(
  { length: 300 },
  (_, id) => `${JSON.stringify({ id: `story-${id}`, text: copy.repeat(20) })}\n`,
);

describe("on a terminal", function () {
  this.timeout(120_000);
  before(function () {
    if (!hasTerminal) this.skip();
  });

  it("a line of the text is no wider than it, with the marker below its words", async () => {
    const cwd = folderWith({ "a.txt": `${copy} ${copy} ${copy}\n` });
    for (const columns of [50, 80, 160]) {
      const shown = await onTerminal(columns, "check a.txt", cwd);
      // eslint-disable-next-line no-control-regex
      const plain = shown.replace(/\u001b\[[\d;]*m/gu, "").split("\n");
      const marker = plain.findIndex((line) => /^ +\^+$/u.test(line));
      ok(plain[marker - 1].length <= columns && plain[marker].length <= columns, plain.join("\n"));
      const first = plain[marker].indexOf("^");
      match(plain[marker - 1].slice(first), /^The council/u);
      ok(shown.includes("\u001b["));
    }
  });

  it("a long run shows a bar, its rate and the time left, and takes the line away", async () => {
    const cwd = folderWith({ "in.jsonl": lines.join("") });
    const words = "annotate in.jsonl --input jsonl --format jsonl --jobs 1 --fail-on never -o out.jsonl";
    const shown = await onTerminal(80, words, cwd);
    // eslint-disable-next-line no-control-regex
    match(shown, /\r\u001b\[K[█░]{24} \d+ texts · [\d,]+ words\/s · \d+:[0-5]\d left/u);
    ok(shown.endsWith("\r\u001b[K"));
    equal(await onTerminal(80, `${words} --quiet`, cwd), "");
  });

  it("a pipe is left plain", async () => {
    const cwd = folderWith({ "a.txt": `${copy} ${copy}\n` });
    ok(!(await onTerminal(80, "check a.txt | cat", cwd)).includes("\u001b"));
  });
});

describe("a run that is broken off", function () {
  this.timeout(120_000);

  it("leaves nothing half written, but for an archive, which is gone on with", async () => {
    for (const format of ["html", "jsonl"]) {
      const cwd = folderWith({ "in.jsonl": lines.join("") });
      const words = ["annotate", "in.jsonl", "--input", "jsonl", "--format", format, "--jobs", "1", "-o", "out"];
      const child = spawn(process.execPath, [await program("cli"), ...words], { cwd, stdio: "ignore" });
      // Told to end the moment the file is there.
      while (!existsSync(join(cwd, "out.part"))) await new Promise((wake) => setTimeout(wake, 1));
      child.kill("SIGINT");
      deepEqual(await once(child, "exit"), [null, "SIGINT"]);
      deepEqual(readdirSync(cwd), format === "jsonl" ? ["in.jsonl", "out.part"] : ["in.jsonl"]);
    }
  });
});
