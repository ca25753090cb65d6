import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { plainBlocks } from "../../../server/src/text/blocks.ts";
import { readProse } from "../../../server/src/text/prose.ts";
import { textOf } from "../../../server/src/text/span.ts";

const read = (text: string) => readProse(text, plainBlocks(text));
const sentencesOf = (text: string) => read(text).sentences.map((sentence) => textOf(text, sentence));

describe("prose", () => {
  it("gives a closing mark to the sentence it closes", () => {
    deepEqual(sentencesOf("“It will be a disaster.” She left."), ["“It will be a disaster.”", "She left."]);
    deepEqual(sentencesOf('He said "we won." Nobody cheered.'), ['He said "we won."', "Nobody cheered."]);
  });

  it("reads a time of day with a point in it as one word", () =>
    deepEqual(sentencesOf("She left at 6.15am on Tuesday. The 9.40 p.m. boat ran."), [
      "She left at 6.15am on Tuesday.",
      "The 9.40 p.m. boat ran.",
    ]));

  it("splits clitics, possessives and hyphens, and keeps abbreviations whole", () => {
    const text = "Russia’s Secretary-General can't visit the U.S. in Jan. 2024.";
    deepEqual(read(text).tokens.words.slice(0, 12), [
      ...["Russia", "’s", "Secretary", "-", "General", "ca", "n't", "visit", "the", "U.S.", "in", "Jan."],
    ]);
  });

  it("keeps letters of every Latin alphabet in their words", () => {
    const text = "Erdoğan met Jarosław Kaczyński, Đoković, Nguyễn Phú Trọng and Dvor\u030ca\u0301k’s heirs in Łódź.";
    deepEqual(read(text).tokens.words, [
      ...["Erdoğan", "met", "Jarosław", "Kaczyński", ",", "Đoković", ",", "Nguyễn", "Phú", "Trọng", "and"],
      ...["Dvor\u030ca\u0301k", "’s", "heirs", "in", "Łódź", "."],
    ]);
  });

  it("joins hard-wrapped lines and keeps one-line paragraphs apart", () => {
    const wrapped = [
      "The council voted on Tuesday evening to close the old",
      "harbour to all traffic, after a debate that went on until",
      "well past midnight and divided the two main parties in a",
      "way that nobody who was there could remember having seen",
      "before.",
    ].join("\n");
    equal(read(wrapped).paragraphs.length, 1);
    equal(read("The council voted.\nThe harbour closed.").paragraphs.length, 2);
  });

  it("knows headline, byline and cross-heading by place and shape", () => {
    const text =
      "Harbour vote divides town\nBy Lena Morales\n\nThe council voted.\n\nWhat comes next\n\nA ferry will run.";
    deepEqual(
      read(text).paragraphs.map(({ kind }) => kind),
      ["headline", "byline", "body", "heading", "body"],
    );
  });

  it("reads no word in an endless run of characters, and goes on behind it", () => {
    const text = `The ${"-=".repeat(50_000)} harbour ${"x".repeat(100_000)} closed.`;
    deepEqual(read(text).tokens.words, ["The", "harbour", "closed", "."]);
  });

  it("has exact offsets for any input", () => {
    const odd = fc.stringMatching(/^[a-zA-Z .,'"’“”‘\r\n\u00a0\-😀\ud800\ufeffé\d]{0,80}$/u);
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: "binary", maxLength: 60 })), (text) => {
        const { tokens, sentences, paragraphs } = read(text);
        let last = 0;
        for (let i = 0; i < tokens.length; i++) {
          ok(tokens.starts[i] >= last && tokens.ends[i] <= text.length);
          equal(text.slice(tokens.starts[i], tokens.ends[i]), tokens.words[i]);
          last = tokens.ends[i];
        }
        for (const { firstToken, endToken, start, end } of sentences) {
          ok(firstToken < endToken && start < end && end <= text.length);
        }
        equal(sentences.at(-1)?.endToken ?? 0, tokens.length);
        for (const { start, end } of paragraphs) ok(start < end && end <= text.length);
      }),
    );
  });
});
