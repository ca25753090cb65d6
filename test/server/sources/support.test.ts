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

  it("finds a name in another order, with a word between, or a letter off", () =>
    deepEqual(
      [
        ...look("Tom Adeyemmi said the ferry to Faro would run again."),
        ...look("The Authority of the Harbour met in Lisbon on 12 March 2024."),
      ],
      [
        ...["Tom Adeyemmi: found", "Faro: found"],
        ...["Authority of the Harbour: found", "Lisbon: found", "12 March 2024: found"],
      ],
    ));

  it("doubts a name put together from two of the source texts", () =>
    deepEqual(look("Tom Morales said the ferry to Faro would run again."), ["Tom Morales: elsewhere", "Faro: found"]));

  it("shows the passage that begins nearest to the words", () => {
    const budget = indexSource({
      uri: "file:///sources/budget.txt",
      text: "Budget of the harbour office of the town. The repairs of the old wall cost 4.2 million crowns in 2024. The new pier will cost 16 million crowns.",
    });
    const [support] = findSupport(analyzeExample("The new pier will cost 18 million crowns."), [budget]);
    deepEqual(support.otherFigure?.words, "16 million");
  });

  it("misses somebody of whom a short note says nothing", () => {
    const note = indexSource({ uri: "file:///sources/note.txt", text: "The pier will cost 18 million crowns." });
    const text = "The pier will cost 18 million crowns, and divers from Rotterdam will begin the work.";
    const found = findSupport(analyzeExample(text), [note]);
    deepEqual(
      found.map(({ specific, answer }) => `${text.slice(specific.start, specific.end)}: ${answer}`),
      ["18 million: found", "Rotterdam: missing"],
    );
  });

  it("misses a word with a capital that the recogniser takes for no name", () =>
    deepEqual(look("The strike cost the Quantcast port 2.4 million euros a day."), [
      ...["Quantcast: missing", "2.4 million euros: found"],
    ]));

  it("takes a figure with letters at its end for a name", () =>
    deepEqual(look("The comet 81P/Wild passed over Lisbon."), ["Wild: found", "Lisbon: found"]));

  it("says nothing without source texts", () =>
    deepEqual(findSupport(analyzeExample("It cost 4 million euros in Lisbon."), []), []));
});
