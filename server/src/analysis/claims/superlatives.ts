/** Finds superlatives: words by which a sentence claims that nothing else comes first, comes near, or ever was. */
import { noSuperlatives, numberedThings, scopeWords } from "../../lexicon/superlatives.ts";
import { partsOfSpeech } from "../../text/model.ts";
import { isPart } from "../../text/parts.ts";
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
      if (isDefinite(lowers, at) && /^ones?$/u.test(lowers[at + 1] ?? ""))
        return scopeWords.has(lowers[at + 2] ?? "") ? at + 2 : at;
      return isDefinite(lowers, at) &&
        isNoun(prose, at + 1) &&
        !/^(?:child|son|daughter|way|thing)$/u.test(lowers[at + 1])
        ? afterNoun(prose, at, end)
        : endOfOnlyOne(prose, at, end);
    case "no":
    case "nobody":
    case "nothing":
    case "few":
      return endOfNone(prose, at, end);
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
      if (lowers[at - 1] === "the" && isOfAllTime(lowers, at + 1)) return at + 1;
      return isPlaced(lowers, at) && isAdjective(prose, at + 1) ? afterNoun(prose, at + 1, end) : at;
    case "never":
      return (/^(?:has|have|had)$/u.test(lowers[at + 1] ?? "") && !isPart(prose, at + 2, "VERB")) ||
        /^(?:has|have|had|was|were|'s|'ve|'d)$/u.test(lowers[at - 1] ?? "") ||
        lowers[at + 1] === "before"
        ? at + 1
        : at;
    case "unprecedented":
      return at + 1;
    case "record":
      if (
        /^(?:the|a|world|national|all)$/u.test(lowers[at - 1] ?? "") &&
        /^(?:for|holder|breaking)$/u.test(lowers[at + 1] ?? "")
      )
        return at + 1;
      return isRecord(prose, at) ? at + 2 : at;
    case "ever":
      return lowers[at - 1] === "-" && lowers[at - 2] === "first" ? at + 1 : at;
    default:
      return isSuperlativeForm(lowers[at]) && isPlaced(lowers, at) && !isOnesBest(prose, at)
        ? endOfScaled(prose, at, end)
        : at;
  }
}

/** Behind "the largest city"; at itself for a class of many ("the wealthiest Americans", "the worst cases") and for "the best-selling author". */
function endOfScaled(prose: Prose, at: number, end: number): number {
  const { lowers } = prose.tokens;
  const after = afterNoun(prose, lowers[at + 1] === "-" ? at + 2 : at, end);
  const isScoped =
    scopeWords.has(lowers[after] ?? "") ||
    lowers[at - 1] === "'s" ||
    /^(?:one|some|among|many)$/u.test(lowers[at - 3] ?? "") ||
    lowers[at - 2] === "among";
  const isClass = /[^s]s$|^(?:people|men|women|children)$/u.test(lowers[after - 1]) && after > at + 1;
  return !isScoped && (isClass || lowers[at + 1] === "-") ? at : after;
}

/** "the first woman to", "the first meeting between", "for the first time"; not "the first half", "at first". */
function endOfFirst(prose: Prose, at: number, end: number): number {
  const { lowers } = prose.tokens;
  if (lowers[at + 1] === "-" && lowers[at + 2] === "ever") return at + 3;
  if (lowers[at + 1] === "time")
    return /^(?:the|for|its|his|her|their|only)$/u.test(lowers[at - 1] ?? "") ? at + 2 : at;
  if (!isDefinite(lowers, at) && lowers[at - 1] !== "became") return at;
  // "It was his first visit": a step in one life.
  if (
    /^(?:his|her|my|our|your)$/u.test(lowers[at - 1]) ||
    (lowers[at - 1] === "their" && !/^(?:meeting|talks)$/u.test(lowers[at + 1] ?? ""))
  )
    return at;
  if (numberedThings.has(lowers[at + 1] ?? "") || !(isNoun(prose, at + 1) || isAdjective(prose, at + 1))) return at;
  const after = afterNoun(prose, at, end);
  return after < end && scopeWords.has(lowers[after]) && !numberedThings.has(lowers[after - 1]) ? after : at;
}

