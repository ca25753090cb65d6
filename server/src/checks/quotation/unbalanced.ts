/** quotation/unbalanced: marks that do not close, or that close what nothing opened. */
import type { Analysis, QuoteMarks, Span } from "../../analysis/model.ts";
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
    ...strayMarks(analysis).map((span) => ({
      span,
      message: "This mark closes a quotation that nothing opens. Where do the words begin?",
    })),
  ],
};

function leftOpen({ quoteMarks, prose: { text } }: Analysis): QuoteMarks[] {
  const closing = quoteMarks.filter(({ close, parent }) => close !== null && parent === null);
  const styles = new Set(closing.map(({ style }) => style));
  return quoteMarks.filter(({ style, open, close, resumes }) => {
    if (close !== null || resumes !== null || style === "block") return false;
    if (style !== "curly-single" && style !== "single") return true;
    // A lone ‘ is as often an apostrophe that a word processor turned; a text that quotes with it elsewhere means it.
    return styles.has(style) || /[,:]$/u.test(text.slice(Math.max(0, open.start - 2), open.start).trimEnd());
  });
}

/** Double closing marks that belong to no pair. Inches have been left out where they were read. */
function strayMarks({ prose: { masked, paragraphs }, quoteMarks }: Analysis): Span[] {
  const paired = new Set(quoteMarks.flatMap(({ open, close }) => [open.start, close?.start ?? open.start]));
  return paragraphs.flatMap((paragraph) =>
    findMarkCharacters(masked, paragraph)
      .filter(
        ({ start, family, role }) =>
          family === "double" && role === "close" && !paired.has(start) && !/[\d"]/u.test(masked[start - 1] ?? ""),
      ) // prettier-ignore
      .map(({ start, end }) => ({ start, end })),
  );
}
