/** What the own words of a name, figure or date and the words beside it say of it. */
import type { Unclaimed } from "../analysis/excerpts.ts";
import { cardinals } from "../lexicon/numbers.ts";
import { textOf } from "../text/span.ts";
import type { Question } from "./evidence.ts";
import { holdsAny, placesOf, type Place } from "./passages.ts";
import { wordAt, type IndexedSource } from "./source-text.ts";
import { hashesOf, type Specific } from "./specifics.ts";
import type { SupportFeature } from "./support-weights.ts";
import { readWords } from "./words.ts";

/** The grounds of this file. */
type WordGround =
  | ("apart" | "replaced" | "otherwise" | "untyped" | "renamed" | "repeated" | "oneWord" | "unknown" | "torn" | "small")
  | "spelled";

/** The grounds, each 0..1; `places` is where the sources have the specific. */
export function wordGrounds(
  { analysis, specific, sources }: Question,
  places: readonly Place[],
): Readonly<Record<WordGround & SupportFeature, number>> {
  const written = textOf(analysis.prose.text, specific);
  const words = hashesOf(written);
  const [isName, isNumber] = [specific.kind === "name", specific.kind === "number"];
  return {
    apart: adjoins(analysis, specific, places) ? 0 : 1,
    replaced: isReplaced(analysis, specific, sources),
    otherwise: isCountedOtherwise(analysis, specific, sources) ? 1 : 0,
    untyped: isName && specific.type === null ? 1 : 0,
    renamed: isName && isRenamed(analysis, specific, sources) ? 1 : 0,
    repeated: isName && isRepeated(analysis, specific) ? 1 : 0,
    oneWord: words.length === 1 ? 1 : 0,
    unknown: isName ? unknownShare(words, sources) : 0,
    torn: isName ? tornShare(words, sources) : 0,
    small: isNumber && specific.value?.amount != null && specific.value.amount <= 3 ? 1 : 0,
    spelled: isNumber && !/\d/u.test(written) ? 1 : 0,
  };
}

/** Whether some place has the same word before or after it as the specific has in the draft. */
function adjoins({ prose }: Unclaimed, { start, end }: Specific, places: readonly Place[]): boolean {
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
function isReplaced({ prose }: Unclaimed, specific: Specific, sources: readonly IndexedSource[]): number {
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
  { prose }: Unclaimed,
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

const isFigure = (word: string): boolean => /^\d/u.test(word) || cardinals.has(word.toLowerCase());

/** Characters of a draft on either side within which a name may go on. */
const widestName = 40;

/**
 * Whether the sources always have another word with a capital beside a word of the name, or beside one that it is joined
 * to: "Aner Shalev" where the draft says "Aner Einstein".
 */
function isRenamed({ prose }: Unclaimed, { start, end }: Specific, sources: readonly IndexedSource[]): boolean {
  const from = Math.max(0, start - widestName);
  const near = prose.text.slice(from, end + widestName);
  const { hashes, starts, ends, length } = readWords(near);
  const isCapital = (i: number): boolean => capital.test(near.slice(starts[i], ends[i]));
  for (let i = 1; i < length; i++) {
    const isOfName = from + ends[i] > start && from + starts[i - 1] < end;
    if (!isOfName || !isCapital(i - 1) || !isCapital(i) || near.slice(ends[i - 1], starts[i]) !== " ") continue;
    if (placesOf([hashes.slice(i - 1, i + 1)], sources).length > 0) continue;
    const left = placesOf([hashes.slice(i - 1, i)], sources);
    const right = placesOf([hashes.slice(i, i + 1)], sources);
    if (left.length > 0 && left.every(({ source, at }) => areOneName(source, at))) return true;
    if (right.length > 0 && right.every(({ source, at }) => areOneName(source, at - 1))) return true;
  }
  return false;
}

/** Whether the word of a source at an index and the next both have capitals and only a space between them. */
const areOneName = (source: IndexedSource, at: number): boolean =>
  at >= 0 &&
  at + 1 < source.words.length &&
  source.text.slice(source.words.ends[at], source.words.starts[at + 1]) === " " &&
  [at, at + 1].every((i) => capital.test(wordAt(source, i)));

const capital = /^\p{Lu}/u;

/** Whether the name, or a capital word in it, stands a second time: nobody says a name twice where another was meant. */
function isRepeated({ prose }: Unclaimed, { start, end, sentence }: Specific): boolean {
  const words = prose.text.slice(start, end);
  const capitals = words.split(/\s+/u).filter((word) => capital.test(word));
  const { start: from, end: to } = prose.sentences[sentence];
  return (
    new Set(capitals).size < capitals.length ||
    prose.text.slice(from, start).includes(words) ||
    prose.text.slice(end, to).includes(words)
  );
}

/** Share of a name's words that the sources have nowhere. */
const unknownShare = (words: Uint32Array, sources: readonly IndexedSource[]): number =>
  words.filter((hash) => placesOf([Uint32Array.of(hash)], sources).length === 0).length / Math.max(1, words.length);

/** Share of a name's pairs of words that stand nowhere together. */
function tornShare(words: Uint32Array, sources: readonly IndexedSource[]): number {
  const pairs = [...words.keys()].slice(1).map((i) => words.slice(i - 1, i + 1));
  return pairs.filter((pair) => placesOf([pair], sources).length === 0).length / Math.max(1, pairs.length);
}
