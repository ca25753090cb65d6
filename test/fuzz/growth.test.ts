/** Texts that a bad expression or a loop in a loop would drown in: twice the text costs about twice the time, within one run. */
import { ok } from "node:assert/strict";
import type { DocumentLanguage } from "../../server/src/analysis/model.ts";
import { snippets } from "./damage.ts";
import { isLong, timeLimit } from "./effort.ts";
import { readEverything } from "./read-everything.ts";

/** Pieces that are said over and over. */
const pieces: readonly string[] = [
  ...["“a” ", "Ann Bell ", "$1 million ", "“We will,” he said. ", "According to Ann Bell, ", "He said that "],
  ...(isLong ? ["Ann Bell said. ", "12 May 2024, ", "the mayor of the city of ", "A.", "\nAnn: ", "'", "1,", "1 ", "last week ", "he said ", "first ", "U.S. ", "(", "— ", "a-", "a’s ", "TK ", "of the "] : []),
  ...(isLong ? ["> a\n", "# a\n", "- a\n", "<b>", "&amp;", "[a](b)", ...snippets] : []),
]; // prettier-ignore

/** Characters of the shorter text, and how often the longer one has it. */
const [shorter, times] = isLong ? [16_000, 4] : [1500, 4];

const costOf = (text: string, language: DocumentLanguage): number => {
  const began = process.cpuUsage();
  readEverything(text, language);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
};

describe("endless repetition", function () {
  this.timeout(timeLimit);

  it("costs no more than its length", () => {
    const slow: string[] = [];
    for (const language of isLong ? (["plaintext", "markdown", "html"] as const) : (["plaintext"] as const))
      for (const piece of pieces) {
        const text = piece.repeat(Math.ceil(shorter / piece.length));
        const [one, many] = [costOf(text, language), costOf(text.repeat(times), language)];
        // A pause of the machine is no growth: what looks slow is measured again, and the quickest counts.
        if (many < limitFor(one)) continue;
        const again = [1, 2].map(() => costOf(text.repeat(times), language));
        if (Math.min(many, ...again) >= limitFor(one)) slow.push(`${language} ${JSON.stringify(piece)}: ${one} → ${Math.min(many, ...again)} ms`); // prettier-ignore
      }
    ok(slow.length === 0, slow.join("\n"));
  });
});

/** Milliseconds that a text of `times` the length may take. */
const limitFor = (one: number): number => times * 2 * Math.max(one, 25);
