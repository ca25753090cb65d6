/** Pairs quote marks of every style, nested and over paragraphs that re-open; what quotes nothing is left out. */
import { findMarkCharacters, type MarkCharacter, type MarkFamily } from "./mark-characters.ts";
import type { Paragraph, Prose, QuoteMarks, QuoteStyle } from "./model.ts";
import { contains, type Span } from "./span.ts";

/** The quote marks of `prose` in the order in which they open. */
export function findQuoteMarks({ masked, paragraphs }: Prose): readonly QuoteMarks[] {
  const drafts: Draft[] = [];
  let pending: number | null = null;
  for (const paragraph of paragraphs) pending = pairParagraph({ masked, paragraph, drafts, stack: [] }, pending);
  return settle(drafts);
}

/** Whether a stretch lies within quote marks: its words belong to a speaker. */
export const isWithinMarks = ({ quoteMarks }: { readonly quoteMarks: readonly QuoteMarks[] }, span: Span): boolean =>
  quoteMarks.some(({ inside }) => contains(inside, span));

/** A pair under construction; its index never changes, so that others can point at it. */
interface Draft {
  readonly style: QuoteStyle;
  readonly family: MarkFamily | "block";
  readonly open: Span;
  readonly parent: number | null;
  close: Span | null;
  /** Where the words end, as far as known. */
  end: number;
  resumes: number | null;
}

/** The paragraph at hand, everything found so far, and indexes of what is open, innermost last. */
interface Pairing {
  readonly masked: string;
  readonly paragraph: Paragraph;
  readonly drafts: Draft[];
  readonly stack: number[];
}

/** Pairs the marks of one paragraph; `pending` and the answer are drafts that a paragraph leaves open for the next. */
function pairParagraph(pairing: Pairing, pending: number | null): number | null {
  const { masked, paragraph, drafts, stack } = pairing;
  const marks = findMarkCharacters(masked, paragraph);
  if (isSetOff(pairing, pending, marks)) openBlock(pairing, pending);
  else if (pending !== null && drafts[pending].family === "block") pending = null;
  const unclosed = pending !== null && drafts[pending].family !== "block" ? drafts[pending] : null;
  const goesOn = unclosed ? howItGoesOn(unclosed, marks, paragraph) : null;
  if (unclosed && goesOn === "closes" && pending !== null) stack.push(pending);
  const outlook = lookAhead(marks);
  marks.forEach((mark, index) => {
    const first = drafts.length;
    place(pairing, mark, outlook[index]);
    if (unclosed && goesOn === "re-opens" && index === 0 && drafts.length > first) unclosed.resumes = first;
  });
  return leaveOpen(pairing);
}

/** What follows a mark in its paragraph: how many closes more than opens of its family, and whether a weak close is one. */
interface Outlook {
  readonly surplus: number;
  /** Whether a weak close here closes; `within`: when the single marks stand inside double ones. */
  readonly weakCloses: boolean;
  readonly weakClosesWithin: boolean;
  /** How many marks of its family follow. */
  readonly left: number;
}

/** One walk from the right, so that no mark has to search. */
function lookAhead(marks: readonly MarkCharacter[]): readonly Outlook[] {
  const outlook = new Array<Outlook>(marks.length);
  const left = { double: 0, single: 0, guillemet: 0 };
  const surplus = { double: 0, single: 0, guillemet: 0 };
  const closes = { double: true, single: true, guillemet: true };
  const closesWithin = { double: true, single: true, guillemet: true };
  for (let i = marks.length - 1; i >= 0; i--) {
    const { family, role } = marks[i];
    outlook[i] = {
      surplus: surplus[family],
      weakCloses: closes[family],
      weakClosesWithin: closesWithin[family],
      left: left[family]++,
    };
    if (role === "open") surplus[family]--;
    else if (role === "close" || role === "weak") surplus[family]++;
    if (role !== "weak") closes[family] = closesWithin[family] = role === "open" || role === "either";
    if (family === "double") closesWithin.single = true;
  }
  return outlook;
}

function place(pairing: Pairing, mark: MarkCharacter, { surplus, weakCloses, weakClosesWithin, left }: Outlook): void {
  const { drafts, stack, masked } = pairing;
  const depth = stack.findLastIndex((index) => drafts[index].family === mark.family);
  // Straight marks with a space on the wrong side still come in pairs: with an odd number to go, this one opens.
  const straight = masked[mark.start] === '"' && mark.end === mark.start + 1;
  if (straight && depth < 0 && left % 2 === 1) return open(pairing, mark, surplus);
  const pairsUp = straight && left % 2 === 0 && depth === stack.length - 1 && depth >= 0;
  if (mark.role === "open" && !pairsUp) return open(pairing, mark, surplus);
  if (depth < 0) return mark.role === "either" && mark.family !== "single" ? open(pairing, mark, surplus) : undefined;
  const top = drafts[stack[stack.length - 1]];
  // ‘He said “no’: a single mark inside open double ones is an apostrophe.
  if (mark.family === "single" && top.family !== "single") return;
  const within = stack.some((index) => drafts[index].family === "double");
  if (mark.role === "weak" && !(within ? weakClosesWithin : weakCloses)) return;
  closeDownTo(pairing, depth, mark);
}

