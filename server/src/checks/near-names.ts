/** Names that are one slip of the pen away from another name in the same text, and belong to nobody else in it. */
import { byParagraph } from "../analysis/by-paragraph.ts";
import type { Analysis, Mention, Span, Title } from "../analysis/model.ts";
import {
  fold,
  hasGivenName,
  isOneEdit,
  readPersonName,
  sameFullName,
  sameSurname,
  soundOf,
} from "../analysis/person-names.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { givenNames } from "../lexicon/given-names.ts";
import { moved } from "../text/span.ts";
import { partsOfSpeech } from "../text/model.ts";
import { isWithinMarks } from "../text/quote-marks.ts";
import { isSingleSeat, officeOf } from "./exclusive-offices.ts";

/** A word of a name as it is written at one place. */
export interface Written extends Span {
  readonly word: string;
}

/** A word and the one it is a slip of. */
export interface NearName {
  readonly one: Written;
  readonly other: Written;
}

/**
 * Names alone that are nearly the surname of somebody introduced in the text: "Sandos" where there is a Mireille Sandoz
 * and nobody else who could be called so. A name that the facts know, or that stands beside the other, is its own.
 */
export function nearSurnames(analysis: Analysis, knowledge: Knowledge | null): NearName[] {
  const surnames = introducedSurnames(analysis);
  if (surnames.length === 0) return [];
  const taken = wordsOfLongNames(analysis);
  const slipsOf = slipFinder(surnames);
  return bareNames(analysis, taken).flatMap((at): NearName[] => {
    const one = writtenAt(analysis, at);
    const near = slipsOf(one.word);
    const [other] = near;
    const alone = near.length > 0 && near.every(({ word }) => fold(word) === fold(other.word));
    if (!alone || isWithinMarks(analysis, one) || sharesSentence(analysis, at, near)) return [];
    return isNamesake(one.word, knowledge) || bearsOtherTitle(analysis, at, other) ? [] : [{ one, other }];
  });
}

/** Finds those of `surnames` that a word is one slip from: each word once, and only among those that sound or begin alike. */
function slipFinder(surnames: readonly Surname[]): (word: string) => readonly Surname[] {
  const alike = new Map<string, number[]>();
  surnames.forEach(({ keys }, index) => {
    for (const key of keys) {
      const known = alike.get(key);
      if (known === undefined) alike.set(key, [index]);
      else known.push(index);
    }
  });
  const known = new Map<string, readonly Surname[]>();
  return (word) => {
    const before = known.get(word);
    if (before) return before;
    const own = fold(word);
    const near = new Set(keysOf(own).flatMap((key) => alike.get(key) ?? []));
    const slips = [...near]
      .filter((index) => isSlip(own, surnames[index].folded))
      .sort((a, b) => a - b)
      .map((index) => surnames[index]);
    known.set(word, slips);
    return slips;
  };
}

/** What two folded words that are slips of each other have one of in common. */
const keysOf = (word: string): readonly string[] => [`sounds ${soundOf(word)}`, `opens ${word[0]}`];

/** Whether two folded words are one name with a slip in it: one letter, or another transliteration; not a plural or a wife's form. */
export function isSlip(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 5) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // No plural of "Santos" is "Santoss".
  if (["s", "a"].some((ending) => short + ending === long && !short.endsWith(ending))) return false;
  if (/[iy]$/u.test(a) && b === `${a.slice(0, -1)}a`) return false;
  if (/[iy]$/u.test(b) && a === `${b.slice(0, -1)}a`) return false;
  return soundOf(a) === soundOf(b) || (a[0] === b[0] && isOneEdit(a, b));
}

/** Sentence and last word of a full name. */
interface Surname extends Written {
  readonly folded: string;
  /** What a slip of it has one of in common with it. */
  readonly keys: readonly string[];
  readonly sentence: number;
  readonly mention: number;
}

const introducedSurnames = (analysis: Analysis): Surname[] =>
  surnamesByParagraph(analysis).flatMap(({ excerpt: { start, firstSentence, firstMention }, found }) =>
    found.map((one) => ({
      word: one.word,
      folded: one.folded,
      keys: one.keys,
      sentence: firstSentence + one.sentence,
      mention: firstMention + one.mention,
      ...moved(one, start),
    })),
  );

const surnamesByParagraph = byParagraph((paragraph) =>
  paragraph.mentions.flatMap((mention, index): Surname[] => {
    if (mention.type !== "person" || !hasGivenName(paragraph, mention)) return [];
    const written = writtenAt(paragraph, mention.endToken - 1);
    const plain = written.word.length >= 5 && written.word !== written.word.toUpperCase();
    if (!plain) return [];
    const folded = fold(written.word);
    return [{ folded, keys: keysOf(folded), sentence: mention.sentence, mention: index, ...written }];
  }),
);

