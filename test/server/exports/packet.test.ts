/** The fact-check packet: everything the desk decided, in formats that stand alone and take nothing of a text for markup. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { parse } from "parse5";
import { checks } from "../../../server/src/checks/index.ts";
import { runChecks } from "../../../server/src/checks/run.ts";
import type { Annotated, Format } from "../../../server/src/exports/annotated.ts";
import { jsonld } from "../../../server/src/exports/jsonld.ts";
import { rowOf } from "../../../server/src/exports/json.ts";
import { packetHtml, packetMarkdown } from "../../../server/src/exports/packet.ts";
import { anchorAt } from "../../../server/src/ledger/anchor.ts";
import { decisionOn, type Wish } from "../../../server/src/ledger/deciding.ts";
import { decide } from "../../../server/src/ledger/ledger.ts";
import { emptyLedger, type Ledger, type Subject } from "../../../server/src/ledger/model.ts";
import { layOver } from "../../../server/src/ledger/standing.ts";
import { analyzeExample } from "../../support/analyze.ts";

const figure = "Exports of grain rose 12 percent in 2014, the largest increase since 1998.";
const refrain = "The council will vote on the harbour plan in the spring.";
const said = "We will repair the northern wall before the winter,";
const text = `PORT MARLOW, Nov. 13, 2025 — “${said}” said Mayor Ingrid Vasquell. ${figure}\n\n${refrain} Officials <b>declined</b> to *comment*.\n\n${refrain}\n`;

/** The text with what the desk decided of it. */
function decided(): Annotated {
  let ledger: Ledger = emptyLedger;
  const say = (words: string, subject: Subject, wish: Wish): void => {
    const start = text.lastIndexOf(words);
    const span = { start, end: start + words.length };
    const place = { text, path: "story.txt", span, subject, before: null, edited: false };
    const stamp = { creator: "Ana <a>", at: "2025-11-13T10:00:00.000Z", newId: `urn:uuid:${ledger.decisions.length}` };
    ledger = decide(ledger, decisionOn(place, wish, stamp));
  };
  const passage = { kind: "passage", source: "sources/speech.txt", anchor: anchorAt("in the autumn", { start: 0, end: 13 }) } as const; // prettier-ignore
  say(figure, { kind: "claim" }, { state: "checked", attach: { kind: "link", url: "https://stat.example/?a=1&b=2" } });
  say(said, { kind: "quotation" }, { state: "disputed", reason: "She said autumn.", attach: passage });
  say(refrain, { kind: "finding", check: "text/repeated-sentence" }, { state: "dismissed", reason: "A refrain." });
  const gone = anchorAt("The words of this one are gone.", { start: 0, end: 31 });
  ledger = decide(ledger, {
    ...ledger.decisions[0],
    id: "urn:uuid:gone",
    subject: { kind: "claim" },
    state: "checked",
    anchor: gone,
  });
  const analysis = analyzeExample(text);
  const raised = runChecks(analysis, { checks });
  const desk = layOver({ analysis, findings: raised }, ledger, "story.txt");
  return {
    ...{ uri: "file:///desk/story.txt", name: "story.txt", language: "plaintext", analysis, findings: desk.findings },
    ...{ desk, wikidata: () => null, sources: () => [] },
  };
}

const counts = { error: 0, warning: 0, information: 0, hint: 0 };
const printed = (format: Format, annotated: Annotated): string =>
  format.head + format.items(annotated).join(format.separator) + format.foot(counts, 1);

describe("the fact-check packet", () => {
  const annotated = decided();

  it("lists everything in Markdown, and takes nothing of the text for markup", () => {
    const words = printed(packetMarkdown, annotated);
    match(words, /Claims: 1 of 2 claims and quotations checked/u);
    match(words, /- \*\*C1\*\* \*checked\* Exports of grain rose 12 percent/u);
    match(words, /Evidence \(Ana \\<a\\>, 2025-11-13\): <https:\/\/stat\.example\/\?a=1&b=2>/u);
    match(words, /- \*\*Q1\*\* \*disputed\* “We will repair/u);
    match(words, /“in the autumn” in sources\/speech\.txt/u);
    match(words, /text\/repeated-sentence\*\* \*dismissed\*/u);
    match(words, /Decisions whose words are gone\n\n- \*\*claim\*\* \*checked\* “The words of this one are gone\.”/u);
    match(words, /largest increase since 1998\. \*\*\[C1\]\*\*/u);
    ok(words.includes(String.raw`\<b\>declined\</b\> to \*comment\*`));
  });

  it("stands alone as a page: one document, no script, nothing fetched", () => {
    const words = printed(packetHtml, annotated);
    const faults: string[] = [];
    parse(words, { onParseError: ({ code }) => faults.push(code) });
    deepEqual(faults, []);
    ok(!/<script|src=|<link|@import|url\(/u.test(words));
    match(words, /<li class="checked"><b>C1<\/b> <span class="state">checked<\/span>/u);
    match(words, /<a href="https:&#47;|<a href="https:\/\/stat\.example/u);
    ok(!words.includes("<b>declined"));
    match(words, /break-after: page/u);
  });

  it("is made without a ledger too: everything is open", () => {
    match(printed(packetMarkdown, { ...annotated, desk: undefined }), /Claims: 0 of 2 claims and quotations checked/u);
  });

  it("holds the decisions as annotations in JSON-LD, and the evidence of a claim in JSON", () => {
    const { items } = JSON.parse(printed(jsonld, annotated)) as { items: { state?: string; subject?: string }[] };
    const decisions = items
      .filter(({ state }) => state !== undefined)
      .map(({ subject, state }) => `${subject} ${state}`);
    deepEqual(decisions.sort(), ["claim checked", "claim checked", "finding dismissed", "quotation disputed"]);
    const backed = rowOf(annotated).claims.filter(({ evidence }) => evidence.length > 0);
    equal(backed.length, 1);
    deepEqual((backed[0].evidence[0] as { source: string }).source, "https://stat.example/?a=1&b=2");
  });
});
