/** Compares names of people: surnames in their spellings, given names, initials, particles, suffixes. */
import { givenNames } from "../lexicon/given-names.ts";
import { nameVariants } from "../lexicon/name-variants.ts";
import { personParticles, personSuffixes } from "../lexicon/name-words.ts";
import type { Analysis, Clue, Mention } from "./model.ts";

/** A person's name taken apart; words are folded (small letters, no accents, straight apostrophes). */
export interface PersonName {
  /** Given and middle names and initials in order; empty for a surname alone. */
  readonly given: readonly string[];
  /** The surname's words, particles included: ["van", "der", "leyen"]. */
  readonly surname: readonly string[];
  /** "jr", "iii"; null when there is none. */
  readonly suffix: string | null;
}

/** Whether a mention holds more than a surname: a given name or an initial. */
export const hasGivenName = ({ prose }: Pick<Analysis, "prose">, { firstToken, endToken }: Mention): boolean =>
  readPersonName(prose.tokens.words.slice(firstToken, endToken)).given.length > 0;

/** Takes a person's name apart. `words` are its tokens as written; hyphens and full stops may be among them. */
export function readPersonName(words: readonly string[]): PersonName {
  const folded = words.map(fold).filter((word) => word !== "" && !/^["'“”‘’(),]+$/u.test(word));
  const last = folded.at(-1) ?? "";
  const suffix = folded.length > 1 && personSuffixes.has(last) ? last.replace(".", "") : null;
  const core = joinHyphens(suffix ? folded.slice(0, -1) : folded);
  let first = Math.max(0, core.length - 1);
  // "Ursula von der Leyen", "Mohammed bin Salman": particles open the surname.
  while (first > 0 && personParticles.has(core[first - 1])) first--;
  return { given: core.slice(0, first), surname: core.slice(first), suffix };
}

/** Why two names of people may be one person's; null when they cannot be. Both have given names. */
export function sameFullName(a: PersonName, b: PersonName): Clue | null {
  if (a.suffix !== b.suffix && a.suffix && b.suffix) return null;
  const given = sameGiven(a.given, b.given);
  if (!given) return familyFirst(a, b) ? "same names in another order" : null;
  if (sameSurname(a.surname, b.surname)) return given === "same" ? "same name" : given;
  if (isPartOfSurname(a, b) || isPartOfSurname(b, a)) return "same name, shorter";
  return given === "same" && isVariant(plainSurname(a.surname), plainSurname(b.surname))
    ? "another spelling of the same name"
    : null;
}

/** Whether two surnames are the same words, particles aside. */
export const sameSurname = (a: readonly string[], b: readonly string[]): boolean => plainSurname(a) === plainSurname(b);

/** A surname without its particles, in one word: the form that surnames are looked up by. */
export const plainSurname = (surname: readonly string[]): string =>
  surname.filter((word) => !personParticles.has(word)).join(" ") || surname.join(" ");

/** Whether two words are one name in two spellings or transliterations: Zelensky, Zelenskyy; Gaddafi, Qadhafi. */
export function isVariant(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 4 || b.length < 4) return false;
  return soundOf(a) === soundOf(b) || (Math.min(a.length, b.length) >= 5 && a[0] === b[0] && isOneEdit(a, b));
}

/** A word in small letters without accents; curly apostrophes straight. */
export const fold = (word: string): string =>
  plainLetters.test(word)
    ? word.toLowerCase()
    : word
        .normalize("NFD")
        .replaceAll(/\p{M}/gu, "")
        .toLowerCase()
        .replaceAll("’", "'")
        .replaceAll("ß", "ss")
        .replaceAll("ł", "l")
        .replaceAll("ø", "o");

const plainLetters = /^[\0-\x7f]*$/;

/** How two rows of given names agree: the same words, or why they may; null when they do not. */
function sameGiven(a: readonly string[], b: readonly string[]): Clue | null {
  const [x, y] = [a[0], b[0]];
  if (x === y) return middlesAgree(a, b) ? "same" : null;
  if (isInitialOf(x, y) || isInitialOf(y, x)) return "initial of the given name";
  if (shareVariant(x, y)) return "short form or spelling of the given name";
  // "Luiz Inácio Lula da Silva" and "Lula da Silva": one goes by a later of the other's names.
  if (a.includes(y) || b.includes(x)) return "same name, shorter";
  // Two names that people bear (Maria, Marta) are two; a slip of the pen (Kier for Keir) is no name.
  if (isGivenName(x) && isGivenName(y)) return null;
  return x.length >= 4 && x[0] === y[0] && isOneEdit(x, y) ? "another spelling of the given name" : null;
}

function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return true;
  return a[1] === b[1] || isInitialOf(a[1], b[1]) || isInitialOf(b[1], a[1]) || a.includes(b[1]) || b.includes(a[1]);
}

