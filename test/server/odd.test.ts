/** Odd input, whole way through the server's session: no crash, no hang, every range inside the text. */
import { ok } from "node:assert/strict";
import fc from "fast-check";
import { MarkupKind } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../../server/src/analysis/model.ts";
import type { DocumentLanguage } from "../../server/src/analysis/model.ts";
import { checks } from "../../server/src/checks/index.ts";
import { runChecks } from "../../server/src/checks/run.ts";
import { hover } from "../../server/src/features/hover.ts";
import { lenses } from "../../server/src/features/lenses.ts";
import { folding } from "../../server/src/features/folding.ts";
import { selections } from "../../server/src/features/selection.ts";
import { semanticTokens } from "../../server/src/features/semantic-tokens.ts";
import { symbols } from "../../server/src/features/symbols.ts";
import { analyzeExample } from "../support/analyze.ts";
import { shippedKnowledge } from "../support/knowledge.ts";

/** Milliseconds of processor time that one text may take. */
const patience = 5000;

/** Everything the server does with a text; throws when a span leaves it. */
function readEverything(text: string, language: DocumentLanguage = "plaintext"): void {
  const began = process.cpuUsage();
  const analysis = analyzeExample(text, language);
  const broken: string[] = [];
  const findings = runChecks(analysis, {
    ...{ checks, context: { known: new Set<string>(), knowledge: shippedKnowledge() } },
    onBroken: (id, reason) => broken.push(`${id}: ${String(reason)}`),
  });
  ok(broken.length === 0, broken.join("\n"));
  const inside = ({ start, end }: { start: number; end: number }): void =>
    ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
  for (const list of [analysis.mentions, analysis.titles, analysis.references, analysis.values, analysis.claims]) {
    list.forEach(inside);
  }
  for (const { parts, cue, speaker } of analysis.quotations)
    [...parts, cue, speaker].forEach((one) => one && inside(one));
  for (const { span, related, fixes } of findings) {
    [span, ...related.filter(({ uri }) => !uri), ...fixes.flatMap(({ edits }) => edits)].forEach(inside);
  }
  askEverything(text, analysis);
  const { user, system } = process.cpuUsage(began);
  ok((user + system) / 1000 < patience, `${(user + system) / 1000} ms`);
}

function askEverything(text: string, analysis: Analysis): void {
  const document = TextDocument.create("file:///odd.txt", "plaintext", 1, text);
  symbols({ document, analysis });
  folding(document, analysis);
  lenses({ document, analysis });
  semanticTokens(document, analysis);
  for (const offset of [0, text.length >> 1, text.length]) {
    const position = document.positionAt(offset);
    hover(document, analysis, { position, format: MarkupKind.Markdown });
    selections(document, analysis, [position]);
  }
}

describe("odd input", () => {
  const cases: readonly [string, string][] = [
    ["an empty text", ""],
    ["white space", " \n\t\r\n\u00a0\ufeff"],
    ["10,000 lines of one character", "x\n".repeat(10_000)],
    ["10,000 lines of an opening mark", "“\n".repeat(10_000)],
    ["lone surrogates", "Mr \ud800 said “\udc00 no”, \ud83d. He was \udfff right."],
    ["quotations that never close", "He said “we will. ".repeat(2000)],
    ["marks only", "“”‘’\"'«»„“".repeat(2000)],
    [
      "bytes that are no text",
      Array.from({ length: 20_000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(""),
    ],
    ["capitals only", "Ann Bell Carr ".repeat(5000)],
    ["brackets that nest", "([{<".repeat(5000)],
    ["old Mac line ends", "One line.\rTwo lines.\r“Three,” said Ann Bell.\r"],
    ["a word over and over", "said ".repeat(20_000)],
  ];
  for (const [name, text] of cases) {
    it(name, () => {
      for (const language of ["plaintext", "markdown", "html"] as const) readEverything(text, language);
    }).timeout(60_000);
  }

  it("words, marks and breaks in any order", () => {
    const piece = fc.constantFrom(
      ...[
        "Ann Bell",
        "he",
        "said",
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
        "1985",
        "12",
        "%",
        "per cent",
        "last week",
        "Thursday",
      ],
      ...[
        "President",
        "U.S.",
        ".",
        ",",
        "—",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "according to",
        "first",
        "# ",
        "> ",
        "<b>",
        "😀",
        "\ud800",
      ],
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom("plaintext", "markdown", "html"),
        (pieces, language) => readEverything(pieces.join(""), language as DocumentLanguage),
      ),
      { numRuns: 150 },
    );
  }).timeout(60_000);
});
