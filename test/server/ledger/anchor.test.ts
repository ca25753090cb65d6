import { equal } from "node:assert/strict";
import fc from "fast-check";
import { anchorAt, locate } from "../../../server/src/ledger/anchor.ts";
import { mark, unmark } from "../../support/markup.ts";

/** Anchors what is marked in `before`, and marks where it stands in `after`; "orphan" when nowhere. */
function follow(before: string, after: string): string {
  const { text, spans } = unmark(before);
  const located = locate(anchorAt(text, spans[0]), after);
  return located ? `${located.words}: ${mark(after, [located.span])}` : "orphan";
}

describe("anchors", () => {
  const story = "The council voted. {Two of three backed the plan.} A ferry will run.";

  it("hold on when text comes before them", () =>
    equal(
      follow(story, "On Tuesday the mayor spoke. The council voted. Two of three backed the plan. A ferry will run."),
      "same: On Tuesday the mayor spoke. The council voted. {Two of three backed the plan.} A ferry will run.",
    ));

  it("tell the same words apart by their context", () =>
    equal(
      follow(
        "Yes, said Okafor. {Yes}, said Morales, who chairs the council.",
        "Yes, said Okafor. Yes, said Adeyemi. Yes, said Morales, who chairs the council.",
      ),
      "same: Yes, said Okafor. Yes, said Adeyemi. {Yes}, said Morales, who chairs the council.",
    ));

  it("know when their words were edited", () =>
    equal(
      follow(story, "The council voted. Two of nine backed the plan. A ferry will run."),
      "edited: The council voted. {Two of nine backed the plan.} A ferry will run.",
    ));

  it("are lost rather than moved to other words", () => {
    equal(follow(story, "The council voted. A ferry will run."), "orphan");
    equal(follow("He said {no} to the plan.", "There is no way out, and no way in."), "orphan");
  });

  it("never stand at other words, whatever is inserted or deleted", () => {
    const words = fc.array(fc.constantFrom("plan", "vote", "ferry", "no", "yes", "said", "the"), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(6), (before, after, at, length) => {
        const text = before.join(" ");
        const start = text.length === 0 ? 0 : at % text.length;
        const anchor = anchorAt(text, { start, end: Math.min(text.length, start + length) });
        const located = locate(anchor, after.join(" "));
        if (located?.words === "same") equal(after.join(" ").slice(located.span.start, located.span.end), anchor.exact);
      }),
    );
  });

  it("stand where they stood in an unchanged text", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 80 }),
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        (text, at, length) => {
          const start = at % text.length;
          const span = { start, end: Math.min(text.length, start + length) };
          equal(locate(anchorAt(text, span), text)?.words, "same");
        },
      ),
    );
  });
});
