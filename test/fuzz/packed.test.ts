/** The packed files, damaged anywhere: each is refused with one clear message, and nothing hangs or is half opened. */
import { ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { openPacked } from "../../server/src/packed.ts";
import { checksum, openPack } from "../../server/src/knowledge/columns.ts";
import { openKnowledge } from "../../server/src/knowledge/knowledge.ts";
import { openRecognizer } from "../../server/src/recognizer/recognizer.ts";
import { LABEL_COUNT } from "../../server/src/recognizer/labels.ts";
import { checksum as sumOf, writeModel } from "../../server/src/recognizer/model.ts";
import { damaged } from "./damage.ts";
import { effort, timeLimit } from "./effort.ts";

const packed = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(import.meta.dirname, "../../server/data", name)));

/** Opens it, or gives the message of an error that is meant for people. */
function messageOf(open: () => unknown, told: RegExp): string | null {
  const began = process.cpuUsage();
  try {
    open();
    return null;
  } catch (reason) {
    ok(reason instanceof Error && told.test(reason.message), String((reason as Error).stack));
    return reason.message;
  } finally {
    ok(process.cpuUsage(began).user < 3_000_000);
  }
}

const aboutFacts = /^(?:the|this is not a) facts file /u;
const aboutModel = /^The name model /u;

describe("damaged packed files", function () {
  this.timeout(timeLimit);

  it("of facts are refused", () => {
    const facts = gunzipSync(packed("knowledge.bin.gz"));
    fc.assert(
      fc.property(damaged(facts), (bytes) => {
        fc.pre(!facts.equals(bytes));
        return messageOf(() => openKnowledge(bytes), aboutFacts) !== null;
      }),
      effort(20, 1000),
    );
  });

  it("of names are refused", () => {
    const model = gunzipSync(packed("recognizer.bin.gz"));
    fc.assert(
      fc.property(damaged(model), (bytes) => {
        fc.pre(!model.equals(bytes));
        return messageOf(() => openRecognizer(bytes), aboutModel) !== null;
      }),
      effort(20, 1000),
    );
  });

  // What a checksum does not show: a file that was written wrong.
  it("of facts are read or refused when their checksum is right", () => {
    const header = gunzipSync(packed("knowledge.bin.gz")).subarray(0, 4096);
    fc.assert(
      fc.property(damaged(header), (bytes) => {
        const whole = new Uint8Array(Math.max(12, (bytes.length >> 2) * 4));
        whole.set(bytes.subarray(0, whole.length));
        new DataView(whole.buffer).setUint32(4, checksum(whole), true);
        messageOf(() => openPack(whole).column("people.name"), aboutFacts);
      }),
      effort(200, 20_000),
    );
  });

  it("of names are read or refused when their checksum is right", () => {
    const small = writeModel({
      ...{ wordKeys: Uint32Array.of(3, 500, 70_000), wordBits: Uint16Array.of(1, 2, 3) },
      ...{ wordClusters: Uint16Array.of(0, 1, 2), coarse: Uint8Array.of(0, 1, 2) },
      ...{ phraseKeys: Uint32Array.of(9), phraseBits: Uint16Array.of(1), featureKeys: Uint32Array.of(5, 6) },
      ...{ weights: new Int8Array(2 * LABEL_COUNT).fill(3), transitions: new Int16Array(LABEL_COUNT ** 2), scale: 100 },
    });
    fc.assert(
      fc.property(damaged(small), (bytes) => {
        if (bytes.length >= 12) new DataView(bytes.buffer, bytes.byteOffset).setUint32(8, sumOf(bytes), true);
        messageOf(() => openRecognizer(bytes), aboutModel);
      }),
      effort(20, 2000),
    );
  });

  it("as they ship, packed, turn one part off with one message", () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom("knowledge.bin.gz", "recognizer.bin.gz"), fc.nat(), async (name, at) => {
        const bytes = packed(name);
        bytes[16 + (at % (bytes.length - 16))] ^= 0x55;
        const { off } = await openPacked({ docs: null, read: async (file) => (file === name ? bytes : packed(file)) });
        ok(off.length === 1 && /^[^\n]+ are off: [^\n]+$/u.test(off[0]), off.join("\n"));
      }),
      effort(3, 200),
    ));
});
