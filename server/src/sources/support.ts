/** Judges how well source texts back each specific: is it there, and does it stand among the same words as in the draft? */
import { unclaimedExcerptsOf, type Excerpt, type Unclaimed } from "../analysis/excerpts.ts";
import type { Span } from "../analysis/model.ts";
import { remembered } from "../text/remembered.ts";
import { textOf } from "../text/span.ts";
import { finish, type Steps } from "../text/steps.ts";
import { evidenceOf, type Presence, type Question } from "./evidence.ts";
import { groundsOf, type Grounds } from "./grounds.ts";
import { otherFigure, type SourceFigure } from "./other-figure.ts";
import { contentWords, placesOf, spanOf } from "./passages.ts";
import { askedTypes, isInDraft, oftenestRival, rivalsNear } from "./rivals.ts";
import { wordAt, type IndexedSource } from "./source-text.ts";
import { specificsOf, type Specific } from "./specifics.ts";
import { supportWeights, type SupportFeature } from "./support-weights.ts";
import { readWords } from "./words.ts";

/** A specific and what the source texts say of it. */
export interface Support {
  readonly specific: Specific;
  /** `found`: nothing speaks against it; `elsewhere`: it stands there, but hardly with what is said of it; `missing`: no trace. */
  readonly answer: "found" | "elsewhere" | "missing";
  /** How much of it the sources have anywhere. */
  readonly presence: Presence;
  /** 0..1, how likely nothing backs it. */
  readonly doubt: number;
  /** The passage that is nearest to the sentence; null when none comes near. */
  readonly passage: (Span & { readonly uri: string }) | null;
  /** The figure for the same thing in that passage, when the sources do not back this one; null when none is. */
  readonly otherFigure: SourceFigure | null;
  /** What the doubt rests on. */
  readonly grounds: Grounds;
}

/** Every specific of `analysis` against `sources`, in text order; empty when there are no source texts. */
export const findSupport = (analysis: Unclaimed, sources: readonly IndexedSource[]): Support[] =>
  finish(supportSteps(analysis, sources));

/** The same in steps. What was asked of a paragraph is not asked again while it, the sources and what the draft has of theirs stay. */
export function* supportSteps(analysis: Unclaimed, sources: readonly IndexedSource[]): Steps<Support[]> {
  const supports: Support[] = [];
  for (const { judged, excerpt } of judgedParagraphs(analysis, sources, judgedIn)) {
    supports.push(...judged.map((support) => shifted(support, excerpt, analysis)));
    yield;
  }
  return supports;
}

/** What is to be judged of every specific of `analysis`, in text order, each in its paragraph as a text of its own. */
export const questionsOf = (analysis: Unclaimed, sources: readonly IndexedSource[]): Question[] =>
  [...judgedParagraphs(analysis, sources, questionsIn)].flatMap(({ judged }) => judged);

/** All else that a judgement depends on. */
interface Around {
  readonly sources: readonly IndexedSource[];
  /** For each sentence, which of the rivals near it the draft has. */
  readonly inDraft: readonly (readonly number[])[];
  /** See `Question.oftenest`, by type. */
  readonly oftenest: readonly number[];
}

function* judgedParagraphs<Judged>(
  analysis: Unclaimed,
  sources: readonly IndexedSource[],
  judgeIn: (paragraph: Unclaimed, around: Around) => Judged,
): Generator<{ readonly excerpt: Excerpt<Unclaimed>; readonly judged: Judged }, void> {
  if (sources.length === 0) return;
  const draft = new Set(readWords(analysis.prose.text).hashes);
  const oftenest = askedTypes.map((type) => oftenestRival(type, sources, draft));
  for (const excerpt of unclaimedExcerptsOf(analysis)) {
    const near = nearIn(excerpt.analysis, sources);
    const inDraft = near.map(({ rivals }) => [...rivals.keys()].filter((index) => isInDraft(rivals[index], draft)));
    yield { excerpt, judged: judgeIn(excerpt.analysis, { sources, inDraft, oftenest }) };
  }
}

