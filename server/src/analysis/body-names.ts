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
  /** First letters of all parts, and of those that are no small words. */
  readonly all: string;
  readonly large: string;
  /** How many words before the others say no more than whose body it is: "U.S." Food and Drug Administration. */
  readonly owners: number;
}

/** The initials of a name by its words. */
export function initialsOf(words: readonly string[]): Initials {
  const parts = fold(words.join(" "))
    .split(/[-/ ]/)
    .filter((word) => /^[\p{L}\d]/u.test(word));
  const owned = parts.length > 3 && (countryKeys.has(parts[0]) || demonymKeys.has(parts[0]));
  return { parts, all: firstLetters(parts), large: firstLetters(parts.filter(isLarge)), owners: owned ? 1 : 0 };
}

/** Whether `acronym` is made of the first letters of a name of several words: OSCE; small words may count or not. */
export function isAcronymOf(acronym: string, { parts, all, large, owners }: Initials): boolean {
  if (parts.length < 2 || acronym[0].toLowerCase() !== all[0]) return owners > 0 && isAcronymOfRest(acronym, parts);
  const letters = acronym.replaceAll(/[^\p{L}\d]/gu, "").toLowerCase();
  if (letters.length < 2) return false;
  return letters === large || letters === all || (letters.length >= 3 && spells(letters, parts));
}

const isAcronymOfRest = (acronym: string, parts: readonly string[]): boolean =>
  acronym.length >= 3 && isAcronymOf(acronym, initialsOf(parts.slice(1)));

const firstLetters = (words: readonly string[]): string => words.map((word) => word[0]).join("");

const isLarge = (word: string): boolean => !smallWords.has(word);

/** Why the shorter of two keys may stand for the longer in one text; null when it may not. */
export function shortFormOf(short: string, long: string, type: EntityType): Clue | null {
  if (short.length >= long.length || short.length < 3 || organizationWords.has(short)) return null;
  if (long.startsWith(`${short} `)) return mayBeDropped(long.slice(short.length + 1), type) ? "first words of the full name" : null; // prettier-ignore
  if (!long.endsWith(` ${short}`)) return null;
  // "Republic of Kosovo" is Kosovo, "Lake Victoria" is not Victoria.
  if (type === "place") return realms.test(long) ? "last words of the full name" : null;
  return "last words of the full name";
}

/** Whether what a short form leaves out may be left out: "BBC Studios" is another body than the BBC, "Labour Party" is Labour. */
function mayBeDropped(rest: string, type: EntityType): boolean {
  if (type === "place") return /^(?:islands?|peninsula|d\.c\.|dc)$/u.test(rest);
  return rest.split(" ").every((word) => !partsOfBodies.has(word));
}

const realms = /^(?:republic|kingdom|state|city|town|island|isle|province|county|commonwealth|principality) of /u;

/** Words that make another body of a name: the CERN Council is not CERN, the Harbour Board's Union not the Board. */
const partsOfBodies: ReadonlySet<string> = new Set("council committee subcommittee institute studios union association tribunal branch board commission office foundation trust department ministry academy school university college hospital court conference federation exchange forum museum centre center press division".split(" ")); // prettier-ignore

const legalForms: ReadonlySet<string> = new Set(["inc", "inc.", "corp", "corp.", "ltd", "ltd.", "llc", "plc", "co.", "limited", "llp", "ag", "sa", "s.a.", "gmbh", "nv", ","]); // prettier-ignore

const smallWords: ReadonlySet<string> = new Set(
  "of the and for in on to de la du des del et y & a an at by with".split(" "),
);

const countryKeys = new Map<string, string>(
  countries.flatMap(({ names }) => names.map((name) => [fold(name).replace(/^the /u, ""), fold(names[0])] as const)),
);

const demonymKeys = new Map<string, string>(
  countries.flatMap(
    ({ names, demonyms }) =>
    demonyms.flatMap((word) => [word, `${word}s`, word.replace(/man$/u, "men")].map((form) => [fold(form), fold(names[0])] as const)), // prettier-ignore
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
