/** claim/editorializing: the writer's own reading given as fact ("suggest a focus on finding", "highlights the complexities of"). */
import type { Analysis, Sentence, Span } from "../../analysis/model.ts";
import { isQuoted, isSaidBySomebody } from "../backing.ts";
import type { Check, Raised } from "../check.ts";
import { asideAt, asideOpeners } from "../commentary/asides.ts";
import { showingAt, showingOpeners } from "../commentary/showing.ts";

/** Marks words by which copy explains to readers what they should make of it. */
export const editorializing: Check = {
  id: "claim/editorializing",
  title: "The writer’s own reading as fact",
  severity: "hint",
  why: "What something shows, suggests or underlines is a reading. Give it to somebody who says so, or leave it to the reader.",
  examples: {
    flagged: [
      "Macron’s comments {suggest a focus} on finding a sustainable peace.",
      "The vote has {highlighted the complexities} of cooperation within the bloc.",
      "The port closed at noon, {underscoring the fragility} of trade in the region.",
      "The strike {is a stark reminder} that wages lag behind.",
      "The results {underscore the importance} of prevention.",
      "{It is important to} note that talks continue.",
      "{Sadly}, the ministry’s {shameful} silence goes on.",
    ],
    silent: [
      "The figures suggest that 40 percent of voters stayed at home.",
      "The minister highlighted the complexities of the case in her speech.",
      "“It is a stark reminder,” she said.",
      "The strike was a stark reminder of low wages, the union said.",
      "Police underlined the word in red.",
      "The report suggests a focus group was paid.",
    ],
  },
  scope: "paragraph",
  find: (analysis: Analysis): Raised[] =>
    analysis.prose.sentences.flatMap((sentence) =>
      readingsOf(analysis, sentence)
        .filter((span) => !isQuoted(analysis, span) && !isSaidBySomebody(analysis, span))
        .map((span) => ({
          span,
          message: `“${analysis.prose.text.slice(span.start, span.end)}” is a reading. Whose?`,
        })),
    ),
};

/** Words that a reading may begin with: most words are none, at one look-up. */
const openers: ReadonlySet<string> = new Set([...asideOpeners, ...showingOpeners]);

/** Readings of a sentence in text order; they do not overlap. */
function readingsOf(analysis: Analysis, sentence: Sentence): Span[] {
  const found: Span[] = [];
  const { lowers, starts } = analysis.prose.tokens;
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    if (!openers.has(lowers[at]) || starts[at] < (found.at(-1)?.end ?? 0)) continue;
    const span = asideAt(analysis.prose, at, sentence) ?? showingAt(analysis, at, sentence);
    if (span) found.push(span);
  }
  return found;
}
