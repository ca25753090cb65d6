/** Names in marked text, {braces} round each, with their types in order. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { openRecognizer, type Recognizer } from "../../../server/src/recognizer/recognizer.ts";
import { plainBlocks } from "../../../server/src/text/blocks.ts";
import { readProse } from "../../../server/src/text/prose.ts";
import { mark, unmark } from "../../support/markup.ts";

const packed = readFileSync(new URL("../../../server/data/recognizer.bin.gz", import.meta.url));
const bytes = new Uint8Array(gunzipSync(packed));

describe("the name recogniser", () => {
  const recognizer = openRecognizer(bytes);

  for (const [title, marked, types] of [
    [
      "leaves titles and possessives outside",
      "Secretary of State {Marco Rubio} met {Ukraine}’s president.",
      "person place",
    ],
    [
      "tells a body from the place it is named after",
      "The {Bank of England} in {London} kept rates on hold.",
      "organization place",
    ],
    ["calls a people a group", "The {German} chancellor, {Friedrich Merz}, spoke in {Berlin}.", "group person place"],
    ["keeps an abbreviation whole", "The {U.N.} sent monitors to {Port Sudan}, {Sudan}.", "organization place place"],
    [
      "reads a surname through the full name elsewhere",
      "{Lena Morales} runs the harbour. {Morales} said no.",
      "person person",
    ],
  ] as const) {
    it(title, () => {
      const { text } = unmark(marked);
      const found = namesIn(text, recognizer);
      assert.equal(mark(text, found), marked);
      assert.equal(found.map(({ type }) => type).join(" "), types);
    });
  }

  it("finds nothing in nothing", () => {
    assert.deepEqual(recognizer.tag([]), []);
    assert.deepEqual(recognizer.tag([[], []]), []);
  });

  it("gives the same answer whatever it read before", () => {
    const words = [["Mayor", "Amina", "Diallo", "left", "for", "Dakar", "."]];
    const fresh = openRecognizer(bytes).tag(words);
    recognizer.tag([
      ["DAKAR", "WINS", "AGAIN"],
      ["Diallo", "Holdings", "fell", "."],
    ]);
    assert.deepEqual(recognizer.tag(words), fresh);
  });

  it("gives a confidence between 0 and 1", () => {
    for (const { confidence } of recognizer.tag([["Paris", "Hilton", "flew", "to", "Paris", "."]])) {
      assert.ok(confidence > 0 && confidence <= 1, String(confidence));
    }
  });

  it("refuses a damaged file, another version, and what is no model", () => {
    const damaged = bytes.slice();
    damaged[damaged.length >> 1] ^= 1;
    assert.throws(() => openRecognizer(damaged), /damaged/);
    assert.throws(() => openRecognizer(bytes.slice(0, bytes.length - 100)), /damaged/);
    const other = bytes.slice();
    other[4] = 99;
    assert.throws(() => openRecognizer(other), /version 99/);
    assert.throws(() => openRecognizer(new Uint8Array(100)), /not a model/);
    assert.throws(() => openRecognizer(new Uint8Array(0)), /not a model/);
  });

  it("takes a Node buffer too", () => {
    const words = [["She", "flew", "to", "Paris", "."]];
    assert.deepEqual(openRecognizer(gunzipSync(packed)).tag(words), recognizer.tag(words));
  });

  it("is small enough to ship", () => assert.ok(packed.length < 4_000_000, `${packed.length} bytes`));
});

/** Names with their offsets in the text. */
function namesIn(text: string, recognizer: Recognizer) {
  const { tokens, sentences } = readProse(text, plainBlocks(text));
  const names = recognizer.tag(sentences.map(({ firstToken, endToken }) => tokens.words.slice(firstToken, endToken)));
  return names.map(({ start, end, type }) => ({ start: tokens.starts[start], end: tokens.ends[end - 1], type }));
}
