/** The grounds on which a name, figure or date of a draft is doubted, each 0..1, by what the source texts have of it. */
import type { Analysis, Span } from "../analysis/model.ts";
import { cardinals } from "../lexicon/numbers.ts";
import { firstWhere, textOf } from "../text/span.ts";
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
import { isRival, type Rival } from "./rivals.ts";
import { hashesOf, monthNames, type Specific } from "./specifics.ts";
import type { SupportFeature } from "./support-weights.ts";
import { readWords } from "./words.ts";
import { writtenOn } from "./written-on.ts";

/** What a judgement of one specific rests on. */
export interface Question {
  readonly analysis: Analysis;
  readonly specific: Specific;
  /** Content words of its sentence. */
  readonly content: readonly ContentWord[];
  /** What the sources have near those words and the draft has nowhere. */
  readonly rivals: readonly Rival[];
  /** How often the sources say the name that they say most of those that could stand here and the draft has nowhere. */
  readonly oftenest: number;
  readonly sources: readonly IndexedSource[];
}

/** The grounds of a judgement by name, each 0..1. */
export type Grounds = Readonly<Record<SupportFeature, number>>;

/** Words of a source on either side of a place that count as its surroundings: near, and as far as a sentence or two. */
const [nearReach, wideReach] = [14, 45];

/** Words on either side that belong to a name or figure: its title, what is counted. */
const closeReach = 6;

/** Content words on either side that make up the context of a specific. */
const localReach = 5;

/** Words at the beginning of a source that say what all of it is about. */
const leadLength = 60;

/** Content words on either side that count at all: what is no sentence (a list of a thousand names) costs no more than a long one. */
const farthestReach = 60;

/** How much of a specific the sources have anywhere. */
export type Presence = "missing" | "partly" | "found";

/** What the sources have of one specific. */
export interface Evidence {
  readonly presence: Presence;
  /** Where they have it, in full or in part. */
  readonly places: readonly Place[];
  /** Content words of its sentence, without its own. */
  readonly others: readonly ContentWord[];
  /** The passage nearest to the sentence without the specific; null when none comes near. */
  readonly nearest: Passage | null;
}

/** Looks for the specific, and for its sentence without it. */
export function evidenceOf({ content: all, specific, sources }: Question): Evidence {
  const middle = indexNear(all, specific);
  const content = all.slice(Math.max(0, middle - farthestReach), middle + farthestReach);
  const others = content.filter((word) => word.end <= specific.start || word.start >= specific.end);
  const whole = placesOf(specific.full, sources);
  const places = whole.length > 0 ? whole : placesOf(specific.partial, sources);
  const isWhole = whole.length > 0 && !hasOtherYear(specific, whole, sources);
  const presence = isWhole ? "found" : places.length > 0 ? "partly" : "missing";
  return { presence, places, others, nearest: nearestPassage(others, sources) };
}

/** The grounds of a judgement. */
export function groundsOf(question: Question, evidence: Evidence): Grounds {
  const { specific, sources } = question;
  const { places, others, nearest } = evidence;
  const inNearest = nearest !== null && places.some((place) => isWithin(place, nearest));
  const wide = bestShare(others, places, wideReach);
  return {
    wide,
    betterElsewhere: nearest ? Math.max(0, shareAround(others, nearest, 5) - wide) : 0,
    outsideNearest: nearest && !inNearest ? nearest.share : 0,
    seldom: places.length === 0 ? 0 : 1 / places.length,
    lead: places.some(({ at }) => at < leadLength) ? 1 : 0,
    ...closeGrounds(question, others, places),
    ...wordGrounds(question, places),
    ...(specific.kind === "date" ? dateGrounds(specific, sources) : noDateGrounds),
  };
}

/** What the words around the specific say of the places that have it, and of those that have something else. */
function closeGrounds(
  { specific, content, rivals, oftenest }: Question,
  others: readonly ContentWord[],
  places: readonly Place[],
): Pick<Grounds, "context" | "before" | "after" | "untold" | "rival" | "closeRival" | "unmentioned"> {
  const middle = indexNear(content, specific);
  const near = others.filter(({ index }) => Math.abs(index - middle) <= localReach);
  const before = others.filter(({ end }) => end <= specific.start).slice(-2);
  const after = others.filter(({ start }) => start >= specific.end).slice(0, 2);
  const close = [...before, ...after];
  const inPlace = rivals.filter((rival) => isRival(rival, specific));
  const lead = (words: readonly ContentWord[], reach: number): number =>
    Math.max(0, bestShare(words, inPlace, reach) - bestShare(words, places, reach));
  return {
    context: bestShare(near, places, nearReach),
    before: before.length > 0 ? bestShare(before, places, closeReach) : 0,
    after: after.length > 0 ? bestShare(after, places, closeReach) : 0,
    untold: close.every(({ weight }) => weight === 0) ? 1 : 0,
    rival: lead(others, nearReach),
    closeRival: lead(close, closeReach),
    unmentioned: oftenest > 1 ? Math.max(0, Math.log((oftenest + 1) / (places.length + 1))) / 3 : 0,
  };
}

