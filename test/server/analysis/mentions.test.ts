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

/** Names whose neighbours say their type: names in braces, each with its type behind a bar. */
const typed = [
  "Her supervisor, the physicist {Alastair Pym|person}, laughed.",
  "The captain of {Carrow Town|organization} was sent off. {Carrow|organization} have now lost five in a row.",
  "Engineers at the state water board, {Wody Wschodnie|organization}, had asked the head of the firm, {Ilka Wodny|person}.",
  "“People deserved a phone call,” said its general secretary, {Paddy Lillis|person}.",
  "Hospitals across {Kasavia|place} were turning away patients.",
  "Sen. {Ruth Ames|person}, D-{Mass.|place}, and Rep. {Bo Marsh|person}, R-{S.D.|place}, voted no.",
  "They lead {Eastbrook|organization}, who play at {Marsh Lane|place} on Sunday.",
  "{Liverpool|organization} were poor. The streets of {Oslo|place} are closed; {Bergen|place} and {Oslo|place} are quiet.",
];

describe("mentions", () => {
  for (const text of marked)
    it(text, () => {
      const { text: plain } = unmark(text);
      assert.equal(mark(plain, analyzeExample(plain).mentions), text);
    });
});

describe("types of mentions", () => {
  for (const text of typed)
    it(text, () => {
      const plain = text.replaceAll(/\{([^{|]*)\|\w+\}/gu, "$1");
      const types = analyzeExample(plain).mentions.map(
        ({ start, end, type }) => `{${plain.slice(start, end)}|${type}}`,
      );
      assert.deepEqual(types, text.match(/\{[^{}]*\}/gu));
    });
});
