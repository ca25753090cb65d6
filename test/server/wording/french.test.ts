/** French: whole, of the same slots, and nothing in it that is not said. */
import { deepEqual, equal } from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { MarkupKind } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import { checks } from "../../../server/src/checks/index.ts";
import { runChecks } from "../../../server/src/checks/run.ts";
import { copyOf } from "../../../server/src/features/annotated-copy.ts";
import { hover } from "../../../server/src/features/hover.ts";
import { inlayHints } from "../../../server/src/features/inlay-hints.ts";
import { lenses } from "../../../server/src/features/lenses.ts";
import { overview } from "../../../server/src/features/overview.ts";
import { viewNames } from "../../../server/src/features/protocol.ts";
import { rangeOf } from "../../../server/src/features/range.ts";
import type { Reading } from "../../../server/src/features/reading.ts";
import { symbols } from "../../../server/src/features/symbols.ts";
import { weights } from "../../../server/src/lexicon/worthiness-weights.ts";
import { compareWithSources } from "../../../server/src/sources/comparison.ts";
import { indexSource } from "../../../server/src/sources/source-text.ts";
import { styleOf } from "../../../server/src/style/model.ts";
import { readStyle } from "../../../server/src/style/read.ts";
import { french } from "../../../server/src/wording/french/french.ts";
import { sayFrom, type Say } from "../../../server/src/wording/say.ts";
import { readTemplate, slotsOf } from "../../../server/src/wording/template.ts";
import { analyzeExample } from "../../support/analyze.ts";
import { shippedKnowledge } from "../../support/knowledge.ts";
import { unmark } from "../../support/markup.ts";

const root = join(import.meta.dirname, "../../..");

/** Says French with a mark before it, so that what is alike in both languages is told from what is not said. */
const sayMarked = sayFrom(Object.fromEntries(Object.entries(french).map(([english, words]) => [english, `§${words}`])));

/** What has no French of all that is said while `tell` runs. */
function unsaid(tell: (say: Say) => void, text = ""): string[] {
  const heard = new Set<string>();
  tell((english) => (heard.add(english), english));
  const isOurs = (english: string): boolean => !text.includes(english) && !areNames.test(english);
  return [...heard].filter((english) => isOurs(english) && !sayMarked(english).startsWith("§"));
}

/** "Geneva, Switzerland": names from the facts, which are the same in every language. */
const areNames = /^(?:\p{Lu}[\p{L}.'-]*|de|da|of|and)(?: (?:\p{Lu}[\p{L}.'-]*|de|da|of|and))*, \p{Lu}[\p{L} ]*$/u;

/** Every feature that puts a reading into words. */
function tellEverything(reading: Reading, say: Say): void {
  const { document, analysis, comparison } = reading;
  const told = { ...reading, say };
  const range = rangeOf(document, { start: 0, end: document.getText().length });
  symbols(told);
  lenses(told);
  inlayHints(document, analysis, { range, speakers: true, dates: true, say });
  copyOf(told, { textDocument: document, as: "copy" });
  for (const view of viewNames) overview(told, { textDocument: document, view, scope: "text", order: "text", filter: "" }, [told]); // prettier-ignore
  const { mentions, references, values, quotations, claims } = analysis;
  const hovered = [...mentions, ...references, ...values, ...claims, ...quotations.flatMap(({ parts }) => parts)];
  for (const { start } of hovered) {
    const position = document.positionAt(start);
    hover(document, analysis, {
      position,
      format: MarkupKind.Markdown,
      knowledge: shippedKnowledge(),
      comparison,
      say,
    });
  }
}

function read(text: string, say: Say, more: { sources?: readonly string[]; style?: readonly string[] } = {}): Reading {
  const analysis = analyzeExample(text);
  const sources = (more.sources ?? []).map((source, index) =>
    indexSource({ uri: `source-${index}.txt`, text: source }),
  );
  const comparison = compareWithSources(analysis, sources);
  const style = styleOf(readStyle((more.style ?? []).join("\n"), "style.tsv").entries);
  const context = { known: new Set<string>(), knowledge: shippedKnowledge(), sources: comparison, style };
  const findings = runChecks(analysis, { checks, context, say });
  return { document: TextDocument.create("file:///story.txt", "plaintext", 1, text), analysis, findings, comparison };
}

describe("French", () => {
  for (const check of checks) {
    it(`says what ${check.id} finds`, () => {
      for (const example of [...check.examples.flagged, ...check.examples.silent]) {
        const { text } = unmark(example);
        deepEqual(
          unsaid((say) => tellEverything(read(text, say, check.examples), say), text),
          [],
        );
      }
    });
  }

  const articles = join(root, "test/articles");
  for (const name of readdirSync(articles).filter((one) => !one.endsWith(".golden"))) {
    it(`says everything of ${name}`, () => {
      const text = readFileSync(join(articles, name), "utf8");
      deepEqual(
        unsaid((say) => tellEverything(read(text, say), say), text),
        [],
      );
    });
  }

  it("says every reason for checking a claim", () => {
    deepEqual(
      unsaid((say) => [...weights.keys()].forEach(say)),
      [],
    );
  });

  it("has the same slots as the English", () => {
    const sorted = (template: string): string[] => [...slotsOf(template)].sort();
    for (const [english, words] of Object.entries(french)) deepEqual(sorted(words), sorted(english), english);
  });

  it("says nothing that the English does not", () => {
    const files = readdirSync(join(root, "server/src"), { recursive: true, encoding: "utf8" });
    const isSource = (path: string): boolean => path.endsWith(".ts") && !path.startsWith("wording");
    const source = files.filter(isSource).map((path) => readFileSync(join(root, "server/src", path), "utf8")).join("\n"); // prettier-ignore
    const stale = Object.keys(french).filter((english) =>
      readTemplate(english).fixed.some((part) => !standsIn(source, part)),
    );
    deepEqual(stale, []);
  });

  it("says a sentence whole or not at all", () => {
    const say = sayFrom({ "Kind: {kinds!}": "Type : {kinds}", cause: "cause", event: "événement" });
    equal(say("Kind: cause, event"), "Type : cause, événement");
    equal(say("Kind: cause, weather"), "Kind: cause, weather");
  });
});

/** Whether each word of `part` stands in the source: sentences are put together in many ways. */
const standsIn = (source: string, part: string): boolean =>
  part.split(/[^\p{L}\p{N}’]+/u).every((word) => source.includes(word) || source.includes(word.replace(/s$/u, "")));
