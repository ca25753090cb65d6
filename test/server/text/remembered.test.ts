/** What stages remember of a paragraph: for as long as its reading is kept, and not while a text rests. */
import { deepEqual, equal } from "node:assert/strict";
import { rememberingReader, unremembered } from "../../../server/src/text/paragraph-memory.ts";
import { remembered } from "../../../server/src/text/remembered.ts";
import { analyzeExample } from "../../support/analyze.ts";

describe("what is remembered of a paragraph", () => {
  it("is kept with its reading, which is the same for the same words", () => {
    const { read, forget } = rememberingReader();
    const reading = read("The harbour is open.");
    forget();
    equal(read("The harbour is open."), reading);
    forget();
    forget();
    equal(read("The harbour is open.") === reading, false);
  });

  it("is gone when a text rests, of which all stays that was found", () => {
    const found = analyzeExample("Mayor Lena Morales spoke.\n\n“We will appeal,” she said.\n");
    let asked = 0;
    const count = remembered<null, number>(() => ++asked);
    const countAll = ({ prose }: typeof found) => prose.paragraphs.map(({ reading }) => count(reading, null));
    deepEqual([countAll(found), countAll(found)], [[1, 2], [1, 2]]); // prettier-ignore
    const resting = unremembered(found);
    deepEqual(countAll(resting), [3, 4]);
    deepEqual(resting, found);
    equal(resting.prose.sentences.some((sentence) => found.prose.sentences.includes(sentence)), false); // prettier-ignore
  });
});
