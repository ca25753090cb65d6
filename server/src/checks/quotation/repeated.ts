/** quotation/repeated: the same quotation used again. */
import type { Analysis, Quotation } from "../../analysis/model.ts";
import { cover, lastStartingAt, type Span } from "../../text/span.ts";
import type { Check, Raised } from "../check.ts";
import { comparedWords, isDisplay, isQuoted, wholeSpan } from "../quoted-words.ts";

/** Marks the later of two quotations with the same words, or the sentence that two have in common. */
export const repeated: Check = {
  id: "quotation/repeated",
  title: "Quotation used again",
  severity: "information",
  why: "The same words twice read as an oversight. A headline may quote what the copy quotes.",
  examples: {
    flagged: [
      "“We will go on talking,” said Ms Okafor. The talks ended. Later she said that {“we will go on talking”}.",
      "Mr Macron said ‘everyone wants to get peace’.\nThe talks ended.\nHe repeated that {‘everyone wants to get peace’}.",
      "“Nobody asked us,” said Lena Morales.\n\nThe port will close.\n\n{“Nobody asked us,”} said Lena Morales.",
      "“Nobody asked the port workers,” said Lena Morales. The port will close. “I am angry. {Nobody asked the port workers,}” she said.",
    ],
    silent: [
      "‘Nobody asked us’: harbour workers on the closure\n\n“Nobody asked us,” said Lena Morales.",
      "“We will go on talking,” said Ms Okafor. “We will go on fishing,” said Mr Adeyemi.",
      "The report speaks of “late trains”. It says the “late trains” of May were the worst.",
      "“No,” said Ms Okafor. The talks ended. “No,” said Mr Adeyemi.",
    ],
  },
  find: findRepeated,
};

/** Words below which anybody may say the same twice ("No comment"); `ofSeveral`: when it is one sentence of a longer quotation. */
const fewestWords = { whole: 3, ofSeveral: 5 };

/** A sentence of a quotation. */
interface Piece extends Span {
  readonly key: string;
}

function findRepeated(analysis: Analysis): Raised[] {
  const seen = new Map<string, Span>();
  const raised: Raised[] = [];
  for (const quotation of analysis.quotations) {
    if (quotation.marks.length === 0 || isDisplay(analysis, quotation)) continue;
    const whole = wholeSpan(analysis, quotation);
    const pieces = piecesOf(analysis, quotation);
    const fewest = pieces.length > 1 ? fewestWords.ofSeveral : fewestWords.whole;
    const long = pieces.filter(({ key }) => key.split(" ").length >= fewest);
    const again = long.filter(({ key }) => (seen.get(key)?.end ?? Infinity) <= whole.start);
    if (again.length > 0) raised.push(raise(again.length === pieces.length ? whole : cover(again), seen.get(again[0].key) ?? whole)); // prettier-ignore
    // Words that nobody is quoted as saying are a name for a thing, and may come again.
    if (isQuoted(quotation)) for (const { key } of long) if (!seen.has(key)) seen.set(key, whole);
  }
  return raised;
}

/** The sentences of a quotation, each with its words for comparison: an article before them is left out. */
function piecesOf(analysis: Analysis, { parts }: Quotation): Piece[] {
  const { sentences } = analysis.prose;
  const pieces: Piece[] = [];
  for (const part of parts) {
    for (
      let at = Math.max(0, lastStartingAt(sentences, part.start));
      at < sentences.length && sentences[at].start < part.end;
      at++
    ) {
      const span = { start: Math.max(part.start, sentences[at].start), end: Math.min(part.end, sentences[at].end) };
      pieces.push({
        ...span,
        key: comparedWords(analysis, { parts: [span] })
          .join(" ")
          .replace(/^(?:an?|the) /u, ""),
      });
    }
  }
  return pieces;
}

const raise = (span: Span, earlier: Span): Raised => ({
  span,
  message: "These words are quoted above already. Is one of the two to go?",
  related: [{ ...earlier, message: "They are quoted here first." }],
});
