import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { plainBlocks } from "../../../server/src/text/blocks.ts";
import { readProse } from "../../../server/src/text/prose.ts";
import { findQuoteMarks } from "../../../server/src/text/quote-marks.ts";
import { contains } from "../../../server/src/text/span.ts";
import { readParagraph } from "../../../server/src/text/tokens.ts";
import { mark, unmark } from "../../support/markup.ts";

const marksOf = (text: string) => findQuoteMarks(readProse(text, plainBlocks(text)));

/** Expects the braces of `example` round the words of every pair. */
function expectInside(example: string): void {
  const { text } = unmark(example);
  const insides = marksOf(text).map(({ inside }) => inside);
  equal(mark(text, insides), example);
}

describe("quote marks", () => {
  it("pair in every style", () => {
    expectInside('She said: "{It is over.}" He agreed.');
    expectInside("“{It is over,}” she said. “{Go home.}”");
    expectInside("‘{It is over,}’ she said. ‘{Go home.}’");
    expectInside("'{It is over,}' she said. '{Go home.}'");
    expectInside("«{C’est fini}», dit-elle. Elle a dit «{ oui }».");
    expectInside("„{Es ist vorbei}“, sagte sie. »{Geh}«, sagte er.");
    expectInside("``{It is over,}'' she said. ''{Go,}'' he said.");
  });

  it("are not apostrophes, possessives, decades, omissions, feet or inches", () => {
    expectInside("critical of ‘{adopting Russia’s strategy}’ by the envoy");
    expectInside("The two nations' leaders met in 1781 to discuss '{trade agreements}'.");
    expectInside("In the ’90s and the '60s, ’twas rock ’n’ roll, and rock 'n' roll was king.");
    expectInside('He is 6\'2" tall; the door is 5\' 11" and the pipe 12" wide.');
    expectInside('“{The door is 6\'2" high and the pipe 12" wide,}” he said.');
    expectInside("‘{The workers’ rights are at stake,}’ she said of the miners’ strike.");
    expectInside("‘{We are goin’ home,}’ she said.");
    expectInside("'{The workers' rights are at stake,}' she said of the miners' strike.");
    expectInside("the ‘{trade agreements}’ and the workers’ rights");
    expectInside("He saw 'em all in the class of '98 at O'Brien's.");
    expectInside("‘{50 people were in there,}’ he said.");
  });

  it("nest", () => {
    expectInside("“{He told me, ‘{Go home,}’ and I went,}” she said.");
    expectInside("‘{He told me, “{Go home,}” and I went,}’ she said.");
    expectInside("“{‘{Go home,}’ he said.}”");
    expectInside("\"{He told me 'Go home,' and I went}\"".replace("'Go home,'", "'{Go home,}'"));
    deepEqual(
      marksOf("“He told me, ‘Go “home”,’ and I went,” she said.").map(({ parent }) => parent),
      [null, 0, 1],
    );
  });

  it("go on in a paragraph that re-opens", () => {
    const text = "“One thing is clear.\n\n“Another is not.\n\n“The third is,” she said.";
    deepEqual(
      marksOf(text).map(({ close, resumes }) => [close !== null, resumes]),
      [
        [false, 1],
        [false, 2],
        [true, null],
      ],
    );
    expectInside("'{It is clear.}\n\n'{It is done,}' she said.");
  });

  it("close in the next paragraph when that does not re-open", () =>
    expectInside("He said: “{One thing is clear.\n\nAnother is not.}” Then he left."));

  it("stay open when nothing closes them", () => {
    expectInside("“{We will appeal, she said.}\n\nThe court rose.");
    expectInside("“{We will appeal, she said. }“{We will win,}” he said.");
    deepEqual(
      marksOf("“We will appeal, she said.\n\nThe court rose.").map(({ close, resumes }) => [close, resumes]),
      [[null, null]],
    );
  });

  const odd = fc.array(
    fc.constantFrom(...Array.from("\"'“”‘’„«»‚`‹› .,\n-5ab"), "\n\n", "s’ ", "the ", "\n> ", "(“", "6'2\"", "😀"),
    { maxLength: 60 },
  );

  it("nest properly and lie inside the text, whatever it is", () => {
    fc.assert(
      fc.property(
        odd.map((parts) => parts.join("")),
        (text) => {
          const marks = marksOf(text);
          const wholes = marks.map(({ open, close, inside }) => ({ start: open.start, end: close?.end ?? inside.end }));
          marks.forEach(({ open, close, inside, parent, resumes }, index) => {
            ok(open.end === inside.start && inside.start <= inside.end && inside.end <= text.length);
            ok(close === null || (close.start === inside.end && close.end <= text.length));
            ok(index === 0 || wholes[index - 1].start < open.start || text.slice(open.start, open.end) === "");
            if (parent !== null) ok(parent < index && contains(marks[parent].inside, wholes[index]));
            if (resumes !== null) ok(resumes > index && close === null && marks[resumes].open.start >= inside.end);
            for (let i = 0; i < index; i++) {
              ok(wholes[i].end <= wholes[index].start || contains(marks[i].inside, wholes[index]));
            }
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  for (const unit of ['"', " 'a' s' ", "“‘"]) {
    it(`are found in linear time in 100,000 times ${JSON.stringify(unit)}`, () => {
      const text = unit.repeat(100_000);
      const tokens = { length: 0 } as never;
      const { blocks } = plainBlocks(text);
      const paragraphs = blocks.map((block) => ({
        ...block,
        firstToken: 0,
        endToken: 0,
        firstSentence: 0,
        endSentence: 0,
        reading: readParagraph(""),
      }));
      // Processor time: a busy machine must not fail this.
      const started = process.cpuUsage();
      findQuoteMarks({ text, masked: text, tokens, sentences: [], paragraphs, memory: {} });
      ok(process.cpuUsage(started).user < 9_000_000);
    });
  }
});
