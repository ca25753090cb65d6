/** entity/acronym-mismatch: letters in brackets that are not those of the name before them. */
import { initialsOf, isAcronymOf, keyOf } from "../../analysis/body-names.ts";
import { isAllCapitals } from "../../analysis/name-tokens.ts";
import { acronyms } from "../../lexicon/acronyms.ts";
import type { Analysis, Mention, Span, Tokens } from "../../analysis/model.ts";
import { overlaps } from "../../text/span.ts";
import type { Check, Raised } from "../check.ts";

/** Marks an acronym that belongs to another body, or has one letter wrong. */
export const acronymMismatch: Check = {
  id: "entity/acronym-mismatch",
  title: "Acronym that does not fit the name",
  severity: "warning",
  why: "From the brackets on, readers know the body by these letters alone; the wrong ones send every later sentence to somebody else.",
  examples: {
    flagged: [
      "The World Health Organization ({WTO}) declared an emergency.",
      "The International Monetary Fund ({IFM}) approved the loan.",
      "The Kenya Power and Lighting Company ({KLPC}) will cut the power on Sunday.",
      "The Western Fisheries Council (WFC) met on Monday. The {WCF} has 12 members.",
      "The European Space Agency (ESA) met in Paris. The European Space Administration ({ESA}) has 23 members.",
      "The National Weather Agency ({NWO}) issued a warning.",
      "Inspectors of the International Atomic Energy Agency ({IEAA}) arrived on Monday.",
    ],
    silent: [
      "The World Health Organization (WHO) declared an emergency.",
      "Talks at the Organization for Security and Co-operation in Europe (OSCE) went on.",
      "The U.S. Food And Drug Administration (FDA) approved the drug.",
      "Doctors Without Borders (MSF) closed the clinic.",
      "The Western Fisheries Council (WFC) met on Monday with the World Cod Federation (WCF). The WCF has 12 members.",
      "The European Space Agency (ESA) met in Paris. The Agency, or European Space Agency (ESA), has 23 members.",
      "Mexico’s National Action Party (PAN) and the Institutional Revolutionary Party (PRI) split.",
      "The National Electoral Commission (PKW) will count the votes.",
      "The Ukrainian Insurgent Army (UPA) and the Serbian Radical Party (SRS) have letters of their own languages.",
      "A World Trade Organization panel (WTO rules allow two) met on Monday.",
    ],
  },
  find: (analysis) => {
    const known = analysis.mentions.flatMap((mention, index) => {
      const name = index > 0 ? analysis.mentions[index - 1] : null;
      return name && isInBracketsAfter(analysis, name, mention) ? judge(analysis, name, mention) : [];
    });
    const others = [...findSwapped(analysis), ...findStrays(analysis)];
    return [...known, ...others.filter(({ span }) => !known.some((one) => overlaps(one.span, span)))];
  },
};

function isInBracketsAfter({ prose: { tokens } }: Analysis, name: Mention, { firstToken, endToken }: Mention): boolean {
  if (/^(?:person|group|place)$/u.test(name.type) || name.endToken !== firstToken - 1) return false;
  return (
    tokens.words[firstToken - 1] === "(" && tokens.words[endToken] === ")" && isAllCapitals(tokens.words[firstToken])
  );
}

function judge({ prose: { tokens, text } }: Analysis, name: Mention, { start, end }: Mention): Raised[] {
  const letters = text.slice(start, end).replaceAll(".", "");
  if (beginsBefore(tokens, name, letters)) return [];
  const words = tokens.words.slice(name.firstToken, name.endToken);
  if (words.length < 2 || isAcronymOf(letters, initialsOf(words))) return [];
  const key = keyOf(words);
  const own = acronymOf(key);
  const others = acronyms.get(letters);
  if (own === letters || others?.some((other) => keyOf(other.split(" ")) === key)) return [];
  // Letters from another language (Doctors Without Borders, MSF) fit no word here; only what is known can be wrong.
  if (own === null && others === undefined) return [];
  const what = others
    ? `“${letters}” is ${others[0]}`
    : `“${letters}” does not fit “${text.slice(name.start, name.end)}”`;
  return [
    {
      span: { start, end },
      message: `${what}; ${own ? `the name before it has the letters ${own}` : "the name before it is another"}. Which is meant?`,
      related: [{ start: name.start, end: name.end, message: "The name that the letters stand for." }],
      fixes: own ? [{ title: `Use “${own}”`, edits: [{ start, end, newText: own }] }] : [],
    },
  ];
}

