/** entity/acronym-mismatch: letters in brackets that are not those of the name before them. */
import { initialsOf, isAcronymOf, keyOf } from "../../analysis/body-names.ts";
import { isAllCapitals } from "../../analysis/name-tokens.ts";
import { acronyms } from "../../lexicon/acronyms.ts";
import type { Analysis, Mention } from "../../analysis/model.ts";
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
      "Inspectors of the International Atomic Energy Agency ({IEAA}) arrived on Monday.",
    ],
    silent: [
      "The World Health Organization (WHO) declared an emergency.",
      "Talks at the Organization for Security and Co-operation in Europe (OSCE) went on.",
      "The U.S. Food And Drug Administration (FDA) approved the drug.",
      "Doctors Without Borders (MSF) closed the clinic.",
      "The National Electoral Commission (PKW) will count the votes.",
      "A World Trade Organization panel (WTO rules allow two) met on Monday.",
    ],
  },
  find: (analysis) =>
    analysis.mentions.flatMap((mention, index) => {
      const name = index > 0 ? analysis.mentions[index - 1] : null;
      return name && isInBracketsAfter(analysis, name, mention) ? judge(analysis, name, mention) : [];
    }),
};

function isInBracketsAfter({ prose: { tokens } }: Analysis, name: Mention, { firstToken, endToken }: Mention): boolean {
  if (name.type === "person" || name.type === "group" || name.endToken !== firstToken - 1) return false;
  return (
    tokens.words[firstToken - 1] === "(" && tokens.words[endToken] === ")" && isAllCapitals(tokens.words[firstToken])
  );
}

function judge({ prose: { tokens, text } }: Analysis, name: Mention, { start, end }: Mention): Raised[] {
  const letters = text.slice(start, end).replaceAll(".", "");
  const words = tokens.words.slice(name.firstToken, name.endToken);
  if (words.length < 2 || isAcronymOf(letters, initialsOf(words))) return [];
  const key = keyOf(words);
  const own = acronymOf(key);
  const others = acronyms.get(letters);
  if (own === letters || others?.some((other) => keyOf(other.split(" ")) === key)) return [];
  // Letters from another language (Doctors Without Borders, MSF) fit no word here; only what is known can be wrong.
  if (own === null && (others === undefined || name.type === "place")) return [];
  const what = others ? `“${letters}” is ${others[0]}` : `“${letters}” does not fit “${text.slice(name.start, name.end)}”`;
  return [{
    span: { start, end },
    message: `${what}; ${own ? `the name before it has the letters ${own}` : "the name before it is another"}. Which is meant?`,
    related: [{ start: name.start, end: name.end, message: "The name that the letters stand for." }],
    fixes: own ? [{ title: `Use “${own}”`, edits: [{ start, end, newText: own }] }] : [],
  }];
} // prettier-ignore

const byName = new Map(
  [...acronyms].flatMap(([letters, names]) => names.map((name) => [keyOf(name.split(" ")), letters] as const)),
);

const acronymOf = (key: string): string | null => byName.get(key) ?? null;
