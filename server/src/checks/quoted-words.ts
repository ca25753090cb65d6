/** What the quotation checks share: words as compared, words as shown, and where a quotation stands. */
import { byParagraph } from "../analysis/by-paragraph.ts";
import type { Analysis, ParagraphKind, Quotation, Span } from "../analysis/model.ts";
import { remembered } from "../text/remembered.ts";
import { wordingOf, type Wording } from "./wordings.ts";

/** Letters and figures of a quotation in lower case, curly apostrophes straightened: the form in which two are compared. */
export function comparedWords(
  { prose: { text } }: Pick<Analysis, "prose">,
  { parts }: Pick<Quotation, "parts">,
): readonly string[] {
  const words = parts.map(({ start, end }) => text.slice(start, end)).join(" ");
  return (
    words
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** The quotation with its marks, over all its parts. */
export function wholeSpan({ quoteMarks }: Analysis, { parts, marks }: Quotation): Span {
  let { start, end } = parts[0];
  const widen = (span: Span): void => {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  };
  parts.forEach(widen);
  for (const index of marks) {
    const { open, close } = quoteMarks[index];
    widen(open);
    if (close) widen(close);
  }
  return { start, end };
}

/** What kind of paragraph a quotation begins in. */
export const paragraphKind = ({ prose }: Analysis, { sentence }: Quotation): ParagraphKind =>
  prose.paragraphs[prose.sentences[sentence]?.paragraph ?? 0]?.kind ?? "body";

/** Headlines and cross-headings quote in short what the copy quotes in full. */
export const isDisplay = (analysis: Analysis, quotation: Quotation): boolean =>
  /^(?:headline|heading|byline|caption)$/u.test(paragraphKind(analysis, quotation));

/** Words in marks that somebody is meant to have said. */
export const isQuoted = ({ marks, form }: Quotation): boolean => marks.length > 0 && form !== "scare";

/** Whether a quotation stands inside another one's marks; words in marks within indirect speech do not. */
export const isNested = ({ quotations }: Analysis, { inside }: Quotation): boolean =>
  inside !== null && quotations[inside].form !== "indirect";

/** What is said in a quotation; the same object for as long as it stands in one paragraph that does not change. */
export interface Said {
  /** Its words as compared, and those with a space between. */
  readonly words: readonly string[];
  readonly joined: string;
  readonly wording: Wording;
  /** Whether words are left out or put in, and the marks say so. */
  readonly isCut: boolean;
}

/** A quotation with what is said in it. */
export interface Compared {
  readonly quotation: Quotation;
  readonly said: Said;
}

/** The quotations of running copy that have at least `fewest` words, in text order. */
export function comparable(analysis: Analysis, fewest: number): readonly Compared[] {
  const said = saidIn(analysis, null);
  return analysis.quotations.flatMap((quotation, index) =>
    isQuoted(quotation) && (said[index]?.words.length ?? 0) >= fewest && !isDisplay(analysis, quotation)
      ? [{ quotation, said: said[index] }]
      : [],
  );
}

/** What is said in each quotation of a text; what goes over several paragraphs is put together. */
const saidIn = remembered<null, readonly Said[], Analysis>((analysis) => {
  const all: Said[] = [];
  for (const { excerpt, found } of saidByParagraph(analysis))
    excerpt.quotations.forEach((index, at) => {
      all[index] = index in all ? together(all[index], found[at]) : found[at];
    });
  return all;
});

const saidByParagraph = byParagraph((paragraph) =>
  paragraph.quotations.map(({ parts }): Said => {
    const words = comparedWords(paragraph, { parts });
    const isCut = parts.some(({ start, end }) => /…|\.\.|\[/u.test(paragraph.prose.text.slice(start, end)));
    return { words, joined: words.join(" "), wording: wordingOf(words), isCut };
  }),
);

const together = (a: Said, b: Said): Said => ({
  words: [...a.words, ...b.words],
  joined: `${a.joined} ${b.joined}`,
  wording: { roots: [...a.wording.roots, ...b.wording.roots], sense: [...a.wording.sense, ...b.wording.sense] },
  isCut: a.isCut || b.isCut,
});
