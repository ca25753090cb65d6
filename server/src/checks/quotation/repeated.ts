/** quotation/repeated: the same quotation used again. */
import type { Analysis, Quotation } from "../../analysis/model.ts";
import { byParagraph } from "../../analysis/by-paragraph.ts";
import type { Unclaimed } from "../../analysis/excerpts.ts";
import { cover, lastStartingAt, moved, type Span } from "../../text/span.ts";
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
  /** Its words for comparison; an article before them is left out. */
  readonly key: string;
  readonly words: number;
}

/** Words quoted before, and the pronoun that stands for who said them. */
interface Earlier {
  readonly whole: Span;
  readonly who: string | null;
}

/** “Yes we can,” he said. “Yes we can,” they chanted: an answer is no oversight. */
const isAgain = (earlier: Earlier | undefined, { start }: Span, who: string | null): earlier is Earlier =>
  earlier !== undefined && earlier.whole.end <= start && (who === null || earlier.who === null || who === earlier.who);

function findRepeated(analysis: Analysis): Raised[] {
  const seen = new Map<string, Earlier>();
  const raised: Raised[] = [];
  const quoted = quotedIn(analysis);
  for (const [index, quotation] of analysis.quotations.entries()) {
    if (quotation.marks.length === 0 || isDisplay(analysis, quotation) || quoted[index]?.isTitle) continue;
    const whole = wholeSpan(analysis, quotation);
    const who = pronounOf(analysis, quotation);
    const pieces = quoted[index]?.pieces ?? [];
    const fewest = pieces.length > 1 ? fewestWords.ofSeveral : fewestWords.whole;
    const long = pieces.filter(({ words }) => words >= fewest);
    const again = long.filter(({ key }) => isAgain(seen.get(key), whole, who));
    if (again.length > 0)
      raised.push(raise(again.length === pieces.length ? whole : cover(again), seen.get(again[0].key)?.whole ?? whole));
    // Words that nobody is quoted as saying are a name for a thing, and may come again.
    if (isQuoted(quotation)) for (const { key } of long) if (!seen.has(key)) seen.set(key, { whole, who });
  }
  return raised;
}

/** The sentences of a quotation, and whether it is the title of something. */
interface Quoted {
  readonly pieces: readonly Piece[];
  readonly isTitle: boolean;
}

/** For each quotation what it holds, at its place in the text. */
function quotedIn(analysis: Analysis): readonly Quoted[] {
  const all: Quoted[] = [];
  for (const { excerpt, found } of quotedByParagraph(analysis))
    excerpt.quotations.forEach((index, at) => {
      const { pieces, isTitle } = found[at];
      const here = pieces.map((one): Piece => ({ key: one.key, words: one.words, ...moved(one, excerpt.start) }));
      all[index] =
        index in all ? { ...all[index], pieces: [...all[index].pieces, ...here] } : { pieces: here, isTitle };
    });
  return all;
}

const quotedByParagraph = byParagraph((paragraph) =>
  paragraph.quotations.map(({ parts }): Quoted => ({
    pieces: piecesOf(paragraph, parts),
    isTitle: parts.length > 0 && isTitle(paragraph.prose.text.slice(parts[0].start, parts[0].end)),
  })),
);

/** The sentences of a quotation within one paragraph. */
function piecesOf(paragraph: Unclaimed, parts: readonly Span[]): Piece[] {
  const { sentences } = paragraph.prose;
  const pieces: Piece[] = [];
  for (const part of parts) {
    for (
      let at = Math.max(0, lastStartingAt(sentences, part.start));
      at < sentences.length && sentences[at].start < part.end;
      at++
    ) {
      const span = { start: Math.max(part.start, sentences[at].start), end: Math.min(part.end, sentences[at].end) };
      const words = comparedWords(paragraph, { parts: [span] });
      pieces.push({ key: words.join(" ").replace(/^(?:an?|the) /u, ""), words: words.length, ...span });
    }
  }
  return pieces;
}

const pronounOf = ({ prose: { text } }: Analysis, { speaker }: Quotation): string | null =>
  speaker?.kind === "pronoun" ? text.slice(speaker.start, speaker.end).toLowerCase() : null;

/** "Town of Ghosts": every longer word has a capital. */
const isTitle = (words: string): boolean =>
  words.split(/\s+/u).every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length < 4);

const raise = (span: Span, earlier: Span): Raised => ({
  span,
  message: "These words are quoted above already. Is one of the two to go?",
  related: [{ ...earlier, message: "They are quoted here first." }],
});
