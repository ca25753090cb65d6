/** text/repeated-sentence: a sentence or paragraph used twice, the same or nearly. */
import type { Analysis, Prose, Sentence } from "../../analysis/model.ts";
import type { Check, Raised } from "../check.ts";

/** Marks the later of two sentences that say the same words. */
export const repeatedSentence: Check = {
  id: "text/repeated-sentence",
  title: "Sentence used twice",
  severity: "warning",
  why: "A sentence that comes twice is a slip of the paste buffer or padding. Readers notice, and stop trusting the rest.",
  examples: {
    flagged: [
      "The talks come as the alliance between the two ports is fraying. A vote is due in May. {The talks come as the alliance between the two ports is fraying.}",
      "The council will vote on the harbour plan in the spring.\nOfficials declined to comment.\n{The council will vote on the harbour plan in the spring.}",
      "Workers at the plant walked out on Tuesday over pay and safety. The plant closed. {Workers at the plant walked out on Tuesday over pay and over safety.}",
    ],
    silent: [
      "The council will vote on the harbour plan in the spring. The council will vote on the budget in June.",
      "“We will win this vote and the next one,” she said. “We will win this vote and the next one,” the crowd answered.",
      "He was right. The port closed. He was right.",
      "The company raised its forecast to 12 million euros for the year. The company raised its forecast to 14 million euros for the year.",
    ],
  },
  find: findRepeated,
};

/** Words below which a sentence may well come twice ("He was right."). */
const fewestWords = 7;

/** Share of words, as bags, from which two sentences say the same. */
const nearlyTheSame = 0.9;

/** The words of a sentence in lower case, sorted, so that bags compare in one walk. */
interface Bag {
  readonly sentence: Sentence;
  readonly words: readonly string[];
  /** The longest words: two sentences that are nearly the same share one of them. */
  readonly anchors: readonly string[];
}

function findRepeated({ prose }: Analysis): Raised[] {
  const raised: Raised[] = [];
  const seen = new Map<string, Bag[]>();
  for (const sentence of prose.sentences) {
    const bag = bagOf(prose, sentence);
    if (bag.words.length < fewestWords) continue;
    const earlier = bag.anchors.flatMap((anchor) => seen.get(anchor) ?? []).find((other) => saysTheSame(bag, other));
    if (earlier) raised.push(report(sentence, earlier.sentence));
    for (const anchor of bag.anchors) seen.set(anchor, [...(seen.get(anchor) ?? []), bag]);
  }
  return raised;
}

function bagOf({ tokens }: Prose, sentence: Sentence): Bag {
  const words = tokens.lowers
    .slice(sentence.firstToken, sentence.endToken)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const anchors = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 3);
  return { sentence, words: words.sort(), anchors };
}

function saysTheSame(a: Bag, b: Bag): boolean {
  if (figures(a) !== figures(b)) return false; // "12 million" and "14 million" are two statements
  let shared = 0;
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length;) {
    if (a.words[i] === b.words[j]) [shared, i, j] = [shared + 1, i + 1, j + 1];
    else if (a.words[i] < b.words[j]) i++;
    else j++;
  }
  return shared / Math.max(a.words.length, b.words.length) >= nearlyTheSame;
}

const figures = ({ words }: Bag): string => words.filter((word) => /\d/u.test(word)).join(" ");

const report = (sentence: Sentence, earlier: Sentence): Raised => ({
  span: { start: sentence.start, end: sentence.end },
  message: "This sentence stands above already. Is one of the two to go?",
  related: [{ start: earlier.start, end: earlier.end, message: "It stands here first." }],
});
