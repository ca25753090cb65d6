/** text/repeated-sentence: a sentence or paragraph used twice, the same or nearly. */
import type { Analysis, Sentence } from "../../analysis/model.ts";
import { cardinals } from "../../lexicon/numbers.ts";
import { areSynonyms } from "../../lexicon/synonyms.ts";
import { restatable, restates, type Restatable } from "../repetition/restated.ts";
import { remembered, rememberedAmong } from "../../text/remembered.ts";
import { lastStartingAt } from "../../text/span.ts";
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
      "The court sentenced Ferris to nine years for his part in the robbery. He will appeal. {Ferris was sentenced by the court to nine years for his part in the robbery.}",
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

/** The words of a sentence in lower case, numbers in figures, and what is known of them before any comparison. */
interface Bag {
  /** Index of the sentence in its paragraph. */
  readonly sentence: number;
  readonly words: readonly string[];
  /** The words in the order of the alphabet; sorted when they are first asked for. */
  readonly sorted: () => readonly string[];
  readonly joined: string;
  readonly figures: string;
  readonly sortedFigures: string;
  /** The longest words: two sentences that are nearly the same share one of them. */
  readonly anchors: readonly string[];
  /** Bits that the words set, in two numbers: each bit that another bag lacks is a word that it lacks. */
  readonly bits: number;
  readonly moreBits: number;
  /** What a restatement is told by; made when it is first asked for. */
  readonly restatable: () => Restatable;
}

function findRepeated(analysis: Analysis): Raised[] {
  const { sentences, paragraphs } = analysis.prose;
  const speech = sentencesInMarks(analysis);
  const raised: Raised[] = [];
  const same = new Map<string, Bag>();
  const latest = new Map<string, Row>();
  /** Indexes of the bags' sentences in the text. */
  const places = new Map<Bag, number>();
  for (const { reading, firstSentence } of paragraphs) {
    for (const bag of bagsIn(reading, null)) {
      const place = firstSentence + bag.sentence;
      places.set(bag, place);
      const { rows, nearlySame } = compared(bag, latest);
      bag.anchors.forEach((anchor, at) => latest.set(anchor, rows[at]));
      const earlier = same.get(bag.joined) ?? nearlySame();
      const earlierPlace = earlier && places.get(earlier);
      if (earlierPlace === undefined) same.set(bag.joined, bag);
      // The same quotation told twice in other words is for the checks of quotations.
      else if (bag.joined === earlier?.joined || speech[place] === 0 || speech[earlierPlace] === 0)
        raised.push(report(sentences[place], sentences[earlierPlace]));
    }
  }
  return raised;
}

/** A sentence and those above that have one of its anchors; the same object while all of them are. */
class Row {
  readonly bag: Bag;
  readonly above: Row | undefined;

  constructor(bag: Bag, above: Row | undefined) {
    this.bag = bag;
    this.above = above;
  }
}

/** A sentence held against those above it. */
interface Compared {
  /** By its anchors: the latest sentence above that has it, and the sentence itself. */
  readonly above: readonly (Row | undefined)[];
  readonly rows: readonly Row[];
  /** The first above that says the same in nearly the same words, or otherwise. */
  readonly nearlySame: () => Bag | undefined;
}

/** A bag held against those above, `latest` by anchor: nothing is done while they are those that stood there before. */
function compared(bag: Bag, latest: ReadonlyMap<string, Row>): Compared {
  const before = lastCompared.get(bag);
  if (before && bag.anchors.every((anchor, at) => before.above[at] === latest.get(anchor))) return before;
  const above = bag.anchors.map((anchor) => latest.get(anchor));
  const rows = above.map((row, at) => (before?.above[at] === row && before ? before.rows[at] : new Row(bag, row)));
  const now = { above, rows, nearlySame: once(() => nearlySameAmong(bag, [...new Set(above.flatMap(lastOf))]).at(0)) };
  lastCompared.set(bag, now);
  return now;
}

const lastCompared = new WeakMap<Bag, Compared>();