/** Those of whom one is the biggest: "the world’s top producer". */
const makers: ReadonlySet<string> = new Set(
  "maker makers producer producers exporter exporters importer supplier suppliers manufacturer seller sellers buyer employer destination scorer cause causes source killer".split(
    " ",
  ),
);

/** "the only surviving member of": a participle before the noun, and what it is one of behind it. */
function endOfOnlyOne(prose: Prose, at: number, end: number): number {
  const { lowers } = prose.tokens;
  if (!isDefinite(lowers, at) || !/(?:ing|ed|known)$/u.test(lowers[at + 1] ?? "") || !isNoun(prose, at + 2)) return at;
  const after = afterNoun(prose, at + 1, end);
  return /^(?:of|in|to)$/u.test(lowers[after] ?? "") ? after : at;
}

/** "No country has taken in more", "nobody has ever crossed", "no other bank in Europe". */
function endOfNone(prose: Prose, at: number, end: number): number {
  const { lowers } = prose.tokens;
  if (lowers[at] === "no" && lowers[at + 1] === "other") return endOfNoOther(prose, at, end);
  const verb = lowers[at] !== "no" ? at + 1 : lowers[at + 1] === "one" ? at + 2 : afterNoun(prose, at, end);
  if (/^(?:in|on|at|of)$/u.test(lowers[verb] ?? "") && lowers[at] === "no") return endOfNoneThere(lowers, at, end);
  if (!/^(?:has|have|had)$/u.test(lowers[verb] ?? "")) return at;
  if (/^(?:ever|yet)$/u.test(lowers[verb + 1] ?? "")) return verb + 2;
  const more = lowers
    .slice(verb, Math.min(end, verb + 6))
    .findIndex((lower) => /^(?:more|fewer|better|worse)$/u.test(lower));
  return lowers[at] === "no" && more > 0 ? verb + more + 1 : at;
}

/** "No brewery in the country has ever". */
function endOfNoneThere(lowers: readonly string[], at: number, end: number): number {
  const ever = lowers.slice(at, Math.min(end, at + 9)).indexOf("ever");
  return ever > 0 && /^(?:has|have|had)$/u.test(lowers[at + ever - 1]) ? at + ever + 1 : at;
}

/** "The most in its history", "the most ever", "the most on record". */
const isOfAllTime = (lowers: readonly string[], at: number): boolean =>
  lowers[at] === "ever" ||
  (lowers[at] === "on" && lowers[at + 1] === "record") ||
  (lowers[at] === "in" &&
    /^(?:its|their|the|his|her)$/u.test(lowers[at + 1] ?? "") &&
    lowers.slice(at + 2, at + 5).includes("history"));

/** "No other bank has ever", "no other country in Europe". */
function endOfNoOther(prose: Prose, at: number, end: number): number {
  const after = afterNoun(prose, at + 1, end);
  if (after <= at + 2) return at;
  const { lowers } = prose.tokens;
  if (/^(?:has|had|have|in|of|on)$/u.test(lowers[after] ?? "")) return after;
  // "No other city spends more on its buses."
  return isPart(prose, after, "VERB") && /^(?:more|as|so|less|fewer)$/u.test(lowers[after + 1] ?? "") ? after : at;
}

const isDefinite = (lowers: readonly string[], at: number): boolean =>
  /^(?:the|its|his|her|their|our|'s|'|as|became)$/u.test(lowers[at - 1] ?? "");

/** "second-largest", "the largest", "Europe's biggest", "one of the oldest". */
const isPlaced = (lowers: readonly string[], at: number): boolean =>
  isDefinite(lowers, at) ||
  (lowers[at - 1] === "-" && /^(?:second|third|fourth|fifth)$/u.test(lowers[at - 2] ?? "")) ||
  /^(?:second|third|fourth|fifth)$/u.test(lowers[at - 1] ?? "");

