/** Archives: JSON lines in and out, in order, over threads, gone on with after a break. */
import { deepEqual, equal, match } from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "../../server/src/exports/json.ts";
import { copydesk, folderWith } from "../support/cli.ts";
import { program } from "../support/programs.ts";

const copy = "The council will vote on the harbour plan in the spring.";
const line = (id: number): string =>
  JSON.stringify({ id: `story-${id}`, text: `${copy} It rained ${id} times.\u2028${copy}` });
const lines = (count: number): string => Array.from({ length: count }, (_, id) => `${line(id)}\n`).join("");
const archive = ["annotate", "--input", "jsonl", "--format", "jsonl"];
const ids = (out: string): string[] => out.trimEnd().split("\n").map((one) => (JSON.parse(one) as Row).uri); // prettier-ignore

describe("an archive", function () {
  this.timeout(120_000);

  it("comes out in order, the same bytes from one thread and from two", async () => {
    const one = await copydesk([...archive, "-", "--jobs", "1"], { stdin: lines(60) });
    equal(one.code, 1);
    deepEqual(
      ids(one.out),
      Array.from({ length: 60 }, (_, id) => `story-${id}`),
    );
    const two = await copydesk([...archive, "-", "--jobs", "2"], { stdin: lines(60) });
    equal(two.err, "");
    equal(two.out, one.out);
  });

  it("has its bad lines reported by number and the rest done", async () => {
    const stdin = Buffer.concat([Buffer.from(`${line(0)}\n{ "id": 1,\n[]\n{"text": "x"}\n{"id": 2}\n\n{"id": 3, "text": "x", "date": "May"}\n{"id": 4, "text": "x", "date": "2025-02-30"}\n`), Buffer.from([0x7b, 0xff, 0x0a]), Buffer.from(line(9))]); // prettier-ignore
    const { code, out, err } = await copydesk([...archive, "-", "--jobs", "1"], { stdin });
    equal(code, 2);
    deepEqual(ids(out), ["story-0", "story-9"]);
    deepEqual(
      err.trimEnd().split("\n").map((words) => words.replace(/ \(.*/u, "")), // prettier-ignore
      [
        "copydesk: standard input:2: is not JSON",
        "copydesk: standard input:3: is no JSON object",
        'copydesk: standard input:4: has no "id"',
        'copydesk: standard input:5: has no "text"',
        'copydesk: standard input:7: has a date that is none: "May"',
        'copydesk: standard input:8: has a date that is none: "2025-02-30"',
        "copydesk: standard input:9: is not UTF-8",
      ],
    );
  });

  it("has a text that cannot be analysed named, and the rest done, by one thread and by two", async () => {
    const draft = `---\nsources: notes.txt\n---\n\n${copy}\n`;
    const lost = JSON.stringify({ id: "file:///nowhere/at/all.txt", text: draft });
    const stdin = `${line(0)}\n${lost}\n${line(1)}\n`;
    for (const jobs of ["1", "2"]) {
      const { code, out, err } = await copydesk([...archive, "-", "--jobs", jobs], { stdin });
      deepEqual(ids(out), ["story-0", "story-1"]);
      match(err, /^copydesk: file:\/\/\/nowhere\/at\/all\.txt: could not be analysed \(.*ENOENT.*\)\n$/u);
      equal(code, 2);
    }
  });

  it("is gone on with where a run broke off, a torn line done anew", async () => {
    const cwd = folderWith({ "in.jsonl": lines(20) });
    const words = [...archive, "in.jsonl", "--jobs", "1", "-o", "out.jsonl"];
    await copydesk(words, { cwd });
    const whole = readFileSync(join(cwd, "out.jsonl"), "utf8");
    writeFileSync(join(cwd, "again.jsonl.part"), whole.slice(0, Math.floor(whole.length * 0.6)));
    const again = await copydesk([...archive, "in.jsonl", "--jobs", "1", "-o", "again.jsonl", "--resume"], { cwd });
    equal(again.err, "");
    equal(readFileSync(join(cwd, "again.jsonl"), "utf8"), whole);
    equal((await copydesk([...words, "--resume"], { cwd })).code, 0);
    equal(readFileSync(join(cwd, "out.jsonl"), "utf8"), whole);
  });

  it("ends without a word when whoever reads its rows has enough, from one thread and from two", async () => {
    for (const jobs of ["1", "2"]) {
      const child = spawn(process.execPath, [await program("cli"), ...archive, "-", "--jobs", jobs]);
      let [out, err] = ["", ""];
      child.stdin.on("error", () => {}); // it is not read to its end
      child.stdin.end(lines(5000));
      child.stderr.setEncoding("utf8").on("data", (words) => (err += words));
      child.stdout.setEncoding("utf8").on("data", (words) => {
        out += words;
        if (out.includes("\n")) child.stdout.destroy();
      });
      deepEqual(await once(child, "close"), [0, null]);
      equal(err, "");
      equal((JSON.parse(out.split("\n")[0]) as Row).uri, "story-0");
    }
  });

  it("that is not there is named", async () => {
    const { code, err } = await copydesk([...archive, "none.jsonl", "--jobs", "1"]);
    equal(code, 2);
    match(err, /^copydesk: none\.jsonl: there is no such file$/mu);
  });
});
