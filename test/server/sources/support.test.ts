import { deepEqual } from "node:assert/strict";
import { indexSource } from "../../../server/src/sources/source-text.ts";
import { findSupport } from "../../../server/src/sources/support.ts";
import { analyzeExample } from "../../support/analyze.ts";

const minutes = indexSource({
  uri: "file:///sources/minutes.txt",
  text: `The Harbour Authority met in Lisbon on 12 March 2024. Lena Morales told members that the strike
    had cost the port 2,400,000 euros a day, and that three workers were still in hospital in Porto.
    Tom Adeyemi said the ferry to Faro would run again in June.`,
});

/** "words: answer" for every specific of `text`. */
const look = (text: string): string[] =>
  findSupport(analyzeExample(text), [minutes]).map(
    ({ specific, answer }) => `${text.slice(specific.start, specific.end)}: ${answer}`,
  );

describe("support", () => {
  it("finds figures however they are put", () =>
    deepEqual(look("The strike cost the port 2.4 million euros a day, Morales told members."), [
      ...["2.4 million euros: found", "Morales: found"],
    ]));

  it("misses a figure that no source gives", () =>
    deepEqual(look("The strike had cost the port 4.2 million euros a day."), ["4.2 million euros: missing"]));

  it("doubts a day that the sources have of another year", () =>
    deepEqual(look("The Harbour Authority met in Lisbon on 12 March 2021."), [
      ...["Harbour Authority: found", "Lisbon: found", "12 March 2021: elsewhere"],
    ]));

  it("takes a figure with letters at its end for a name", () =>
    deepEqual(look("The comet 81P/Wild passed over Lisbon."), ["Lisbon: found"]));

  it("says nothing without source texts", () =>
    deepEqual(findSupport(analyzeExample("It cost 4 million euros in Lisbon."), []), []));
});
