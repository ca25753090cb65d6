import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { indexSource } from "../../../server/src/sources/source-text.ts";
import { findWording } from "../../../server/src/sources/wording.ts";
import { readWords } from "../../../server/src/sources/words.ts";

const transcript = indexSource({
  uri: "file:///sources/council.txt",
  text: `LENA MORALES: Good evening. We will not close the harbour this year, and we never said we would.
    Two of our people lost 2.4 million euros a day, “more or less”.
    TOM ADEYEMI: The ferry will run every day until the bridge is finished.`,
});

/** "match: passage" of the best match, with draft-only and source-only words marked. */
function look(quoted: string): string {
  const found = findWording(quoted, [transcript]);
  if (!found) return "not found";
  const passage = transcript.text.slice(found.span.start, found.span.end).replaceAll(/\s+/gu, " ");
  const marks = { same: "", draft: "+", source: "-" };
  const changes = found.changes
    .map(({ kind, words }) => (kind === "same" ? words : `${marks[kind]}[${words}]`))
    .join(" ");
  return found.match === "verbatim" ? `verbatim: ${passage}` : `altered: ${changes}`;
}

describe("wording", () => {
  it("is verbatim whatever the marks, the case of the first letter, the white space and the closing comma", () =>
    equal(look("we will not close  the harbour this year,"), "verbatim: We will not close the harbour this year"));

  it("allows omissions and insertions as newspapers use them", () => {
    equal(
      look("We will not close the harbour … we never said"),
      "verbatim: We will not close the harbour this year, and we never said",
    );
    equal(
      look("Two of [the council’s] people lost 2.4 million euros"),
      "verbatim: Two of our people lost 2.4 million euros",
    );
    equal(
      look("The ferry will run … until the bridge [over the bay] is finished"),
      "verbatim: The ferry will run every day until the bridge is finished",
    );
  });

  it("shows what was altered, word by word", () => {
    equal(
      look("We will close the harbour this year, and we never said we would"),
      "altered: We will -[not] close the harbour this year, and we never said we would",
    );
    equal(look("people lost 4.2 million euros a day"), "altered: people lost -[2.4] +[4.2] million euros a day");
  });

  it("does not take another sentence for the same words", () =>
    equal(look("The harbour has been a disaster for the whole town"), "not found"));

  it("finds any run of words of the source again", () => {
    const { starts, ends, length } = transcript.words;
    fc.assert(
      fc.property(fc.nat(length - 1), fc.integer({ min: 1, max: 12 }), (first, count) => {
        const last = Math.min(length, first + count) - 1;
        const found = findWording(transcript.text.slice(starts[first], ends[last]), [transcript]);
        equal(found?.match, "verbatim");
      }),
    );
  });

  it("reads words with apostrophes and figures whole", () => {
    const text = "Don’t pay 2,400.50 euros, she said.";
    const { starts, ends } = readWords(text);
    deepEqual(
      [...starts].map((start, i) => text.slice(start, ends[i])),
      ["Don’t", "pay", "2,400.50", "euros", "she", "said"],
    );
  });
});