/** Whether the letters are those of the words before the brackets, wherever the name was taken to begin. */
function beginsBefore(tokens: Tokens, { endToken }: Mention, letters: string): boolean {
  for (let first = endToken - 1; first >= Math.max(0, endToken - 12); first--)
    if (isAcronymOf(letters, initialsOf(tokens.words.slice(first, endToken).filter((word) => /^\p{L}/u.test(word)))))
      return true;
  return false;
}

/** Letters in brackets that are the first letters of the words before them, but for two neighbours that changed places or one that is another; or of a name in small letters that has others. */
function findSwapped({ prose: { tokens } }: Analysis): Raised[] {
  return lettersInBrackets(tokens).flatMap(({ at, letters, start, end }): Raised[] => {
    const initials = initialsBefore(tokens, at, letters.length);
    const own =
      knownBefore(tokens, at, letters) ??
      swappedFrom(letters, initials) ??
      (isPlainEnglish(tokens, at, letters.length) ? besideFrom(letters, initials) : null);
    if (own === null || acronyms.has(letters)) return [];
    const span = { start, end };
    return [
      {
        span,
        message: `“${letters}”: the words before it begin with ${own}. Which is right?`,
        fixes: [{ title: `Use “${own}”`, edits: [{ ...span, newText: own }] }],
      },
    ];
  });
}

/** Letters between brackets, and the token that the first bracket is. */
interface InBrackets extends Span {
  readonly at: number;
  readonly letters: string;
}

/** All of three to seven capitals that stand in brackets of their own. */
function lettersInBrackets({ words, starts, ends, length }: Tokens): readonly InBrackets[] {
  const found: InBrackets[] = [];
  for (let at = 2; at + 2 < length; at++) {
    const letters = words[at + 1];
    if (words[at] === "(" && words[at + 2] === ")" && capitals.test(letters))
      found.push({ at, letters, start: starts[at + 1], end: ends[at + 1] });
  }
  return found;
}

const capitals = /^\p{Lu}{3,7}$/u;

/** The letters of a known name right before a token, when they are these in another order. */
function knownBefore({ words }: Tokens, end: number, letters: string): string | null {
  for (let first = end - 2; first >= Math.max(0, end - 8); first--) {
    const own = acronymOf(keyOf(words.slice(first, end)));
    if (own !== null && own !== letters && sortedLetters(own) === sortedLetters(letters)) return own;
  }
  return null;
}

/** First letters of so many words before a token, small words left out; null when the sentence has not as many. */
function initialsBefore({ words, lowers }: Tokens, end: number, count: number): string | null {
  let letters = "";
  for (let at = end - 1; at >= 0 && letters.length < count; at--) {
    if (unlettered.has(lowers[at])) continue;
    if (!/^\p{L}/u.test(words[at])) return null;
    // "Anti-Fraud" has two.
    const own = words[at].split("-").map((part) => part.slice(0, 1).toUpperCase());
    letters = own.join("") + letters;
  }
  return letters.length === count ? letters : null;
}

const unlettered: ReadonlySet<string> = new Set("of the and for in on to & - ’s 's".split(" "));

/** Names from Romance languages have their words in another order, the party first: the first letter must be its own. */
function swappedFrom(letters: string, own: string | null): string | null {
  if (own === null || own === letters || own[0] !== letters[0]) return null;
  for (let at = 1; at + 1 < own.length; at++)
    if (letters === own.slice(0, at) + own[at + 1] + own[at] + own.slice(at + 2)) return own;
  return null;
}

/** The letters of the words when one inside is another ("Financial Conduct Authority", FSA). */
function besideFrom(letters: string, own: string | null): string | null {
  if (own === null || own[0] !== letters[0]) return null;
  return [...own].filter((letter, at) => letter !== letters[at]).length === 1 ? own : null;
}

