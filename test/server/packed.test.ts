/** The packed files at the door: a damaged or missing one is named in one message, and everything else works. */
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { checks } from "../../server/src/checks/index.ts";
import { runChecks } from "../../server/src/checks/run.ts";
import { analyze } from "../../server/src/analysis/analyze.ts";
import { openPacked, packedAt, type Edge } from "../../server/src/packed.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const shipped = async (name: string): Promise<Bytes> =>
  new Uint8Array(await readFile(new URL(`../../server/data/${name}`, import.meta.url)));

/** An edge whose name model, or whose `file`, is what `spoil` makes of the one that ships. */
const edgeWith = (spoil: (model: Bytes) => Bytes, file = "recognizer.bin.gz"): Edge => ({
  docs: null,
  read: async (name) => (name === file ? spoil(await shipped(name)) : shipped(name)),
});

const missing = (): never => {
  throw new Error("no such file");
};
const cut = (model: Bytes): Bytes => model.slice(0, model.length >> 1);
const changed = (model: Bytes): Bytes => {
  const bytes = new Uint8Array(gunzipSync(model));
  bytes[bytes.length >> 1] ^= 1;
  return new Uint8Array(gzipSync(bytes, { level: 1 }));
};

describe("the packed files", () => {
  for (const [what, spoil] of Object.entries({ missing, cut, changed, empty: () => new Uint8Array(0) })) {
    it(`turns the facts off when their file is ${what}, says so once, and the checks go on without`, async () => {
      const { grounds, knowledge, off } = await openPacked(edgeWith(spoil, "knowledge.bin.gz"));
      assert.equal(off.length, 1);
      assert.match(off[0], /^Facts are off: knowledge\.bin\.gz cannot be used \(.+\)\.$/);
      assert.equal(knowledge, null);
      const text = "VIENNA, June 3, 2025 — OSCE Chairperson-in-Office Thomas Greminger spoke on June 31.\n";
      const broken: string[] = [];
      const context = { known: new Set<string>(), knowledge };
      const findings = runChecks(analyze(text, grounds), { checks, context, onBroken: (id) => broken.push(id) });
      assert.deepEqual(broken, []);
      assert.ok(findings.some(({ check }) => check === "claim/impossible-date"));
      assert.ok(!findings.some(({ check }) => check === "entity/wrong-title"));
    }).timeout(10_000);
  }

  it("are opened when they are first asked for, once, and what is off is told once", async () => {
    const [told, read]: string[][] = [[], []];
    const edge = edgeWith(missing);
    const packed = packedAt({ ...edge, read: (name) => (read.push(name), edge.read(name)) }, (message) =>
      told.push(message),
    );
    assert.deepEqual(read, []);
    assert.equal(await packed(), await packed());
    assert.deepEqual([...read].sort(), ["knowledge.bin.gz", "recognizer.bin.gz"]);
    assert.equal(told.length, 1);
  }).timeout(10_000);

  for (const [what, spoil] of Object.entries({ missing, cut, changed, empty: () => new Uint8Array(0) })) {
    it(`turns the recogniser off when its model is ${what}, says so once, and reads on`, async () => {
      const { grounds, knowledge, off } = await openPacked(edgeWith(spoil));
      assert.equal(off.length, 1);
      assert.match(off[0], /^Most names are off: recognizer\.bin\.gz cannot be used \(.+\)\.$/);
      assert.notEqual(knowledge, null);
      const text = "Mayor Lena Morales met the council on Monday.\n\n“We will appeal,” said Lena Morales.\n";
      const { entities, quotations } = analyze(text, grounds);
      assert.deepEqual(entities.map(({ name }) => name), ["Lena Morales"]); // prettier-ignore
      assert.equal(quotations[0].speaker?.entity, 0);
    }).timeout(10_000);
  }
});
