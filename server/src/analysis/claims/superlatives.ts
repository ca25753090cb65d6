/** Finds superlatives: words by which a sentence claims that nothing else comes first, comes near, or ever was. */
import { noSuperlatives, numberedThings, scopeWords } from "../../lexicon/superlatives.ts";
import { partsOfSpeech } from "../../text/model.ts";
import type { Prose, Sentence, Span } from "../model.ts";

/** The first superlative of `sentence` with the noun it goes with, as a span; null when it has none. */
export function findSuperlative(prose: Prose, sentence: Sentence): Span | null {
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const end = endOfSuperlative(prose, at, sentence.endToken);
    if (end > at) return { start: prose.tokens.starts[at], end: prose.tokens.ends[end - 1] };
  }
  return null;
}

/** Token index after the superlative at `at`; `at` itself when there is none. */
function endOfSuperlative(prose: Prose, at: number, end: number): number {
  const { lowers } = prose.tokens;
  switch (lowers[at]) {
    case "first":
      return endOfFirst(prose, at, end);
    case "only":
      return isDefinite(lowers, at) && isNoun(prose, at + 1) && !/^(?:child|son|daughter|way|thing|ones?)$/u.test(lowers[at + 1]) ? afterNoun(prose, at, end) : at; // prettier-ignore
    case "no":
      return lowers[at + 1] === "other" ? endOfNoOther(prose, at, end) : at;
    case "nowhere":
      return lowers[at + 1] === "else" && /^(?:is|are|was|were|has|have|had|in|on|do|does)$/u.test(lowers[at + 2] ?? "")
        ? at + 2
        : at;
    case "top":
    case "leading":
      return /^(?:'s|the)$/u.test(lowers[at - 1] ?? "") && makers.has(lowers[at + 1] ?? "") ? at + 2 : at;
    case "than":
      return lowers[at + 1] === "any" && lowers[at + 2] === "other" ? at + 3 : at;
    case "most":
    case "least":
      if (/^(?:recent|likely|famous|wanted|part)$/u.test(lowers[at + 1] ?? "")) return at;
      return isDefinite(lowers, at) && isAdjective(prose, at + 1) ? afterNoun(prose, at + 1, end) : at;
    case "never":
      return /^(?:has|have|had|was|were|'s|'ve|'d)$/u.test(lowers[at - 1] ?? "") || lowers[at + 1] === "before"
        ? at + 1
        : at;
    case "unprecedented":
      return at + 1;
    case "record":
      return isRecord(prose, at) ? at + 2 : at;
    case "ever":
      return lowers[at - 1] === "-" && lowers[at - 2] === "first" ? at + 1 : at;
    default:
      return isSuperlativeForm(lowers[at]) && isPlaced(lowers, at) && !isOnesBest(prose, at)
        ? afterNoun(prose, at, end)
        : at;
  }
}

/** "the first woman to", "the first meeting between", "for the first time"; not "the first half", "at first". */
function endOfFirst(prose: Prose, at: number, end: number): number {
  const { lowers } = prose.tokens;
  if (lowers[at + 1] === "-" && lowers[at + 2] === "ever") return at + 3;
  if (lowers[at + 1] === "time")
    return /^(?:the|for|its|his|her|their|only)$/u.test(lowers[at - 1] ?? "") ? at + 2 : at;
  if (!isDefinite(lowers, at) && lowers[at - 1] !== "became") return at;
  // "It was his first visit": a step in one life.
  if (/^(?:his|her|my|our|your)$/u.test(lowers[at - 1]) || (lowers[at - 1] === "their" && !/^(?:meeting|talks)$/u.test(lowers[at + 1] ?? ""))) return at; // prettier-ignore
  if (numberedThings.has(lowers[at + 1] ?? "") || !(isNoun(prose, at + 1) || isAdjective(prose, at + 1))) return at;
  const after = afterNoun(prose, at, end);
  return after < end && scopeWords.has(lowers[after]) && !numberedThings.has(lowers[after - 1]) ? after : at;
}

/** Those of whom one is the biggest: "the world’s top producer". */
const makers: ReadonlySet<string> = new Set("maker makers producer producers exporter exporters importer supplier suppliers manufacturer seller sellers buyer employer destination scorer cause causes source killer".split(" ")); // prettier-ignore

/** "No other bank has ever", "no other country in Europe". */
function endOfNoOther(prose: Prose, at: number, end: number): number {
  const after = afterNoun(prose, at + 1, end);
  return after > at + 2 && /^(?:has|had|have|in|of|on)$/u.test(prose.tokens.lowers[after] ?? "") ? after : at;
}

const isDefinite = (lowers: readonly string[], at: number): boolean =>
  /^(?:the|its|his|her|their|our|'s|'|as|became)$/u.test(lowers[at - 1] ?? "");

/** "second-largest", "the largest", "Europe's biggest", "one of the oldest". */
const isPlaced = (lowers: readonly string[], at: number): boolean =>
  isDefinite(lowers, at) || (lowers[at - 1] === "-" && /^(?:second|third|fourth|fifth)$/u.test(lowers[at - 2] ?? "")) || /^(?:second|third|fourth|fifth)$/u.test(lowers[at - 1] ?? ""); // prettier-ignore

/** "does her best", "tried his hardest", "best-selling": nothing is compared. */
const isOnesBest = (prose: Prose, at: number): boolean => {
  const { lowers } = prose.tokens;
  if (/^(?:best|worst)$/u.test(lowers[at]) && lowers[at + 1] === "-") return true;
  return /^(?:his|her|their|its|my|our|your)$/u.test(lowers[at - 1] ?? "") && !isNoun(prose, at + 1);
};

const isSuperlativeForm = (lower: string): boolean =>
  lower === "best" || lower === "worst" || (lower.length > 5 && lower.endsWith("est") && !noSuperlatives.has(lower));

/** "a record 12 million", "record high", "a record profit"; not "a criminal record", "record label". */
const isRecord = (prose: Prose, at: number): boolean =>
  /^(?:a|the|at|to|hit|its|reached)$/u.test(prose.tokens.lowers[at - 1] ?? "") &&
  (/^(?:high|highs|low|lows|number|numbers|profit|profits|losses|sales|revenue|turnout|heat|temperatures|year|levels?|amount|sum|fine|price|prices|crowd|harvest)$/u.test(prose.tokens.lowers[at + 1] ?? "") ||
    partsOfSpeech[prose.tokens.parts[at + 1]] === "NUM" || prose.tokens.lowers[at + 1] === "$"); // prettier-ignore

const isNoun = ({ tokens }: Prose, at: number): boolean => /^(?:NOUN|PROPN|ADJ)$/u.test(partsOfSpeech[tokens.parts[at]] ?? ""); // prettier-ignore
const isAdjective = ({ tokens }: Prose, at: number): boolean => /^(?:ADJ|VERB|ADV)$/u.test(partsOfSpeech[tokens.parts[at]] ?? ""); // prettier-ignore

/** Token index after the adjectives and nouns that follow `at`. */
function afterNoun({ tokens }: Prose, at: number, end: number): number {
  let next = at + 1;
  while (next < end && (/^(?:NOUN|PROPN|ADJ)$/u.test(partsOfSpeech[tokens.parts[next]]) || tokens.lowers[next] === "-"))
    next++;
  return next;
}
