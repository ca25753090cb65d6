/** The grounds on which a name, figure or date of a draft is doubted, each 0..1, by what the source texts have of it. */
import type { Analysis, Span } from "../analysis/model.ts";
import { cardinals } from "../lexicon/numbers.ts";
import {
  holdsAny,
  nearestPassage,
  placesOf,
  shareAround,
  type ContentWord,
  type Passage,
  type Place,
} from "./passages.ts";
import type { IndexedSource } from "./source-text.ts";
import type { Specific } from "./specifics.ts";
import type { SupportFeature } from "./support-weights.ts";
import { readWords } from "./words.ts";

/** What a judgement of one specific rests on. */
export interface Question {
  readonly analysis: Analysis;
  readonly specific: Specific;
  /** Content words of its sentence. */
  readonly content: readonly ContentWord[];
  readonly sources: readonly IndexedSource[];
}

/** The grounds of a judgement by name, each 0..1. */
export type Grounds = Readonly<Record<SupportFeature, number>>;

/** Words of a source on either side of a place that count as its surroundings: near, and as far as a sentence or two. */
const [nearReach, wideReach] = [14, 45];

/** Content words on either side that make up the context of a specific. */
const localReach = 5;

/** The grounds, and the passage nearest to the sentence without the specific; null when none comes near. */
export function groundsOf(question: Question): { readonly grounds: Grounds; readonly nearest: Passage | null } {
  const { analysis, specific, content, sources } = question;
  const others = content.filter((word) => word.end <= specific.start || word.start >= specific.end);
  const middle = indexNear(content, specific);
  const near = others.filter(({ index }) => Math.abs(index - middle) <= localReach);
  const whole = placesOf(specific.full, sources);
  const parts = whole.length > 0 ? [] : placesOf(specific.partial, sources);
  const places = [...whole, ...parts];
  const nearest = nearestPassage(others, sources);
  const best = bestShare(near, places, nearReach);
  const wide = bestShare(others, places, wideReach);
  const inNearest = nearest !== null && places.some((place) => isWithin(place, nearest));
  const grounds: Grounds = {
    missing: places.length === 0 ? 1 : 0,
    partly: whole.length === 0 && parts.length > 0 ? 1 : 0,
    context: best,
    wide,
    betterElsewhere: nearest ? Math.max(0, shareAround(others, nearest, 5) - wide) : 0,
    outsideNearest: nearest && !inNearest ? nearest.share : 0,
    apart: adjoins(analysis, specific, places) ? 0 : 1,
    replaced: isReplaced(analysis, specific, sources),
    rival:
      nearest && !inNearest ? Math.max(0, bestShare(near, rivalsIn(nearest, specific, content), nearReach) - best) : 0,
    otherwise: isCountedOtherwise(analysis, specific, sources) ? 1 : 0,
    repeated: isRepeated(analysis, specific) ? 1 : 0,
    seldom: places.length === 0 ? 0 : 1 / places.length,
    scattered: places.length > 0 ? 0 : 1 - wordShare(analysis, specific, sources),
    small: specific.value?.amount != null && specific.value.amount <= 3 && specific.kind === "number" ? 1 : 0,
  };
  return { grounds, nearest };
}

const bestShare = (words: readonly ContentWord[], places: readonly Place[], reach: number): number =>
  places.reduce((best, place) => Math.max(best, shareAround(words, place, reach)), 0);

const indexNear = (content: readonly ContentWord[], { start }: Span): number =>
  Math.max(0, content.findIndex((word) => word.end > start)); // prettier-ignore

const isWithin = (place: Place, { source, at, length }: Passage): boolean =>
  place.source === source && place.at >= at - nearReach && place.at < at + length + nearReach;

/** Things of the same kind in a passage that the sentence does not have: names by their capitals, figures by their digits. */
function rivalsIn(passage: Passage, { kind }: Specific, content: readonly ContentWord[]): Place[] {
  const { source, at, length } = passage;
  const own = new Set(content.map(({ hash }) => hash));
  const rivals: Place[] = [];
  for (let i = Math.max(0, at - 5); i < Math.min(source.words.length, at + length + 5); i++) {
    const word = source.text.slice(source.words.starts[i], source.words.ends[i]);
    const isKind = kind === "name" ? /^\p{Lu}\p{Ll}/u.test(word) && !isSentenceStart(source, i) : /^\d/u.test(word);
    if (isKind && !own.has(source.words.hashes[i])) rivals.push({ source, at: i, length: 1 });
  }
  return rivals;
}

const isSentenceStart = ({ text, words }: IndexedSource, i: number): boolean =>
  i === 0 || /[.!?:\n“"]/u.test(text.slice(words.ends[i - 1], words.starts[i]));

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

/** More places than this, and the word behind a figure says nothing of what is counted. */
const mostCounted = 30;

/** Whether the word behind a figure ("languages") follows other figures in the sources, and never this one. */
function isCountedOtherwise(
  { prose }: Analysis,
  { kind, full, end }: Specific,
  sources: readonly IndexedSource[],
): boolean {
  const counted = readWords(prose.text.slice(end, end + 40)).hashes[0];
  if (kind === "name" || counted === undefined) return false;
  const places = placesOf([Uint32Array.of(counted)], sources);
  if (places.length > mostCounted) return false;
  const figures = places.filter(({ source, at }) => at > 0 && isFigure(wordAt(source, at - 1)));
  const isThis = ({ source, at }: Place): boolean => holdsAny(full, source, at - 3, at);
  return figures.length > 0 && !places.some(isThis);
}

const wordAt = ({ text, words }: IndexedSource, at: number): string => text.slice(words.starts[at], words.ends[at]);

const isFigure = (word: string): boolean => /^\d/u.test(word) || cardinals.has(word.toLowerCase());

/** Whether the sentence has the same words a second time: nobody says a name twice where another was meant. */
function isRepeated({ prose }: Analysis, { start, end, sentence, kind }: Specific): boolean {
  if (kind !== "name") return false;
  const { start: from, end: to } = prose.sentences[sentence];
  const words = prose.text.slice(start, end);
  return prose.text.slice(from, start).includes(words) || prose.text.slice(end, to).includes(words);
}

/** Share of a name's words that stand somewhere in the sources, be it apart. */
function wordShare({ prose }: Analysis, { start, end }: Specific, sources: readonly IndexedSource[]): number {
  const { hashes } = readWords(prose.text.slice(start, end));
  const found = [...hashes].filter((hash) => placesOf([Uint32Array.of(hash)], sources).length > 0);
  return hashes.length === 0 ? 0 : found.length / hashes.length;
}
