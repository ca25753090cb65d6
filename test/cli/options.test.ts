/** Options of the command line: loudness, settings, outputs, folders, source texts, and mistakes in them. */
import { deepEqual, doesNotMatch, equal, match, ok } from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "../../server/src/exports/json.ts";
import { copydesk, folderWith } from "../support/cli.ts";
import { smallDisk } from "../support/small-disk.ts";

const copy = "The council will vote on the harbour plan in the spring.";
const repeated = `${copy}\nOfficials declined to comment.\n${copy}\n`;

describe("options of the command line", function () {
  this.timeout(60_000);

  it("make a check louder or switch it off, one by one, by preset and by a config file", async () => {
    const config = JSON.stringify({ "copydesk.checks": { "text/repeated-sentence": "error" } });
    const cwd = folderWith({ "a.txt": repeated, "desk.json": config });
    const severity = async (...words: string[]): Promise<string | undefined> => {
      const { out, err } = await copydesk(["check", "a.txt", "--format", "json", ...words], { cwd });
      equal(err, "");
      return (JSON.parse(out) as Row[])[0].findings.find(({ check }) => check === "text/repeated-sentence")?.severity;
    };
    equal(await severity("--check", "text/repeated-sentence=hint"), "hint");
    equal(await severity("--check", "text/repeated-sentence=off"), undefined);
    equal(await severity("--config", "desk.json"), "error");
    equal(await severity("--config", "desk.json", "--check", "text/repeated-sentence=hint"), "hint");
    equal(await severity("--preset", "only-errors"), "warning");
  });

  it("count warnings, and leave out what does not count", async () => {
    const cwd = folderWith({ "a.txt": `On Thursday it rained.\n${repeated}` });
    equal((await copydesk(["check", "a.txt", "--max-warnings", "1"], { cwd })).code, 0);
    equal((await copydesk(["check", "a.txt", "--max-warnings", "0"], { cwd })).code, 1);
    const { out } = await copydesk(["check", "a.txt", "--quiet", "--format", "json"], { cwd });
    deepEqual([...new Set((JSON.parse(out) as Row[])[0].findings.map(({ severity }) => severity))], ["warning"]);
  });

  it("take folders and globs, in order, and say where there is no text", async () => {
    const cwd = folderWith({ "b.txt": repeated, "a.md": "# Quiet\n", "picture.png": "no text" });
    mkdirSync(join(cwd, "in"));
    writeFileSync(join(cwd, "in/c.news"), "Quiet.\n");
    const names = async (...words: string[]): Promise<string[]> => {
      const { out } = await copydesk(["annotate", "--format", "json", ...words], { cwd });
      return (JSON.parse(out) as Row[]).map(({ uri }) => uri.slice(uri.indexOf("copydesk-cli-") + 20));
    };
    deepEqual(await names("."), ["a.md", "b.txt", "in/c.news"]);
    deepEqual(await names("**/*.{news,md}"), ["a.md", "in/c.news"]);
    deepEqual(await names("a.md", ".", "./b.txt"), ["a.md", "b.txt", "in/c.news"]);
    const none = await copydesk(["check", "*.html"], { cwd });
    equal(none.code, 2);
    match(none.err, /^copydesk: \*\.html: there is no text there$/mu);
  });

  it("write a file that appears when it is whole", async () => {
    const cwd = folderWith({ "a.txt": repeated });
    equal((await copydesk(["check", "a.txt", "--format", "sarif", "-o", "found.sarif"], { cwd })).code, 1);
    ok(JSON.parse(readFileSync(join(cwd, "found.sarif"), "utf8")));
    ok(!existsSync(join(cwd, "found.sarif.part")));
    const { code, err } = await copydesk(["check", "a.txt", "-o", "nowhere/found.txt"], { cwd });
    equal(code, 2);
    match(err, /^copydesk: nowhere\/found\.txt: cannot be written/u);
  });

  it("write to a device without taking its place, and say what they cannot write", async () => {
    const cwd = folderWith({ "a.txt": repeated });
    mkdirSync(join(cwd, "folder"));
    equal((await copydesk(["check", "a.txt", "-o", "/dev/null"], { cwd })).code, 1);
    ok(statSync("/dev/null").isCharacterDevice());
    const folder = await copydesk(["check", "a.txt", "-o", "folder"], { cwd });
    deepEqual([folder.code, folder.err], [2, "copydesk: folder: is a folder, not a file to write\n"]);
    if (!existsSync("/dev/full")) return;
    const full = await copydesk(["check", "a.txt", "-o", "/dev/full"], { cwd });
    deepEqual([full.code, full.err], [2, "copydesk: /dev/full: cannot be written (ENOSPC)\n"]);
  });

  it("leave nothing half written on a full disk, but for an archive, which is gone on with", async function () {
    const disk = smallDisk(8);
    if (disk === null) this.skip();
    try {
      const cwd = folderWith({ "a.txt": repeated.repeat(80) });
      for (const format of ["html", "sarif", "jsonl"]) {
        const path = join(disk.folder, `found.${format}`);
        const { code, err } = await copydesk(["annotate", "a.txt", "--format", format, "-o", path], { cwd });
        deepEqual([code, err], [2, `copydesk: ${path}: cannot be written (ENOSPC)\n`]);
        deepEqual(readdirSync(disk.folder), format === "jsonl" ? ["found.jsonl.part"] : []);
      }
    } finally {
      disk.release();
    }
  });

  it("show names of files without letting them steer the terminal", async () => {
    const cwd = folderWith({ "a\u001b[31m\nb.txt": repeated });
    const { out } = await copydesk(["check", "."], { cwd });
    match(out, /^\.\/a \[31m b\.txt:\d/u);
  });

  it("find quotations in source texts", async () => {
    const said = "we will appeal the ruling before the end of the month";
    const cwd = folderWith({
      "a.txt": `“${said},” Lena Morales said.\n`,
      "notes.txt": `MORALES: Yes, ${said}. Thank you.\n`,
    });
    const { out } = await copydesk(["annotate", "a.txt", "--format", "json", "--sources", "notes.txt"], { cwd });
    const [{ sources }] = (JSON.parse(out) as Row[])[0].quotations;
    equal(sources[0].match, "verbatim");
    match(sources[0].uri, /notes\.txt$/u);
  });

  it("compare the draft with the source texts that it names itself, inside the folder only", async () => {
    const cwd = folderWith({
      "a.md":
        "---\nsources:\n  - notes.txt\n  - gone.txt\n  - ../../*.txt\n---\n\n“We will close the harbour,” she said.\n",
      "notes.txt": "She told us: We will not close the harbour.",
    });
    const { out, err } = await copydesk(["check", "a.md"], { cwd });
    match(out, /quotation\/source-mismatch/u);
    match(err, /gone\.txt, which is not there/u);
    match(err, /\.\.\/\.\.\/\*\.txt, which (?:lies outside the folder|is not there)/u);
  });

  it("compare the draft with the source texts that --sources names", async () => {
    const cwd = folderWith({
      "a.txt": "“We will close the harbour this year, whatever they say,” Lena Morales said.\n",
      "notes.txt": "LENA MORALES: We will not close the harbour this year, whatever they say.\n",
    });
    const { out, code } = await copydesk(["check", "a.txt", "--sources", "notes.txt"], { cwd });
    match(out, /\[source: not\].*quotation\/source-mismatch/u);
    equal(code, 1);
    const { out: without } = await copydesk(["check", "a.txt"], { cwd });
    equal(/source-mismatch/u.test(without), false);
  });

  it("leave a source text out that is damaged, say so once, and do the rest", async () => {
    const cwd = folderWith({
      "a.md":
        "---\nsources: own.docx\n---\n\n“We will close the harbour this year, whatever they say,” Lena Morales said.\n",
      "b.txt": "“We will close the harbour this year, whatever they say,” Lena Morales said.\n",
      "notes.txt": "LENA MORALES: We will not close the harbour this year, whatever they say.\n",
      "notes.docx": "no archive",
      "own.docx": "no archive",
    });
    const said = /^copydesk: (?:\S*\/)?notes\.docx: .+; it is left out of the source texts$/gmu;
    for (const jobs of ["1", "2"]) {
      const words = ["check", "a.md", "b.txt", "--sources", "notes.*", "--jobs", jobs];
      const { code, out, err } = await copydesk(words, { cwd });
      equal(code, 2);
      equal(out.match(/quotation\/source-mismatch/gu)?.length, 2);
      equal(err.match(said)?.length, 1);
      match(err, /own\.docx: .+; it is left out of the source texts$/mu);
    }
  });

  it("hand the packet what a draft names itself", async () => {
    const cwd = folderWith({
      "a.md": "---\nsources: notes.txt\n---\n\n“We will not close the harbour this year,” Lena Morales said.\n",
      "notes.txt": "LENA MORALES: We will not close the harbour this year.\n",
    });
    const { out } = await copydesk(["packet", "a.md", "--format", "markdown"], { cwd });
    match(out, /notes\.txt/u);
    doesNotMatch(out, /unchecked/iu);
  });

  it("leave a text over the limit alone, say so, and do the rest", async () => {
    const cwd = folderWith({ "long.txt": "The harbour is closed. ".repeat(120_000), "short.txt": "It rained.\n" });
    const { code, err, out } = await copydesk(["annotate", "long.txt", "short.txt", "--format", "jsonl"], { cwd });
    match(
      err,
      /^copydesk: long\.txt: Not analysed: the text has 2\.8 million characters, and copydesk\.limit is 2\.$/mu,
    );
    match(out, /short\.txt/u);
    equal(code, 2);
  });

  it("are refused in one clear line each", async () => {
    const cwd = folderWith({ "a.txt": repeated, "bad.json": "{ not", "odd.json": '{ "preset": 3, "chekcs": {} }' });
    const refused = async (...words: string[]): Promise<string> => {
      const { code, out, err } = await copydesk(["check", "a.txt", ...words], { cwd });
      deepEqual([code, out], [2, ""]);
      return err.trimEnd();
    };
    match(await refused("--check", "claim/no-such=off"), /There is no check “claim\/no-such”/u);
    match(await refused("--check", "text/repeated-sentense=off"), /did you mean text\/repeated-sentence\?$/u);
    match(await refused("--check", "text/repeated-sentence=loud"), /It looks like/u);
    match(await refused("--date", "2025-02-30"), /It takes a day of the calendar, like 2025-04-17\.$/u);
    match(await refused("--sources", "none/*.txt"), /^copydesk: none\/\*\.txt: there is no source text there$/u);
    match(await refused("--config", "bad.json"), /^copydesk: bad\.json: is not JSON/u);
    match(await refused("--config", "none.json"), /^copydesk: none\.json: the config file cannot be read$/u);
    deepEqual((await refused("--config", "odd.json")).split("\n").length, 2);
    match(await refused("-o", "a.txt"), /^copydesk: a\.txt: is a text to read; write elsewhere$/u);
    equal(readFileSync(join(cwd, "a.txt"), "utf8"), repeated);
    match(await refused("--resume"), /--resume goes on with/u);
    match(
      await refused("--format", "jsonld"),
      /^copydesk: option '-f, --format <format>' argument 'jsonld' is invalid/u,
    );
    const { err } = await copydesk(["check", "--sources", "a.txt", "a.txt"], { cwd });
    match(err, /^copydesk: missing required argument 'file'; name texts before --sources and --check, [^\n]+\n$/u);
  });

  it("list the checks and explain one", async () => {
    const { out } = await copydesk(["rules"]);
    match(out, /^text\/repeated-sentence\s+warning\s+Sentence used twice$/mu);
    match((await copydesk(["explain", "text/repeated-sentence"])).out, /^# Sentence used twice$/mu);
    const unknown = await copydesk(["explain", "placeholder"]);
    deepEqual([unknown.code, unknown.err], [2, "copydesk: There is no check “placeholder”; did you mean text/placeholder?\n"]); // prettier-ignore
  });
});
