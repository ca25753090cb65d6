/** What the quotation checks share: words as compared, words as shown, and where a quotation stands. */
import type { Analysis, ParagraphKind, Quotation, Span } from "../analysis/model.ts";
import { cover } from "../text/span.ts";

/** Letters and figures of a quotation in lower case, curly apostrophes straightened: the form in which two are compared. */
export function comparedWords({ prose: { text } }: Analysis, { parts }: Pick<Quotation, "parts">): readonly string[] {
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
  return cover([...parts, ...marks.flatMap((index) => [quoteMarks[index].open, quoteMarks[index].close ?? []].flat())]);
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

/** A quotation with its words as compared. */
export interface Compared {
  readonly quotation: Quotation;
  readonly words: readonly string[];
}

/** The quotations of running copy that have at least `fewest` words, in text order. */
export const comparable = (analysis: Analysis, fewest: number): readonly Compared[] =>
  analysis.quotations
    .filter((quotation) => isQuoted(quotation) && !isDisplay(analysis, quotation))
    .map((quotation) => ({ quotation, words: comparedWords(analysis, quotation) }))
    .filter(({ words }) => words.length >= fewest);