/**
 * Whether so many words before a token, and no more, are a name in capitals, and none says whose language its letters
 * may be from: the Serbian Radical Party (SRS) and the Ukrainian Insurgent Army (UPA) have theirs at home.
 */
function isPlainEnglish({ words, lowers }: Tokens, end: number, count: number): boolean {
  if (!ofBody.test(lowers[end - 1])) return false;
  let [at, counted] = [end - 1, 0];
  for (; at >= 0 && counted < count; at--) {
    if (unlettered.has(lowers[at])) continue;
    if (!/^\p{Lu}\p{Ll}+$/u.test(words[at]) || ofNation.test(lowers[at])) return false;
    counted++;
  }
  const isWhole = at < 0 || unlettered.has(lowers[at]) || !/^(?:\p{Lu}|[’']s$)/u.test(words[at]);
  return counted === count && isWhole;
}

/** Last words of a body's name whose letter is its own. */
const ofBody =
  /^(?:agency|association|authority|board|bureau|centre|center|commission|committee|confederation|congress|corporation|council|department|federation|foundation|fund|institute|institution|league|ministry|office|organi[sz]ation|programme|program|service|society|trust|union)$/u;
const ofNation = /(?:ian|ean|ish|ese|party|front|security|federal)$/u;

const byName = new Map(
  [...acronyms].flatMap(([letters, names]) => names.map((name) => [keyOf(name.split(" ")), letters] as const)),
);

const acronymOf = (key: string): string | null => byName.get(key) ?? null;

/** Letters that a text puts in brackets behind a name. */
interface Introduced extends InBrackets {
  /** The name before the brackets, small words left out, in small letters; null when no word of it is like the letters. */
  readonly name: string | null;
}

/** Letters never introduced that are those of an introduced acronym in another order, and letters introduced for two names. */
function findStrays({ prose: { tokens } }: Analysis): Raised[] {
  const introduced = lettersInBrackets(tokens).map((one): Introduced => ({
    name: nameBefore(tokens, one.at, one.letters),
    ...one,
  }));
  if (introduced.length === 0) return [];
  const own = new Set(introduced.map(({ letters }) => letters));
  const bySorted = new Map(introduced.map((one) => [sortedLetters(one.letters), one] as const));
  const twice = introduced.flatMap((one, at): Raised[] => {
    const before = introduced.slice(0, at).find(({ letters }) => letters === one.letters);
    if (!before || before.name === null || one.name === null || before.name === one.name) return [];
    return [
      {
        span: { start: one.start, end: one.end },
        message: `“${one.letters}” stands for another name above. Which is meant?`,
        related: [{ start: before.start, end: before.end, message: "The name that the letters stand for." }],
      },
    ];
  });
  const strays = tokens.words.flatMap((word, at): Raised[] => {
    if (!capitals.test(word) || own.has(word) || acronyms.has(word)) return [];
    const meant = bySorted.get(sortedLetters(word));
    const isCapitals = [at - 1, at + 1].some(
      (near) => (tokens.words[near] ?? "").length > 1 && isAllCapitals(tokens.words[near]),
    );
    if (!meant || isCapitals) return [];
    const span = { start: tokens.starts[at], end: tokens.ends[at] };
    return [
      {
        span,
        message: `“${word}” is nowhere introduced, and ${meant.letters} is. Which is right?`,
        related: [{ start: meant.start, end: meant.end, message: "The name that the letters stand for." }],
        fixes: [{ title: `Use “${meant.letters}”`, edits: [{ ...span, newText: meant.letters }] }],
      },
    ];
  });
  return [...twice, ...strays];
}

const sortedLetters = (letters: string): string => [...letters].sort().join("");

/** The words before brackets whose first letters are those inside; null when there are none. */
function nameBefore({ words, lowers }: Tokens, end: number, letters: string): string | null {
  for (let first = end - 2; first >= Math.max(0, end - 12); first--) {
    const own = words.slice(first, end).filter((_, at) => !unlettered.has(lowers[first + at]));
    if (own.length === letters.length && own.every((word, at) => word.startsWith(letters[at])))
      return own.join(" ").toLowerCase();
  }
  return null;
}
