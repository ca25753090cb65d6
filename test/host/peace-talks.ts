/** What a good desk editor marks in the article the product was ordered with, and what they leave alone. */
import assert from "node:assert/strict";
import type { Diagnostic, TextDocument, Uri } from "vscode";
import { checkOf, diagnosticsOf, openText } from "./editor.ts";

/** A check, and words that a finding of it must touch. */
const MUST: readonly (readonly [check: string, words: string])[] = [
  ["quotation/misplaced", "‘everyone wants to get peace’ as stated by Macron"],
  ["entity/wrong-title", "OSCE Chairperson-in-Office Thomas Greminger"],
  ["entity/inconsistent-spelling", "Volodymyr Zelensky,"],
  ["entity/wrong-title", "Soviet Premier Leonid Brezhnev"],
  ["claim/unsourced-superlative", "The first meeting between the two nations' leaders took place in 1781"],
  ["claim/unsourced-history", "The first meeting between the two nations' leaders took place in 1781"],
  ["quotation/scare-quotes", "trade agreements"],
  ["quotation/scare-quotes", "'European Union.'"],
  ["quotation/scare-quotes", "'EU'"],
  ["quotation/mixed-marks", ""],
  [
    "text/repeated-sentence",
    "The talks come as the alliance between Europe and the Trump administration is fraying. Macron’s",
  ],
  ["quotation/repeated", "‘everyone wants to get peace’ and that"],
  ["claim/conflicting-statements", ""],
  ["claim/undated-time", "on Thursday"],
  ["claim/undated-time", "last week"],
  ["claim/undated-time", "next week"],
  ["quotation/ambiguous-speaker", "calling it ‘a mistake.’"],
];

/** A check, and words that no finding of it may touch. */
const MUST_NOT: readonly (readonly [check: string, words: string])[] = [
  ["quotation/unattributed", "‘adopting Russia’s strategy’"],
  ["quotation/unattributed", "‘outlines of a durable and lasting peace’"],
  ["quotation/unbalanced", ""],
  ["entity/wrong-title", "President Nixon"],
  ["entity/wrong-title", "President Reagan"],
  ["entity/wrong-title", "Secretary of State Marco Rubio"],
  ["entity/wrong-title", "Russian Foreign Minister Sergey Lavrov"],
];

/** Registers the tests on the ordered article; skipped, with a word, where it is not there (null). */
export function peaceTalksTests(article: Uri | null): void {
  const suite = article ? describe : describe.skip;
  suite("the ordered article (skipped where ../shared is not there)", () => {
    let document: TextDocument;
    let found: readonly Diagnostic[];

    before(async () => {
      document = await openText(article!);
      found = await diagnosticsOf(document, (all) => all.length > 0);
    });

    for (const [check, words] of MUST) {
      it(`${check} marks ${words || "something"}`, () => assert.ok(found.some(touching(document, check, words))));
    }
    for (const [check, words] of MUST_NOT) {
      it(`${check} leaves ${words || "all"} alone`, () => assert.ok(!found.some(touching(document, check, words))));
    }
  });
}

function touching(document: TextDocument, check: string, words: string): (diagnostic: Diagnostic) => boolean {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `“${words}” is not in the text`);
  const end = words ? start + words.length : Infinity;
  return (diagnostic) =>
    checkOf(diagnostic) === check &&
    document.offsetAt(diagnostic.range.start) < end &&
    document.offsetAt(diagnostic.range.end) > start;
}