/** Folded words that some name of several words has: they belong to somebody. */
function wordsOfLongNames(analysis: Analysis): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { found } of longNameWords(analysis)) for (const word of found) words.add(word);
  return words;
}

const longNameWords = byParagraph(({ prose: { tokens }, mentions }) =>
  mentions.flatMap(({ firstToken, endToken }) =>
    endToken - firstToken > 1 ? tokens.words.slice(firstToken, endToken).map(fold) : [],
  ),
);

/** Tokens that are written like a name alone: those found as names, and unknown words with a capital. */
function bareNames(analysis: Analysis, taken: ReadonlySet<string>): number[] {
  const { lowers } = analysis.prose.tokens;
  const found = bareByParagraph(analysis).flatMap(({ excerpt: { firstToken }, found: bare }) =>
    bare.flatMap(({ at, folded }) => (taken.has(folded) ? [] : [firstToken + at])),
  );
  const small = smallAmong(analysis, new Set(found.map((at) => lowers[at])));
  return found.filter((at) => !small.has(lowers[at]));
}

/** Longer words with a capital that may be names alone, by their paragraph. */
const bareByParagraph = byParagraph(({ prose: { tokens }, mentions }) => {
  const single = new Set(
    mentions.flatMap(({ firstToken, endToken, type }) =>
      endToken - firstToken === 1 && type !== "group" ? [firstToken] : [],
    ),
  );
  return tokens.words.flatMap((word, at) => {
    if (word.length < 5 || !/^\p{Lu}.*\p{Ll}/u.test(word)) return [];
    return single.has(at) || partsOfSpeech[tokens.parts[at]] === "PROPN" ? [{ at, folded: fold(word) }] : [];
  });
});

/** Those of `words` that the text writes in small letters too. */
function smallAmong(analysis: Analysis, words: ReadonlySet<string>): ReadonlySet<string> {
  const small = new Set<string>();
  if (words.size === 0) return small;
  for (const { found } of smallByParagraph(analysis)) for (const word of found) if (words.has(word)) small.add(word);
  return small;
}

const smallByParagraph = byParagraph(({ prose: { tokens } }) => [
  ...new Set(tokens.words.filter((word, at) => word.length >= 5 && word === tokens.lowers[at])),
]);

const writtenAt = ({ prose: { tokens } }: Pick<Analysis, "prose">, at: number): Written => ({
  start: tokens.starts[at],
  end: tokens.ends[at],
  word: tokens.words[at],
});

const sharesSentence = ({ prose: { sentences } }: Analysis, at: number, near: readonly Surname[]): boolean =>
  near.some(({ sentence }) => sentences[sentence].firstToken <= at && at < sentences[sentence].endToken);

/** From which standing in the facts a name alone is somebody's of its own; how many people make a town well known. */
const household = 15;
const city = 50_000;

function isNamesake(word: string, knowledge: Knowledge | null): boolean {
  if (givenNames.has(word)) return true;
  if (knowledge === null) return false;
  const isSomebody = knowledge.peopleNamed(word).some(({ bearer }) => bearer.prior >= household);
  return (
    isSomebody ||
    knowledge.organizationsNamed(word).length > 0 ||
    knowledge.placesNamed(word).some(({ bearer }) => bearer.population >= city)
  );
}

/** "Judge Maria Alvarez … Prosecutor Alvares": a title of its own introduces somebody else. */
function bearsOtherTitle(analysis: Analysis, at: number, other: NearName["other"]): boolean {
  const { mentions, titles, prose } = analysis;
  const heads = (has: (mention: Mention) => boolean): string[] =>
    titles.flatMap(({ mention, kind, start, end }) => {
      if (kind === "honorific" || !has(mentions[mention])) return [];
      return [prose.text.slice(start, end).toLowerCase().split(" ").at(-1) ?? ""];
    });
  const own = heads(({ firstToken }) => firstToken === at);
  return own.length > 0 && !heads(({ end }) => end === other.end).some((head) => own.includes(head));
}

/**
 * "Mayor Harold Quist … Mayor Henry Quist": one surname with two given names under a title that one person holds at a
 * time. Two people of one sentence, or one marked as former, senior or of another body, are two.
 */
