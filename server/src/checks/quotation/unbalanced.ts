/** quotation/unbalanced: marks that do not close, or that close what nothing opened. */
import type { Analysis, Prose, QuoteMarks, Span } from "../../analysis/model.ts";
import { findMarkCharacters } from "../../text/mark-characters.ts";
import type { Check } from "../check.ts";

/** Marks an opening mark that nothing closes and a closing one that nothing opened. */
export const unbalanced: Check = {
  id: "quotation/unbalanced",
  title: "Quote marks that do not close",
  severity: "warning",
  why: "A missing mark puts the writer’s words into a speaker’s mouth, or a speaker’s into the paper’s. Re-opening at each paragraph of a long quotation, closing only the last, is right and is not marked.",
  examples: {
    flagged: [
      "{“}We will appeal, said Ms Okafor.\n\nThe court rose at noon.",
      'He said the plan {"}was dead and left the hall.',
      "We will appeal,{”} said Ms Okafor.",
      "{“}We will appeal, she said. We will win.\n\n“So will we,” said Mr Adeyemi.",
      "'We will appeal,' she said. {'}We will win.\n\nThe court rose at noon.",
    ],
    silent: [
      "“We will appeal.\n\n“We will win,” said Ms Okafor.",
      "In the ’90s the nations' leaders met; the door was 6'2\" high.",
      "“He told me, ‘Go home,’ and I went,” she said.",
      'A 12" pipe and rock ’n’ roll.',
    ],
  },
  find: (analysis) => [
    ...leftOpen(analysis).map(({ open }) => ({
      span: open,
      message: "This quotation is opened and never closed. Where do the words end?",
    })),
    ...strayOpenings(analysis).map((span) => ({
      span,
      message: "This quotation is opened and never closed. Where do the words end?",
    })),
    ...strayMarks(analysis).map((span) => ({
      span,
      message: "This mark closes a quotation that nothing opens. Where do the words begin?",
    })),
  ],
};

function leftOpen(analysis: Analysis): QuoteMarks[] {
  const { quoteMarks, prose } = analysis;
  const closing = quoteMarks.filter(({ close, parent }) => close !== null && parent === null);
  const styles = new Set(closing.map(({ style }) => style));
  return quoteMarks.filter(({ style, open, close, resumes, parent, inside }, index) => {
    if (close !== null || style === "block") return false;
    if (resumes !== null) return reportsItself(prose, inside) || changesHands(analysis, index);
    // Marks within a quotation that goes on in the next paragraph go on with it.
    if (parent !== null && quoteMarks[parent].resumes !== null) return false;
    if (style !== "curly-single" && style !== "single") return true;
    // A lone ‘ is as often an apostrophe that a word processor turned; a text that quotes with it elsewhere means it.
    return styles.has(style) || /[,:]$/u.test(prose.text.slice(Math.max(0, open.start - 2), open.start).trimEnd());
  });
}

/** “I am tired, he said. We go home: the reporting words stand inside, so the mark before them is missing. */
const reportsItself = ({ text }: Prose, { start, end }: Span): boolean =>
  /^[^"“”]{3,400}?, (?:(?:he|she|they|\p{Lu}[\p{L}’'-]+) (?:said|says|added|told)|said [\p{L}. ’'-]{2,40})[.,]/u.test(
    text.slice(start, end),
  );

/** Whether one person’s words go on in the next paragraph as another’s: “We are ready,” said A. “We go. / “So do we,” said B. */
function changesHands({ quotations, prose: { text, sentences } }: Analysis, index: number): boolean {
  const at = quotations.findIndex(({ marks }) => marks.length > 1 && marks.includes(index));
  const speaker = quotations[at]?.speaker ?? null;
  const before = quotations
    .slice(0, Math.max(0, at))
    .findLast(({ inside, marks }) => inside === null && marks.length > 0);
  if (!before?.speaker || !speaker || before.sentence + 1 < quotations[at].sentence - 1) return false;
  if (sentences[before.sentence].paragraph !== sentences[quotations[at].sentence].paragraph) return false;
  const [one, other] = [before.speaker, speaker];
  if (one.entity !== null && other.entity !== null) return one.entity !== other.entity;
  const isUnnamed = one.entity === null && other.entity === null && one.kind === "nominal" && other.kind === "nominal";
  return isUnnamed && text.slice(one.start, one.end) !== text.slice(other.start, other.end);
}

/** Straight single marks that open a sentence and are never closed, in a text that quotes with them; others are apostrophes. */
function strayOpenings({ prose: { masked, paragraphs }, quoteMarks }: Analysis): Span[] {
  if (!quoteMarks.some(({ style, parent }) => style === "single" && parent === null)) return [];
  const paired = new Set(quoteMarks.flatMap(({ open, close }) => [open.start, close?.start ?? open.start]));
  return paragraphs.flatMap((paragraph) =>
    findMarkCharacters(masked, paragraph)
      .filter(
        ({ start, family, role }) =>
          family === "single" &&
          role === "open" &&
          !paired.has(start) &&
          /^'\p{Lu}\p{Ll}* \p{Ll}/u.test(masked.slice(start, start + 24)) &&
          /(?:^|[.,:?!]['’]? )$/u.test(masked.slice(Math.max(paragraph.start, start - 3), start)),
      )
      .map(({ start, end }) => ({ start, end })),
  );
}

/** Double closing marks that belong to no pair. Inches have been left out where they were read. */
function strayMarks({ prose: { masked, paragraphs }, quoteMarks }: Analysis): Span[] {
  const paired = new Set(quoteMarks.flatMap(({ open, close }) => [open.start, close?.start ?? open.start]));
  return paragraphs.flatMap((paragraph) =>
    findMarkCharacters(masked, paragraph)
      .filter(
        ({ start, family, role }) =>
          family === "double" && role === "close" && !paired.has(start) && !/[\d"]/u.test(masked[start - 1] ?? ""),
      )
      .map(({ start, end }) => ({ start, end })),
  );
}
