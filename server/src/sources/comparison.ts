/** What source texts say of a draft: of every quotation's words, and of every name, figure and date. */
import type { Analysis, Paragraph, Quotation, Span, Value } from "../analysis/model.ts";
import { remembered } from "../text/remembered.ts";
import { firstWhere, textOf } from "../text/span.ts";
import { finish, type Steps } from "../text/steps.ts";
import type { ParagraphReading } from "../text/tokens.ts";
import type { SourceFigure } from "./other-figure.ts";
import type { IndexedSource } from "./source-text.ts";
import { comparedSpeaker, labelAt } from "./speakers.ts";
import { supportSteps, type Support } from "./support.ts";
import { unbackedSteps, type Unbacked } from "./unbacked.ts";
import { findWording, type WordingMatch } from "./wording.ts";
import { readWords } from "./words.ts";

/** Whether source texts have the words of one part of a quotation. `unchecked`: too few words to tell. */
export type WordingAnswer = "verbatim" | "altered" | "not-found" | "unchecked";

/** One part of a quotation against the source texts. */
export interface QuotedWords extends Span {
  /** Index of the quotation. */
  readonly quotation: number;
  readonly answer: WordingAnswer;
  /** The passage; null when not found or unchecked. */
  readonly match: WordingMatch | null;
  /** The name under which the words stand in a transcript, when it is somebody else’s than the draft gives; else null. */
  readonly otherSpeaker: string | null;
}

/** A figure of the draft, and another that the nearest passage gives for the same thing. */
export interface OtherFigure extends SourceFigure {
  readonly value: Value;
}

/** The draft against all source texts that the desk named. */
export interface Comparison {
  readonly quoted: readonly QuotedWords[];
  readonly supports: readonly Support[];
  readonly otherFigures: readonly OtherFigure[];
  /** Titles and superlatives that no source text has of the same person or thing. */
  readonly unbacked: readonly Unbacked[];
}

/** Compares; null when no source texts are named, so that nothing is ever "not found" in nothing. */
export const compareWithSources = (analysis: Analysis, sources: readonly IndexedSource[]): Comparison | null =>
  finish(comparisonSteps(analysis, sources));

/** The same in steps, of a paragraph each. What was compared is not compared again while its paragraph and the sources stay. */
export function* comparisonSteps(analysis: Analysis, sources: readonly IndexedSource[]): Steps<Comparison | null> {
  if (sources.length === 0) return null;
  const quoted: QuotedWords[] = [];
  for (const [paragraph, parts] of partsByParagraph(analysis)) {
    const asked = parts.map(({ words, names }) => ({ words, names }));
    const answers = answersIn(paragraph.reading, { asked, sources });
    quoted.push(...parts.map(({ start, end, quotation }, i) => ({ start, end, quotation, ...answers[i] })));
    yield;
  }
  // What stands in quoted words is compared with them, and told once.
  const isQuoted = ({ start, end }: Span): boolean =>
    quoted.some((words) => words.answer !== "unchecked" && words.start <= start && end <= words.end);
  const supports = (yield* supportSteps(analysis, sources)).filter(({ specific }) => !isQuoted(specific));
  const otherFigures = supports.flatMap(({ specific: { value }, otherFigure }) =>
    value && otherFigure ? { value, ...otherFigure } : [],
  );
  const unbacked = (yield* unbackedSteps(analysis, sources)).filter((one) => !isQuoted(one));
  return { quoted, supports, otherFigures, unbacked };
}

/** Words that are looked up, and everything that the draft calls their speaker. */
interface Asked {
  readonly words: string;
  readonly names: readonly string[];
}

/** A part of a quotation under comparison. */
interface Part extends Span, Asked {
  readonly quotation: number;
}

/** The parts of quotations that are compared, in text order, by the paragraph in which each begins. */
function partsByParagraph(analysis: Analysis): ReadonlyMap<Paragraph, readonly Part[]> {
  const { paragraphs } = analysis.prose;
  const parts = new Map<Paragraph, Part[]>();
  for (const part of analysis.quotations.flatMap((quotation, index) => partsOf(analysis, quotation, index))) {
    const paragraph = paragraphs[firstWhere(paragraphs.length, (at) => paragraphs[at].end > part.start)];
    parts.set(paragraph, [...(parts.get(paragraph) ?? []), part]);
  }
  return parts;
}

function partsOf(analysis: Analysis, quotation: Quotation, index: number): Part[] {
  if (quotation.form === "scare" || quotation.form === "indirect") return [];
  const { text } = analysis.prose;
  return quotation.parts.map(({ start, end: last }) => {
    // The comma or full stop before a closing mark is the paper's, not the speaker's.
    const end = /[,.]/u.test(text[last - 1] ?? "") ? last - 1 : last;
    return { start, end, quotation: index, words: text.slice(start, end), names: speakerNames(analysis, quotation) };
  });
}

/** Everything that is asked about the quotations of one paragraph. */
interface AskedOfParagraph {
  readonly asked: readonly Asked[];
  readonly sources: readonly IndexedSource[];
}

const answersIn = remembered((_: ParagraphReading, { asked, sources }: AskedOfParagraph) =>
  asked.map((one) => answerTo(one, sources)),
);

/** Fewer words than this stand in any source by chance, or in none for no reason. */
const fewestQuoted = 2;

/** What the sources say of words. */
function answerTo(
  { words, names }: Asked,
  sources: readonly IndexedSource[],
): Pick<QuotedWords, "answer" | "match" | "otherSpeaker"> {
  if (readWords(words).length < fewestQuoted) return { answer: "unchecked", match: null, otherSpeaker: null };
  const isTheirs = (source: IndexedSource, passage: Span): boolean =>
    comparedSpeaker(labelAt(source, passage.start) ?? "", names) !== "other";
  const match = findWording(words, sources, isTheirs);
  const otherSpeaker = match && otherSpeakerOf(match, { words, names }, sources);
  return { answer: match?.match ?? "not-found", match, otherSpeaker };
}

/** Fewer words than this may be anybody's. */
const fewestOwn = 4;

/** Everything that the draft calls a quotation's speaker; empty when nobody is named. */
function speakerNames({ entities, mentions, prose }: Analysis, { speaker }: Quotation): string[] {
  if (speaker?.entity == null) return [];
  return entities[speaker.entity].mentions.map((index) => textOf(prose.text, mentions[index]));
}

function otherSpeakerOf(
  { uri, span }: WordingMatch,
  { words, names }: Asked,
  sources: readonly IndexedSource[],
): string | null {
  const source = sources.find((one) => one.uri === uri);
  if (!source || readWords(words).length < fewestOwn) return null;
  const label = labelAt(source, span.start);
  return label !== null && comparedSpeaker(label, names) === "other" ? label : null;
}
