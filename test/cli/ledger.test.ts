/** `--ledger` and `packet`, as users run them. */
import { equal, match, ok } from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeLedger } from "../../server/src/ledger/annotations.ts";
import { decisionOn, type Wish } from "../../server/src/ledger/deciding.ts";
import { decide } from "../../server/src/ledger/ledger.ts";
import { emptyLedger, type Subject } from "../../server/src/ledger/model.ts";
import { copydesk, folderWith } from "../support/cli.ts";

const figure = "Exports of grain rose 12 percent in 2014, the largest increase since 1998.";
const text = `PORT MARLOW, Nov. 13, 2025 — The port has grown.\n\n${figure}\n\nThe pier took TK crowns more.\n`;

/** A folder with the text and a ledger that says this of these words. */
function deskWith(...said: readonly (readonly [words: string, subject: Subject, wish: Wish])[]): string {
  const folder = folderWith({ "my story.txt": text });
  const ledger = said.reduce((all, [words, subject, wish], index) => {
    const span = { start: text.indexOf(words), end: text.indexOf(words) + words.length };
    const place = { text, path: "my story.txt", span, subject, before: null, edited: false };
    const stamp = { creator: "Ana", at: "2025-11-13T10:00:00.000Z", newId: `urn:uuid:${index}` };
    return decide(all, decisionOn(place, wish, stamp));
  }, emptyLedger);
  mkdirSync(join(folder, ".copydesk"));
  writeFileSync(join(folder, ".copydesk/ledger.jsonld"), writeLedger(ledger));
  return folder;
}

const dismissal = [
  "TK",
  { kind: "finding", check: "text/placeholder" },
  { state: "dismissed", reason: "A name." },
] as const;
const checked = [figure, { kind: "claim" }, { state: "checked" }] as const;

describe("copydesk with a ledger", () => {
  it("leaves dismissed findings out", async () => {
    const cwd = deskWith(dismissal);
    match((await copydesk(["check", "my story.txt"], { cwd })).out, /text\/placeholder/u);
    const { code, out } = await copydesk(["check", "my story.txt", "--ledger", "."], { cwd });
    ok(!out.includes("text/placeholder"));
    equal(code, 0);
  });

  it("fails while something is open, when it is asked to", async () => {
    const words = ["check", "my story.txt", "--ledger", ".", "--fail-on", "never", "--fail-open"];
    equal((await copydesk(words, { cwd: deskWith(dismissal) })).code, 1);
    equal((await copydesk(words, { cwd: deskWith(dismissal, checked) })).code, 0);
    equal((await copydesk(["check", "my story.txt", "--fail-open"], { cwd: deskWith() })).code, 2);
  });

  it("writes the packet as Markdown and as a page", async () => {
    const cwd = deskWith(dismissal, checked);
    const markdown = await copydesk(["packet", "my story.txt", "--ledger", ".copydesk/ledger.jsonld", "--format", "markdown"], { cwd }); // prettier-ignore
    match(markdown.out, /1 of 1 claims and quotations checked/u);
    const page = await copydesk(["packet", "my story.txt", "--ledger", ".", "-o", "packet.html"], { cwd });
    equal(page.code, 0);
    match(readFileSync(join(cwd, "packet.html"), "utf8"), /checked by Ana, 2025-11-13/u);
  });

  it("says that there is no ledger, or that it is damaged", async () => {
    const cwd = deskWith(checked);
    const none = await copydesk(["check", "my story.txt", "--ledger", "nowhere.jsonld"], { cwd });
    equal(none.code, 2);
    match(none.err, /nowhere\.jsonld: there is no ledger to read/u);
    writeFileSync(join(cwd, ".copydesk/ledger.jsonld"), "<<<<<<< HEAD\n");
    const damaged = await copydesk(["check", "my story.txt", "--ledger", "."], { cwd });
    equal(damaged.code, 2);
    match(damaged.err, /the ledger is damaged/u);
  });
});
