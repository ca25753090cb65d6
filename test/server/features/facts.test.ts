import { equal, match, ok } from "node:assert/strict";
import { MarkupKind } from "vscode-languageserver-types";
import { hover } from "../../../server/src/features/hover.ts";
import { shippedKnowledge } from "../../support/knowledge.ts";
import { readMarked } from "../../support/reading.ts";

function cardAt(marked: string, format: MarkupKind = MarkupKind.PlainText): string {
  const { document, analysis, position } = readMarked(marked);
  const shown = hover(document, analysis, { position, format, knowledge: shippedKnowledge() });
  const contents = shown?.contents;
  return typeof contents === "object" && "value" in contents ? contents.value : "";
}

describe("hover: facts on a name", () => {
  it("a person: offices with dates, life, country, source and as-of date, link", () => {
    const card = cardAt("VIENNA, June 3, 2019 — OSCE Secretary General Thomas <|>Greminger spoke to reporters.");
    match(card, /In the facts: Thomas Greminger/u);
    match(card, /Secretary-General \(OSCE\) 2017-07-18 to 2020-07-18 \(curated\)/u);
    match(card, /\nCountry: Switzerland/u);
    match(card, /\nSource: .*as of/u);
  });

  it("a link that the editor can follow, made from the item's number alone", () => {
    const card = cardAt("PARIS, May 3, 2019 — President Emmanuel <|>Macron spoke to reporters.", MarkupKind.Markdown);
    ok(card.includes("[Wikidata Q3052772](https://www.wikidata.org/wiki/Q3052772)"), card);
  });

  it("an organisation and a place", () => {
    match(cardAt("The <|>OSCE met in Vienna, Austria, on Tuesday."), /In the facts: Organization for Security/u);
    match(cardAt("The ministers met in <|>Vienna, Austria, on Tuesday."), /In the facts: Vienna, capital/u);
  });

  it("a name that several bear shows its readings and chooses none", () => {
    const card = cardAt("Officials in <|>Springfield said the road was closed.");
    match(card, /In the facts, one of these/u);
  });

  it("a name nobody in the facts bears has no card of facts", () => {
    const card = cardAt("The director, Lena <|>Moralesdottir, spoke to reporters.");
    ok(card !== "");
    equal(card.includes("In the facts"), false);
  });
});
