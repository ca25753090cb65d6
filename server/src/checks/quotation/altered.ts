/** quotation/altered: the same speaker's same words given in two wordings. */
import type { Analysis, Quotation } from "../../analysis/model.ts";
import type { Check, Raised } from "../check.ts";
import { lastStartingAt } from "../../text/span.ts";
import { rememberedAmong } from "../../text/remembered.ts";
import { comparable, isNested, wholeSpan, type Compared, type Said } from "../quoted-words.ts";
import { difference } from "../wordings.ts";

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
      "“We just saw numbers,” said Tom Adeyemi.\n\nThe port closes in May.\n\n{“We just saw the numbers,”} Adeyemi said.",
      "Lena Morales said: “The money for the port was never there.”\n\nA vote is due.\n\nMorales has said that {“the money for the port is never there”}.",
    ],
    silent: [
      "“We will never close the old harbour,” said Lena Morales.\n\nThe vote is in May.\n\nMorales promised “never” to “close the old harbour”.",
      "“We will never close the old harbour,” said Lena Morales.\n\n“We will never close the old harbour,” said Tom Adeyemi.",
      "“We will win the vote on Monday, and we will win the vote on Friday,” said Lena Morales.",
      "“We just lost the money,” said Lena Morales. “We just lost money.”",
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

function findAltered(analysis: Analysis): Raised[] {
  const raised: Raised[] = [];
  const bySpeaker = new Map<number | string, readonly Compared[]>();
  const standApart = separatedBy(analysis);
  for (const saying of comparable(analysis, fewestWords)) {
    const { quotation, said } = saying;
    const speaker = speakerOf(analysis, quotation);
    if (speaker === null || isNested(analysis, quotation) || said.words.length > longest || said.isCut) continue;
    const sayings = bySpeaker.get(speaker) ?? [];
    const near = alteredAmong(
      said,
      sayings.map((other) => other.said),
    );
    const earlier = near.length > 0 && sayings.find((other) => near.includes(other.said) && standApart(other, saying));
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

/** The earlier sayings that a later one is another wording of. */
const alteredAmong = rememberedAmong<Said>((later, earlier) => {
  const [short, long] = earlier.words.length < later.words.length ? [earlier, later] : [later, earlier];
  if (holds(long, short)) return false;
  if (short.wording.sense.length < fewestOfSense) return isSameButForSmallWords(short, long);
  const isWhole = short.words.length >= long.words.length * alikeInLength;
  return difference(short.wording, long.wording) <= (isWhole ? nearlyTheSame.whole : nearlyTheSame.within);
});

/** "We just saw numbers", "We just saw the numbers": few words of sense, and all of them the same. */
const isSameButForSmallWords = (short: Said, long: Said): boolean =>
  short.wording.sense.length === fewestOfSense - 1 &&
  short.wording.sense.join(" ") === long.wording.sense.join(" ") &&
  long.words.length - short.words.length <= 1;

const holds = (saying: Said, stretch: Said): boolean => ` ${saying.joined} `.includes(` ${stretch.joined} `);

/**
 * Tells whether a sentence of the writer’s own stands between two sayings, or the later is told in a sentence of the
 * writer’s: like sentences side by side are a figure of speech.
 */
function separatedBy(analysis: Analysis): (earlier: Compared, later: Compared) => boolean {
  let own: Uint32Array | undefined;
  return (earlier, later) => {
    own ??= countOwn(analysis);
    const isRetold =
      later.quotation.form === "partial" &&
      earlier.quotation.form === "direct" &&
      later.quotation.sentence > earlier.quotation.sentence + 1;
    return isRetold || own[later.quotation.sentence] > own[earlier.quotation.sentence + 1];
  };
}

/** For each sentence, how many of those before it hold no words of anybody's. */
function countOwn({ prose: { sentences }, quotations }: Analysis): Uint32Array {
  const quoting = new Uint8Array(sentences.length);
  for (const { sentence, parts } of quotations) {
    quoting[sentence] = 1;
    for (const part of parts) {
      let at = Math.max(0, lastStartingAt(sentences, part.start));
      for (; at < sentences.length && sentences[at].start < part.end; at++)
        if (part.start < sentences[at].end) quoting[at] = 1;
    }
  }
  const own = new Uint32Array(sentences.length + 1);
  quoting.forEach((isQuoting, at) => (own[at + 1] = own[at] + 1 - isQuoting));
  return own;
}

function raise(analysis: Analysis, earlier: Compared, later: Compared): Raised {
  const changed = later.said.words.filter((word) => !earlier.said.words.includes(word));
  const what = changed.length > 0 ? ` (“${changed.slice(0, 4).join(" ")}” is new)` : "";
  return {
    span: wholeSpan(analysis, later.quotation),
    message: `The same speaker says nearly this in other words above${what}. Which wording is right?`,
    related: [{ ...wholeSpan(analysis, earlier.quotation), message: "The other wording stands here." }],
  };
}
