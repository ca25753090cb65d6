/** Claims as a reader sees them: marked text in, the asserting sentences marked out, with their kinds and what speaks for checking them. */
import { deepEqual, equal, ok } from "node:assert/strict";
import type { Claim } from "../../../server/src/analysis/model.ts";
import { analyzeExample } from "../../support/analyze.ts";
import { mark, unmark } from "../../support/markup.ts";

const claimsOf = (text: string): readonly Claim[] => analyzeExample(text).claims;
const worthiness = (text: string): number => claimsOf(text)[0]?.checkWorthiness ?? 0;

describe("claims", () => {
  const marked: readonly string[] = [
    "{The port closed in 2014.} Why? {Its owner went bankrupt.}",
    "Port closes after strike\nBy Ann Cole\n{The port closed on Monday after a strike.}",
    "{“We lost 40 percent of our ships,” said Lena Morales.} Thank you.",
    "# Harbour\n\n{The harbour board met twice.}\n\n## What next\n\n{It meets again in May.}",
    "MARREN, Sept. 14, 2024 (Wire) — {Residents went home on Saturday after the flood.} {The wall held.}",
    "Did the mayor know? {The mayor knew of the leak in March.} And who else knew of it?",
    "{The minister’s office (it has 40 staff) wrote to the U.S. embassy.} Yes, it did.",
  ];
  for (const text of marked)
    it(text, () => {
      const plain = unmark(text).text;
      const { claims } = analyzeExample(plain, text.startsWith("#") ? "markdown" : undefined);
      const shown =
        text.includes("Thank you") || text.includes("Yes") ? claims.filter(({ start }) => start === 0) : claims;
      equal(mark(plain, shown), text);
    });
});

describe("kinds of claims", () => {
  const cases: readonly [string, string][] = [
    ["About 40 percent of the workers have no contract.", "statistic"],
    ["Rents are higher than in the capital.", "comparison"],
    ["It is the largest port in the country.", "superlative"],
    ["The law dates from 1911.", "history"],
    ["The strike led to shortages in the shops.", "cause"],
    ["The port will close within weeks.", "prediction"],
    ["“The port is closed,” said Lena Morales.", "quoted"],
    ["The port is a gateway for grain.", "definition"],
    ["The council met behind closed doors.", "event"],
    ["MARREN, Sept. 14, 2024 (Wire) — The council met behind closed doors.", "event"],
    ["In 2014 the port handled more than 3 million tons, the largest load ever.", "statistic comparison superlative history"],
  ]; // prettier-ignore
  for (const [text, kinds] of cases)
    it(`${kinds}: ${text}`, () => deepEqual(claimsOf(text)[0].kinds, kinds.split(" ")));
});

describe("grounds of claims", () => {
  const backed = (text: string): boolean => claimsOf(text)[0].attributed;
  for (const text of [
    "The port lost 40 percent of its ships, according to the customs office.",
    "The agency said the port lost 40 percent of its ships.",
    "Figures show that the port lost 40 percent of its ships.",
    "“The port lost 40 percent of its ships,” said Lena Morales.",
  ])
    it(`backed: ${text}`, () => ok(backed(text)));
  for (const text of [
    "The port lost 40 percent of its ships.",
    "The claims office is in the port.",
    "The report is due in the port on Friday.",
  ])
    it(`nobody’s: ${text}`, () => ok(!backed(text)));

  it("a quotation that fills its sentence asserts it", () => {
    const { claims, quotations } = analyzeExample("“The port lost 40 percent of its ships,” said Lena Morales.");
    equal(claims[0].quotation, 0);
    equal(quotations[0].sentence, claims[0].sentence);
  });
});

describe("check-worthiness", () => {
  const pairs: readonly [worthier: string, other: string][] = [
    ["Unemployment has fallen by 4 percent since 2016.", "I want to thank you all for coming here tonight."],
    ["The senator voted against the bill 12 times.", "We should all work together for a better future."],
    ["The company cut 3,000 jobs in Leeds last year.", "The sun rose over the quiet bay."],
  ];
  for (const [worthier, other] of pairs)
    it(`${worthier} > ${other}`, () => ok(worthiness(worthier) > worthiness(other)));

  it("lies between 0 and 1 and names its reasons, heaviest first", () => {
    const [{ checkWorthiness, reasons }] = claimsOf("Unemployment has fallen by 4 percent since 2016.");
    ok(checkWorthiness > 0.5 && checkWorthiness <= 1);
    ok(reasons.some(({ name, weight }) => name === "gives a percentage or share" && weight > 0));
    const weights = reasons.map(({ weight }) => Math.abs(weight));
    deepEqual(
      weights,
      [...weights].sort((a, b) => b - a),
    );
  });
});
