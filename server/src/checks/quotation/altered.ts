/** quotation/altered: the same speaker's same words given in two wordings. */
import type { Analysis, Quotation } from "../../analysis/model.ts";
import type { Check, Raised } from "../check.ts";
import { comparable, isNested, wholeSpan, type Compared } from "../quoted-words.ts";
import { difference, wordingOf, type Wording } from "../wordings.ts";

/** Marks the later of two quotations by one speaker that are nearly, and not quite, the same. */
export const altered: Check = {
  id: "quotation/altered",
  title: "The same words in two wordings",
  severity: "warning",
  why: "What is in marks was said in one way. When the text gives it in two, one of them is wrong.",
  examples: {
    flagged: [
      "“We will never close the old harbour,” said Lena Morales.\n\nThe vote is in May.\n\nMorales promised {“we will never shut the old harbour”}.",
      "“Nobody asked the workers what they wanted,” said Tom Adeyemi.\n\nThe port closes in May.\n\nAdeyemi said again that {“nobody asked the workers what they needed”}.",
      "Lena Morales said: “The money for the port was never there.”\n\nA vote is due.\n\nMorales has said that {“the money for the port is never there”}.",
    ],
    silent: [
      "“We will never close the old harbour,” said Lena Morales.\n\nThe vote is in May.\n\nMorales promised “never” to “close the old harbour”.",
      "“We will never close the old harbour,” said Lena Morales.\n\n“We will never close the old harbour,” said Tom Adeyemi.",
      "“We will win the vote on Monday, and we will win the vote on Friday,” said Lena Morales.",
      "“I came for the fish,” said Lena Morales. “I stayed for the fish.”",
    ],
  },
  find: findAltered,
};

/** Words, and words that bear sense, below which two sayings are alike by chance. */
const fewestWords = 4;
const fewestOfSense = 3;

/** Words above which a quotation is compared with no other, and how many earlier ones are. */
const longest = 60;
const furthest = 40;

/** Difference up to which two wordings are those of one saying; `within`: when one is a stretch of a longer one. */
const nearlyTheSame = { whole: 0.34, within: 0.25 };

/** Share of the longer one’s words from which the shorter is more than a stretch of it. */
const alikeInLength = 0.7;

/** A saying with its words for comparison. */
interface Saying extends Compared {
  readonly wording: Wording;
}

function findAltered(analysis: Analysis): Raised[] {
  const raised: Raised[] = [];
  const bySpeaker = new Map<number | string, readonly Saying[]>();
  for (const compared of comparable(analysis, fewestWords)) {
    const { quotation, words } = compared;
    const speaker = speakerOf(analysis, quotation);
    if (speaker === null || isNested(analysis, quotation) || words.length > longest || isCut(analysis, quotation))
      continue;
    const saying = { ...compared, wording: wordingOf(words) };
    const sayings = bySpeaker.get(speaker) ?? [];
    const earlier = sayings.find((other) => isAltered(other, saying) && standApart(analysis, other, saying));
    if (earlier) raised.push(raise(analysis, earlier, saying));
    bySpeaker.set(speaker, [...sayings.slice(1 - furthest), saying]);
  }
  return raised;
}

/** Who speaks: the entity, or "the minister" who has no name in the text; null when that cannot be told. */
function speakerOf({ prose: { text } }: Analysis, { speaker }: Quotation): number | string | null {
  if (speaker === null || speaker.entity !== null) return speaker?.entity ?? null;
  const written = text.slice(speaker.start, speaker.end).toLowerCase();
  return speaker.kind === "nominal" && written.startsWith("the ") ? written : null;
}

/** Whether words are left out or put in, and the marks say so. */
const isCut = ({ prose: { text } }: Analysis, { parts }: Quotation): boolean =>
  parts.some(({ start, end }) => /…|\.\.|\[/u.test(text.slice(start, end)));

function isAltered(earlier: Saying, later: Saying): boolean {
  const [short, long] = earlier.words.length < later.words.length ? [earlier, later] : [later, earlier];
  if (short.wording.sense.length < fewestOfSense || holds(long.words, short.words)) return false;
  const isWhole = short.words.length >= long.words.length * alikeInLength;
  return difference(short.wording, long.wording) <= (isWhole ? nearlyTheSame.whole : nearlyTheSame.within);
}

const holds = (words: readonly string[], stretch: readonly string[]): boolean =>
  ` ${words.join(" ")} `.includes(` ${stretch.join(" ")} `);

/** Whether a sentence of the writer’s own stands between two sayings: like sentences side by side are a figure of speech. */
function standApart({ prose: { sentences }, quotations }: Analysis, earlier: Saying, later: Saying): boolean {
  const quoting = new Set(quotations.map(({ sentence }) => sentence));
  for (let at = earlier.quotation.sentence + 1; at < later.quotation.sentence; at++) {
    const { start, end } = sentences[at];
    if (!quoting.has(at) && !quotations.some(({ parts }) => parts.some((part) => part.start < end && start < part.end)))
      return true;
  }
  return false;
}

function raise(analysis: Analysis, earlier: Compared, later: Compared): Raised {
  const changed = later.words.filter((word) => !earlier.words.includes(word));
  const what = changed.length > 0 ? ` (“${changed.slice(0, 4).join(" ")}” is new)` : "";
  return {
    span: wholeSpan(analysis, later.quotation),
    message: `The same speaker says nearly this in other words above${what}. Which wording is right?`,
    related: [{ ...wholeSpan(analysis, earlier.quotation), message: "The other wording stands here." }],
  };
}
