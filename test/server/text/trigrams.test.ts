/** Rows of three characters: a phrase that stands in a text is never ruled out, and most others are. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { phraseTest, trigramsOf } from "../../../server/src/text/trigrams.ts";

describe("rows of three characters", () => {
  it("never rule out a phrase that stands in the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), fc.string(), (before, phrase, after) =>
        phraseTest(phrase)(trigramsOf(before + phrase + after)),
      ),
    );
  });

  it("rule out phrases that do not", () => {
    const rows = trigramsOf("The council will vote on the harbour plan in the spring, officials said on Friday.");
    for (const phrase of ["lorem ipsum", "my training data", "[note", "officials say"])
      assert.equal(phraseTest(phrase)(rows), false, phrase);
  });
});
