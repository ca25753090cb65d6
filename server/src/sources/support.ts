/** Judges how well source texts back each specific: is it there, and does it stand among the same words as in the draft? */
import type { Analysis, Sentence, Span } from "../analysis/model.ts";
import { partsOfSpeech } from "../text/model.ts";
import { frequencyBound, positionsOf, type IndexedSource } from "./source-text.ts";
import { specificsOf, type Specific } from "./specifics.ts";
import { readWords } from "./words.ts";
import { supportWeights, type SupportFeature } from "./support-weights.ts";

/** A specific and what the source texts say of it. */
export interface Support {
  readonly specific: Specific;
  /** `found`: it stands there among like words; `elsewhere`: it stands there, among others; `missing`: no trace. */
  readonly answer: "found" | "elsewhere" | "missing";
  /** 0..1, how likely nothing backs it. */
  readonly doubt: number;
  /** The passage that is nearest to the sentence; null when none comes near. */
  readonly passage: (Span & { readonly uri: string }) | null;
  /** What the doubt rests on. */
  readonly grounds: Grounds;
}

/** Every specific of `analysis` against `sources`, in text order; empty when there are no source texts. */
export function findSupport(analysis: Analysis, sources: readonly IndexedSource[]): Support[] {
  if (sources.length === 0) return [];
  const contexts = new Map<number, Pick<Question, "content" | "nearest">>();
  return specificsOf(analysis).map((specific) => {
    const context = contexts.get(specific.sentence) ?? contextOf(analysis, specific.sentence, sources);
    contexts.set(specific.sentence, context);
    return judge({ analysis, specific, ...context, sources });
  });
}

/** The content words of a sentence and the passage nearest to them: what all its specifics share. */
function contextOf(
  analysis: Analysis,
  sentence: number,
  sources: readonly IndexedSource[],
): Pick<Question, "content" | "nearest"> {
  const content = contentWords(analysis, analysis.prose.sentences[sentence]);
  return { content, nearest: nearestPassage(content, sources) };
}

/** What a judgement of one specific rests on. */
interface Question {
  readonly analysis: Analysis;
  readonly specific: Specific;
  readonly content: readonly ContentWord[];
  readonly nearest: Passage | null;
  readonly sources: readonly IndexedSource[];
}

/** The grounds of a judgement by name, each 0..1. */
export type Grounds = Readonly<Record<SupportFeature, number>>;

function judge(question: Question): Support {
  const { specific, nearest } = question;
  const grounds = groundsOf(question);
  const doubt = 1 / (1 + Math.exp(-supportWeights.bias - sumOf(grounds, specific.kind)));
  const there = grounds.missing < 1;
  return {
    ...{ specific, doubt, grounds, answer: !there ? "missing" : doubt >= 0.5 ? "elsewhere" : "found" },
    passage: nearest && { uri: nearest.source.uri, ...spanOf(nearest) },
  };
}

function sumOf(grounds: Grounds, kind: Specific["kind"]): number {
  const weights = supportWeights[kind];
  return (Object.keys(grounds) as SupportFeature[]).reduce((sum, name) => sum + weights[name] * grounds[name], 0);
}

/** The grounds on which a specific is judged. */
function groundsOf({ analysis, specific, content, nearest, sources }: Question): Grounds {
  const others = content.filter((word) => word.end <= specific.start || word.start >= specific.end);
  const near = others.filter((word) => Math.abs(word.index - indexNear(content, specific)) <= localReach);
  const places = placesOf(specific.full, sources);
  const parts = places.length > 0 ? [] : placesOf(specific.partial, sources);
  const best = Math.max(0, ...[...places, ...parts].map((place) => shareAround(near, place)));
  const atNearest = nearest ? shareAround(near, { ...nearest, at: nearest.at, length: nearest.length }) : 0;
  const inNearest = nearest !== null && [...places, ...parts].some((place) => isWithin(place, nearest));
  return {
    missing: places.length + parts.length === 0 ? 1 : 0,
    partly: places.length === 0 && parts.length > 0 ? 1 : 0,
    context: best,
    betterElsewhere: Math.max(0, atNearest - best),
    outsideNearest: nearest && !inNearest ? nearest.share : 0,
    apart: adjoins(analysis, specific, [...places, ...parts]) ? 0 : 1,
    replaced: isReplaced(analysis, specific, sources),
  };
}

/** Content words on either side that make up the context of a specific. */
const localReach = 5;

/** A word that carries meaning, and where it stands among the sentence's content words. */
interface ContentWord extends Span {
  readonly index: number;
  readonly hash: number;
  readonly stem: number;
}

const meaningful: ReadonlySet<number> = new Set(
  (["NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"] as const).map((part) => partsOfSpeech.indexOf(part)),
);

function contentWords({ prose: { tokens } }: Analysis, { firstToken, endToken }: Sentence): ContentWord[] {
  const words: ContentWord[] = [];
  for (let token = firstToken; token < endToken; token++) {
    if (!meaningful.has(tokens.parts[token])) continue;
    const { hashes } = readWords(tokens.words[token]);
    if (hashes.length !== 1) continue;
    const span = { start: tokens.starts[token], end: tokens.ends[token] };
    words.push({ ...span, index: words.length, hash: hashes[0], stem: stemOf(tokens.words[token]) });
  }
  return words;
}

/** The first letters of a word, hashed: "launched" and "launching" share them. */
const stemOf = (word: string): number =>
  readWords(word.slice(0, Math.max(4, Math.min(6, word.length - 2)))).hashes[0] ?? 0;