/** The last sentences of a row, in text order. */
function lastOf(row: Row | undefined): readonly Bag[] {
  const last: Bag[] = [];
  for (let at = row; at !== undefined && last.length < mostCompared; at = at.above) last.push(at.bag);
  return last.reverse();
}

/** Those of earlier sentences that say the same. */
const nearlySameAmong = rememberedAmong<Bag>(
  (bag, earlier) => saysTheSame(bag, earlier) || saysItOtherwise(bag, earlier),
);

/** 1 for every sentence of which at least half stands in one pair of quote marks. */
function sentencesInMarks({ quoteMarks, prose: { sentences } }: Analysis): Uint8Array {
  const inMarks = new Uint8Array(sentences.length);
  for (const { inside } of quoteMarks) {
    for (let at = Math.max(0, lastStartingAt(sentences, inside.start)); at < sentences.length; at++) {
      const { start, end } = sentences[at];
      if (start >= inside.end) break;
      if ((Math.min(end, inside.end) - Math.max(start, inside.start)) * 2 >= end - start) inMarks[at] = 1;
    }
  }
  return inMarks;
}

/** The bags of a paragraph's sentences that are long enough to tell a repetition. */
const bagsIn = remembered<null, readonly Bag[]>(({ lowers, sentenceEnds }) =>
  sentenceEnds.flatMap((end, sentence) => {
    const words: string[] = [];
    for (let at = sentence === 0 ? 0 : sentenceEnds[sentence - 1]; at < end; at++) {
      const lower = lowers[at];
      if (lower === "%") words.push("percent");
      else if (isWord(lower)) words.push(cardinals.get(lower)?.toString() ?? lower);
    }
    if (words.length < fewestWords) return [];
    const joined = words.join(" ");
    const figures = /\d/u.test(joined) ? words.filter((word) => /\d/u.test(word)) : [];
    return [
      {
        sentence,
        words,
        sorted: once(() => words.toSorted()),
        joined,
        figures: figures.join(" "),
        sortedFigures: figures.toSorted().join(" "),
        anchors: longestOf(words),
        restatable: once(() => restatable(words)),
        ...bitsOf(words),
      },
    ];
  }),
);

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
  if (a.figures !== b.figures) return false; // "12 million" and "14 million" are two statements
  if (Math.max(lacking(b, a), lacking(a, b)) > most * (1 - nearlyTheSame) + mostSynonyms) return false;
  const [ownA, ownB] = withoutSynonyms(differing(a, b), differing(b, a));
  if ((most - Math.max(ownA.length, ownB.length)) / most < nearlyTheSame) return false;
  // "The minister did not respond", "the firm did not respond": one word of sense stands for another.
  if (ownA.some(isOfSense) && ownB.some(isOfSense)) return false;
  if ([...ownA, ...ownB].some((word) => turns.has(word)) || isExchange(a.words, b.words)) return false;
  if (isMovedToFront(a.words, b.words) || isMovedToFront(b.words, a.words)) return true;
  return sharesRuns(a.words, b.words, ownA.length + ownB.length === 0);
}

/** Most of the bits that a restatement may lack, as a share of its words: endings and a synonym or two. */
const otherwise = 0.4;

/** The same in other words or another order; asked only of sentences that share most of their words and all figures. */
function saysItOtherwise(a: Bag, b: Bag): boolean {
  const most = Math.max(a.words.length, b.words.length);
  if (Math.min(a.words.length, b.words.length) < most * 0.7) return false;
  if (Math.max(lacking(a, b), lacking(b, a)) > most * otherwise) return false;
  if (a.sortedFigures !== b.sortedFigures) return false;
  return restates(a.restatable(), b.restatable());
}

/** `make`, asked once. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | undefined;
  return () => (made ??= { it: make() }).it;
}

/** "Russia accused Ukraine of breaking the truce", "Ukraine accused Russia": two words have changed places and nothing else. */
function isExchange(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const moved = a.flatMap((word, at) => (word === b[at] ? [] : [at]));
  return moved.length === 2 && a[moved[0]] === b[moved[1]] && a[moved[1]] === b[moved[0]];
}

