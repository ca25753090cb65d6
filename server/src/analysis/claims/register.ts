/** How far a text is speech (a debate, an interview) rather than copy: what is worth checking differs between the two. */
import type { Prose } from "../model.ts";

/**
 * 0 (copy) to `mostSpeech`: from how many of a text's `sentences` are spoken. A text of a sentence or two tells little,
 * and lies between.
 */
export function speechOf(spoken: number, sentences: number): number {
  const share = (spoken + 1) / (sentences + 2);
  return Math.max(0, Math.min(mostSpeech, (share - leastSpoken) / spokenRange));
}

/** How many sentences outside quotations have somebody say I, we or you. `isQuoted` is asked for each sentence by index. */
export function spokenSentences({ sentences, tokens }: Prose, isQuoted: (sentence: number) => boolean): number {
  let spoken = 0;
  for (let index = 0; index < sentences.length; index++) {
    if (isQuoted(index)) continue;
    const { firstToken, endToken } = sentences[index];
    for (let at = firstToken; at < endToken; at++)
      if (spokenWords.has(tokens.lowers[at])) {
        spoken++;
        break;
      }
  }
  return spoken;
}

/** Even a debate is read a little as copy: what is a fact there is one here. */
const mostSpeech = 0.85;

/** Share of such sentences at which speech begins, and how much more there is in a text that is nothing else. */
const leastSpoken = 0.08;
const spokenRange = 0.36;

const spokenWords: ReadonlySet<string> = new Set("i we you me my us our your 've 're 'll n't 'm 'd".split(" "));
