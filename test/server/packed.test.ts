/** The packed files at the door: a damaged or missing one is named in one message, and everything else works. */
import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { analyze } from "../../server/src/analysis/analyze.ts";
import { openPacked, type Edge } from "../../server/src/packed.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const shipped = async (name: string): Promise<Bytes> =>
  new Uint8Array(await readFile(new URL(`../../server/data/${name}`, import.meta.url)));

/** An edge whose name model is what `spoil` makes of the one that ships. */
const edgeWith = (spoil: (model: Bytes) => Bytes): Edge => ({
  docs: null,
  read: async (name) => (name === "recognizer.bin.gz" ? spoil(await shipped(name)) : shipped(name)),
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
