/** text/repeated-sentence: a sentence or paragraph used twice, the same or nearly. */
import type { Analysis, Prose, Sentence } from "../../analysis/model.ts";
import { cardinals } from "../../lexicon/numbers.ts";
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
      "The police opened fire on the angry crowd. The angry crowd opened fire on the police.",
      "The company raised its forecast to 12 million euros for the year. The company raised its forecast to 14 million euros for the year.",
    ],
  },
  find: findRepeated,
};

/** Words below which a sentence may well come twice ("He was right."). */
const fewestWords = 7;

/** Share of words, as bags, from which two sentences say the same. */
const nearlyTheSame = 0.85;

/** Share of runs of three words from which one sentence is the other with a phrase moved, not with its parties exchanged. */
const sameRuns = 0.45;

/** The same for sentences that open otherwise: "the police fired on the crowd", "the crowd fired on the police". */
const sameRunsTurned = 0.65;

/** Earlier sentences with a long word in common that one is compared with: a book of lists must not cost the square of its length. */
const mostCompared = 60;

/** The words of a sentence in lower case, numbers in figures: in order. */
interface Bag {
  readonly sentence: Sentence;
  readonly words: readonly string[];
  /** The longest words: two sentences that are nearly the same share one of them. */
  readonly anchors: readonly string[];
}

function findRepeated(analysis: Analysis): Raised[] {
  const { prose } = analysis;
  const raised: Raised[] = [];
  const same = new Map<string, Bag>();
  const seen = new Map<string, Bag[]>();
  for (const sentence of prose.sentences) {
    if (sentence.endToken - sentence.firstToken < fewestWords) continue;
    const bag = bagOf(prose, sentence);
    if (bag.words.length < fewestWords) continue;
    const near = bag.anchors.flatMap((anchor) => seen.get(anchor)?.slice(-mostCompared) ?? []);
    const earlier = same.get(bag.words.join(" ")) ?? near.find((other) => saysTheSame(bag, other));
    if (!earlier) same.set(bag.words.join(" "), bag);
    if (earlier && !isSpeech(analysis, bag, earlier)) raised.push(report(sentence, earlier.sentence));
    for (const anchor of bag.anchors) {
      const others = seen.get(anchor);
      if (others) others.push(bag);
      else seen.set(anchor, [bag]);
    }
  }
  return raised;
}

/** The same quotation told twice in other words is for the checks of quotations. */
const isSpeech = ({ quoteMarks }: Analysis, a: Bag, b: Bag): boolean =>
  a.words.join(" ") !== b.words.join(" ") &&
  [a, b].every(({ sentence: { start, end } }) =>
    quoteMarks.some(({ inside }) => (Math.min(end, inside.end) - Math.max(start, inside.start)) * 2 >= end - start),
  );

function bagOf({ tokens }: Prose, sentence: Sentence): Bag {
  const words: string[] = [];
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const lower = tokens.lowers[at];
    if (isWord(lower)) words.push(cardinals.get(lower)?.toString() ?? lower);
  }
  return { sentence, words, anchors: longestOf(words) };
}

/** The three longest words, of equals the first in the alphabet, so that the same words have the same anchors. */
function longestOf(words: readonly string[]): string[] {
  const longest: string[] = [];
  for (const word of words) {
    if (longest.length === 3 && !isBefore(word, longest[2])) continue;
    if (longest.includes(word)) continue;
    longest.push(word);
    for (let at = longest.length - 1; at > 0 && isBefore(longest[at], longest[at - 1]); at--)
      [longest[at], longest[at - 1]] = [longest[at - 1], longest[at]];
    longest.length = Math.min(3, longest.length);
  }
  return longest;
}

const isBefore = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a < b);

/** Whether a token is more than a mark: its first letter or figure says so. */
const isWord = (lower: string): boolean => {
  const code = lower.charCodeAt(0);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code >= 0xc0;
};

function saysTheSame(a: Bag, b: Bag): boolean {
  const most = Math.max(a.words.length, b.words.length);
  if (Math.min(a.words.length, b.words.length) < most * nearlyTheSame) return false;
  if (figures(a) !== figures(b)) return false; // "12 million" and "14 million" are two statements
  const [ownA, ownB] = [differing(a, b), differing(b, a)];
  if ((most - Math.max(ownA.length, ownB.length)) / most < nearlyTheSame) return false;
  // "The minister did not respond", "the firm did not respond": one word of sense stands for another.
  if (ownA.some(isOfSense) && ownB.some(isOfSense)) return false;
  if ([...ownA, ...ownB].some((word) => turns.has(word))) return false;
  return sharesRuns(a.words, b.words);
}

/** The words of `a` that `b` lacks, each as often as it is missing. */
function differing({ words }: Bag, { words: others }: Bag): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** Words that carry no sense of their own: what differs in them alone says the same. */
const isOfSense = (word: string): boolean => !smallWords.has(word);
const smallWords: ReadonlySet<string> = new Set(
  "a an the of in on at to for by with from over under and or but as is are was were be been being has have had will would it its he his she her they their this that these those which who also just s".split(" "), // prettier-ignore
);

/** Words that turn a statement into its opposite. */
const turns: ReadonlySet<string> = new Set("not no n't never off out without neither nor".split(" "));

/** Whether enough runs of three words of the shorter sentence stand in the other. */
function sharesRuns(a: readonly string[], b: readonly string[]): boolean {
  const runs = new Set<string>();
  for (let at = 0; at + 2 < a.length; at++) runs.add(`${a[at]} ${a[at + 1]} ${a[at + 2]}`);
  let shared = 0;
  for (let at = 0; at + 2 < b.length; at++) if (runs.has(`${b[at]} ${b[at + 1]} ${b[at + 2]}`)) shared++;
  const opensAlike = a[0] === b[0] && a[1] === b[1];
  return shared >= (Math.min(a.length, b.length) - 2) * (opensAlike ? sameRuns : sameRunsTurned);
}

const figures = ({ words }: Bag): string => words.filter((word) => /\d/u.test(word)).join(" ");

const report = (sentence: Sentence, earlier: Sentence): Raised => ({
  span: { start: sentence.start, end: sentence.end },
  message: "This sentence stands above already. Is one of the two to go?",
  related: [{ start: earlier.start, end: earlier.end, message: "It stands here first." }],
});