function open(pairing: Pairing, mark: MarkCharacter, surplus: number): void {
  const { masked, drafts, stack } = pairing;
  const top = stack.length > 0 ? drafts[stack[stack.length - 1]] : null;
  if (top?.family === mark.family) {
    const depth = stack.reduce((count, index) => count + (drafts[index].family === mark.family ? 1 : 0), 0);
    if (surplus <= depth && mark.family !== "guillemet") {
      if (top.style === "single" && /\p{Ll}/u.test(masked[mark.end] ?? "")) return; // 'I seen 'im do it'
      abandon(drafts, stack, mark.start);
    }
  }
  if (stack.length >= deepest) return;
  const parent = stack.length > 0 ? stack[stack.length - 1] : null;
  const { start, end } = mark;
  const style = styleOf(masked[start]);
  drafts.push({
    style,
    family: mark.family,
    open: { start, end },
    parent,
    close: null,
    end: pairing.paragraph.end,
    resumes: null,
  });
  stack.push(drafts.length - 1);
}

/** Levels of nesting; nobody writes more, and searching the open ones stays cheap. */
const deepest = 12;

/** Closes the pair at `depth`; whatever is open inside it never closes. */
function closeDownTo({ drafts, stack }: Pairing, depth: number, mark: Span): void {
  while (stack.length > depth + 1) abandon(drafts, stack, mark.start);
  const draft = drafts[stack.pop() as number];
  draft.close = { start: mark.start, end: mark.end };
  draft.end = mark.start;
}

/** Gives up the innermost open pair: its words end before `offset`. */
function abandon(drafts: readonly Draft[], stack: number[], offset: number): void {
  const draft = drafts[stack.pop() as number];
  draft.end = Math.max(draft.open.end, offset);
}

/** Whether a paragraph is a block quote by its place alone: one that opens with marks of its own says itself what is quoted. */
const isSetOff = ({ paragraph, drafts }: Pairing, pending: number | null, [first]: readonly MarkCharacter[]): boolean =>
  paragraph.kind === "quote" &&
  (first?.start !== paragraph.start || (pending !== null && drafts[pending].family === "block"));

/** A block quote opens at its first word and closes at its last; the next paragraph of the same quote goes on with it. */
function openBlock({ paragraph, drafts, stack }: Pairing, pending: number | null): void {
  const { start, end } = paragraph;
  if (pending !== null && drafts[pending].family === "block") {
    drafts[pending].close = null;
    drafts[pending].resumes = drafts.length;
  }
  drafts.push({
    style: "block",
    family: "block",
    open: { start, end: start },
    close: { start: end, end },
    end,
    parent: null,
    resumes: null,
  });
  stack.push(drafts.length - 1);
}

/** Whether a paragraph goes on with a quotation that the one before left open. */
function howItGoesOn(draft: Draft, marks: readonly MarkCharacter[], paragraph: Span): "re-opens" | "closes" | null {
  const first = marks.find(({ family }) => family === draft.family);
  if (!first) return null;
  if (first === marks[0] && first.start === paragraph.start && first.role !== "close") return "re-opens";
  return draft.family === "double" && first.role === "close" ? "closes" : null;
}

/** The outermost pair that the paragraph leaves open, for the next to go on with. */
function leaveOpen({ drafts, stack, paragraph }: Pairing): number | null {
  for (const index of stack) if (drafts[index].close === null) drafts[index].end = paragraph.end;
  return stack.length > 0 ? stack[0] : null;
}

/** Drops what proved to be no mark, and numbers the rest. */
function settle(drafts: readonly Draft[]): readonly QuoteMarks[] {
  const resumed = new Set(drafts.map(({ resumes }) => resumes));
  const kept = drafts.map((draft, index) => isMark(draft) || resumed.has(index));
  const numbers = new Int32Array(drafts.length);
  for (let i = 1; i < drafts.length; i++) numbers[i] = numbers[i - 1] + (kept[i - 1] ? 1 : 0);
  // Parents come first, so that one step is enough.
  const parents: (number | null)[] = [];
  drafts.forEach(({ parent }, index) => {
    parents[index] = parent === null || kept[parent] ? parent : parents[parent];
  });
  return drafts.flatMap(({ style, open, close, end, resumes }, index) => {
    const parent = parents[index];
    return kept[index]
      ? [
          {
            style,
            open,
            close,
            inside: { start: open.end, end },
            parent: parent === null ? null : numbers[parent],
            resumes: resumes === null ? null : numbers[resumes],
          },
        ]
      : [];
  });
}

/** A straight single mark that nothing closes or goes on with is an apostrophe. */
const isMark = ({ style, close, resumes }: Draft): boolean => close !== null || resumes !== null || style !== "single";

function styleOf(glyph: string): QuoteStyle {
  if ("“”".includes(glyph)) return "curly-double";
  if ("‘’".includes(glyph)) return "curly-single";
  if ("„‚".includes(glyph)) return "low-high";
  if ("«»‹›".includes(glyph)) return "guillemets";
  return glyph === "'" ? "single" : "double";
}
