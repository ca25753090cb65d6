/** Cuts an Analysis into its paragraphs, each an Analysis of its own: what is found in one paragraph alone is found in its excerpt. */
import { remembered } from "../text/remembered.ts";
import { firstWhere, lastStartingAt, overlaps } from "../text/span.ts";
import type { ParagraphReading } from "../text/tokens.ts";
import { paragraphComparer } from "./same-paragraph.ts";
import type { Analysis, Claim, Entity, Frame, Paragraph, ParagraphKind, Prose, Quotation, QuoteMarks, ReportedDay, Span, Speaker } from "./model.ts"; // prettier-ignore

/** A paragraph as a text of its own; `Found` is what is known of it. */
export interface Excerpt<Found = Analysis> {
  /** UTF-16 offset at which it begins in the whole text. */
  readonly start: number;
  /** Indexes in the whole text of its first token, sentence, mention and value, and of each of its quotations. */
  readonly firstToken: number;
  readonly firstSentence: number;
  readonly firstMention: number;
  readonly firstValue: number;
  readonly quotations: readonly number[];
  /**
   * What was found in it: places count from its start, indexes run within it, links that lead out of it are null or left
   * out, and spans that reach out of it are cut. The same object as before while nothing in the paragraph is another.
   */
  readonly analysis: Found;
}

/** An Analysis before claims are found. */
export type Unclaimed = Omit<Analysis, "claims">;

/** The excerpts of all paragraphs, in text order. Nearly nothing is made anew for a paragraph that did not change. */
export function excerptsOf(whole: Analysis): readonly Excerpt[] {
  const claims = rangesOf(whole.claims);
  return unclaimedExcerptsOf(whole).map((excerpt, index) => {
    const paragraph = whole.prose.paragraphs[index];
    const span = cutter(paragraph);
    const own = sliceOf(whole.claims, claims(paragraph)).map((one): Claim => {
      const quotation = one.quotation === null ? -1 : excerpt.quotations.indexOf(one.quotation);
      const { kinds, checkWorthiness, reasons, attributed } = one;
      const sentence = one.sentence - excerpt.firstSentence;
      return { kinds, checkWorthiness, reasons, attributed, sentence, quotation: quotation < 0 ? null : quotation, ...span(one) };
    });
    return { ...excerpt, analysis: withClaims(excerpt.analysis, own) };
  });
} // prettier-ignore

const withClaims = remembered((found: Unclaimed, claims: readonly Claim[]): Analysis => ({ claims, ...found }));

/** The same of an Analysis before claims are found; made once for all that ask. */
export function unclaimedExcerptsOf(whole: Unclaimed): readonly Excerpt<Unclaimed>[] {
  const known = excerptsByProse.get(whole.prose);
  if (known) return known;
  const identities = new Map(whole.identities.map((identity) => [identity.entity, identity]));
  const entityOf = new Int32Array(whole.mentions.length);
  for (const { id, mentions } of whole.entities) for (const index of mentions) entityOf[index] = id;
  const clueOf: string[] = [];
  for (const { mentions, clues } of whole.entities) mentions.forEach((index, at) => (clueOf[index] = clues[at]));
  const take = takers(whole);
  const isSameParagraph = paragraphComparer();
  const excerpts = whole.prose.paragraphs.map((paragraph) => {
    const cut: Cut = { whole, paragraph, entityOf, clueOf, identities, ...take(paragraph) };
    const { start, firstToken, firstSentence, reading } = paragraph;
    const firsts = { firstToken, firstSentence, firstMention: cut.mentions.from, firstValue: cut.values.from };
    const before = lastCuts.get(reading);
    const isSame = before !== undefined && isSameParagraph(before.cut, cut);
    const analysis = isSame ? before.analysis : sameAsBefore(reading, excerpt(cut));
    lastCuts.set(reading, { cut, analysis });
    return { start, quotations: cut.quotations, analysis, ...firsts };
  });
  excerptsByProse.set(whole.prose, excerpts);
  return excerpts;
}

