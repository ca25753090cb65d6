/** Words of a draft that are written as names and that the recogniser took for none: "the Taikoo election". */
import type { Unclaimed } from "../analysis/excerpts.ts";
import type { Span } from "../analysis/model.ts";
import { isCapitalised } from "../analysis/name-tokens.ts";
import { monthNames, weekdayNames } from "../lexicon/calendar.ts";
import { partsOfSpeech } from "../text/model.ts";
import { firstWhere } from "../text/span.ts";

/** A run of words with capitals, and the sentence it is in. */
export interface Capitals extends Span {
  readonly sentence: number;
}

/** The runs of words with capitals outside of names, titles and dates, in text order. */
export function capitalsOf({ prose, mentions, titles, values }: Unclaimed): Capitals[] {
  const { tokens, sentences, text } = prose;
  const known = [...mentions, ...titles, ...values].sort((a, b) => a.start - b.start);
  const isKnown = (start: number, end: number): boolean => {
    const after = firstWhere(known.length, (i) => known[i].start >= end);
    return known.slice(Math.max(0, after - 4), after).some((span) => span.end > start);
  };
  const isNamed = (token: number): boolean =>
    isCapitalised(tokens.words[token]) &&
    tokens.parts[token] === properNoun &&
    tokens.words[token].length > 1 &&
    !ofTheCalendar.has(tokens.words[token]) &&
    !isKnown(tokens.starts[token], tokens.ends[token]);
  return sentences.flatMap(({ firstToken, endToken }, sentence) => {
    const found: Capitals[] = [];
    for (let token = firstToken; token < endToken; token++) {
      if (!isNamed(token)) continue;
      const start = tokens.starts[token];
      while (
        token + 1 < endToken &&
        isNamed(token + 1) &&
        text.slice(tokens.ends[token], tokens.starts[token + 1]) === " "
      )
        token++;
      found.push({ start, end: tokens.ends[token], sentence });
    }
    return found;
  });
}

const properNoun = partsOfSpeech.indexOf("PROPN");

const ofTheCalendar: ReadonlySet<string> = new Set([...monthNames, ...weekdayNames, "Century"]);
