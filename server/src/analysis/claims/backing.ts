/** Whether somebody stands behind a sentence: a speaker of a quotation, a verb of saying, a study, an "according to". */
import { assertingVerbs, groundNouns, groundPairs, groundVerbs } from "../../lexicon/backing.ts";
import type { Prose, Quotation, Sentence } from "../model.ts";

/** Whether the words of `sentence` name a ground for what it says. `quotations` are those that touch it. */
export function isBacked(
  { tokens }: Prose,
  { firstToken, endToken }: Sentence,
  quotations: readonly Quotation[],
): boolean {
  if (quotations.some(({ form, speaker, cue }) => form !== "scare" && (speaker !== null || cue !== null))) return true;
  let ground = -99;
  for (let at = firstToken; at < endToken; at++) {
    const lower = tokens.lowers[at];
    if (assertingVerbs.has(lower) && standsAsVerb(tokens.lowers, at)) return true;
    if (groundVerbs.has(lower) && at - ground <= groundReach) return true;
    if (groundNouns.has(lower)) ground = at;
    if (pairOpeners.has(lower) && groundPairs.has(`${lower} ${tokens.lowers[at + 1]}`)) return true;
  }
  return false;
}

const pairOpeners: ReadonlySet<string> = new Set([...groundPairs].map((pair) => pair.slice(0, pair.indexOf(" "))));

/** Tokens within which "showed" must come behind "figures". */
const groundReach = 8;

/** Whether a verb of asserting at `at` is none of the nouns "the claims", "a report", "his notes". Articles and possessives before a form in -s or a bare form say it is. */
export const standsAsVerb = (lowers: readonly string[], at: number): boolean =>
  !isParticiple(lowers, at) &&
  (!/^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|of|no|'s|new|recent|several|many|official|in|by|without|for)$/u.test(
    lowers[at - 1] ?? "",
  ) ||
    /(?:ed|said|told|wrote)$/u.test(lowers[at]));

/** "an estimated 700,000", "The treaty, concluded in 1494,": no verb of anybody's. */
const isParticiple = (lowers: readonly string[], at: number): boolean =>
  lowers[at - 1] === "an" ||
  (lowers[at - 1] === "," && lowers[at].endsWith("ed") && /^(?:in|on|at)$/u.test(lowers[at + 1] ?? ""));
