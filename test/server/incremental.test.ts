/** Typing is cheap and changes nothing: after any row of edits all that is found equals what a fresh reading finds. */
import { deepEqual } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze } from "../../server/src/analysis/analyze.ts";
import { excerptsOf, type Excerpt } from "../../server/src/analysis/excerpts.ts";
import type { Analysis, DocumentLanguage } from "../../server/src/analysis/model.ts";
import type { Finding } from "../../server/src/checks/check.ts";
import { checks } from "../../server/src/checks/index.ts";
import { runChecks } from "../../server/src/checks/run.ts";
import { rememberingReader } from "../../server/src/text/paragraph-memory.ts";
import type { TextReader } from "../../server/src/text/prose.ts";
import { article, randomFrom } from "../../tools/bench/articles.ts";
import { shippedRecognizer } from "../support/analyze.ts";
import { shippedKnowledge } from "../support/knowledge.ts";

const known: ReadonlySet<string> = new Set();

/** Everything found in a text by the shipped product, also as its paragraphs have it, read by `reader` or by itself. */
function findEverything(text: string, language: DocumentLanguage, reader?: TextReader): [Analysis, readonly Excerpt[], readonly Finding[]] {
  const knowledge = shippedKnowledge();
  const analysis = analyze(text, { language, knowledge, recognizer: shippedRecognizer(), reader });
  const onBroken = (id: string, reason: unknown): never => {
    throw new Error(`${id} broke`, { cause: reason });
  };
  return [analysis, excerptsOf(analysis), runChecks(analysis, { checks, context: { known, knowledge }, onBroken })];
} // prettier-ignore

type Random = () => number;

/** One edit: the text after it. */
type Edit = (text: string, random: Random, pasted: readonly string[]) => string;

const anywhere = (text: string, random: Random): number => Math.floor(random() * (text.length + 1));
const pick = <Item>(items: readonly Item[], random: Random): Item => items[Math.floor(random() * items.length)];
const put = (text: string, at: number, words: string): string => text.slice(0, at) + words + text.slice(at);

/** What is typed: letters, small words, and what turns the reading of a whole text: marks, dates, names, figures. */
const typed = [..."aet .,;:’s", "“", "”", '"', "‘", "he said ", "Lena ", "Mr ", "in 2019 ", "12 percent ", "President ", "KYIV, April 17, 2025 — ", "NATO ", "not ", "# ", "> ", "\r\n", "👩‍🚒"]; // prettier-ignore

const edits: readonly Edit[] = [
  (text, random) => put(text, anywhere(text, random), pick(typed, random)),
  (text, random) => put(text, anywhere(text, random), pick(typed, random)),
  (text, random) => {
    const at = anywhere(text, random);
    return text.slice(0, at) + text.slice(at + Math.ceil(random() * random() * 60));
  },
  (text, random) => put(text, anywhere(text, random), "\n\n"),
  (text, random) => {
    const at = text.indexOf("\n", anywhere(text, random));
    return at < 0 ? text : text.slice(0, at) + text.slice(at).replace(/^\s+/u, " ");
  },
  (text, random, pasted) => put(text, text.indexOf("\n", anywhere(text, random)) + 1, `${pick(pasted, random)}\n\n`),
  (text, random) => {
    const lines = text.split("\n");
    lines.splice(Math.floor(random() * lines.length), 1);
    return lines.join("\n");
  },
];

/** The texts that a writer goes through, edit by edit, with steps back now and then. */
function* writing(text: string, { steps, random }: { readonly steps: number; readonly random: Random }) {
  const pasted = text.split(/\n+/u).filter((line) => line.length > 40);
  const past = [text];
  yield text;
  for (let step = 0; step < steps; step++) {
    if (past.length > 1 && random() < 0.2) past.pop();
    else past.push(pick(edits, random)(past[past.length - 1], random, pasted));
    yield past[past.length - 1];
  }
}

describe("an edited text", () => {
  const folder = join(import.meta.dirname, "../articles");
  const texts = readdirSync(folder)
    .filter((name) => /\.(?:txt|md|news)$/u.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
  texts.push({ name: "made.txt", text: article(3, 300) });
  const steps = Number(process.env.COPYDESK_EDITS ?? 8);
  texts.forEach(({ name, text }, index) => {
    it(`${name}: finds what a fresh reading finds, edit after edit`, function () {
      this.timeout(5000 * steps);
      const language = name.endsWith(".md") ? "markdown" : "plaintext";
      const memory = rememberingReader();
      for (const version of writing(text, { steps, random: randomFrom(index + 1 + steps) })) {
        const found = findEverything(version, language, memory);
        memory.forget();
        deepEqual(found, findEverything(version, language));
      }
    });
  });
});
