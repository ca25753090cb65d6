/** The views, as a reader sees them: rows with their quieter words, those below them indented. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { overview } from "../../../server/src/features/overview.ts";
import type { RowsParams, ViewRow } from "../../../server/src/features/protocol.ts";
import type { Reading } from "../../../server/src/features/reading.ts";
import { readMarked } from "../../support/reading.ts";

const story =
  readMarked(`Mayor Ingrid Vasquell opened the harbour on Monday. “The boats are coming home,” Ms Vasquell said.
Councillor Pim Aldergate voted against it. Mr Aldergate said he would ask for a second vote.
“We have waited long enough,” Ms Vasquell said.
The work of the council went on. “It will be a disaster.”`);

const other = readMarked(`“I was right,” Ingrid Vasquell said on Friday.`, "file:///desk/other%20story.txt");

const ask = (question: Partial<RowsParams>, reading: Reading = story): ViewRow[] =>
  overview(
    reading,
    {
      ...{ view: "names", scope: "text", order: "text", filter: "", textDocument: { uri: reading.document.uri } },
      ...question,
    },
    [story, other],
  );

const shown = (rows: readonly ViewRow[], indent = ""): string[] =>
  rows.flatMap(({ label, detail, rows: below }) => [`${indent}${label} | ${detail}`, ...shown(below, `${indent}  `)]);

const tops = (rows: readonly ViewRow[]): string[] => rows.map(({ label }) => label);

describe("the view of people and organisations", () => {
  it("gives each name its title, its counts, and its mentions with the words around them", () => {
    const [mayor] = ask({});
    deepEqual(shown([mayor]), [
      "Ingrid Vasquell | Mayor · 3 mentions · 2 quotations",
      "  Mayor Ingrid Vasquell opened the harbour on Monday. “The boats are… | line 1",
      "  …are coming home,” Ms Vasquell said. | line 1",
      "  …waited long enough,” Ms Vasquell said. | line 3",
    ]);
    for (const { label, highlight } of mayor.rows) ok(label.slice(...highlight!).includes("Vasquell"));
  });

  it("lists in text order, or the most named first", () => {
    const text = "Pim Aldergate left. Ingrid Vasquell stayed. Ms Vasquell spoke. Ms Vasquell left.";
    deepEqual(tops(ask({}, readMarked(text))), ["Pim Aldergate", "Ingrid Vasquell"]);
    deepEqual(tops(ask({ order: "weight" }, readMarked(text))), ["Ingrid Vasquell", "Pim Aldergate"]);
  });

  it("stands for every mention under the cursor", () => {
    const [mayor] = ask({});
    equal(mayor.places.length, 3);
  });

  it("says a row in one sentence", () => {
    equal(ask({})[0].spoken, "Ingrid Vasquell, person, Mayor, 3 mentions, 2 quotations");
  });
});

describe("the view of quotations by speaker", () => {
  it("puts quotations and paraphrase under their speakers, and nobody's words last", () => {
    const rows = ask({ view: "quotations" });
    deepEqual(tops(rows), ["Ingrid Vasquell", "Pim Aldergate", "Nobody named"]);
    deepEqual(shown([rows[0], rows[2]]), [
      "Ingrid Vasquell | 2 quotations",
      "  “The boats are coming home,” | said · line 1",
      "  “We have waited long enough,” | said · line 3",
      "Nobody named | 1 quotation",
      "  “It will be a disaster.” | line 4",
    ]);
    equal(rows[1].rows[0].kind, "paraphrase");
    equal(tops(ask({ view: "quotations", order: "weight" })).at(-1), "Nobody named");
  });

  it("selects a quotation with its marks", () => {
    const [{ rows }] = ask({ view: "quotations" });
    equal(story.document.getText(rows[0].range), "“The boats are coming home,”");
  });

  it("brings the words of one speaker together over all open texts", () => {
    const [mayor] = ask({ view: "quotations", scope: "open" });
    deepEqual(shown(mayor.rows).at(-1), "“I was right,” | said · other story.txt, line 1");
    equal(mayor.detail, "3 quotations");
  });
});

describe("the view of claims", () => {
  const claims = readMarked(
    "The council met. Unemployment rose by 12 percent in 2023. The harbour is the largest in Europe and cost $4 million.",
  );

  it("lists the most check-worthy first, or in text order, with what speaks for checking", () => {
    const [byWeight, byText] = (["weight", "text"] as const).map((order) => ask({ view: "claims", order }, claims));
    ok(byWeight.length > 1);
    const worth = byWeight.map(({ detail }) => Number.parseInt(detail, 10));
    deepEqual(
      worth,
      [...worth].sort((a, b) => b - a),
    );
    const lines = byText.map(({ range }) => range.start.character);
    deepEqual(
      lines,
      [...lines].sort((a, b) => a - b),
    );
    ok(/statistic/u.test(byText[0].detail), byText[0].detail);
  });
});

describe("the filter of a view", () => {
  it("keeps rows that hold all words, accents and case aside, with all that is below them", () => {
    deepEqual(tops(ask({ filter: "vasquéll mayor" })), ["Ingrid Vasquell"]);
    equal(ask({ filter: "ingrid" })[0].rows.length, 3);
  });

  it("keeps a row for the sake of one below it, and that one alone", () => {
    const rows = ask({ view: "quotations", filter: "boats" });
    deepEqual(shown(rows), ["Ingrid Vasquell | 2 quotations", "  “The boats are coming home,” | said · line 1"]);
  });

  it("may leave nothing", () => deepEqual(ask({ filter: "zebra" }), []));
});
