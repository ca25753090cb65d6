/** Reads the words of an office, role or honorific: "Deputy Prime Minister", "Secretary of State", "Chairperson-in-Office". */
import { honorifics, offices, officeTails, roles, titleModifiers } from "../lexicon/titles.ts";
import type { Tokens } from "../text/model.ts";
import type { Title } from "./model.ts";
import { isJoiningHyphen, asTitleWord } from "./name-tokens.ts";

/** Words of a title: a half-open range of tokens, what they are, and the token of the head noun. */
export interface TitlePhrase {
  readonly first: number;
  readonly end: number;
  readonly kind: Title["kind"];
  /** Whether the head is a plural, so that several names may share the title ("special envoys X and Y"). */
  readonly plural: boolean;
}

/** The title that begins at token `first` and ends before `limit`; null when none does. */
export function readTitle(tokens: Tokens, first: number, limit: number): TitlePhrase | null {
  let at = first;
  let head: { readonly kind: Title["kind"]; readonly word: string } | null = null;
  let end = first;
  while (at < limit) {
    const word = asTitleWord(tokens.lowers[at]);
    const kind = kindOf(word);
    if (kind) [head, end] = [stronger(head, { kind, word }), at + 1];
    else if (!titleModifiers.has(word) && !(at > first && joinsTitles(tokens, at, limit))) break;
    at++;
    if (at + 1 < limit && isJoiningHyphen(tokens, at)) at = afterHyphen(tokens, at, limit);
    if (at > end && head && hyphenTail.has(tokens.lowers[at - 1])) end = at;
  }
  if (!head) return null;
  end = endOfTail(tokens, end, limit);
  return { first, end, kind: head.kind, plural: plurals.has(head.word) };
}

/** The longest title that ends right before token `end` and begins at `floor` or later; null when there is none. */
export function readTitleBefore(tokens: Tokens, end: number, floor: number): TitlePhrase | null {
  if (end <= floor || !mayEndTitle(asTitleWord(tokens.lowers[end - 1]))) return null;
  for (let first = Math.max(floor, end - longestTitle); first < end; first++) {
    // Never from the middle of a hyphenated word: the "president" of "vice-president" alone would be another office.
    if (first > floor && isJoiningHyphen(tokens, first - 1) && kindOf(tokens.lowers[first - 2])) continue;
    const phrase = readTitle(tokens, first, end);
    if (phrase?.end === end) return phrase;
  }
  return null;
}

/** The titles that a phrase before a name is made of: "director Dr" is an office and an honorific, "spokesman Commander" two offices. */
export function titlesWithin(tokens: Tokens, phrase: TitlePhrase): readonly TitlePhrase[] {
  for (let at = phrase.first + 1; at < phrase.end; at++) {
    if (!opensTitle(tokens, at, phrase.end)) continue;
    const before = readTitle(tokens, phrase.first, at);
    const after = readTitle(tokens, at, phrase.end);
    if (before?.end === at && before.kind !== "honorific" && after?.end === phrase.end) return [before, after];
  }
  return [phrase];
}

/** Whether a title of its own begins at `at`: a capital behind a small word, or honorifics to the end. */
function opensTitle({ words, lowers }: Tokens, at: number, end: number): boolean {
  if (/^\p{Lu}/u.test(words[at]) && /^\p{Ll}/u.test(words[at - 1])) return true;
  for (let next = at; next < end; next++) if (!pureHonorifics.has(asTitleWord(lowers[next]))) return false;
  return true;
}

/** Honorifics that are part of no office. */
const pureHonorifics: ReadonlySet<string> = new Set(
  "mr mrs ms miss dr prof professor rev reverend sir dame hon eng engr adv pastor cde sri shri haji alhaji hajia datuk fr".split(
    " ",
  ),
);

/** Whether a lower-case word without full stop can be the head of a title. */
export const isTitleWord = (word: string): boolean => kindOf(word) !== null;

/** Tokens; the longest titles in print ("Deputy Special Representative of the Secretary-General") stay below. */
const longestTitle = 10;

const hyphenTail: ReadonlySet<string> = new Set(["office", "elect", "designate", "general", "in-chief", "chief"]);

const plurals: ReadonlySet<string> = new Set(
  [...offices, ...roles].filter(
    (word) =>
      word.endsWith("s") && (offices.has(word.slice(0, -1)) || roles.has(word.slice(0, -1)) || word.endsWith("ries")),
  ),
);

function kindOf(word: string): Title["kind"] | null {
  if (offices.has(word)) return "office";
  if (honorifics.has(word)) return "honorific";
  return roles.has(word) ? "role" : null;
}

/** An office outweighs a role, a role an honorific; among equals the later noun is the head. */
function stronger<Head extends { readonly kind: Title["kind"] }>(before: Head | null, now: Head): Head {
  return before && strength[before.kind] > strength[now.kind] ? before : now;
}

const strength = { office: 2, role: 1, honorific: 0 } as const;

/** "and" between two titles: "president and chief executive". */
function joinsTitles(tokens: Tokens, at: number, limit: number): boolean {
  if (tokens.lowers[at] !== "and" || at + 1 >= limit) return false;
  const next = asTitleWord(tokens.lowers[at + 1]);
  return kindOf(next) === "office" || (titleModifiers.has(next) && readTitle(tokens, at + 1, limit) !== null);
}

/** The token after a hyphen that goes on with the title, over "in-Office", "in-chief", "General", "elect". */
function afterHyphen(tokens: Tokens, hyphen: number, limit: number): number {
  const next = tokens.lowers[hyphen + 1];
  if (next === "in" && hyphen + 3 < limit && isJoiningHyphen(tokens, hyphen + 2)) return hyphen + 4;
  if (next === "elect" || next === "designate") return hyphen + 2;
  return kindOf(next) || titleModifiers.has(next) ? hyphen + 1 : hyphen;
}

/** Where "of State", "for Transport", "of Foreign Affairs", "to the Treasury" ends; `from` when no tail follows. */
function endOfTail(tokens: Tokens, from: number, limit: number): number {
  if (from + 1 >= limit || !tailOpeners.has(tokens.lowers[from])) return from;
  let at = from + 1;
  if (tokens.lowers[at] === "the") at++;
  if (at >= limit || !officeTails.has(tokens.lowers[at]) || emptyTails.has(tokens.lowers[at])) return from;
  let end = at;
  while (at < limit && (officeTails.has(tokens.lowers[at]) || kindOf(asTitleWord(tokens.lowers[at])))) {
    if (!emptyTails.has(tokens.lowers[at])) end = at + 1;
    at++;
  }
  return end;
}

const tailOpeners: ReadonlySet<string> = new Set(["of", "for", "to"]);
const emptyTails: ReadonlySet<string> = new Set(["the", "and", "for"]);

const mayEndTitle = (word: string): boolean =>
  kindOf(word) !== null || hyphenTail.has(word) || (officeTails.has(word) && !emptyTails.has(word));
