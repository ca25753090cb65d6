/** `copydesk check` and `copydesk annotate` over files: shapes, exit codes, and inputs that cannot be read. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { Row } from "../../server/src/exports/json.ts";
import { copydesk, folderWith } from "../support/cli.ts";

const repeated =
  "The council will vote on the harbour plan in the spring.\nOfficials declined to comment.\nThe council will vote on the harbour plan in the spring.\n";
const quiet = "The council met on 3 May 2024.\n";

describe("the command line", function () {
  this.timeout(60_000);

  it("prints one array of rows, keys in order, offsets in the text as read", async () => {
    const cwd = folderWith({ "a.txt": repeated, "b.txt": quiet });
    const { code, out, err } = await copydesk(["annotate", "--format", "json", "a.txt", "b.txt"], { cwd });
    equal(err, "");
    equal(code, 1);
    const rows = JSON.parse(out) as Row[];
    deepEqual(
      rows.map((row) => Object.keys(row)),
      [0, 1].map(() => ["uri", "language", "date", "entities", "quotations", "claims", "findings"]),
    );
    match(rows[0].uri, /^file:\/\/.*\/a\.txt$/u);
    const found = rows[0].findings.find(({ check }) => check === "text/repeated-sentence");
    ok(found);
    deepEqual(Object.keys(found), ["check", "severity", "start", "end", "message", "related"]);
    equal(repeated.slice(found.start, found.end), "The council will vote on the harbour plan in the spring.");
    deepEqual(Object.keys(found.related[0]), ["uri", "start", "end", "message"]);
    equal(found.related[0].uri, rows[0].uri);
  });

  it("gives the same rows as JSON lines, and the same bytes when run again", async () => {
    const cwd = folderWith({ "a.txt": repeated, "b.txt": quiet });
    const [json, jsonl, again] = [
      await copydesk(["check", "--format", "json", "a.txt", "b.txt"], { cwd }),
      await copydesk(["check", "--format", "jsonl", "a.txt", "b.txt"], { cwd }),
      await copydesk(["check", "--format", "jsonl", "a.txt", "b.txt"], { cwd }),
    ];
    const lines = jsonl.out.split("\n");
    equal(lines.pop(), "");
    deepEqual(
      lines.map((line) => JSON.parse(line) as Row),
      JSON.parse(json.out),
    );
    equal(again.out, jsonl.out);
  });

  it("marks the words below their line, without colours where NO_COLOR asks for none", async () => {
    const cwd = folderWith({ "a.txt": repeated });
    const { out } = await copydesk(["check", "a.txt"], { cwd, env: { FORCE_COLOR: "1", NO_COLOR: "1" } });
    match(out, /^a\.txt:3:1 warning This sentence stands above already\..* text\/repeated-sentence$/mu);
    match(out, /^ {4}The council will vote on the harbour plan in the spring\.\n {4}\^{56}$/mu);
    const coloured = await copydesk(["check", "a.txt"], { cwd, env: { FORCE_COLOR: "1" } });
    ok(coloured.out.includes("\u001b["));
  });

  it("ends with 0 when nothing is loud enough", async () => {
    const cwd = folderWith({ "a.txt": repeated, "b.txt": quiet });
    equal((await copydesk(["check", "b.txt"], { cwd })).code, 0);
    equal((await copydesk(["check", "a.txt", "--fail-on", "error"], { cwd })).code, 0);
    equal((await copydesk(["check", "a.txt", "--fail-on", "never"], { cwd })).code, 0);
  });

  it("reads standard input, counts a byte order mark, and takes the date it is given", async () => {
    const words = ["annotate", "-", "--format", "json", "--date", "2025-04-17", "--stdin-filename", "draft.md"];
    const { code, out } = await copydesk(words, { stdin: `\uFEFF${repeated}` });
    equal(code, 1);
    const [row] = JSON.parse(out) as Row[];
    equal(row.date, "2025-04-17");
    equal(row.language, "markdown");
    match(row.uri, /draft\.md$/u);
    const [found] = row.findings;
    equal(
      `\uFEFF${repeated}`.slice(found.start, found.end),
      "The council will vote on the harbour plan in the spring.",
    );
  });

  it("reads UTF-16 by its byte order mark, and other encodings when they are named", async () => {
    const cwd = folderWith({
      "utf16.txt": Buffer.from(`\uFEFF${repeated}`, "utf16le"),
      "latin.txt": Buffer.from(`Caf\u00e9. ${repeated}`, "latin1"),
    });
    equal((await copydesk(["check", "utf16.txt"], { cwd })).code, 1);
    equal((await copydesk(["check", "latin.txt"], { cwd })).code, 2);
    equal((await copydesk(["check", "latin.txt", "--encoding", "windows-1252"], { cwd })).code, 1);
  });

  it("names what cannot be read, does the rest, and ends with 2", async () => {
    const cwd = folderWith({
      "good.txt": repeated,
      "binary.txt": new Uint8Array([0x89, 0x50, 0, 1, 2, 3]),
      "broken.txt": new Uint8Array([0x54, 0x68, 0xe9, 0x20]),
    });
    const words = ["check", "missing.txt", "binary.txt", "broken.txt", "good.txt", "--format", "json"];
    const { code, out, err } = await copydesk(words, { cwd });
    equal(code, 2);
    deepEqual(err.trimEnd().split("\n"), [
      "copydesk: missing.txt: there is no such file",
      "copydesk: binary.txt: is binary, not a text",
      "copydesk: broken.txt: is not UTF-8; save it as UTF-8, or give --encoding (windows-1252, for one)",
    ]);
    equal((JSON.parse(out) as Row[]).length, 1);
  });

  it("says what is wrong with its arguments and ends with 2", async () => {
    for (const words of [
      ["check"],
      ["chekc", "a.txt"],
      ["check", "a.txt", "--date", "2025-02-30"],
      ["check", "a.txt", "--format", "yaml"],
    ]) {
      // prettier-ignore
      const { code, out, err } = await copydesk(words);
      equal(code, 2, words.join(" "));
      equal(out, "");
      match(err, /^copydesk: [^\n]+\n$/u);
    }
    equal((await copydesk(["--help"])).code, 0);
    equal((await copydesk(["--version"])).code, 0);
  });

  it("says nothing of texts that it could not read", async () => {
    const { code, out, err } = await copydesk(["check", "missing.txt"]);
    deepEqual([code, out, err], [2, "", "copydesk: missing.txt: there is no such file\n"]);
  });

  it("takes an empty text and ten thousand lines of one character", async () => {
    const cwd = folderWith({ "empty.txt": "", "x.txt": "x\n".repeat(10_000) });
    const { code, out } = await copydesk(["annotate", "empty.txt", "x.txt", "--format", "jsonl"], { cwd });
    equal(code, 0);
    equal(out.trimEnd().split("\n").length, 2);
  });

  it("says that a text is not in English and leaves it alone", async () => {
    const german =
      "Der Stadtrat hat am Donnerstag mit knapper Mehrheit beschlossen, den alten Hafen zu schließen. Die Bürgermeisterin " +
      "sagte, die Entscheidung sei ihr nicht leichtgefallen, aber die Kosten seien in den letzten Jahren gestiegen.\n";
    const cwd = folderWith({ "hafen.txt": german, "a.txt": quiet, "english.json": '{ "copydesk.language": "en" }' });
    const { code, out, err } = await copydesk(["check", "--format", "json", "hafen.txt", "a.txt"], { cwd });
    equal(code, 2);
    match(err, /^copydesk: hafen\.txt: .*in German/u);
    equal((JSON.parse(out) as Row[]).length, 1);
    equal((await copydesk(["check", "--config", "english.json", "hafen.txt"], { cwd })).err, "");
  });

  it("takes the house style list of the folder it is started in, and names bad rows", async () => {
    const cwd = folderWith({
      "a.txt": "The advisor met on 3 May 2024.\n",
      "copydesk-style.tsv": "x\ty\nspelling\tadvisor\tadviser\n",
    });
    const { code, out, err } = await copydesk(["check", "a.txt"], { cwd });
    equal(code, 1);
    match(out, /text\/house-style/u);
    match(err, /^copydesk: copydesk-style\.tsv:1: “x” is no kind of row/u);
  });
});
