/** claim/vague-attribution: "some experts believe", "it is widely believed", "critics say", with no name in reach. */
import { heldToBe, holding, nobodies, vagueQuantifiers, widely } from "../../lexicon/sourcing.ts";
import type { Analysis, Prose, Sentence, Span } from "../../analysis/model.ts";
import { isQuoted } from "../backing.ts";
import type { Check, Raised } from "../check.ts";

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
function findVague({ tokens }: Prose, { firstToken, endToken }: Sentence): Span | null {
  const { lowers } = tokens;
  const span = (first: number, last: number): Span => ({ start: tokens.starts[first], end: tokens.ends[last] });
  for (let at = firstToken; at < endToken; at++) {
    if (nobodies.has(lowers[at])) {
      const first = vagueQuantifiers.has(lowers[at - 1] ?? "") && at > firstToken ? at - 1 : at;
      const verb = holdingVerb(lowers, at + 1, endToken);
      const isCrowd = /^(?:people|some|many|others)$/u.test(lowers[at]);
      if (verb !== null && (!isCrowd || /^(?:believe|argue|say|think|claim|fear)s?d?$/u.test(lowers[verb])) && !isOwned(lowers, first)) return span(first, verb); // prettier-ignore
      if (!isCrowd && lowers[first - 1] === "to" && lowers[first - 2] === "according" && isUnnamed(lowers[at + 1])) return span(first - 2, at); // prettier-ignore
    }
    const isHeld = /^(?:is|are|was|were|been)$/u.test(lowers[at]);
    if (!isHeld) continue;
    if (widely.has(lowers[at + 1]) && heldToBe.has(lowers[at + 2]))
      return span(lowers[at - 1] === "it" ? at - 1 : at, at + 2);
    if (lowers[at - 1] === "it" && /^(?:believed|thought|rumou?red|said|feared|understood)$/u.test(lowers[at + 1]) && lowers[at + 2] === "that") return span(at - 1, at + 1); // prettier-ignore
  }
  return null;
}

/** Token of the verb of saying that follows a group within an adverb or "have"; null when none does. */
function holdingVerb(lowers: readonly string[], at: number, end: number): number | null {
  let next = at;
  while (
    next < end &&
    next < at + 2 &&
    /^(?:have|also|often|now|still|generally|widely|long|already)$/u.test(lowers[next])
  )
    next++;
  return next < end && holding.has(lowers[next]) ? next : null;
}

/** "the Kremlin's critics", "NATO experts", "the two analysts" are somebody's or are counted. */
const isOwned = (lowers: readonly string[], first: number): boolean => /^(?:'s|'|his|her|its|their|the|these|those|both|two|three|other|of)$/u.test(lowers[first - 1] ?? ""); // prettier-ignore

/** Nothing follows that says which of them: "analysts at Citi", "analysts polled by". */
const isUnnamed = (next: string | undefined): boolean => !/^(?:at|from|with|of|in|polled|surveyed|who|such|like|including)$/u.test(next ?? ""); // prettier-ignore

/** Whether this sentence or the next two of its paragraph, or the next paragraph's first, name a person. */
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
