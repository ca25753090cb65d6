/** quotation/mixed-marks: straight and curly, or single and double, mixed as outer marks. */
import type { Analysis, QuoteMarks, QuoteStyle } from "../../analysis/model.ts";
import { lastStartingAt, type Span } from "../../text/span.ts";
import type { Check, Edit, Raised } from "../check.ts";

/** Marks the first outer pair in a style that the text uses less. */
export const mixedMarks: Check = {
  id: "quotation/mixed-marks",
  title: "Mixed styles of quote marks",
  severity: "hint",
  why: "Two styles of marks in one text are often two texts: something was pasted in.",
  examples: {
    flagged: [
      "‘We will appeal,’ said Ms Okafor. {'We have to,'} said Mr Adeyemi. ‘We will win,’ she said.",
      '“We will appeal,” said Ms Okafor. {"We have to,"} said Mr Adeyemi. “We will win,” she said.',
      "“We will appeal,” said Ms Okafor. {‘We have to,’} said Mr Adeyemi. “We will win,” she said.",
    ],
    silent: [
      "“He told me, ‘Go home,’ and I went,” said Ms Okafor.",
      "‘Nobody asked us’: workers on the closure\n\n“Nobody asked us,” said Lena Morales. “Nobody,” she said.",
      '"We will appeal," said Ms Okafor. "We have to," said Mr Adeyemi.',
    ],
  },
  find: findMixed,
};

function findMixed(analysis: Analysis): Raised[] {
  const outer = analysis.quoteMarks.filter((marks) => isInCopy(analysis, marks));
  const counts = new Map<QuoteStyle, number>();
  for (const { style } of outer) counts.set(style, (counts.get(style) ?? 0) + 1);
  if (counts.size < 2) return [];
  const [main] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  return [...counts.keys()].filter((style) => style !== main).map((style) => raise(analysis, outer, { style, main }));
}

/** Outer marks of the copy; headlines and captions have marks of their own by custom. */
function isInCopy({ prose: { paragraphs } }: Analysis, { style, parent, close, open }: QuoteMarks): boolean {
  const kind = paragraphs[lastStartingAt(paragraphs, open.start)]?.kind;
  return parent === null && close !== null && style !== "block" && kind !== "headline" && kind !== "heading";
}

interface Pair {
  /** The style used less. */
  readonly style: QuoteStyle;
  /** The style used most. */
  readonly main: QuoteStyle;
}

function raise(analysis: Analysis, outer: readonly QuoteMarks[], { style, main }: Pair): Raised {
  const odd = outer.filter((marks) => marks.style === style);
  const model = outer.find((marks) => marks.style === main) ?? odd[0];
  const edits = glyphs[main] ? restyled(analysis, odd, main) : [];
  return {
    span: whole(odd[0]),
    message: `Most of this text quotes in ${names[main]}; these are ${names[style]}. Which is the house’s?`,
    related: [
      { ...whole(model), message: `Here ${names[main]} stand.` },
      ...odd.slice(1, 10).map((marks) => ({ ...whole(marks), message: `Here too ${names[style]} stand.` })),
    ],
    fixes: edits.length > 0 ? [{ title: `Use ${names[main]} throughout`, edits }] : [],
  };
}

const whole = ({ open, close, inside }: QuoteMarks): Span => ({ start: open.start, end: close?.end ?? inside.end });

/** Edits that redraw pairs; none for a pair in which marks would then look the same. */
function restyled({ quoteMarks }: Analysis, odd: readonly QuoteMarks[], main: QuoteStyle): Edit[] {
  const holdSame = new Set(
    quoteMarks.map(({ parent, style }) => (style === main && parent !== null ? quoteMarks[parent] : null)),
  );
  const [opening, closing] = glyphs[main] ?? ["", ""];
  return odd.flatMap((marks) =>
    marks.close && !holdSame.has(marks)
      ? [
          { ...marks.open, newText: opening },
          { ...marks.close, newText: closing },
        ]
      : [],
  );
}

const glyphs: Partial<Record<QuoteStyle, readonly [string, string]>> = {
  double: ['"', '"'],
  "curly-double": ["“", "”"],
  single: ["'", "'"],
  "curly-single": ["‘", "’"],
};

const names: Record<QuoteStyle, string> = {
  double: "straight double marks",
  "curly-double": "curly double marks",
  single: "straight single marks",
  "curly-single": "curly single marks",
  guillemets: "guillemets",
  "low-high": "low and high marks",
  block: "block quotes",
};
