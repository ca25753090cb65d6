/** References, read as "he → Karl Braun". */
import { strict as assert } from "node:assert";
import { analyzeExample } from "../../support/analyze.ts";

function read(text: string): string[] {
  const { references, entities } = analyzeExample(text);
  return references.map(({ start, end, entity, candidates }) => {
    const names = entity === null ? candidates.map((id) => entities[id].name).join(" or ") || "nobody named" : entities[entity].name; // prettier-ignore
    return `${text.slice(start, end)} → ${names}`;
  });
}

describe("references", () => {
  it("resolves pronouns by gender and foreground", () => {
    assert.deepEqual(read("Mayor Karl Braun met Lena Morales. He thanked her. “It works,” she said."), [
      "He → Karl Braun",
      "her → Lena Morales",
      "she → Lena Morales",
    ]);
  });

  it("resolves nominals by the titles in the text", () => {
    assert.deepEqual(
      read(
        "Lena Morales, a spokeswoman for the port, spoke. Mayor Karl Braun listened. The spokeswoman left. The mayor stayed.",
      ),
      [
        // prettier-ignore
        "The spokeswoman → Lena Morales",
        "The mayor → Karl Braun",
      ],
    );
  });

  it("leaves open what could be two people's", () => {
    assert.deepEqual(read("Karl Braun and Peter Adler met on Monday. He was tired."), [
      "He → Karl Braun or Peter Adler",
    ]);
  });

  it("leaves those nameless whom the text does not name", () => {
    assert.deepEqual(read("Officials declined to comment. A spokesman said the port was open."), [
      "A spokesman → nobody named",
    ]);
  });
});
