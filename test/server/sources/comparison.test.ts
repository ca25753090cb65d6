import { deepEqual } from "node:assert/strict";
import { compareWithSources } from "../../../server/src/sources/comparison.ts";
import { indexSource } from "../../../server/src/sources/source-text.ts";
import { analyzeExample } from "../../support/analyze.ts";

const statement = indexSource({
  uri: "file:///sources/statement.txt",
  text: "Two of our people are being treated for burns at the clinic in Porto, the spokesman said.",
});

/** "figure: the source's" for every figure of `text` for which the statement has another. */
const others = (text: string): string[] =>
  (compareWithSources(analyzeExample(text), [statement])?.otherFigures ?? []).map(
    ({ value, words }) => `${text.slice(value.start, value.end)}: ${words}`,
  );

describe("comparison of figures", () => {
  it("takes people and a kind of them for one thing that is counted", () =>
    deepEqual(others("Three workers are being treated for burns at the clinic in Porto."), ["Three: Two"]));

  it("says nothing of the same figure", () =>
    deepEqual(others("Two workers are being treated for burns at the clinic in Porto."), []));

  it("says nothing of what is counted otherwise", () =>
    deepEqual(others("Three boats are being treated for rust near the clinic in Porto."), []));
});
