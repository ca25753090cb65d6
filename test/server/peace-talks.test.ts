/** The ordered article over the language server: what a desk editor marks in it is marked, and what is right is let alone. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic, DocumentSymbol } from "vscode-languageserver-protocol";
import { checks } from "../../server/src/checks/index.ts";
import { Client } from "../support/client.ts";
import { sharedPath } from "../support/shared.ts";

const path = sharedPath("articles/peace-talks.txt");
const uri = "file:///desk/peace-talks.txt";

/** Words of the article and the check that a finding touching them must come from; `n`: which of several places. */
const musts: readonly [check: string, words: string, from?: string][] = [
  ["quotation/misplaced", "‘everyone wants to get peace’ as stated by Macron"],
  ["entity/wrong-title", "OSCE Chairperson-in-Office Thomas Greminger"],
  ["entity/wrong-title", "Soviet Premier Leonid Brezhnev in 1972"],
  ["entity/inconsistent-spelling", "Zelensky,"],
  ["claim/unsourced-superlative", "The first meeting between the two nations' leaders took place in 1781"],
  ["claim/unsourced-history", "The first meeting between the two nations' leaders took place in 1781"],
  ["quotation/scare-quotes", "'trade agreements'"],
  ["quotation/scare-quotes", "'European Union.'"],
  ["quotation/scare-quotes", "'EU'"],
  ["quotation/mixed-marks", "'trade agreements'"],
  ["text/repeated-sentence", "The talks come as the alliance between Europe", "A Fraying Alliance"],
  ["quotation/repeated", "‘everyone wants to get peace’", "A Peace Deal in Phases"],
  ["claim/conflicting-statements", "The fraying alliance between European countries"],
  ["claim/undated-time", "on Thursday"],
  ["claim/undated-time", "last week"],
  ["claim/undated-time", "next week"],
  ["quotation/ambiguous-speaker", "calling it ‘a mistake.’"],
];

/** Words that no finding of these checks may touch. */
const mustNots: readonly [check: RegExp, words: string][] = [
  [/^entity\/|^claim\/contradicts/u, "President Nixon"],
  [/^entity\/|^claim\/contradicts/u, "President Reagan and Soviet leader Mikhail Gorbachev in 1985"],
  [/^entity\/(?!unintroduced)|^claim\/contradicts/u, "U.S. delegation, led by Secretary of State Marco Rubio"],
  [/^entity\/(?!unintroduced)|^claim\/contradicts/u, "Russian Foreign Minister Sergey Lavrov"],
  [/^quotation\/unattributed|unbalanced/u, "‘adopting Russia’s strategy’"],
  [/^quotation\/unattributed|unbalanced/u, "‘outlines of a durable and lasting peace’"],
  [
    /^quotation\/(?!mixed|scare)/u,
    "nations' leaders took place in 1781, when Benjamin Franklin met with Grigory Potemkin",
  ],
];

(path === null ? describe.skip : describe)("the ordered article over the language server", () => {
  const text = path === null ? "" : readFileSync(path, "utf8");
  const document = TextDocument.create(uri, "plaintext", 1, text);
  let client: Client;
  let diagnostics: readonly Diagnostic[];
  before(async function () {
    // A server that starts where the processor is busy takes its time.
    this.timeout(90_000);
    client = await Client.start({ capabilities: { textDocument: { hover: { contentFormat: ["plaintext"] } } } });
    await client.open(uri, text);
    diagnostics = await client.diagnosticsOf(uri, 1);
  });
  after(async () => equal(await client.stop(), 0));

  /** Codes of the findings that touch these words, the first after `from`. */
  const codesOn = (words: string, from = ""): string[] => {
    const start = text.indexOf(words, text.indexOf(from));
    ok(start >= 0, words);
    return diagnostics
      .filter(
        ({ range }) => document.offsetAt(range.start) < start + words.length && document.offsetAt(range.end) > start,
      )
      .map(({ code }) => String(code));
  };

  // A check that is not written yet is shown as pending, and must hold on the day it comes.
  const isThere = (check: string) => checks.some(({ id }) => id === check);
  for (const [check, words, from] of musts) {
    (isThere(check) ? it : it.skip)(`${check}: ${words}`, () =>
      ok(codesOn(words, from).includes(check), codesOn(words, from).join(", ")),
    );
  }
  for (const [check, words] of mustNots) {
    it(`lets alone: ${words}`, () =>
      deepEqual(
        codesOn(words).filter((code) => check.test(code)),
        [],
      ));
  }

  (isThere("entity/inconsistent-spelling") ? it : it.skip)(
    "marks what is spelt in two ways at one of the two places at least",
    () => {
      const all = diagnostics.filter(({ code }) => code === "entity/inconsistent-spelling");
      ok(all.length > 0 && all.every(({ relatedInformation = [] }) => relatedInformation.length > 0));
    },
  );

  for (const [words, expected] of [
    ["‘everyone wants to get peace’", /Emmanuel Macron/u],
    ["‘outlines of a durable and lasting peace’", /Marco Rubio/u],
    ["‘adopting Russia’s strategy’", /Volodymyr Zelensky/u],
    ["‘a mistake.’", / or /u],
  ] as const) {
    it(`knows who said ${words}`, async () => {
      const position = document.positionAt(text.indexOf(words) + 5);
      const { contents } = await client.ask<{ contents: { value: string } }>("hover", uri, { position });
      ok(/Speaker: (?<who>.*)/u.exec(contents.value)?.groups?.who.match(expected), contents.value);
    });
  }

  it("finds its people", async () => {
    const people = [
      "Emmanuel Macron",
      "Volodymyr Zelensky",
      "Vladimir Putin",
      "Thomas Greminger",
      "Marco Rubio",
      "Steve Witkoff",
    ];
    people.push(
      "Keith Kellogg",
      "Sergey Lavrov",
      "Benjamin Franklin",
      "Grigory Potemkin",
      "Leonid Brezhnev",
      "Mikhail Gorbachev",
    );
    for (const name of people) {
      const position = document.positionAt(text.indexOf(name) + 1);
      const { contents } = await client.ask<{ contents: { value: string } }>("hover", uri, { position });
      ok(contents.value.startsWith(`${name} · person`), contents.value);
    }
  });

  it("has an outline of its sections", async () => {
    const outline = await client.ask<DocumentSymbol[]>("documentSymbol", uri);
    const names = outline.map(({ name }) => name);
    for (const heading of ["A Peace Deal in Phases", "Meetings with Russian Officials", "A Path Forward"]) {
      ok(names.includes(heading), names.join(" · "));
    }
  });
});