/** "does her best", "tried his hardest", "best-known", "his eldest son", "the best man", "the highest court": nothing is compared. */
const isOnesBest = (prose: Prose, at: number): boolean => {
  const { lowers } = prose.tokens;
  if (
    /^(?:best|worst)$/u.test(lowers[at]) &&
    lowers[at + 1] === "-" &&
    !/^(?:selling|paid|attended|performing|preserved)$/u.test(lowers[at + 2] ?? "")
  )
    return true;
  if (kin.has(lowers[at + 1] ?? "") && /^(?:eldest|oldest|youngest)$/u.test(lowers[at])) return true;
  if (
    /^(?:best (?:man|friends?|interests?|practice|efforts)|highest court|lowest point|smallest room)$/u.test(
      `${lowers[at]} ${lowers[at + 1]}`,
    )
  )
    return true;
  // "The youngest of three brothers", "the tallest of the boys": of a few who are all there.
  if (
    lowers[at + 1] === "of" &&
    /^(?:the|his|her|their|two|three|four|five|six|seven|eight|nine|ten|[2-9])$/u.test(lowers[at + 2] ?? "") &&
    (kin.has(lowers[at + 3] ?? "") || kin.has(lowers[at + 4] ?? ""))
  )
    return true;
  // "The largest of the three halls".
  if (
    lowers[at + 1] === "of" &&
    /^(?:the|its|their|his|her)$/u.test(lowers[at + 2] ?? "") &&
    /^(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d)$/u.test(lowers[at + 3] ?? "")
  )
    return true;
  // "the cheapest she could find"; "the best player award".
  if (
    /^(?:he|she|they|i|we)$/u.test(lowers[at + 1] ?? "") ||
    /^(?:award|prize|trophy|title)$/u.test(lowers[at + 2] ?? "")
  )
    return true;
  return /^(?:his|her|their|its|my|our|your)$/u.test(lowers[at - 1] ?? "") && !isNoun(prose, at + 1);
};

/** Of whom there are a few in one family or room. */
const kin: ReadonlySet<string> = new Set(
  "son daughter child sons daughters children brother brothers sister sisters siblings boys girls lot bunch group grandchild grandson cousins".split(
    " ",
  ),
);

const isSuperlativeForm = (lower: string): boolean =>
  lower === "best" || lower === "worst" || (lower.length > 5 && lower.endsWith("est") && !noSuperlatives.has(lower));

/** "a record 12 million", "record high", "a record profit"; not "a criminal record", "record label". */
const isRecord = (prose: Prose, at: number): boolean =>
  /^(?:a|the|at|to|hit|its|reached)$/u.test(prose.tokens.lowers[at - 1] ?? "") &&
  (/^(?:high|highs|low|lows|number|numbers|profit|profits|losses|sales|revenue|turnout|heat|temperatures|year|levels?|amount|sum|fine|price|prices|crowd|harvest)$/u.test(
    prose.tokens.lowers[at + 1] ?? "",
  ) ||
    partsOfSpeech[prose.tokens.parts[at + 1]] === "NUM" ||
    prose.tokens.lowers[at + 1] === "$");

const isNoun = ({ tokens }: Prose, at: number): boolean =>
  /^(?:NOUN|PROPN|ADJ)$/u.test(partsOfSpeech[tokens.parts[at]] ?? "");
const isAdjective = ({ tokens }: Prose, at: number): boolean =>
  /^(?:ADJ|VERB|ADV)$/u.test(partsOfSpeech[tokens.parts[at]] ?? "");

/** Token index after the adjectives and nouns that follow `at`. */
function afterNoun({ tokens }: Prose, at: number, end: number): number {
  let next = at + 1;
  while (next < end && (/^(?:NOUN|PROPN|ADJ)$/u.test(partsOfSpeech[tokens.parts[next]]) || tokens.lowers[next] === "-"))
    next++;
  return next;
}
