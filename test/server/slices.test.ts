/** Long work lets others have their turn, and a newer edit of a long text stops the reading of the older one. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { emptyLedger } from "../../server/src/ledger/model.ts";
import { disk } from "../../server/src/disk.ts";
import { openPacked } from "../../server/src/packed.ts";
import { Session, type SessionReading } from "../../server/src/session.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { finishInSlices } from "../../server/src/slices.ts";
import type { Steps } from "../../server/src/text/steps.ts";
import { article } from "../../tools/bench/articles.ts";

function* counting(steps: number): Steps<number> {
  for (let step = 0; step < steps; step++) yield;
  return steps;
}

describe("work in slices", () => {
  it("is done at once within a slice", async () => {
    let turns = 0;
    setTimeout(() => turns++, 0);
    equal(await finishInSlices(counting(50), { slice: 1000, isWanted: () => true }), 50);
    equal(turns, 0);
  });

  it("lets others have their turn after each slice, and is left when it is not wanted", async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    equal(await finishInSlices(counting(5), { slice: 0, isWanted: () => true }), 5);
    clearInterval(timer);
    ok(turns > 0);
    equal(await finishInSlices(counting(5), { slice: 0, isWanted: () => false }), null);
  });
});

describe("a session with a long text", () => {
  const uri = "file:///long.txt";
  const texts = [article(5, 8000), `${article(5, 8000)}\nThe end of the matter.\n`, "A short one instead.\n"];
  const readings: SessionReading[] = [];
  const packed = openPacked(disk);
  const session = new Session({
    settings: () => Promise.resolve({ ...defaultSettings, delay: 0 }),
    packed: () => packed,
    pageOf: () => Promise.resolve({ ledger: emptyLedger, path: uri, folder: null, trouble: null }),
    onReading: (reading) => readings.push(reading),
    onLeftAlone: (_, reason) => ok(false, reason),
    onTrouble: (message) => ok(false, message),
  });
  const documentOf = (version: number) => TextDocument.create(uri, "plaintext", version, texts[version - 1]);
  after(() => session.dispose());

  it("stops reading a version when a newer one comes, and answers with the newest", async function () {
    this.timeout(60_000);
    await packed;
    session.update(documentOf(1));
    const [first, second] = [session.read(uri), session.read(uri)];
    await new Promise((wake) => setTimeout(wake, 60));
    equal(readings.length, 0, "the long text was read in one go");
    session.update(documentOf(3));
    equal((await first)?.document.version, 3);
    equal((await second)?.document.version, 3);
    deepEqual(readings.map(({ document }) => document.version), [3]); // prettier-ignore
  });

  it("reads a text that was left half-way like one that was never begun", async function () {
    this.timeout(60_000);
    session.update(documentOf(1));
    await new Promise((wake) => setTimeout(wake, 60));
    session.update(documentOf(2));
    const reading = await session.read(uri);
    session.close(uri);
    session.update(documentOf(2));
    const fresh = await session.read(uri);
    deepEqual(reading?.analysis, fresh?.analysis);
    deepEqual(reading?.raised, fresh?.raised);
  });
});