/** What the specific's own words and their neighbours say. */
function wordGrounds(
  { analysis, specific, sources }: Question,
  places: readonly Place[],
): Omit<Grounds, keyof ReturnType<typeof closeGrounds> | keyof typeof noDateGrounds | Counted> {
  const words = readWords(textOf(analysis.prose.text, specific)).hashes;
  const isNumber = specific.kind === "number";
  const isSpelled = isNumber && !/\d/u.test(textOf(analysis.prose.text, specific));
  return {
    apart: adjoins(analysis, specific, places) ? 0 : 1,
    replaced: isReplaced(analysis, specific, sources),
    otherwise: isCountedOtherwise(analysis, specific, sources) ? 1 : 0,
    repeated: isRepeated(analysis, specific) ? 1 : 0,
    oneWord: words.length === 1 ? 1 : 0,
    unknown: specific.kind === "name" ? unknownShare(words, sources) : 0,
    torn: specific.kind === "name" ? tornShare(words, sources) : 0,
    small: isNumber && specific.value?.amount != null && specific.value.amount <= 3 ? 1 : 0,
    spelled: isSpelled ? 1 : 0,
    measured: isNumber && specific.value?.unit != null ? 1 : 0,
  };
}

/** The grounds that are counted in place. */
type Counted = "wide" | "betterElsewhere" | "outsideNearest" | "seldom" | "lead";

const noDateGrounds = { sourceDate: 0, sourceYear: 0, noYear: 0, noMonth: 0, monthApart: 0 };

/** Days before a source was written on which what it tells mostly happened. */
const fewDays = 8;

/** What the dates of the sources say of a date. */
function dateGrounds({ value }: Specific, sources: readonly IndexedSource[]): typeof noDateGrounds {
  if (!value?.date) return noDateGrounds;
  const [year, month, day] = value.date.split("-");
  const written = sources.flatMap((source) => writtenOn(source) ?? []);
  const years = placesOf([hashesOf(year)], sources);
  const inMonth = month ? placesOf(monthNames(Number(month)).map(hashesOf), sources) : [];
  const isFresh = (date: string): boolean => {
    if (!day) return value.date?.length === 7 && date.startsWith(value.date);
    const days = (Date.parse(date) - Date.parse(value.date ?? "")) / 86_400_000;
    return days >= 0 && days <= fewDays;
  };
  const isBeside = (one: Place): boolean =>
    years.some(({ source, at }) => source === one.source && Math.abs(at - one.at) <= 3);
  return {
    sourceDate: written.some(isFresh) ? 1 : 0,
    sourceYear: !month && written.some((date) => date.startsWith(year)) ? 1 : 0,
    noYear: month && years.length === 0 ? 1 : 0,
    noMonth: month && inMonth.length === 0 ? 1 : 0,
    monthApart: years.length > 0 && inMonth.length > 0 && !inMonth.some(isBeside) ? 1 : 0,
  };
}

/** Whether a day (or month) stands in the sources with another year, or in one that was written in another, and never with its own. */
function hasOtherYear({ value }: Specific, places: readonly Place[], sources: readonly IndexedSource[]): boolean {
  const [year, month] = value?.kind === "date" ? (value.date?.split("-") ?? []) : [];
  if (!month) return false;
  const years = places.map(({ source, at, length }) =>
    [at - 1, at + length - 1, at + length]
      .filter((i) => i in source.words.starts)
      .map((i) => wordAt(source, i))
      .filter(isYear),
  );
  if (years.some((beside) => beside.includes(year))) return false;
  const written = sources.flatMap((source) => writtenOn(source) ?? []);
  return (
    years.some((beside) => beside.length > 0) || (written.length > 0 && !written.some((date) => date.startsWith(year)))
  );
}

const isYear = (word: string): boolean => /^(?:1[5-9]|20)\d\d$/u.test(word);

const bestShare = (words: readonly ContentWord[], places: readonly Place[], reach: number): number =>
  places.reduce((best, place) => Math.max(best, shareAround(words, place, reach)), 0);

/** The place among words in text order of the first that ends behind the start of a span. */
function indexNear(content: readonly ContentWord[], { start }: Span): number {
  const found = firstWhere(content.length, (at) => content[at].end > start);
  return found === content.length ? 0 : found;
}

const isWithin = (place: Place, { source, at, length }: Passage): boolean =>
  place.source === source && place.at >= at - nearReach && place.at < at + length + nearReach;

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

/** Share of a name's words that the sources have nowhere. */
const unknownShare = (words: Uint32Array, sources: readonly IndexedSource[]): number =>
  words.filter((hash) => placesOf([Uint32Array.of(hash)], sources).length === 0).length / Math.max(1, words.length);

/** Share of a name's pairs of words that stand nowhere together. */
function tornShare(words: Uint32Array, sources: readonly IndexedSource[]): number {
  const pairs = [...words.keys()].slice(1).map((i) => words.slice(i - 1, i + 1));
  return pairs.filter((pair) => placesOf([pair], sources).length === 0).length / Math.max(1, pairs.length);
}
