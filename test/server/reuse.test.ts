/** A keystroke costs its paragraph: what is found elsewhere in a long text is the same object as before, and is not looked for again. */
import { equal, ok } from "node:assert/strict";
import { analyze } from "../../server/src/analysis/analyze.ts";
import { byParagraph } from "../../server/src/analysis/by-paragraph.ts";
import { excerptsOf } from "../../server/src/analysis/excerpts.ts";
import type { Analysis } from "../../server/src/analysis/model.ts";
import { checks } from "../../server/src/checks/index.ts";
import { runChecks } from "../../server/src/checks/run.ts";
import { rememberingReader } from "../../server/src/text/paragraph-memory.ts";
import { article } from "../../tools/bench/articles.ts";
import { shippedRecognizer } from "../support/analyze.ts";
import { shippedKnowledge } from "../support/knowledge.ts";

describe("a keystroke in a long text", () => {
  const text = article(11, 5000);
  const [knowledge, recognizer] = [shippedKnowledge(), shippedRecognizer()];
  const memory = rememberingReader();
  const context = { known: new Set<string>(), knowledge };
  let asked = 0;
  const counted = checks.map((check) => {
    const find: typeof check.find = (analysis, around) => {
      asked++;
      return check.find(analysis, around);
    };
    return check.scope === "paragraph" ? { ...check, find } : check;
  });
  let looked = 0;
  const lookAt = byParagraph(() => looked++);
  const read = (version: string): Analysis => {
    memory.forget();
    const analysis = analyze(version, { knowledge, recognizer, reader: memory });
    [asked, looked] = [0, 0];
    runChecks(analysis, { checks: counted, context });
    lookAt(analysis);
    return analysis;
  };
  const others = (before: readonly unknown[], now: readonly unknown[]): number =>
    now.filter((one, index) => one !== before[index]).length;
  const whole = counted.filter(({ scope }) => scope === "paragraph").length;

  let before: Analysis;
  it("looks at every paragraph of a text that it does not know", () => {
    before = read(text);
    equal(looked, before.prose.paragraphs.length);
    equal(asked, whole * before.prose.paragraphs.length);
    ok(before.prose.paragraphs.length > 150);
  });

  // Places all over the text, none in the frame, whose date all dates count from.
  for (const share of [0.2, 0.5, 0.8]) {
    it(`reads, cuts and checks one paragraph, and resolves nobody, when a letter comes in at ${share} of the text`, () => {
      const { paragraphs } = before.prose;
      const { start } = paragraphs[Math.round(share * paragraphs.length)];
      // At a word that is no name.
      const at = text.indexOf(" the ", start) + " the".length;
      const now = read(`${text.slice(0, at)}s${text.slice(at)}`);
      equal(others(paragraphs.map(({ reading }) => reading), now.prose.paragraphs.map(({ reading }) => reading)), 1); // prettier-ignore
      const cut = others(excerptsOf(before).map(({ analysis }) => analysis), excerptsOf(now).map(({ analysis }) => analysis)); // prettier-ignore
      ok(cut <= 2, `${cut} paragraphs were cut anew`);
      ok(asked <= 2 * whole, `checks were asked ${asked} times, ${whole} of them are of a paragraph`);
      ok(looked <= 2, `${looked} paragraphs were looked at`);
      equal(now.entities, before.entities, "entities were resolved anew");
      before = read(text);
    });
  }

  it("cuts and checks one paragraph when somebody new comes in", () => {
    const { paragraphs } = before.prose;
    const { start } = paragraphs[Math.round(0.3 * paragraphs.length)];
    const now = read(`${text.slice(0, start)}Ngaio Weatherstone, ${text.slice(start)}`);
    equal(now.entities.length, before.entities.length + 1);
    const cut = others(excerptsOf(before).map(({ analysis }) => analysis), excerptsOf(now).map(({ analysis }) => analysis)); // prettier-ignore
    ok(cut <= 2, `${cut} paragraphs were cut anew`);
    ok(asked <= 2 * whole, `checks were asked ${asked} times, ${whole} of them are of a paragraph`);
  });
});
