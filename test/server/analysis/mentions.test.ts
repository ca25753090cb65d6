/** Mentions, read as marked text: braces round each naming. */
import { strict as assert } from "node:assert";
import { analyzeExample } from "../../support/analyze.ts";
import { mark, unmark } from "../../support/markup.ts";

const marked = [
  "{French} President {Emmanuel Macron} met diplomats from the {US}, {Germany} and {Ukraine} on Thursday.",
  "The {Organization for Security and Co-operation in Europe} ({OSCE}) sent {Thomas Greminger}.",
  "However, {Ukraine}’s president, {Volodymyr Zelenskyy}, criticized the plan.",
  "The {U.S.} delegation, led by Secretary of State {Marco Rubio}, included {Steve Witkoff}.",
  "State Sen. {Rob Castellano}, D-{Fresno}, spoke in the valley of the {Lesna}.",
  "Senator {Ruth Ames} told reporters so.\n\n{Ames} told the judge.",
  "Talks went on in {St. Petersburg}, {Russia}. Then they stopped.",
];

describe("mentions", () => {
  for (const text of marked)
    it(text, () => {
      const { text: plain } = unmark(text);
      assert.equal(mark(plain, analyzeExample(plain).mentions), text);
    });
});
