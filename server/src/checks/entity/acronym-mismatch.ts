/** entity/acronym-mismatch: letters in brackets that are not those of the name before them. */
import { initialsOf, isAcronymOf, keyOf } from "../../analysis/body-names.ts";
import { isAllCapitals } from "../../analysis/name-tokens.ts";
import { acronyms } from "../../lexicon/acronyms.ts";
import type { Analysis, Mention, Tokens } from "../../analysis/model.ts";
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
      "Inspectors of the International Atomic Energy Agency ({IEAA}) arrived on Monday.",
    ],
    silent: [
      "The World Health Organization (WHO) declared an emergency.",
      "Talks at the Organization for Security and Co-operation in Europe (OSCE) went on.",
      "The U.S. Food And Drug Administration (FDA) approved the drug.",
      "Doctors Without Borders (MSF) closed the clinic.",
      "Mexico’s National Action Party (PAN) and the Institutional Revolutionary Party (PRI) split.",
      "The National Electoral Commission (PKW) will count the votes.",
      "A World Trade Organization panel (WTO rules allow two) met on Monday.",
    ],
  },
  find: (analysis) => {
    const known = analysis.mentions.flatMap((mention, index) => {
      const name = index > 0 ? analysis.mentions[index - 1] : null;
      return name && isInBracketsAfter(analysis, name, mention) ? judge(analysis, name, mention) : [];
    });
    return [...known, ...findSwapped(analysis).filter(({ span }) => !known.some((one) => overlaps(one.span, span)))];
  },
};

function isInBracketsAfter({ prose: { tokens } }: Analysis, name: Mention, { firstToken, endToken }: Mention): boolean {
  if (name.type === "person" || name.type === "group" || name.endToken !== firstToken - 1) return false;
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
  if (own === null && (others === undefined || name.type === "place")) return [];
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

/** Letters in brackets that are the first letters of the words before them, but for two neighbours that changed places; or of a name in small letters that has others. */
function findSwapped({ prose: { tokens } }: Analysis): Raised[] {
  const raised: Raised[] = [];
  for (let at = 2; at + 2 < tokens.length; at++) {
    const letters = tokens.words[at + 1];
    if (tokens.words[at] !== "(" || tokens.words[at + 2] !== ")" || !/^\p{Lu}{3,7}$/u.test(letters)) continue;
    const own = knownBefore(tokens, at, letters) ?? swappedFrom(letters, initialsBefore(tokens, at, letters.length));
    if (own === null || acronyms.has(letters)) continue;
    const span = { start: tokens.starts[at + 1], end: tokens.ends[at + 1] };
    raised.push({
      span,
      message: `“${letters}”: the words before it begin with ${own}. Which is right?`,
      fixes: [{ title: `Use “${own}”`, edits: [{ ...span, newText: own }] }],
    });
  }
  return raised;
}

/** The letters of a known name right before a token, when they are these in another order. */
function knownBefore({ words }: Tokens, end: number, letters: string): string | null {
  const sorted = (each: string): string => [...each].sort().join("");
  for (let first = end - 2; first >= Math.max(0, end - 8); first--) {
    const own = acronymOf(keyOf(words.slice(first, end)));
    if (own !== null && own !== letters && sorted(own) === sorted(letters)) return own;
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

const byName = new Map(
  [...acronyms].flatMap(([letters, names]) => names.map((name) => [keyOf(name.split(" ")), letters] as const)),
);

const acronymOf = (key: string): string | null => byName.get(key) ?? null;
