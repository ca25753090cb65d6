/** Odd input, whole way through the server's session: no crash, no hang, every range inside the text. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { DocumentLanguage } from "../../server/src/analysis/model.ts";
import { mangled, snippets } from "./damage.ts";
import { effort, isLong, timeLimit } from "./effort.ts";
import { readEverything } from "./read-everything.ts";

const languages = fc.constantFrom<DocumentLanguage>("plaintext", "markdown", "html");

const folder = join(import.meta.dirname, "../articles");
const articles = readdirSync(folder)
  .filter((name) => /\.(?:txt|news|md)$/u.test(name))
  .map((name) => readFileSync(join(folder, name), "utf8").slice(0, 3000));

const words = ["Ann Bell", "he", "said", "1985", "12", "%", "per cent", "last week", "Thursday", "President", "U.S.", ".", ",", "—", " ", "according to", "first"]; // prettier-ignore
const datelines = ["", "WASHINGTON (AP) — ", "PARIS, April 31, 2025 — ", "LONDON, Feb. 29, 1900 (Reuters) - ", "By Ann Bell\n\n", "---\ndate: 2024-13-45\n---\n", "Nov 31 (Reuters) - ", "GENEVA/NEW YORK, 0 May — "]; // prettier-ignore
const joints = [" ", ", ", ". ", " and ", " to ", "-", " – ", " or ", " of ", " from ", " between ", " per ", "/", " x ", ". He said ", " percent of "]; // prettier-ignore
const values = ["$1.2 trillion", "three and a half million", "one in five", "1 1/2", "two-thirds", "£3m-£4m", "0.0", "-7", "1e9", "9,99,999", "12.5.2024", "2024-02-30", "Feb 30", "the 1990s", "’90s", "31st", "Thursday", "last March", "next year", "noon", "25:61", "11:59 p.m.", "5 ft 11 in", "100 degrees Fahrenheit", "40 mph", "3-2", "aged 200", "a 70-year-old", "dozens", "several hundred", "IV", "1st Lt.", "٣٤", "１２", "∞", "NaN", "99999999999999999999 km", "1000000000 years ago", "in 9999", "year 0", "0 percent", "minus 40"]; // prettier-ignore

describe("odd input", () => {
  const cases: readonly [string, string][] = [
    ["an empty text", ""],
    ["white space", " \n\t\r\n\u00a0\ufeff"],
    ["10,000 lines of one character", "x\n".repeat(10_000)],
    ["10,000 lines of an opening mark", "“\n".repeat(10_000)],
    ["lone surrogates", "Mr \ud800 said “\udc00 no”, \ud83d. He was \udfff right."],
    ["quotations that never close", "He said “we will. ".repeat(isLong ? 2000 : 500)],
    ["reporting words that nest", "According to Ann Bell, ".repeat(1000)],
    ["words that are passed on", "Ann Bell said that he said that ".repeat(1000)],
    ["marks only", "“”‘’\"'«»„“".repeat(isLong ? 2000 : 500)],
    [
      "bytes that are no text",
      Array.from({ length: 20_000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(""),
    ],
    ["capitals only", "Ann Bell Carr ".repeat(isLong ? 5000 : 1500)],
    ["brackets that nest", "([{<".repeat(isLong ? 5000 : 1500)],
    ["old Mac line ends", "One line.\rTwo lines.\r“Three,” said Ann Bell.\r"],
    ["a word over and over", "said ".repeat(isLong ? 20_000 : 5000)],
  ];
  for (const [name, text] of cases) {
    it(name, () => {
      readEverything(text);
      for (const language of ["markdown", "html"] as const)
        readEverything(isLong ? text : text.slice(0, 2000), language);
    }).timeout(timeLimit);
  }

  it("words, marks and breaks in any order", () => {
    const piece = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...snippets));
    const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(texts, languages, (text, language) => readEverything(text, language)),
      effort(60, 20_000),
    );
  }).timeout(timeLimit);

  it("real articles with something cut, doubled, moved or put in", () => {
    const article = fc.constantFrom(...articles).chain((text) => mangled(text));
    fc.assert(
      fc.property(article, languages, (text, language) => readEverything(text, language)),
      effort(24, 10_000),
    );
  }).timeout(timeLimit);

  it("values and datelines of every shape", () => {
    const texts = fc
      .tuple(fc.constantFrom(...datelines), fc.array(fc.tuple(fc.constantFrom(...values), fc.constantFrom(...joints))))
      .map(([head, pieces]) => `${head}${pieces.flat().join("")}\n`)
      .chain((text) => mangled(text, 3));
    fc.assert(
      fc.property(texts, (text) => readEverything(text)),
      effort(60, 20_000),
    );
  }).timeout(timeLimit);
});
