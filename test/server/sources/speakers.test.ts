/** Under whose name words stand in a transcript, and whether that is somebody else. */
import { deepEqual, equal } from "node:assert/strict";
import { comparedSpeaker, labelAt } from "../../../server/src/sources/speakers.ts";

const transcript = `Summary: a long evening.

LENA MORALES: Good evening.
We will not close the harbour.

**Tom Adeyemi (via video):** The ferry will run.
Q: When?
Maria von der Heide: In June.`;

const at = (words: string, text = transcript): string | null => labelAt({ uri: "x", text }, text.indexOf(words));

describe("speakers of a transcript", () => {
  it("stand before a colon above their words", () => {
    deepEqual(
      ["close the harbour", "ferry", "When", "In June", "long evening"].map((words) => at(words)),
      ["LENA MORALES", "Tom Adeyemi", "Q", "Maria von der Heide", null],
    );
  });

  it("are none in a text that is no transcript", () =>
    equal(at("sunny", "The mayor has one wish: Peace.\nWeather: it is sunny."), null));

  it("are another's only where both are names without a word in common", () => {
    equal(comparedSpeaker("LENA MORALES", ["Morales", "Lena Morales"]), "same");
    equal(comparedSpeaker("ZELENSKYY", ["Volodymyr Zelensky"]), "same");
    equal(comparedSpeaker("José Peña", ["Pena"]), "same");
    equal(comparedSpeaker("TOM ADEYEMI", ["Lena Morales"]), "other");
    for (const label of ["Q", "MODERATOR", "THE MAYOR", "PRESIDENT TRUMP", "LM", ""]) equal(comparedSpeaker(label, ["Lena Morales"]), "open"); // prettier-ignore
    equal(comparedSpeaker("TOM ADEYEMI", []), "open");
  });
});
