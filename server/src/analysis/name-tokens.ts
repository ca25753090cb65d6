/** Questions about single tokens that every stage on names asks: capitals, initials, what stands glued to what. */
import type { Tokens } from "../text/model.ts";

/** Whether a word begins with a capital letter ("Macron", "U.S.", "d’Ivoire" too, for its second part). */
export const isCapitalised = (word: string): boolean => /^(?:[dDlLO]['’])?\p{Lu}/u.test(word);

/** Whether a word has two capitals or more and no small letter: "OSCE", "G7", "U.S.". */
export const isAllCapitals = (word: string): boolean => /^\p{Lu}[\p{Lu}\d.&’'-]*[\p{Lu}\d.]$/u.test(word);

/** Whether a word is an initial or several: "J.", "J.P.", "J". */
export const isInitial = (word: string): boolean => /^(?:\p{Lu}\.)+$|^\p{Lu}$/u.test(word);

/** Whether no white space stands between token `index` and the one before. */
export const isGlued = ({ starts, ends }: Tokens, index: number): boolean =>
  index > 0 && starts[index] === ends[index - 1];

/** Whether token `index` is a hyphen that joins the words at its sides. */
export const isJoiningHyphen = (tokens: Tokens, index: number): boolean =>
  isHyphen(tokens.words[index] ?? "") &&
  isGlued(tokens, index) &&
  index + 1 < tokens.length &&
  isGlued(tokens, index + 1);

/** Whether a token is the possessive mark: ’s, or a lone apostrophe after a plural. */
export const isPossessive = (lower: string): boolean => lower === "'s" || lower === "'";

/** Whether a token is an opening or closing quote mark. */
export const isQuoteMark = (word: string): boolean => /^["“”‘’'«»„]+$/u.test(word);

/** A lower-case word as titles are listed: without closing full stop and "ex-". */
export function asTitleWord(lower: string): string {
  const word = lower.startsWith("ex-") ? lower.slice(3) : lower;
  return word.length > 2 && word.endsWith(".") ? word.slice(0, -1) : word;
}

const isHyphen = (word: string): boolean => word === "-" || word === "‑" || word === "–";
