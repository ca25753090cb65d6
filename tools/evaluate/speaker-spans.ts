/** Measures speakers as spans (polnear, gum): does the span that speaks overlap the labelled one, with marks and without. */
import { analyzeExample } from "../../test/support/analyze.ts";
import type { Analysis, Quotation } from "../../server/src/analysis/model.ts";
import { overlaps, type Span } from "../../server/src/text/span.ts";
import { bestOverlap, readSet, sharedLength, type LabelledAttribution, type SpannedText } from "./attributed-texts.ts";
import { count, percent, sharesOf, type Tally } from "./tally.ts";

/** Prints the figures of one set. */
export function measureSpans(set: string, print: (line: string) => void): void {
  const tally: Tally = new Map();
  const content: ContentCounts = { found: 0, proposed: 0, hits: 0, labelled: 0 };
  for (const { text, quotes, attributions = [] } of readSet<SpannedText>(set)) {
    const analysis = analyzeExample(text);
    const marked = analysis.quotations.filter(({ marks }) => marks.length > 0);
    for (const quote of quotes) {
      if (quote.speakerStart == null || quote.speakerEnd == null) continue;
      const speaker = bestOverlap(marked, quote)?.speaker;
      const right = speaker != null && overlaps(speaker, { start: quote.speakerStart, end: quote.speakerEnd });
      for (const key of ["all", quote.kind, quote.speakerKind]) if (key) count(tally, key, right);
    }
    measureContent(analysis, attributions, content);
  }
  print(`  ${set}: ${sharesOf(tally)}`);
  if (content.labelled === 0) return;
  const precision = content.hits / content.proposed;
  const recall = content.found / content.labelled;
  print(
    `  ${set}: content with the right speaker: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent((2 * precision * recall) / (precision + recall))}`,
  );
}

/** Of reported words without marks: labelled, found among those, proposed, right among these. */
interface ContentCounts {
  found: number;
  proposed: number;
  hits: number;
  labelled: number;
}

/** Counts attributions without marks whose content overlaps by half, with the right speaker. */
function measureContent(analysis: Analysis, attributions: readonly LabelledAttribution[], into: ContentCounts): void {
  const { text } = analysis.prose;
  const labelled = attributions.filter(({ source, content }) => source && source.length > 0 && content.length > 0);
  const indirect = labelled.filter(
    ({ content }) => !content.some(([start, end]) => /["“]|''|``/u.test(text.slice(Math.max(0, start - 2), end + 2))),
  );
  // A turn of a transcript has no marks either.
  const proposed = analysis.quotations.filter(({ marks }) => marks.length === 0);
  into.labelled += indirect.length;
  into.found += indirect.filter((each) => proposed.some((quotation) => isOf(quotation, each))).length;
  into.proposed += proposed.length;
  into.hits += proposed.filter((quotation) => labelled.some((each) => isOf(quotation, each))).length;
}

/** Whether a quotation shares half of the shorter one's content, and has the speaker. */
function isOf({ parts, speaker }: Quotation, { content, source = [] }: LabelledAttribution): boolean {
  const spans = content.map(([start, end]) => ({ start, end }));
  const shared = parts.reduce(
    (sum, part) => sum + spans.reduce((inner, span) => inner + sharedLength(part, span), 0),
    0,
  );
  if (shared * 2 < Math.min(lengthOf(parts), lengthOf(spans)) || speaker === null) return false;
  return source.some(([start, end]) => overlaps(speaker, { start, end }));
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
