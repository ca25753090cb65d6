/** Source texts: how long fifty megabytes take to be indexed, and a quotation to be looked up in them. */
import { analyze } from "../../../server/src/analysis/analyze.ts";
import { compareWithSources } from "../../../server/src/sources/comparison.ts";
import { heldBy, indexSource, type IndexedSource } from "../../../server/src/sources/source-text.ts";
import { findWording } from "../../../server/src/sources/wording.ts";
import { rememberingReader } from "../../../server/src/text/paragraph-memory.ts";
import { article } from "../articles.ts";
import { sample, type Figure } from "../section.ts";

/** Characters of one source text and how many there are: fifty megabytes in all. */
const [length, count] = [500_000, 100];

/** Index, then quotations that stand there, that stand there altered, and that do not, and a draft before and after a keystroke. */
export async function measure(): Promise<readonly Figure[]> {
  const texts = Array.from({ length: count }, (_, index) => textOf(index));
  const sources: IndexedSource[] = [];
  const indexing = await sample(
    () => {
      sources.length = 0;
      for (const [index, text] of texts.entries()) sources.push(indexSource({ uri: `source:${index}`, text }));
    },
    { times: 3, warm: 0 },
  );
  const quoted = Array.from({ length: 40 }, (_, index) => sentenceOf(texts[(index * 37) % count], index * 9973));
  const altered = quoted.map((words) => words.replace(/\b(?:the|a|in|to)\b/u, "another"));
  const foreign = quoted.map((words) => [...words.split(" ")].reverse().join(" "));
  const lookUp = (words: readonly string[]) =>
    sample((index) => findWording(words[index % words.length], sources), { times: 40 });
  return [
    { what: "50 MB of source texts, indexed", unit: "ms", values: indexing, target: "under 20,000" },
    {
      what: "memory that they may take, with what a comparison keeps",
      unit: "MB",
      values: [sources.reduce((sum, source) => sum + heldBy(source), 0) / 1e6],
      target: "under 500",
    },
    { what: "a quotation that stands there", unit: "ms", values: await lookUp(quoted), target: "under 20" },
    {
      what: "a quotation that stands there with a word changed",
      unit: "ms",
      values: await lookUp(altered),
      target: "under 20",
    },
    { what: "a quotation that stands nowhere", unit: "ms", values: await lookUp(foreign), target: "under 20" },
    ...(await compareDraft(sources.slice(0, count / 5))),
  ];
}

/** A draft compared with ten megabytes for the first time, and again with a letter more. */
async function compareDraft(sources: readonly IndexedSource[]): Promise<readonly Figure[]> {
  const draft = article(7, 1000);
  const memory = rememberingReader();
  const readings = ["", "s", "se", "sen", "sent"].map((more) => {
    memory.forget();
    return analyze(draft + more, { reader: memory });
  });
  const compare = (index: number): unknown => compareWithSources(readings[index], sources);
  const first = await sample(() => compare(0), { times: 1, warm: 0 });
  const again = await sample((index) => compare(index + 1), { times: 4, warm: 0 });
  return [
    { what: "1,000 words compared with 10 MB", unit: "ms", values: first },
    { what: "the same after a keystroke", unit: "ms", values: again },
  ];
}

function textOf(seed: number): string {
  let text = "";
  for (let part = 0; text.length < length; part++) text += `${article(seed * 1000 + part, 500)}\n`;
  return text.slice(0, length);
}

/** About twenty words from somewhere in a text. */
function sentenceOf(text: string, from: number): string {
  const start = text.indexOf(" ", from % (text.length - 1000)) + 1;
  return text
    .slice(start, start + 120)
    .replaceAll(/\s+/gu, " ")
    .trim();
}
