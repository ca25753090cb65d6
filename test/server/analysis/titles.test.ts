/** Titles, read as marked text: braces round the words of an office, role or honorific. */
import { strict as assert } from "node:assert";
import { analyzeExample } from "../../support/analyze.ts";
import { mark, unmark } from "../../support/markup.ts";

const marked = [
  "French {President} Emmanuel Macron met {Secretary of State} Marco Rubio.",
  "The delegation included {special envoys} Steve Witkoff and Keith Kellogg.",
  "It was led by OSCE {Chairperson-in-Office} Thomas Greminger and Russian {Foreign Minister} Sergey Lavrov.",
  "Ukraine’s {president}, Volodymyr Zelenskyy, criticized the plan.",
  "Lena Morales, 61, {director} of the Harbour Authority, said so.",
  "{Mr} Karl Braun and {Dr.} Lena Morales agreed.",
  "Two men, Karl Braun and Tom Adeyemi, left.",
];

describe("titles", () => {
  for (const text of marked)
    it(text, () => {
      const { text: plain } = unmark(text);
      const { titles } = analyzeExample(plain);
      const spans = titles.filter(({ start }, index) => titles.findIndex((other) => other.start === start) === index);
      assert.equal(mark(plain, spans), text);
    });

  it("says which are former and of what they are", () => {
    const text = "Former French President Nicolas Sarkozy met ex-chancellor Angela Merkel and Japanese Prime Minister Fumio Kishida."; // prettier-ignore
    const { titles, mentions } = analyzeExample(text);
    const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    assert.deepEqual(
      titles.map((title) => [at(title), title.former, title.body === null ? null : at(mentions[title.body])]),
      [
        ["President", true, "French"],
        ["ex-chancellor", true, null],
        ["Prime Minister", false, "Japanese"],
      ],
    );
  });
});
