/** What source texts say of a draft: of every quotation's words, and of every name, figure and date. */
import type { Analysis, Quotation, Span, Value } from "../analysis/model.ts";
import { isPersonNoun } from "../lexicon/people-nouns.ts";
import { areSynonyms } from "../lexicon/synonyms.ts";
import { textOf } from "../text/span.ts";
import type { IndexedSource } from "./source-text.ts";
import { comparedSpeaker, labelAt } from "./speakers.ts";
import { findSupport, type Support } from "./support.ts";
import { valuesIn } from "./values.ts";
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
export interface OtherFigure {
  readonly value: Value;
  /** The passage's figure: its words and where they stand. */
  readonly words: string;
  readonly uri: string;
  readonly span: Span;
}

/** The draft against all source texts that the desk named. */
export interface Comparison {
  readonly quoted: readonly QuotedWords[];
  readonly supports: readonly Support[];
  readonly otherFigures: readonly OtherFigure[];
}

/** Compares; null when no source texts are named, so that nothing is ever "not found" in nothing. */
export function compareWithSources(analysis: Analysis, sources: readonly IndexedSource[]): Comparison | null {
  if (sources.length === 0) return null;
  const quoted = analysis.quotations.flatMap((quotation, index) =>
    compareQuotation({ analysis, quotation, index }, sources),
  );
  // What stands in quoted words is compared with them, and told once.
  const isQuoted = ({ specific: { start, end } }: Support): boolean =>
    quoted.some((words) => words.answer !== "unchecked" && words.start <= start && end <= words.end);
  const supports = findSupport(analysis, sources).filter((support) => !isQuoted(support));
  return { quoted, supports, otherFigures: supports.flatMap((support) => otherFigure(support, sources) ?? []) };
}

/** A quotation under comparison. */
interface Compared {
  readonly analysis: Analysis;
  readonly quotation: Quotation;
  readonly index: number;
}

/** Fewer words than this stand in any source by chance, or in none for no reason. */
const fewestQuoted = 2;

function compareQuotation({ analysis, quotation, index }: Compared, sources: readonly IndexedSource[]): QuotedWords[] {
  if (quotation.form === "scare" || quotation.form === "indirect") return [];
  return quotation.parts.map(({ start, end: last }) => {
    // The comma or full stop before a closing mark is the paper's, not the speaker's.
    const end = /[,.]/u.test(analysis.prose.text[last - 1] ?? "") ? last - 1 : last;
    const words = analysis.prose.text.slice(start, end);
    if (readWords(words).length < fewestQuoted)
      return { start, end, quotation: index, answer: "unchecked", match: null, otherSpeaker: null };
    const names = speakerNames(analysis, quotation);
    const isTheirs = (source: IndexedSource, passage: Span): boolean =>
      comparedSpeaker(labelAt(source, passage.start) ?? "", names) !== "other";
    const match = findWording(words, sources, isTheirs);
    const otherSpeaker = match && otherSpeakerOf(match, { words, names, sources });
    return { start, end, quotation: index, answer: match?.match ?? "not-found", match, otherSpeaker };
  });
}

/** Fewer words than this may be anybody's. */
const fewestOwn = 4;

/** Everything that the draft calls a quotation's speaker; empty when nobody is named. */
function speakerNames({ entities, mentions, prose }: Analysis, { speaker }: Quotation): string[] {
  if (speaker?.entity == null) return [];
  return entities[speaker.entity].mentions.map((index) => textOf(prose.text, mentions[index]));
}

/** What a passage is compared with. */
interface Given {
  readonly words: string;
  readonly names: readonly string[];
  readonly sources: readonly IndexedSource[];
}

function otherSpeakerOf({ uri, span }: WordingMatch, { words, names, sources }: Given): string | null {
  const source = sources.find((one) => one.uri === uri);
  if (!source || readWords(words).length < fewestOwn) return null;
  const label = labelAt(source, span.start);
  return label !== null && comparedSpeaker(label, names) === "other" ? label : null;
}

/** The figure for the same thing in the passage nearest to a figure that the sources do not back; null when none is. */
function otherFigure(
  { specific: { value }, answer, presence, passage }: Support,
  sources: readonly IndexedSource[],
): OtherFigure | null {
  if (!value || value.amount === null || value.unit === null || value.hedge !== null || !passage) return null;
  if (answer === "found" && presence === "found") return null;
  const source = sources.find(({ uri }) => uri === passage.uri);
  if (!source) return null;
  const words = source.text.slice(passage.start, passage.end);
  const alike = valuesIn(words).filter(
    (other) => other.kind === value.kind && other.amount !== null && isCountOf(unitIn(words, other), value.unit),
  );
  // Two figures for one thing in the passage itself, or a thing without a name, leave open which one is meant.
  if (alike.length !== 1 || alike[0].amount === value.amount) return null;
  const span = { start: passage.start + alike[0].start, end: passage.start + alike[0].end };
  return { value, words: source.text.slice(span.start, span.end), uri: source.uri, span };
}

/** What a figure counts: "people" of "two of our people" as of "two people"; null when nothing says. */
const unitIn = (words: string, { unit, end }: Value): string | null =>
  unit ?? /^ of (?:our|the|their|its|his|her|my|those|these) (\p{L}+)/u.exec(words.slice(end, end + 40))?.[1] ?? null;

/** Whether one noun is counted where the other is: the same, one for another, or people and a kind of them. */
const isCountOf = (unit: string | null, other: string | null): boolean =>
  unit !== null &&
  other !== null &&
  (unit === other ||
    areSynonyms(unit, other) ||
    [unit, other].some(
      (one) => everybody.has(one) && [unit, other].every((noun) => everybody.has(noun) || isPersonNoun(noun)),
    ));

/** Nouns for people of any kind. */
const everybody: ReadonlySet<string> = new Set(["people", "persons", "individuals"]);