const indexNear = (content: readonly ContentWord[], { start }: Span): number =>
  Math.max(
    0,
    content.findIndex((word) => word.end > start),
  );

/** Where a sequence of words stands in a source: the index of its first word and how many there are. */
interface Place {
  readonly source: IndexedSource;
  readonly at: number;
  readonly length: number;
}

/** A stretch of a source that shares many content words with a sentence. */
interface Passage extends Place {
  /** Share of the sentence's content words in it, 0..1. */
  readonly share: number;
}

/** More places than this add nothing. */
const mostPlaces = 200;

function placesOf(sequences: readonly Uint32Array[], sources: readonly IndexedSource[]): Place[] {
  const places: Place[] = [];
  for (const source of sources) {
    for (const sequence of sequences) {
      for (const at of positionsOf(source, sequence[0] ?? 0)) {
        if (places.length >= mostPlaces) return places;
        if (sequence.every((hash, i) => source.words.hashes[at + i] === hash)) {
          places.push({ source, at, length: sequence.length });
        }
      }
    }
  }
  return places;
}

/** Words of the source on either side of a place that count as its surroundings. */
const reach = 14;

/** Share of `words` whose stem stands around `place`, 0..1; 1 when there are none to look for. */
function shareAround(words: readonly ContentWord[], { source, at, length }: Place): number {
  if (words.length === 0) return 1;
  const stems = stemsAround(source, Math.max(0, at - reach), Math.min(source.words.length, at + length + reach));
  return words.filter(({ stem }) => stems.has(stem)).length / words.length;
}

function stemsAround({ text, words }: IndexedSource, from: number, to: number): Set<number> {
  const stems = new Set<number>();
  for (let i = from; i < to; i++) stems.add(stemOf(text.slice(words.starts[i], words.ends[i])));
  return stems;
}

/** Words of a source that a passage spans. */
const passageLength = 40;

/** The stretch of the sources that shares most content words with a sentence; null when it is not even a quarter. */
function nearestPassage(content: readonly ContentWord[], sources: readonly IndexedSource[]): Passage | null {
  let best: Passage | null = null;
  for (const source of sources) {
    const votes = new Map<number, number>();
    for (const { hash, index } of content) {
      if (content.findIndex((other) => other.hash === hash) < index || frequencyBound(source, hash) > 2000) continue;
      const slots = new Set(
        positionsOf(source, hash).flatMap((at) => [
          Math.floor((at * 2) / passageLength),
          Math.floor((at * 2) / passageLength) - 1,
        ]),
      );
      for (const slot of slots) votes.set(slot, (votes.get(slot) ?? 0) + 1);
    }
    for (const [slot, count] of votes) {
      const share = count / content.length;
      const at = Math.max(0, (slot * passageLength) / 2);
      if (share > 0.25 && share > (best?.share ?? 0)) best = { source, at, length: passageLength, share };
    }
  }
  return best;
}

const isWithin = (place: Place, { source, at, length }: Passage): boolean =>
  place.source === source && place.at >= at - reach && place.at < at + length + reach;

const spanOf = ({ source: { words }, at, length }: Place): Span => ({
  start: words.starts[at],
  end: words.ends[Math.min(words.length, at + length) - 1],
});

/** Whether some place has the same word before or after it as the specific has in the draft. */
function adjoins({ prose }: Analysis, { start, end }: Specific, places: readonly Place[]): boolean {
  const before = readWords(prose.text.slice(Math.max(0, start - 40), start)).hashes.at(-1);
  const after = readWords(prose.text.slice(end, end + 40)).hashes[0];
  return places.some(({ source: { words }, at, length }) => {
    const [left, right] = [words.hashes[at - 1], words.hashes[at + length]];
    return (before !== undefined && left === before) || (after !== undefined && right === after);
  });
}

/** Words before and after a specific that together are telling. */
const neighbours = 2;

/** Words of the source within which a specific must follow its neighbours. */
const followingReach = 4;

/**
 * 0..1: the words right before (or right after) the specific in the draft stand in a source too, and something else
 * follows (or precedes) them there: half for each side.
 */
function isReplaced({ prose }: Analysis, specific: Specific, sources: readonly IndexedSource[]): number {
  const { start, end, full, partial } = specific;
  const before = readWords(prose.text.slice(Math.max(0, start - 60), start)).hashes.slice(-neighbours);
  const after = readWords(prose.text.slice(end, end + 60)).hashes.slice(0, neighbours);
  const heads = [...full, ...partial];
  const follows = ({ source, at, length }: Place): boolean =>
    holdsAny(heads, source, at + length, at + length + followingReach);
  const precedes = ({ source, at }: Place): boolean => holdsAny(heads, source, at - followingReach - 2, at);
  const side = (sequence: Uint32Array, holds: (place: Place) => boolean): number => {
    if (sequence.length < neighbours) return 0;
    const places = placesOf([sequence], sources);
    return places.length > 0 && places.length <= 20 && !places.some(holds) ? 0.5 : 0;
  };
  return side(before, follows) + side(after, precedes);
}

/** Whether one of the sequences begins between two words of a source. */
function holdsAny(sequences: readonly Uint32Array[], { words }: IndexedSource, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < Math.min(words.length, to); at++) {
    if (sequences.some((sequence) => sequence.every((hash, i) => words.hashes[at + i] === hash))) return true;
  }
  return false;
}
