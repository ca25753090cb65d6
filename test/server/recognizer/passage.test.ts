/** How a text is made ready: casing of headlines, runs of capitals. */
import assert from "node:assert/strict";
import { indexKeys, hashText } from "../../../server/src/recognizer/hash.ts";
import { prepare } from "../../../server/src/recognizer/passage.ts";
import { lookAt, WordBit, type WordLists } from "../../../server/src/recognizer/words.ts";

const small = ["quits", "post", "rejects"];
const lists: WordLists = {
  words: indexKeys(Uint32Array.from(small, (word) => hashText(word)).sort()),
  bits: Uint16Array.from(small, () => WordBit.lowercase),
  cluster: new Uint16Array(small.length),
  coarse: new Uint8Array(1),
  phrases: indexKeys(new Uint32Array(0)),
  phraseBits: new Uint16Array(0),
};

/** The words as the features see them, runs of capitals in square brackets. */
function seen(...lines: readonly string[]): string {
  const passage = prepare(
    lines.map((line) => line.split(" ")),
    { lookup: (text) => lookAt(text, lists), lists, known: new WeakMap() },
  );
  return passage.words
    .map(({ text }, at) => {
      const open = passage.runStart[at] === at ? "[" : "";
      const close = passage.runStart[at] >= 0 && passage.runEnd[at] === at + 1 ? "]" : "";
      return open + text + close;
    })
    .join(" ");
}

describe("a text made ready for the recogniser", () => {
  it("reads a headline in capitals through the body and ordinary usage", () => {
    const read = seen("MORALES QUITS NATO POST", "After a long debate Morales left NATO .");
    assert.equal(read, "[Morales] quits [NATO] post [After] a long debate [Morales] left [NATO] .");
  });

  it("lowers the ordinary words of a title-case headline", () => {
    assert.equal(seen("Lena Morales Rejects Harbour Post"), "[Lena Morales] rejects [Harbour] post");
  });

  it("leaves an ordinary line alone", () => {
    assert.equal(seen("The Post rejects NATO claims ."), "[The Post] rejects [NATO] claims .");
  });

  it("joins capitals over small words of names, and no others", () => {
    assert.equal(
      seen("the Bank of the Republic and Lena van der Berg in Oslo"),
      "the [Bank of the Republic] and [Lena van der Berg] in [Oslo]",
    );
  });
});