/** What differs once each word that a synonym on the other side stands for is left out, a few at most. */
function withoutSynonyms(
  ownA: readonly string[],
  ownB: readonly string[],
): readonly [readonly string[], readonly string[]] {
  if (ownA.length > mostSynonyms * 2 || ownB.length > mostSynonyms * 2) return [ownA, ownB];
  const rest = [...ownB];
  let taken = 0;
  const left = ownA.filter((word) => {
    const at = rest.findIndex((other) => taken < mostSynonyms && areSynonyms(word, other));
    if (at >= 0) rest.splice(at, 1);
    if (at >= 0) taken++;
    return at < 0;
  });
  return [left, rest];
}

/** Whether `a` is `b` with a phrase of time or place brought to the front: "On Sunday night the river burst". */
function isMovedToFront(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || !frontWords.has(a[0])) return false;
  for (let length = 2; length <= 6 && length < a.length - 4; length++) {
    const at = b.findIndex(
      (_, start) => start > 0 && a.slice(0, length).every((word, step) => b[start + step] === word),
    );
    if (at < 0) return false;
    if (a.slice(length).join(" ") === [...b.slice(0, at), ...b.slice(at + length)].join(" ")) return true;
  }
  return false;
}

/** Words that a phrase of time or place begins with. */
const frontWords: ReadonlySet<string> = new Set(
  "on in at for after before during since by last under near over until from".split(" "),
);

/** Words that may be put otherwise in a sentence that says the same. */
const mostSynonyms = 3;

/** The words of `a` that `b` lacks, each as often as it is missing: one walk over both in the order of the alphabet. */
function differing(bag: Bag, otherBag: Bag): string[] {
  const missing: string[] = [];
  const others = otherBag.sorted();
  let other = 0;
  for (const word of bag.sorted()) {
    while (other < others.length && others[other] < word) other++;
    if (others[other] === word) other++;
    else missing.push(word);
  }
  return missing;
}

/** Words that carry no sense of their own: what differs in them alone says the same. */
const isOfSense = (word: string): boolean => !smallWords.has(word);
const smallWords: ReadonlySet<string> = new Set(
  "a an the of in on at to for by with from over under and or but as is are was were be been being has have had will would it its he his she her they their this that these those which who also just s".split(
    " ",
  ),
);

/** Words that turn a statement into its opposite. */
const turns: ReadonlySet<string> = new Set("not no n't never off out without neither nor".split(" "));

/** Whether enough runs of three words of the shorter sentence stand in the other. */
function sharesRuns(a: readonly string[], b: readonly string[], isSameBag: boolean): boolean {
  const runs = new Set<string>();
  for (let at = 0; at + 2 < a.length; at++) runs.add(`${a[at]} ${a[at + 1]} ${a[at + 2]}`);
  let shared = 0;
  for (let at = 0; at + 2 < b.length; at++) if (runs.has(`${b[at]} ${b[at + 1]} ${b[at + 2]}`)) shared++;
  const opensAlike = a[0] === b[0] && a[1] === b[1];
  return (
    shared >=
    (Math.min(a.length, b.length) - 2) * (opensAlike ? (isSameBag ? sameRuns / 1.5 : sameRuns) : sameRunsTurned)
  );
}

/** At least how many words of `other` a bag lacks. */
const lacking = (bag: Bag, other: Bag): number => count(other.bits & ~bag.bits) + count(other.moreBits & ~bag.moreBits);

function bitsOf(words: readonly string[]): Pick<Bag, "bits" | "moreBits"> {
  let bits = 0;
  let moreBits = 0;
  for (const word of words) {
    let hash = word.length;
    for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
    const bit = 1 << (hash ^ (hash >>> 7) ^ (hash >>> 17));
    if (((hash >>> 11) & 1) === 0) bits |= bit;
    else moreBits |= bit;
  }
  return { bits, moreBits };
}

/** How many bits are set. */
function count(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const report = (sentence: Sentence, earlier: Sentence): Raised => ({
  span: { start: sentence.start, end: sentence.end },
  message: "This sentence stands above already. Is one of the two to go?",
  related: [{ start: earlier.start, end: earlier.end, message: "It stands here first." }],
});
