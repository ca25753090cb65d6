/** A keystroke costs its paragraph: what is found elsewhere in a long text is the same object as before, and is not looked for again. */
import { equal, ok } from "node:assert/strict";
import { analyze } from "../../server/src/analysis/analyze.ts";
import { byParagraph } from "../../server/src/analysis/by-paragraph.ts";
import { excerptsOf } from "../../server/src/analysis/excerpts.ts";
import type { Analysis } from "../../server/src/analysis/model.ts";
import { checks } from "../../server/src/checks/index.ts";
import { runChecks } from "../../server/src/checks/run.ts";
import { compareWithSources, type Comparison } from "../../server/src/sources/comparison.ts";
import { indexSource } from "../../server/src/sources/source-text.ts";
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

describe("a keystroke in a draft with source texts", () => {
  const text = article(11, 2000);
  const memory = rememberingReader();
  const sources = [3, 11].map((seed) => indexSource({ uri: `source:${seed}`, text: article(seed, 6000) }));
  const read = (version: string): Comparison => {
    memory.forget();
    const analysis = analyze(version, { recognizer: shippedRecognizer(), reader: memory });
    const comparison = compareWithSources(analysis, sources);
    ok(comparison);
    return comparison;
  };
  // What was compared anew is another object.
  const judged = ({ supports }: Comparison): readonly unknown[] => supports.map(({ grounds }) => grounds);
  const matched = ({ quoted }: Comparison): readonly unknown[] => quoted.map(({ match }) => match);
  const anew = (before: readonly unknown[], now: readonly unknown[]): number =>
    now.filter((one) => one !== null && !before.includes(one)).length;

  it("compares its own paragraph, and nothing when the text is read again as it is", () => {
    const before = read(text);
    ok(judged(before).length > 50 && matched(before).filter((match) => match !== null).length > 5);
    const again = read(text);
    equal(anew(judged(before), judged(again)) + anew(matched(before), matched(again)), 0);
    const paragraphs = text.split("\n\n");
    const middle = paragraphs[Math.round(paragraphs.length / 2)];
    const now = read(text.replace(middle, middle.replace(" the ", " thes ")));
    const own = before.supports.filter(({ specific }) => middle.includes(text.slice(specific.start, specific.end)));
    ok(anew(judged(before), judged(now)) <= own.length + 1, `${anew(judged(before), judged(now))} were judged anew`);
    ok(
      anew(matched(before), matched(now)) <= 3,
      `${anew(matched(before), matched(now))} quotations were looked up anew`,
    );
  });
});