/** Content words of each sentence of a paragraph, and what the sources have near them. */
const nearIn = remembered((paragraph: Unclaimed, sources: readonly IndexedSource[]) =>
  paragraph.prose.sentences.map((sentence) => {
    const content = contentWords(paragraph, sentence, sources);
    return { content, rivals: rivalsNear(content, sources) };
  }),
);

const judgedIn = remembered((paragraph: Unclaimed, around: Around): readonly Support[] =>
  questionsIn(paragraph, around).map(judge),
);

function questionsIn(analysis: Unclaimed, { sources, inDraft, oftenest }: Around): Question[] {
  const specifics = specificsOf(analysis).filter((one) => !isOrdinary(textOf(analysis.prose.text, one), one, sources));
  const places = specifics.map(({ full }) => placesOf(full, sources));
  const sentences = nearIn(analysis, sources).map(({ content, rivals }, index) => {
    const left = new Set(inDraft[index]);
    return { content, rivals: rivals.filter((_, at) => !left.has(at)) };
  });
  // By sentence, the specifics that the sources have; one that stands all over says nothing of another.
  const telling = new Map<number, number[]>();
  specifics.forEach(({ sentence }, index) => {
    const { length } = places[index];
    if (length === 0 || length >= mostTelling) return;
    const known = telling.get(sentence);
    if (known) known.push(index);
    else telling.set(sentence, [index]);
  });
  return specifics.map((specific, index) => {
    const often = specific.kind === "name" ? oftenest[askedTypes.indexOf(specific.type)] : 0;
    const others = (telling.get(specific.sentence) ?? []).filter((other) => other !== index);
    const company = others.filter((other) => Math.abs(other - index) <= widestCompany).map((other) => places[other]);
    return { analysis, specific, ...sentences[specific.sentence], oftenest: often, company, sources };
  });
}

/** The support as places and values of the whole text have it. */
function shifted(
  support: Support,
  { start, firstSentence, firstValue, analysis }: Excerpt<Unclaimed>,
  whole: Unclaimed,
): Support {
  const { specific } = support;
  const value = specific.value && whole.values[firstValue + analysis.values.indexOf(specific.value)];
  const sentence = specific.sentence + firstSentence;
  return {
    ...support,
    specific: { ...specific, value, sentence, start: specific.start + start, end: specific.end + start },
  };
}

/** Whether words that have nothing but their capitals are ordinary ones: the sources write each of them small. */
function isOrdinary(words: string, { kind, type }: Specific, sources: readonly IndexedSource[]): boolean {
  if (kind !== "name" || type !== null) return false;
  return [...readWords(words).hashes].every((hash) =>
    placesOf([Uint32Array.of(hash)], sources).some(({ source, at }) => /^\p{Ll}/u.test(wordAt(source, at))),
  );
}

/** Places of one specific beyond which they say nothing of another. */
const mostTelling = 40;

/** Specifics before and after one that are its company in a long list. */
const widestCompany = 15;

function judge(question: Question): Support {
  const { specific } = question;
  const evidence = evidenceOf(question);
  const { presence, nearest } = evidence;
  const grounds = groundsOf(question, evidence);
  const weighed = 1 / (1 + Math.exp(-(sumOf(grounds, specific.kind) + sumOf(grounds, presence))));
  // In a few short notes little speaks for or against anybody; whom they do not name at all they do not back.
  const isUnheardOf = presence === "missing" && specific.type !== null && grounds.unknown === 1;
  const doubt = isUnheardOf ? Math.max(weighed, 0.5) : weighed;
  const answer = doubt < 0.5 ? "found" : presence === "missing" ? "missing" : "elsewhere";
  const passage = nearest && { uri: nearest.source.uri, ...spanOf(nearest) };
  const isBacked = answer === "found" && presence === "found";
  const other =
    specific.value && nearest && !isBacked ? otherFigure(specific.value, nearest.source, spanOf(nearest)) : null;
  return { specific, presence, doubt, grounds, answer, passage, otherFigure: other };
}

function sumOf(grounds: Grounds, part: Specific["kind"] | Presence): number {
  const { bias, ...weights }: Readonly<Record<SupportFeature | "bias", number>> = supportWeights[part];
  return (Object.keys(grounds) as SupportFeature[]).reduce((sum, name) => sum + weights[name] * grounds[name], bias);
}
