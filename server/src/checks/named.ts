/** What several checks on names ask: whether a place is in a headline or in quotation marks, how a name is written. */
import type { Analysis, Mention, Span } from "../analysis/model.ts";

/** Whether a mention stands in running copy: in no headline, cross-heading or byline. */
export function isInCopy({ prose }: Analysis, { sentence }: Mention): boolean {
  const { kind } = prose.paragraphs[prose.sentences[sentence].paragraph];
  return kind !== "headline" && kind !== "heading" && kind !== "byline";
}

/** Whether a place lies between quotation marks: its words belong to a speaker. */
export const isQuoted = ({ quoteMarks }: Analysis, { start, end }: Span): boolean =>
  quoteMarks.some(({ inside }) => inside.start <= start && end <= inside.end);
