/** The ledger's file when things go wrong: killed while saving, several writers, damage, a folder that cannot be written. */
import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { readLedger } from "../../../server/src/ledger/annotations.ts";
import { ledgerDisk } from "../../../server/src/ledger-disk.ts";
import type { Client } from "../../support/client.ts";
import { smallDisk } from "../../support/small-disk.ts";
import { deskFolder, editorAt, eventually, ledgerIn, ledgerWords, standingOf, uriIn } from "../../support/ledger.ts";

const lines = Array.from(
  { length: 12 },
  (_, i) => `Exports of grain rose ${i + 2} percent in 20${10 + i}, the largest increase since 19${80 + i}.`,
);
const story = `PORT MARLOW, Nov. 13, 2025 — The port has grown.\n\n${lines.join("\n\n")}\n`;

describe("the ledger's file", function () {
  // Servers are started and killed here, some of them several times.
  this.timeout(120_000);
  let folder: string;
  let uri: string;
  const clients: Client[] = [];

  beforeEach(async () => {
    folder = await deskFolder({ "story.txt": story });
    uri = uriIn(folder, "story.txt");
  });
  afterEach(async () => void (await Promise.all(clients.splice(0).map((client) => client.stop()))));

  const editor = async (creator: string): Promise<Client> => {
    const client = await editorAt(folder, { settings: { "ledger.creator": creator } });
    clients.push(client);
    await client.open(uri, story);
    return client;
  };
  const check = async (client: Client, line: string): Promise<void> => {
    const item = (await standingOf(client, uri)).items.find(({ text }) => text.startsWith(line));
    ok(item, line);
    await client.run("copydesk.markChecked", { uri, range: item.range, kind: item.kind });
  };
  const checkedBy = (words: string | null): Record<string, string | null> =>
    Object.fromEntries(readLedger(words ?? "").decisions.map(({ anchor, creator }) => [anchor.exact, creator]));

  it("holds what two editors decide and attach at once, and each sees what the other did", async () => {
    const [ana, ben] = await Promise.all([editor("Ana"), editor("Ben")]);
    const listed = (await standingOf(ana, uri)).items.filter(({ kind }) => kind === "claim").map(({ text }) => text);
    ok(listed.length >= 6);
    await Promise.all(listed.map((line, i) => check(i % 2 === 0 ? ana : ben, line)));
    const expected = Object.fromEntries(listed.map((line, i) => [line, i % 2 === 0 ? "Ana" : "Ben"]));
    await eventually(async () => Object.keys(checkedBy(await ledgerWords(folder))).length === listed.length);
    deepEqual(checkedBy(await ledgerWords(folder)), expected);
    for (const client of [ana, ben])
      await eventually(async () => (await standingOf(client, uri)).progress.checked === listed.length);
    // Evidence for one claim, attached by both.
    const [{ range }] = (await standingOf(ana, uri)).items.filter(({ kind }) => kind === "claim");
    const attach = (client: Client, note: string): Promise<unknown> =>
      client.run("copydesk.attachEvidence", { uri, range, kind: "claim", evidence: { note } });
    await Promise.all([attach(ana, "From Ana."), attach(ben, "From Ben.")]);
    for (const client of [ana, ben])
      await eventually(async () => {
        const item = (await standingOf(client, uri)).items.find(({ kind }) => kind === "claim");
        return item?.evidence.map(({ text }) => text).sort().join() === "From Ana.,From Ben."; // prettier-ignore
      });
  });

  it("is the old or the new one, whole, when its writer is killed while saving", async () => {
    const file = pathToFileURL(ledgerIn(folder)).href;
    // In one piece, which starts at once; eight times over.
    const writer = join(folder, "writer.mjs");
    const source = join(import.meta.dirname, "../../support/ledger-writer.ts");
    await build({ entryPoints: [source], outfile: writer, bundle: true, platform: "node", format: "esm" });
    let last = -1;
    for (let round = 0; round < 8; round++) {
      const child = spawn(process.execPath, [writer, file], { stdio: ["ignore", "pipe", "inherit"] });
      await new Promise((resolve) => child.stdout.once("data", resolve));
      await new Promise((wake) => setTimeout(wake, 5 + round * 7));
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      const words = await readFile(ledgerIn(folder), "utf8");
      const count = readLedger(words).decisions.length;
      ok(count >= Math.max(0, last), `${count} after ${last}`);
      last = count;
    }
    // What the dead left behind stands in nobody's way, and is taken away.
    const client = await editor("Ana");
    await check(client, lines[1]);
    await eventually(async () => readLedger((await ledgerWords(folder)) ?? "").decisions.length === last + 1);
    await eventually(async () => (await readdir(join(folder, ".copydesk"))).join() === "ledger.jsonld");
  });

  it("is left as it is when it is damaged, with a copy and a word to the user; what is decided meanwhile is saved when it is mended", async () => {
    const ana = await editor("Ana");
    await check(ana, lines[1]);
    const whole = await eventually(() => ledgerWords(folder));
    const damaged = `<<<<<<< HEAD\n${whole}`;
    await writeFile(ledgerIn(folder), damaged);
    await ana.until(() => ana.messages.find((message) => message.includes("is damaged")));
    await check(ana, lines[2]);
    await new Promise((wake) => setTimeout(wake, 1500));
    equal(await ledgerWords(folder), damaged);
    const copy = (await readdir(join(folder, ".copydesk"))).find((name) => name.startsWith("ledger.damaged-"));
    equal(await readFile(join(folder, ".copydesk", copy ?? ""), "utf8"), damaged);
    match((await standingOf(ana, uri)).progress.trouble, /is damaged/u);
    await eventually(async () => (await standingOf(ana, uri)).progress.checked === 2);
    await writeFile(ledgerIn(folder), whole);
    await eventually(async () => Object.keys(checkedBy(await ledgerWords(folder).catch(() => ""))).length === 2);
    await eventually(async () => (await standingOf(ana, uri)).progress.trouble === "");
  });

  it("says that it cannot be written, keeps decisions, and saves them when it can", async () => {
    await writeFile(join(folder, ".copydesk"), "in the way");
    const ana = await editor("Ana");
    await check(ana, lines[1]);
    await ana.until(() =>
      ana.messages.find((message) => message.includes("a file where the folder .copydesk should be")),
    );
    equal((await standingOf(ana, uri)).progress.checked, 1);
    equal(ana.messages.filter((message) => message.includes("cannot be used")).length, 1);
    await rm(join(folder, ".copydesk"));
    await eventually(() => ledgerWords(folder));
    await eventually(async () => (await standingOf(ana, uri)).progress.trouble === "");
  });

  it("is the old one, whole, on a full disk, and the new one when there is room", async function () {
    const disk = smallDisk(64);
    if (disk === null) this.skip();
    folder = disk.folder;
    uri = uriIn(folder, "story.txt");
    try {
      const ana = await editor("Ana");
      await check(ana, lines[1]);
      const whole = await eventually(() => ledgerWords(folder));
      const filler = join(folder, "filler");
      await rejects(writeFile(filler, new Uint8Array(1 << 20)), { code: "ENOSPC" });
      await check(ana, lines[2]);
      await ana.until(() => ana.messages.find((message) => message.includes("the disk is full")));
      equal((await standingOf(ana, uri)).progress.checked, 2);
      equal(await ledgerWords(folder), whole);
      await eventually(async () => (await readdir(join(folder, ".copydesk"))).join() === "ledger.jsonld");
      await rm(filler);
      await eventually(async () => Object.keys(checkedBy(await ledgerWords(folder))).length === 2);
      await eventually(async () => (await standingOf(ana, uri)).progress.trouble === "");
      await Promise.all(clients.splice(0).map((client) => client.stop()));
    } finally {
      disk.release();
    }
  });

  const user = process.getuid?.() === 0 ? it.skip : it;
  user("says that a folder is read-only (skipped for the superuser, whom nothing stops)", async () => {
    await mkdir(join(folder, ".copydesk"), { mode: 0o500 });
    const ana = await editor("Ana");
    await check(ana, lines[1]);
    await ana.until(() => ana.messages.find((message) => message.includes("permission is denied")));
    await chmod(join(folder, ".copydesk"), 0o700);
    await eventually(() => ledgerWords(folder));
  });

  it("has one writer at a time", async () => {
    const file = pathToFileURL(join(folder, "count.jsonld")).href;
    const add = (): Promise<void> => ledgerDisk.update(file, (before) => String(Number(before ?? "0") + 1));
    await Promise.all(Array.from({ length: 20 }, add));
    equal(await ledgerDisk.read(file), "20");
  });
});
