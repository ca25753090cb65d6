/** Counts findings of every check on clean copy, with the text around each warning: news as published should stay quiet. */
import { readFileSync } from "node:fs";
import type { Analysis } from "../../server/src/analysis/model.ts";
import { checks } from "../../server/src/checks/index.ts";
import { runChecks } from "../../server/src/checks/run.ts";
import { analyzeExample } from "../../test/support/analyze.ts";
import { shippedKnowledge } from "../../test/support/knowledge.ts";
import { sharedPath } from "../../test/support/shared.ts";

/** A set of clean texts. */
interface CleanSet {
  readonly name: string;
  readonly texts: readonly string[];
}

/** Prints, for each set, the findings of each check and how many words go to one warning; warnings with their surroundings. */
export function run(): void {
  const context = { known: new Set<string>(), knowledge: shippedKnowledge() };
  for (const { name, texts } of cleanSets()) {
    const counts = new Map<string, number>();
    let [words, warnings] = [0, 0];
    for (const text of texts) {
      const analysis = analyzeExample(text);
      words += analysis.prose.tokens.length;
      for (const finding of runChecks(analysis, { checks, context })) {
        counts.set(
          `${finding.severity} ${finding.check}`,
          (counts.get(`${finding.severity} ${finding.check}`) ?? 0) + 1,
        );
        if (finding.severity !== "warning" && finding.severity !== "error") continue;
        warnings++;
        console.log(`  ${finding.check}: ${around(analysis, finding.span)} — ${finding.message}`);
      }
    }
    console.log(
      `quiet ${name}: ${texts.length} texts, ${words} words, ${warnings} warnings, one per ${warnings === 0 ? "–" : Math.round(words / warnings)} words`,
    );
    for (const [check, count] of [...counts].sort()) console.log(`  ${String(count).padStart(5)} ${check}`);
  }
}

function around({ prose: { text } }: Analysis, { start, end }: { start: number; end: number }): string {
  return `${text.slice(Math.max(0, start - 70), start)}[${text.slice(start, end)}]${text.slice(end, end + 50)}`.replaceAll(
    "\n",
    " ⏎ ",
  );
}

function cleanSets(): CleanSet[] {
  const read = (path: string): string[] => {
    const full = sharedPath(path);
    return full === null
      ? []
      : readFileSync(full, "utf8")
          .split("\n")
          .filter((line) => line !== "");
  };
  const links = read("data/links/gum_coref.jsonl").map((line) => JSON.parse(line) as { text: string; genre: string });
  const newsroom = read("data/newsroom/dev.jsonl").map((line) => (JSON.parse(line) as { text: string }).text);
  return [
    { name: "gum news", texts: links.filter(({ genre }) => genre === "news").map(({ text }) => text) },
    { name: "gmb", texts: joinSentences(sharedPath("data/ner/gmb.dev.tsv")) },
    { name: "newsroom dev", texts: newsroom },
  ].filter(({ texts }) => texts.length > 0);
}

/** Sentences of a token file put back together, ten to a text (the file does not say where articles end), at most 200 texts. */
function joinSentences(path: string | null): string[] {
  if (path === null) return [];
  const sentences = readFileSync(path, "utf8")
    .split("\n\n")
    .map((sentence) => joinTokens(sentence.split("\n").map((line) => line.split("\t")[0])));
  const texts: string[] = [];
  for (let at = 0; at + 10 <= sentences.length && texts.length < 200; at += 10)
    texts.push(sentences.slice(at, at + 10).join(" "));
  return texts;
}

/** Tokens as copy: no space before closing marks and clitics, none behind opening ones. */
function joinTokens(tokens: readonly string[]): string {
  let [text, open] = ["", false];
  for (const token of tokens) {
    const isQuote = token === '"';
    const glued =
      /^(?:[.,;:?!%)\]]|'s|['\-]|n't|'re|'ve|'ll|'d|'m)$/u.test(token) ||
      (isQuote && open) ||
      /(?:^|[($[\s-])$/u.test(text) ||
      (open && text.endsWith(' "'));
    text += (glued || text === "" ? "" : " ") + token;
    if (isQuote) open = !open;
  }
  return text;
}
