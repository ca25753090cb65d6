/** Each kind of source text is read from small real files, and what is no such file says so in plain words. */
import { deepEqual, equal, match, rejects } from "node:assert/strict";
import fc from "fast-check";
import { rangeIn } from "../../../server/src/features/range.ts";
import { readSource } from "../../../server/src/sources/readers/reader.ts";
import { isUnusable } from "../../../server/src/sources/readers/unusable.ts";
import type { SourceText } from "../../../server/src/sources/source-text.ts";
import { pdfFile, wordFile } from "../../support/documents.ts";

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
const read = (name: string, words: string | Uint8Array): Promise<SourceText> =>
  readSource(`file:///desk/sources/${name}`, typeof words === "string" ? bytes(words) : words);

/** Lines without the white space that is left of markup. */
const words = ({ text }: SourceText): string => text.replaceAll(/[^\S\n]+/gu, " ").replaceAll(/ ?\n\s*/gu, "\n").trim(); // prettier-ignore

/** The file's own words at the range that a passage of the text is shown at. */
function shown(source: SourceText, file: string, passage: string): string {
  const start = source.text.indexOf(passage);
  const range = rangeIn(source, { start, end: start + passage.length });
  const lines = file.split("\n");
  equal(range.start.line, range.end.line);
  return lines[range.start.line].slice(range.start.character, range.end.character);
}

describe("readers of source texts", () => {
  it("read plain text in the usual encodings", async () => {
    equal((await read("a.txt", "Zoë said “no”.")).text, "Zoë said “no”.");
    equal((await read("a.txt", Uint8Array.of(0x5a, 0x6f, 0xeb, 0x20, 0x93, 0x6e, 0x6f, 0x94))).text, "Zoë “no”");
    equal((await read("a.txt", Uint8Array.of(0xff, 0xfe, 0x6e, 0, 0x6f, 0))).text.slice(1), "no");
  });

  it("read Markdown and HTML without their markup, at the file's own places", async () => {
    const markdown = "# Minutes\n\nThe *harbour* stays\nopen, [she](http://x.org) said.\n";
    const source = await read("a.md", markdown);
    equal(words(source), "Minutes\nThe harbour stays open, she said.");
    equal(shown(source, markdown, "stays"), "stays");
    const page =
      "<html><head><title>No</title></head>\n<body><p>The harbour &amp; the\nferry.</p><script>no()</script>";
    equal(words(await read("a.html", page)), "The harbour & the ferry.");
  });

  it("read subtitles without numbers, times, settings and tags, and keep speakers", async () => {
    const srt = "1\r\n00:00:01,000 --> 00:00:04,000\r\nWe will <i>not</i> close\r\nthe harbour.\r\n\r\n2\r\n00:00:05,000 --> 00:00:06,000\r\n42 ships.\r\n"; // prettier-ignore
    const source = await read("a.srt", srt);
    equal(words(source), "We will not close\nthe harbour.\n42 ships.");
    equal(shown(source, srt, "harbour"), "harbour");
    const vtt = "WEBVTT - Council\n\nNOTE not said\nat all\n\nintro\n00:01.000 --> 00:04.000 align:start\n<v Lena Morales>The ferry will run.\n"; // prettier-ignore
    equal(words(await read("a.vtt", vtt)), "Lena Morales: The ferry will run.");
  });

  it("read the strings of JSON, whole or a line each, and find them again in the file", async () => {
    const json = String.raw`{"speaker": "Morales", "text": "We don\u2019t close it,\nshe said.", "n": 4}`;
    const source = await read("a.json", json);
    equal(source.text, "Morales\nWe don’t close it,\nshe said.");
    equal(shown(source, json, "close it"), "close it");
    equal(shown(source, json, "’t"), String.raw`\u2019t`);
    equal((await read("a.jsonl", '{"a":"one"}\n\n{"a":"two"}\n')).text, "one\ntwo");
    equal((await read("a.json", "[]")).text, "");
  });

  it("read any JSON: every string that is a value is there, once and whole", () =>
    fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.string({ minLength: 1 })), async (table) => {
        const { text } = await read("a.json", JSON.stringify(table));
        const plain = (value: string): string => value.replaceAll(/[\p{Cc}\s]/gu, " ");
        equal(plain(text), plain(Object.values(table).join("\n")));
      }),
      { numRuns: 50 },
    ));

  it("read Word files and PDFs", async () => {
    const paragraphs = ["LENA MORALES: We will not close the harbour.", "Three workers were in hospital."];
    equal(words(await read("a.docx", await wordFile(...paragraphs))), paragraphs.join("\n"));
    const pdf = await read("a.pdf", await pdfFile("We will not close the har-\nbour this year.", "Page two."));
    equal(words(pdf), "We will not close the harbour this year.\nPage two.");
    equal((await read("a.pdf", Buffer.from(await pdfFile("As a disk gives it.")))).text.trim(), "As a disk gives it.");
    deepEqual(rangeIn(pdf, { start: 3, end: 9 }).start, { line: 0, character: 0 });
  });

  it("say what is wrong with a file", async () => {
    const whole = await wordFile("Words.");
    const wrong: readonly [string, string | Uint8Array, RegExp][] = [
      ["a.txt", Uint8Array.of(1, 0, 2, 0), /^is binary/u],
      ["a.txt", "", /^is empty$/u],
      ["a.json", '{"a": ', /^is not JSON \(line 1\)$/u],
      ["a.docx", "no archive", /^is no \.docx file$/u],
      ["a.docx", whole.slice(0, whole.length - 300), /^is damaged/u],
      ["a.docx", whole.map((byte, index) => (index > 60 && index < 2000 ? byte ^ 0x55 : byte)), /^is damaged/u],
      ["a.docx", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /^is an old Word file or has a password/u],
      ["a.pdf", "%PDF-1.7 nothing", /^is damaged or no \.pdf file/u],
      ["a.pdf", await pdfFile(""), /^holds no words/u],
    ];
    for (const [name, file, expected] of wrong) {
      await rejects(read(name, file), (reason) => {
        equal(isUnusable(reason), true, String(reason));
        match((reason as Error).message, expected);
        return true;
      });
    }
  });
});
