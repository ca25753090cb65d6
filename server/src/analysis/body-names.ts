/** Compares names of bodies, places, events, works, products and groups: aliases, acronyms, short forms. */
import { countries } from "../lexicon/countries.ts";
import { organizationWords } from "../lexicon/name-words.ts";
import { fold } from "./person-names.ts";
import type { Clue, EntityType } from "./model.ts";

/** The form that equal names share: folded words without article and legal form. */
export function keyOf(words: readonly string[]): string {
  if (words.length === 1) return fold(words[0]);
  const folded = words.map(fold).filter((word) => word !== "-" && word !== "the" && !legalForms.has(word));
  return folded.length > 0 ? folded.join(" ") : words.map(fold).join(" ");
}

/** The key that all names of one country share, or all words for its people; null for other names. */
export function countryKeyOf(words: readonly string[], type: "place" | "group"): string | null {
  return (
    (type === "place" ? countryKeys : demonymKeys).get(
      words
        .map(fold)
        .filter((word) => word !== "the")
        .join(" "),
    ) ?? null
  );
}

/** What acronyms of a name are read from. */
export interface Initials {
  /** The name's words in small letters, parts of hyphenated words apart. */
  readonly parts: readonly string[];
  /** First letters of all parts. */
  readonly all: string;
  /** First letters of the parts that are no small words; then of those before each “and”, from three on ("… and Prevention"). */
  readonly large: readonly string[];
  /** The initials without the word that says whose body it is: "U.S." Food and Drug Administration; null when none does. */
  readonly bare: Initials | null;
}

/** The initials of a name by its words. */
export const initialsOf = (words: readonly string[]): Initials =>
  initialsOfParts(
    fold(words.join(" "))
      .split(/[-/ ]/)
      .filter((word) => /^[\p{L}\d]/u.test(word)),
  );

function initialsOfParts(parts: readonly string[]): Initials {
  const owned = parts.length > 3 && (countryKeys.has(parts[0]) || demonymKeys.has(parts[0]));
  const cuts = parts.flatMap((word, at) => (word === "and" ? [firstLetters(parts.slice(0, at).filter(isLarge))] : []));
  return {
    parts,
    all: firstLetters(parts),
    large: [firstLetters(parts.filter(isLarge)), ...cuts.filter(({ length }) => length > 2)],
    bare: owned ? initialsOfParts(parts.slice(1)) : null,
  };
}

/** Whether `acronym` is made of the first letters of a name of several words (OSCE; small words may count or not) or of its syllables (Tanesco). */
export function isAcronymOf(acronym: string, { parts, all, large, bare }: Initials): boolean {
  if (parts.length < 2) return false;
  if (acronym[0].toLowerCase() !== all[0]) return bare !== null && isAcronymOf(acronym, bare);
  const letters = fold(acronym).replaceAll(/[^\p{L}\d]/gu, "");
  if (letters.length < 2) return false;
  if (large.includes(letters) || letters === all || (letters.length >= 3 && spells(letters, parts))) return true;
  return letters.length >= 5 && isSpelled(letters, parts.filter(isLarge));
}

/** Whether the letters are beginnings of the words, one after another, each of five letters at most. */
function isSpelled(letters: string, words: readonly string[]): boolean {
  if (words.length === 0) return letters === "";
  for (let length = 1; length <= 5 && letters.startsWith(words[0].slice(0, length)); length++)
    if (isSpelled(letters.slice(length), words.slice(1))) return true;
  return false;
}

const firstLetters = (words: readonly string[]): string => words.map((word) => word[0]).join("");

const isLarge = (word: string): boolean => !smallWords.has(word);

/** Why the shorter of two keys may stand for the longer in one text; null when it may not. */
export function shortFormOf(short: string, long: string, type: EntityType): Clue | null {
  if (short.length >= long.length || short.length < 3) return null;
  // "the Ministry", "the Bank": common nouns, of the one body that is called so.
  if (organizationWords.has(short)) return type === "organization" && isHead(short, long) ? "the body’s kind" : null;
  if (long.startsWith(`${short} `))
    return mayBeDropped(long.slice(short.length + 1), type) ? "first words of the full name" : null;
  if (!long.endsWith(` ${short}`)) return null;
  // "Republic of Kosovo" is Kosovo, "Lake Victoria" is not Victoria.
  if (type === "place") return realms.test(long) ? "last words of the full name" : null;
  return "last words of the full name";
}

const isHead = (word: string, name: string): boolean => name.startsWith(`${word} of `) || name.endsWith(` ${word}`);

/** Whether what a short form leaves out may be left out: "BBC Studios" is another body than the BBC, "Labour Party" is Labour. */
function mayBeDropped(rest: string, type: EntityType): boolean {
  if (type === "place") return /^(?:islands?|peninsula|d\.c\.|dc|region|province|district|pradesh)$/u.test(rest);
  return rest.split(" ").every((word) => !partsOfBodies.has(word));
}

const realms = /^(?:republic|kingdom|state|city|town|island|isle|province|county|commonwealth|principality) of /u;

/** Words that make another body of a name: the CERN Council is not CERN, the Harbour Board's Union not the Board. */
const partsOfBodies: ReadonlySet<string> = new Set(
  "council committee subcommittee institute studios union association tribunal branch board commission office foundation trust department ministry academy school university college hospital court conference federation exchange forum museum centre center press division".split(
    " ",
  ),
);

const legalForms: ReadonlySet<string> = new Set(
  "inc inc. corp corp. ltd ltd. llc plc co. limited llp ag sa s.a. gmbh nv ,".split(" "),
);

const smallWords: ReadonlySet<string> = new Set(
  "of the and for in on to de la du des del et y & a an at by with".split(" "),
);

const countryKeys = new Map<string, string>(
  countries.flatMap(({ names }) => names.map((name) => [fold(name).replace(/^the /u, ""), fold(names[0])] as const)),
);

const demonymKeys = new Map<string, string>(
  countries.flatMap(({ names, demonyms }) =>
    demonyms.flatMap((word) =>
      [word, `${word}s`, word.replace(/man$/u, "men")].map((form) => [fold(form), fold(names[0])] as const),
    ),
  ),
);

/** Whether the letters can be read off the words in order, each word giving its first letter and perhaps its second (Interpol style is out). */
function spells(letters: string, parts: readonly string[]): boolean {
  let at = 0;
  for (const part of parts) {
    if (letters[at] === part[0])
      at += letters[at + 1] === part[1] && part.length > 3 && letters.length > parts.length ? 2 : 1;
    else if (!smallWords.has(part)) return false;
  }
  return at === letters.length;
}