const excerptsByProse = new WeakMap<Prose, readonly Excerpt<Unclaimed>[]>();

/** The excerpt that the paragraph had before, when this one is no other. */
const sameAsBefore = remembered((_: ParagraphReading, own: Unclaimed) => own);

/** What each paragraph's excerpt was last made from. */
const lastCuts = new WeakMap<ParagraphReading, { readonly cut: Cut; readonly analysis: Unclaimed }>();

/** Everything at hand for the excerpt of one paragraph. */
export interface Cut extends Stretches {
  readonly whole: Unclaimed;
  readonly paragraph: Paragraph;
  /** Mention → index of its entity. */
  readonly entityOf: Int32Array;
  /** Mention → why it belongs to its entity. */
  readonly clueOf: readonly string[];
  readonly identities: ReadonlyMap<number, Analysis["identities"][number]>;
}

/** What stands in the paragraph, by index in the whole Analysis. */
interface Stretches {
  readonly marks: readonly number[];
  readonly quotations: readonly number[];
  readonly mentions: Range;
  readonly titles: Range;
  readonly references: Range;
  readonly values: Range;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Asked for one paragraph after the other, gives what stands in each; all of it in one walk. */
function takers({ quoteMarks, quotations, mentions, titles, references, values }: Unclaimed) {
  const ranges = { mentions: rangesOf(mentions), titles: rangesOf(titles), references: rangesOf(references), values: rangesOf(values) }; // prettier-ignore
  const marks = overlapsOf(quoteMarks.map(({ open, inside, close }) => ({ start: open.start, end: close?.end ?? inside.end }))); // prettier-ignore
  const quoted = overlapsOf(quotations.map(({ parts }) => ({ start: parts[0].start, end: parts[parts.length - 1].end })));
  return (paragraph: Span): Stretches => ({ marks: marks(paragraph), quotations: quoted(paragraph), mentions: ranges.mentions(paragraph), titles: ranges.titles(paragraph), references: ranges.references(paragraph), values: ranges.values(paragraph) });
} // prettier-ignore

/** Asked for one paragraph after the other, the range of those of `sorted` that begin in it. */
function rangesOf(sorted: readonly Span[]): (paragraph: Span) => Range {
  let to = 0;
  return ({ end }) => {
    const from = to;
    while (to < sorted.length && sorted[to].start < end) to++;
    return { from, to };
  };
}

/** Asked for one paragraph after the other, the indexes of those of `sorted` that touch it. */
function overlapsOf(sorted: readonly Span[]): (paragraph: Span) => number[] {
  let next = 0;
  let open: number[] = [];
  return (paragraph) => {
    while (next < sorted.length && sorted[next].start < paragraph.end) open.push(next++);
    open = open.filter((index) => sorted[index].end > paragraph.start);
    return [...open];
  };
}

function excerpt(cut: Cut): Unclaimed {
  const { whole, paragraph } = cut;
  const { start, firstToken, firstSentence, reading, kind } = paragraph;
  const quotations = cut.quotations.map((index) => whole.quotations[index]);
  const present = entitiesIn(cut, quotations);
  const entity = (index: number | null): number | null => (index === null ? null : (present.get(index) ?? null));
  const entities = (indexes: readonly number[]): number[] => indexes.flatMap((index) => present.get(index) ?? []);
  const numbers = { marks: numbersOf(cut.marks), quotations: numbersOf(cut.quotations) };
  const span = cutter(paragraph);
  const named = { firstToken, sentence: firstSentence };
  return {
    prose: proseOf(reading, { text: whole.prose.text.slice(start, paragraph.end), kind }),
    frame: frameOf(whole.frame, paragraph),
    quoteMarks: cut.marks.map((index) => cutMarks(whole.quoteMarks[index], span, numbers.marks)),
    mentions: sliceOf(whole.mentions, cut.mentions).map((one) => ({ ...one, ...span(one), firstToken: one.firstToken - named.firstToken, endToken: one.endToken - named.firstToken, sentence: one.sentence - named.sentence })),
    titles: sliceOf(whole.titles, cut.titles).map((one) => ({ ...one, ...span(one), mention: one.mention - cut.mentions.from, body: one.body === null || one.body < cut.mentions.from || one.body >= cut.mentions.to ? null : one.body - cut.mentions.from })),
    entities: [...present].map(([index, id]) => cutEntity(whole.entities[index], { id, cut, entities })),
    references: sliceOf(whole.references, cut.references).map((one) => ({ ...one, ...span(one), firstToken: one.firstToken - firstToken, endToken: one.endToken - firstToken, sentence: one.sentence - firstSentence, entity: entity(one.entity), candidates: entities(one.candidates) })),
    quotations: quotations.map((one) => cutQuotation(one, { paragraph, here: cut.marks, span, numbers, speaker: (speaker) => ({ ...speaker, ...span(speaker), entity: entity(speaker.entity), candidates: entities(speaker.candidates) }) })),
    values: sliceOf(whole.values, cut.values).map((one) => ({ ...one, ...span(one), sentence: one.sentence - firstSentence })),
    reported: reportedIn(whole.reported, paragraph),
    identities: [...present].flatMap(([index, id]) => { const known = cut.identities.get(index); return known ? [{ ...known, entity: id }] : []; }),
  };
} // prettier-ignore

/** The paragraph's words as a text of one paragraph. */
const proseOf = remembered((reading, { text, kind }: { readonly text: string; readonly kind: ParagraphKind }): Prose => {
  const starts = Uint32Array.from(reading.starts);
  const ends = Uint32Array.from(reading.starts, (from, index) => from + reading.words[index].length);
  const { words, lowers, sentenceEnds } = reading;
  const sentences = sentenceEnds.map((endToken, index) => {
    const firstToken = index === 0 ? 0 : sentenceEnds[index - 1];
    return { start: starts[firstToken], end: ends[endToken - 1], firstToken, endToken, paragraph: 0 };
  });
  const tokens = { length: words.length, starts, ends, parts: Uint8Array.from(reading.parts), words, lowers };
  const range = { firstToken: 0, endToken: words.length, firstSentence: 0, endSentence: sentences.length };
  return { text, masked: reading.text, tokens, sentences, paragraphs: [{ start: 0, end: text.length, kind, ...range, reading }], memory: {} };
}); // prettier-ignore

/** Makes spans of the whole text spans of the paragraph, cut to it. */
function cutter({ start: from, end: to }: Span): (span: Span) => Span {
  const within = (offset: number): number => Math.min(Math.max(offset, from), to) - from;
  return ({ start, end }) => ({ start: within(start), end: within(end) });
}

function frameOf({ headline, byline, dateline, date, dateClue }: Frame, paragraph: Span): Frame {
  const span = cutter(paragraph);
  const own = <Part extends Span>(part: Part | null): Part | null => (part && overlaps(part, paragraph) ? { ...part, ...span(part) } : null); // prettier-ignore
  const line = own(dateline);
  return {
    headline: own(headline),
    byline: own(byline),
    date,
    dateClue,
    dateline: line && { ...line, place: own(line.place), agency: own(line.agency), dateWords: own(line.dateWords) },
  };
}

/** A day reported anywhere in the text, as far as it holds in the paragraph. */
function reportedIn(reported: ReportedDay | null, paragraph: Span): ReportedDay | null {
  if (!reported || !overlaps(reported.reach, paragraph)) return null;
  const span = cutter(paragraph);
  const { date, day, reach } = reported;
  return { date, day: day && overlaps(day, paragraph) ? span(day) : null, reach: span(reach) };
}

/** The entities that something in the paragraph names or stands for, each with its index there; in their order in the text. */
function entitiesIn({ whole, mentions, references, entityOf }: Cut, quotations: readonly Quotation[]): ReadonlyMap<number, number> {
  const found = new Set<number>(entityOf.subarray(mentions.from, mentions.to));
  const add = ({ entity, candidates }: Pick<Speaker, "entity" | "candidates">): void => {
    if (entity !== null) found.add(entity);
    for (const candidate of candidates) found.add(candidate);
  };
  for (let index = references.from; index < references.to; index++) add(whole.references[index]);
  for (const { speaker } of quotations) if (speaker) add(speaker);
  return numbersOf([...found].sort((a, b) => a - b));
} // prettier-ignore

const numbersOf = (indexes: readonly number[]): ReadonlyMap<number, number> =>
  new Map(indexes.map((index, number) => [index, number]));

const sliceOf = <Item>(items: readonly Item[], { from, to }: Range): readonly Item[] => items.slice(from, to);

function cutEntity(
  entity: Entity,
  { id, cut, entities }: { readonly id: number; readonly cut: Cut; readonly entities: (indexes: readonly number[]) => number[] },
): Entity {
  const isHere = ({ from, to }: Range, index: number): boolean => index >= from && index < to;
  const at = lowerBound(entity.mentions, cut.mentions.from);
  const end = lowerBound(entity.mentions, cut.mentions.to);
  return { id, type: entity.type, name: entity.name, rivals: entities(entity.rivals), mentions: entity.mentions.slice(at, end).map((index) => index - cut.mentions.from), clues: entity.clues.slice(at, end), titles: entity.titles.flatMap((index) => (isHere(cut.titles, index) ? [index - cut.titles.from] : [])) };
} // prettier-ignore

/** The place of the first of `sorted` that is no less than `least`. */
const lowerBound = (sorted: readonly number[], least: number): number =>
  firstWhere(sorted.length, (at) => sorted[at] >= least);

function cutMarks(marks: QuoteMarks, span: (span: Span) => Span, numbers: ReadonlyMap<number, number>): QuoteMarks {
  const { style, open, close, inside, parent, resumes } = marks;
  return {
    style,
    open: span(open),
    close: close && span(close),
    inside: span(inside),
    parent: parent === null ? null : (numbers.get(parent) ?? null),
    resumes: resumes === null ? null : (numbers.get(resumes) ?? null),
  };
}

/** What the quotation of an excerpt is made with. */
interface QuotationCut {
  readonly paragraph: Paragraph;
  /** The paragraph's quote marks. */
  readonly here: readonly number[];
  readonly span: (span: Span) => Span;
  readonly numbers: { readonly marks: ReadonlyMap<number, number>; readonly quotations: ReadonlyMap<number, number> };
  readonly speaker: (speaker: Speaker) => Speaker;
}

function cutQuotation(quotation: Quotation, { paragraph, here, span, numbers, speaker }: QuotationCut): Quotation {
  const { parts, marks, cue, sentence, inside, form } = quotation;
  return {
    parts: partsIn(parts, paragraph).map(span),
    marks: marksIn(marks, here).flatMap((index) => numbers.marks.get(index) ?? []),
    ...{ form, speaker: quotation.speaker && speaker(quotation.speaker), cue: cue && span(cue) },
    sentence: Math.max(0, sentence - paragraph.firstSentence),
    inside: inside === null ? null : (numbers.quotations.get(inside) ?? null),
  };
}

/** Those of a quotation's marks that are among the paragraph's. */
const marksIn = (marks: readonly number[], here: readonly number[]): readonly number[] =>
  marks.slice(lowerBound(marks, here[0] ?? Infinity), lowerBound(marks, (here.at(-1) ?? -1) + 1));

/** The parts that touch the paragraph; a quotation may go on for thousands. */
function partsIn(parts: readonly Span[], paragraph: Span): readonly Span[] {
  const from = Math.max(0, lastStartingAt(parts, paragraph.start));
  const to = lastStartingAt(parts, paragraph.end) + 1;
  return parts.slice(from, to).filter((part) => overlaps(part, paragraph));
}