const isInitialOf = (initial: string, name: string): boolean => {
  const letters = initial.replaceAll(".", "");
  return (
    letters.length <= 2 &&
    initial.length <= 4 &&
    (initial.includes(".") || letters.length === 1) &&
    name.startsWith(letters[0])
  );
};

function shareVariant(a: string, b: string): boolean {
  const groups = nameVariants.get(a);
  return groups !== undefined && (nameVariants.get(b) ?? []).some((group) => groups.includes(group));
}

const isGivenName = (folded: string): boolean => givenNames.has(folded[0].toUpperCase() + folded.slice(1));

/** "Xi Jinping" written "Jinping Xi", "Orbán Viktor". */
const familyFirst = (a: PersonName, b: PersonName): boolean =>
  a.given.length === 1 &&
  b.given.length === 1 &&
  a.surname.length === 1 &&
  b.surname.length === 1 &&
  a.given[0] === b.surname[0] &&
  b.given[0] === a.surname[0];

/** "Gabriel García" for "Gabriel García Márquez", "Annalise Prinsloo" for "Annalise Prinsloo-Botha": the longer goes on. */
function isPartOfSurname(short: PersonName, long: PersonName): boolean {
  if (
    long.given.length > short.given.length &&
    long.given.includes(short.surname.at(-1) ?? "") &&
    short.given.length > 0
  )
    return true;
  return (long.surname.at(-1) ?? "").split("-").includes(plainSurname(short.surname));
}

/** A rough key of how a folded name sounds, whatever the transliteration: equal for Zelensky, Zelenskyy, Zelenskiy. */
export function soundOf(word: string): string {
  const letters = word.replaceAll(/[^a-z]+/g, "").replaceAll(spellings, (spelling) => sounds[spelling]);
  return letters.replaceAll(/(.)\1+/g, "$1");
}

/** Letters that transliterations write one way or another, and the one that stands for them. */
const sounds: Readonly<Record<string, string>> = {
  ...{ kh: "h", gh: "g", dh: "d", th: "t", ph: "f", sch: "s", sh: "s", tch: "k", ch: "k", ts: "z", tz: "z" },
  ...{ ou: "u", oo: "u", ee: "i", ue: "u", oe: "o", ae: "e", y: "i", j: "i", w: "v", q: "k", c: "k" },
};

const spellings = /[kgdtp]h|sch|sh|tch|ch|t[sz]|o[uo]|ee|[uoa]e|[yjwqc]/g;

/** Whether one insertion, deletion, replacement or swap of neighbours makes `a` of `b`. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [restA, restB] = [endA - start, endB - start];
  return (
    (restA <= 1 && restB <= 1) || (restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start])
  );
}

/** ["jean", "-", "claude"] → ["jean-claude"]; "al", "-", "sayed" → "al", "sayed" so that the particle is one. */
function joinHyphens(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    if (words[at] !== "-" || joined.length === 0 || at + 1 >= words.length) joined.push(words[at]);
    else if (personParticles.has(joined[joined.length - 1])) joined.push(words[++at]);
    else joined[joined.length - 1] += `-${words[++at]}`;
  }
  return joined;
}
