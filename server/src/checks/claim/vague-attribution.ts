/** claim/vague-attribution: "some experts believe", "it is widely believed", "critics say", with no name in reach. */
import { heldToBe, holding, nobodies, onlyWhenVague, vagueQuantifiers, widely } from "../../lexicon/sourcing.ts";
import type { Analysis, Prose, Sentence, Span } from "../../analysis/model.ts";
import { isQuoted } from "../backing.ts";
import type { Check, Raised } from "../check.ts";
import { phraseAt, phrases } from "../phrases.ts";

/** Marks attributions to nobody in particular. */
export const vagueAttribution: Check = {
  id: "claim/vague-attribution",
  title: "Attribution to nobody in particular",
  severity: "information",
  why: "“Experts say” lends weight that nobody can weigh. Name one of them, or say it in your own words.",
  examples: {
    flagged: [
      "{Some experts believe} the dam will not hold.",
      "{It is widely believed} that the mayor will resign.",
      "{Critics say} the law is too weak.",
      "The plan is doomed, {according to analysts}.",
      "The general {is widely regarded} as a reformer.",
      "{Studies have shown} that the dam leaks.",
    ],
    silent: [
      "Some experts believe the dam will not hold. “It is too old,” said Marta Silva, an engineer at the university.",
      "Critics of the law, led by Senator Ann Cole, say it is too weak.",
      "Experts at the World Bank say the dam will not hold.",
      "“Some experts believe it,” she said.",
      "Many people attended, and some people wept.",
      "The mayor said it was believed to be safe.",
    ],
  },
  find: (analysis: Analysis): Raised[] =>
    analysis.prose.sentences.flatMap((sentence, index) => {
      const span = findVague(analysis.prose, sentence);
      if (!span || isQuoted(analysis, span) || nameInReach(analysis, index)) return [];
      const words = analysis.prose.text.slice(span.start, span.end);
      return [{ span, message: `“${words}”: who? Name one, or say why no name can be given.` }];
    }),
};

/** The first attribution to nobody in a sentence, as a span. */
function findVague(prose: Prose, { firstToken, endToken }: Sentence): Span | null {
  for (let at = firstToken; at < endToken; at++) {
    const held = phraseAt(prose, at, heldByNobody);
    const span = held ?? (nobodies.has(prose.tokens.lowers[at]) ? vagueGroup(prose, at, { firstToken, endToken }) : null) ?? vagueHolding(prose, at); // prettier-ignore
    if (span) return span;
  }
  return null;
}

/** What is held without a holder. From news usage; ours. */
const heldByNobody = phrases(
  "there it reportedly supposedly considered seen regarded viewed said rumored rumoured thought",
  String.raw`there (?:are|were|have been|is|was) (?:also )?(?:(?:growing|widespread|mounting|renewed|some|increasing) )?(?:fears?|concerns?|suggestions?|claims|rumou?rs|speculation|suspicions?|allegations) (?:that|of)\b|it has (?:long |often )?been (?:suggested|claimed|alleged|argued|rumou?red) that\b|(?:reportedly|supposedly)\b(?! said)|(?:considered|seen|regarded|viewed) by (?:many|some|most|critics|observers|analysts|experts)\b|(?<=\b(?:is|are|was|were) )(?:said|rumou?red|thought) to be\b`,
); // prettier-ignore

/** "Some experts believe", "supporters of the plan say", "according to analysts". */
function vagueGroup(
  { tokens }: Prose,
  at: number,
  { firstToken, endToken }: Pick<Sentence, "firstToken" | "endToken">,
): Span | null {
  // prettier-ignore
  const { lowers } = tokens;
  const span = (first: number, last: number): Span => ({ start: tokens.starts[first], end: tokens.ends[last] });
  const isQuantified = at > firstToken && vagueQuantifiers.has(lowers[at - 1]);
  const number = lowers[at - 1] === "of" && lowers[at - 2] === "number" && lowers[at - 3] === "growing" ? at - 4 : at;
  const first = number < at ? Math.max(firstToken, number) : isQuantified ? at - 1 : at;
  if (onlyWhenVague.has(lowers[at]) && first === at) return null;
  if (number === at && isOwned(lowers, first)) return null;
  const verb = holdingVerb(lowers, afterObject(tokens, at + 1, endToken), endToken);
  const isCrowd = /^(?:people|some|many|others)$/u.test(lowers[at]);
  if (verb !== null && (!isCrowd || /^(?:believe|argue|say|think|claim|fear)s?d?$/u.test(lowers[verb])))
    return span(first, verb);
  const isTold = !isCrowd && lowers[first - 1] === "to" && lowers[first - 2] === "according";
  return isTold && isUnnamed(lowers[at + 1]) ? span(first - 2, at) : null;
}

/** "is widely regarded", "it is said that". */
function vagueHolding({ tokens }: Prose, at: number): Span | null {
  const { lowers } = tokens;
  if (!/^(?:is|are|was|were|been)$/u.test(lowers[at])) return null;
  const begin = lowers[at - 1] === "it" ? at - 1 : at;
  if (widely.has(lowers[at + 1]) && heldToBe.has(lowers[at + 2])) return { start: tokens.starts[begin], end: tokens.ends[at + 2] }; // prettier-ignore
  if (begin === at || lowers[at + 2] !== "that" || !/^(?:believed|thought|rumou?red|said|feared|understood|claimed|alleged)$/u.test(lowers[at + 1])) return null; // prettier-ignore
  return { start: tokens.starts[begin], end: tokens.ends[at + 1] };
}

/** Token after "of the plan": what a group is for or against, as long as no name is in it. */
function afterObject({ lowers, words }: Prose["tokens"], at: number, end: number): number {
  if (!/^(?:of|to)$/u.test(lowers[at] ?? "")) return at;
  for (let next = at + 1; next < end && next < at + 6; next++) {
    if (/^\p{Lu}|^[,;.]$/u.test(words[next])) return at;
    if (holding.has(lowers[next]) && next > at + 2) return next;
  }
  return at;
}

/** Token of the verb of saying that follows a group within an adverb or "have"; null when none does. */
function holdingVerb(lowers: readonly string[], at: number, end: number): number | null {
  let next = at;
  while (
    next < end &&
    next < at + 2 &&
    /^(?:have|also|alike|often|now|still|generally|widely|long|already)$/u.test(lowers[next])
  )
    next++;
  return next < end && holding.has(lowers[next]) ? next : null;
}

/** "the Kremlin's critics", "NATO experts", "the two analysts" are somebody's or are counted. */
const isOwned = (lowers: readonly string[], first: number): boolean => /^(?:'s|'|his|her|its|their|the|these|those|both|two|three|other|of)$/u.test(lowers[first - 1] ?? ""); // prettier-ignore

/** Nothing follows that says which of them: "analysts at Citi", "analysts polled by". */
const isUnnamed = (next: string | undefined): boolean => !/^(?:at|from|with|of|in|polled|surveyed|who|such|like|including)$/u.test(next ?? ""); // prettier-ignore

/** Whether this sentence or the next two of its paragraph name a person, or this one a body. */
function nameInReach({ prose, mentions }: Analysis, index: number): boolean {
  return mentions.some(({ type, sentence }) => {
    const near = sentence >= index && sentence <= index + 2;
    return (
      near &&
      (type === "person" || (type === "organization" && sentence === index)) &&
      prose.sentences[sentence] !== undefined
    );
  });
}
