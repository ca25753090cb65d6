/** `lookup`, `completion` and help: what ships, printed. */
import { spawnSync } from "node:child_process";
import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { Bearer } from "../../server/src/tools/facts.ts";
import { copydesk, folderWith } from "../support/cli.ts";

const has = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;

describe("lookup", function () {
  this.timeout(60_000);

  it("prints offices with dates, sources and the item, for people and as JSON", async () => {
    const { code, out } = await copydesk(["lookup", "Jens Stoltenberg"]);
    equal(code, 0);
    match(out, /^Jens Stoltenberg · person/u);
    match(out, /Secretary-General.*: 2014-10-01 to 2024-10-01$/mu);
    const { out: json } = await copydesk(["lookup", "Jens Stoltenberg", "Paris", "--format", "json"]);
    const [person, place] = JSON.parse(json) as { name: string; bearers: Bearer[] }[];
    match(person.bearers[0].wikidata ?? "", /^Q\d+$/u);
    equal(place.bearers.find(({ type }) => type === "place")?.country, "France");
  });

  it("says that a name is not known, and leaves it at that", async () => {
    const { code, out, err } = await copydesk(["lookup", "Qwertz Uiopmann"]);
    deepEqual([code, out, err], [1, "Qwertz Uiopmann: the facts do not know this name\n", ""]);
  });
});

describe("completion", function () {
  this.timeout(60_000);

  it("completes commands, options and their values in bash", async () => {
    const { out } = await copydesk(["completion", "bash"]);
    const complete = (...words: string[]): string[] => {
      const line = `COMP_WORDS=(copydesk ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}; _copydesk; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return spawnSync("bash", ["--norc", "-c", `${out}\n${line}`], { encoding: "utf8" })
        .stdout.trim()
        .split("\n");
    };
    deepEqual(complete("ann"), ["annotate"]);
    deepEqual(complete("check", "--format", "j"), ["json", "jsonl"]);
    deepEqual(complete("check", "--format", "=", "j"), ["json", "jsonl"]);
    deepEqual(complete("check", "--check", "text/rep"), ["text/repeated-sentence="]);
    deepEqual(complete("check", "--check", "text/repeated-sentence", "="), ["error", "warning", "information", "hint", "off"]); // prettier-ignore
    ok(complete("check", "--fail").includes("--fail-on"));
    deepEqual(complete("explain", "text/rep"), ["text/repeated-sentence"]);
    deepEqual(complete("check", "sto"), [""]);
  });

  it("is a script that zsh and fish can read", async function () {
    for (const shell of ["zsh", "fish"].filter(has)) {
      const cwd = folderWith({ script: (await copydesk(["completion", shell])).out });
      const { status, stderr } = spawnSync(shell, ["-n", "script"], { cwd, encoding: "utf8" });
      deepEqual([shell, status, stderr], [shell, 0, ""]);
    }
    if (!has("zsh") || !has("fish")) this.skip();
  });

  it("is refused for a shell that there is no script for", async () => {
    const { code, err } = await copydesk(["completion", "tcsh"]);
    equal(code, 2);
    match(err, /Allowed choices are bash, zsh, fish/u);
  });
});

describe("help", function () {
  this.timeout(60_000);

  it("of every command says what it does", async () => {
    for (const command of ["check", "annotate", "rules", "explain", "lookup", "completion", "mcp", "work"]) {
      const { code, out } = await copydesk([command, "--help"]);
      equal(code, 0);
      match(out, new RegExp(`^Usage: copydesk ${command}.*\n\n[a-z]`, "u"));
    }
  });
});
