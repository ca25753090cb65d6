/** Dated background: the years, centuries and eras that a sentence dates something in, and the lives that need no source. */
import { eras, lifeVerbs, works } from "../lexicon/background.ts";
import type { Analysis, Prose, Sentence, Span } from "../analysis/model.ts";
import { lastStartingAt } from "../text/span.ts";
import { isPart } from "../text/parts.ts";
import { patternEnd, spanOf, wordPatterns } from "./word-patterns.ts";

/** The words of a sentence of the past that name a century or an era; null when none do. */
export function eraIn(prose: Prose, { firstToken, endToken }: Sentence): Span | null {
  if (!tellsWhatWas(prose, firstToken, endToken)) return null;
  for (let at = firstToken; at < endToken; at++) {
    const end = patternEnd(prose, at, endToken, eraPatterns);
    if (end !== null) return spanOf(prose, at, end);
  }
  return null;
}

const eraPatterns = wordPatterns(eras, {
  ordinal: ({ tokens }, at) =>
    /^(?:[1-9]|1\d|20)(?:st|nd|rd|th)$|(?:teenth|twentieth|tenth|ninth|eighth|seventh|sixth|fifth|eleventh|twelfth)$/u.test(
      tokens.lowers[at],
    ),
});

function tellsWhatWas(prose: Prose, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const lower = prose.tokens.lowers[at];
    if (
      /^(?:was|were|had|did)$/u.test(lower) ||
      (isPart(prose, at, "VERB") && /(?:ed|[^e]ew|ook|ame|ought|ilt|ounded|ell)$/u.test(lower))
    )
      return true;
  }
  return false;
}

/** "She joined the bank in 2012", "Cole, who was born in 1962", "her third novel came out in 2008": a life, as its owner tells it. */
export function isOfALife({ prose, mentions }: Analysis, { firstToken, endToken }: Sentence): boolean {
  const { lowers, starts, ends } = prose.tokens;
  for (let at = firstToken + 1; at < endToken; at++) {
    if (works.has(lowers[at]) && isPart(prose, at, "NOUN")) return true;
    if (!lifeVerbs.has(lowers[at])) continue;
    let subject = at - 1;
    while (
      subject > firstToken &&
      (isPart(prose, subject, "AUX", "ADV") || /^(?:who|,|was|has|had|also|first)$/u.test(lowers[subject]))
    )
      subject--;
    if (/^(?:he|she|i|we|they)$/u.test(lowers[subject])) return true;
    const mention = mentions[lastStartingAt(mentions, starts[subject])];
    if (mention?.type === "person" && mention.end >= ends[subject]) return true;
  }
  return false;
}
