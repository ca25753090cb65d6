/** What comes in over stdio in any pieces, with anything in between: every whole message is read, and none is made up. */
import { deepEqual } from "node:assert/strict";
import fc from "fast-check";
import { wholeMessages } from "../../server/src/frames.ts";
import { effort, timeLimit } from "./effort.ts";

/** What is left of `bytes` given in pieces of these lengths. */
async function heard(bytes: Buffer, lengths: readonly number[]): Promise<string> {
  const frames = wholeMessages(() => {});
  let words = "";
  frames.on("data", (part: Buffer) => (words += part.toString("latin1")));
  for (let at = 0, piece = 0; at < bytes.length; piece++) {
    const length = lengths[piece % lengths.length];
    frames.write(bytes.subarray(at, at + length));
    at += length;
  }
  await new Promise((done) => frames.end(done));
  return words;
}

const message = fc.string().map((words) => {
  const body = JSON.stringify({ jsonrpc: "2.0", method: "x", params: [words] });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
});
const litter = fc.constantFrom("", "", "\r\n\r\n", "garbage\r\n\r\n", "Content-Length: abc\r\n\r\n", "Content-Length: -5\r\n\r\n", "Hello: x\r\n\r\n", '"}', "Content-Length: 99999999999\r\n\r\n", "\0".repeat(900)); // prettier-ignore
const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 });

describe("messages over stdio", () => {
  it("are all read, whatever stands between them and however they are cut up", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(litter, message), { maxLength: 8 }), lengths, async (pieces, cuts) => {
        const all = pieces.map(([, words]) => words).join("");
        const bytes = Buffer.from(pieces.flat().join(""));
        deepEqual(await heard(bytes, cuts), Buffer.from(all).toString("latin1"));
      }),
      effort(300, 50_000),
    )).timeout(timeLimit);
});