export function nearGivenNames(analysis: Analysis): NearName[] {
  const { mentions, titles, prose } = analysis;
  const holders = titles.flatMap((title) => {
    const mention = mentions[title.mention];
    const name = readPersonName(prose.tokens.words.slice(mention.firstToken, mention.endToken));
    const isFull = mention.type === "person" && (name.given[0] ?? "").length > 2 && name.suffix === null;
    const isHeld = title.kind !== "honorific" && !title.former;
    const isSingle = isSingleSeat(officeOf(analysis, title));
    const words = prose.text.slice(title.start, title.end).toLowerCase();
    return isFull && isHeld ? [{ mention, name, isSingle, office: `${words} of ${bodyOf(analysis, title)}` }] : [];
  });
  return holders.flatMap((holder, at) => {
    const same = holders
      .slice(0, at)
      .filter(({ name, office }) => office === holder.office && sameSurname(name.surname, holder.name.surname));
    const [other] = same;
    if (!other || same.some(({ name }) => sameFullName(name, holder.name) !== null)) return [];
    // There are many judges; two of one surname and nearly one given name are one.
    if (!holder.isSingle && !isNearly(other.name.given[0], holder.name.given[0])) return [];
    if (other.mention.sentence === holder.mention.sentence || isWithinMarks(analysis, holder.mention)) return [];
    return [
      { one: writtenAt(analysis, holder.mention.firstToken), other: writtenAt(analysis, other.mention.firstToken) },
    ];
  });
}

/** "Miriam" and "Marian": the first letter is one, and so are most of the others. */
const isNearly = (a: string, b: string): boolean =>
  a[0] === b[0] &&
  Math.abs(a.length - b.length) <= 1 &&
  [...a].filter((letter) => !b.includes(letter)).length <= 1 &&
  Math.min(a.length, b.length) >= 5;

/** The words of the country or body beside a title; null when none is. */
const bodyOf = ({ mentions, prose }: Analysis, { body }: Title): string | null =>
  body === null ? null : prose.text.slice(mentions[body].start, mentions[body].end).toLowerCase();

/** Names of bodies and places of as many words that differ by one slip in one long word: "Greenfeild Analytics". */
export function nearBodies(analysis: Analysis): NearName[] {
  const names = longNames(analysis);
  const slips = slipsAmong(names);
  return names.flatMap((name, at) => {
    const near = slips.get(name.written);
    const twin =
      near && names.slice(0, at).find((other) => near.has(other.written) && other.sentence !== name.sentence);
    if (!twin || names.some((other) => other.written === name.written && other !== name && other.start < twin.start))
      return [];
    const word = name.words.findIndex((each, index) => each !== twin.words[index]);
    const one = writtenAt(analysis, name.firstToken + word);
    return isWithinMarks(analysis, one) ? [] : [{ one, other: writtenAt(analysis, twin.firstToken + word) }];
  });
}

interface LongName extends Span {
  readonly words: readonly string[];
  readonly folded: readonly string[];
  /** The words with a space between. */
  readonly written: string;
  readonly isBody: boolean;
  readonly firstToken: number;
  readonly sentence: number;
}

/** For each name that has slips among the others, as written, those; names in which all words but one are the same meet at one of them. */
function slipsAmong(names: readonly LongName[]): ReadonlyMap<string, ReadonlySet<string>> {
  const slips = new Map<string, Set<string>>();
  const alike = new Map<string, LongName[]>();
  const add = (one: LongName, other: LongName): unknown =>
    slips.set(one.written, (slips.get(one.written) ?? new Set()).add(other.written));
  for (const name of new Map(names.map((one) => [one.written, one])).values()) {
    name.folded.forEach((word, at) => {
      const key = `${name.words.length} ${at} ${word}`;
      const met = alike.get(key) ?? [];
      // A person taken for a body at one of two places is compared as well; two people are looked at by their surnames.
      const near = met.filter((other) => (name.isBody || other.isBody) && isSlipOfBody(name.folded, other.folded));
      for (const other of near) {
        add(name, other);
        add(other, name);
      }
      alike.set(key, [...met, name]);
    });
  }
  return slips;
}

const longNames = (analysis: Analysis): LongName[] =>
  longNamesByParagraph(analysis).flatMap(({ excerpt, found }) =>
    found.map(({ firstToken, sentence, ...name }) => ({
      firstToken: excerpt.firstToken + firstToken,
      sentence: excerpt.firstSentence + sentence,
      ...name,
      ...moved(name, excerpt.start),
    })),
  );

const longNamesByParagraph = byParagraph(({ prose: { tokens }, mentions }) =>
  mentions.flatMap((mention): LongName[] => {
    const { type, firstToken, endToken, start, end, sentence } = mention;
    const isBody = type === "organization" || type === "place";
    if (endToken - firstToken < 2 || (!isBody && type !== "person")) return [];
    const words = tokens.words.slice(firstToken, endToken);
    const name = { words, folded: words.map(fold), written: words.join(" "), isBody };
    return [{ start, end, firstToken, sentence, ...name }];
  }),
);

/** Endings that make another word of it: Georgia and Georgian, Bank and Banks. */
const isSlipOfBody = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length !== b.length) return false;
  const odd = a.flatMap((word, at) => (word === b[at] ? [] : [at]));
  if (odd.length !== 1) return false;
  const [one, other] = [a[odd[0]], b[odd[0]]];
  if (Math.min(one.length, other.length) < 6 || one[0] !== other[0]) return false;
  return isOneEdit(one, other) && !one.startsWith(other) && !other.startsWith(one);
};
