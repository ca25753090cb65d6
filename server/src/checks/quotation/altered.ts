/** quotation/altered: the same speaker's same words given in two wordings. */
import type { Analysis } from "../../analysis/model.ts";
import type { Check, Raised } from "../check.ts";
import { comparable, isNested, wholeSpan, type Compared } from "../quoted-words.ts";

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

/** Words below which two sayings are alike by chance. */
const fewestWords = 5;

/** Share of the longer one’s words that both have, in order. */
const nearlyTheSame = 0.75;

function findAltered(analysis: Analysis): Raised[] {
  const raised: Raised[] = [];
  const bySpeaker = new Map<number, Compared[]>();
  for (const saying of comparable(analysis, fewestWords)) {
    const { quotation, words } = saying;
    const entity = quotation.speaker?.entity;
    if (entity == null || isNested(analysis, quotation) || words.length > longest) continue;
    const sayings = bySpeaker.get(entity) ?? [];
    const earlier = sayings.slice(-furthest).find((other) => isAltered(analysis, other, saying));
    if (earlier) raised.push(raise(analysis, earlier, saying));
    bySpeaker.set(entity, [...sayings.slice(-furthest), saying]);
  }
  return raised;
}

/** Words above which a quotation is compared with no other, and how many earlier ones are. */
const longest = 60;
const furthest = 40;

function isAltered({ prose: { text, sentences } }: Analysis, earlier: Compared, later: Compared): boolean {
  const [short, long] = earlier.words.length < later.words.length ? [earlier.words, later.words] : [later.words, earlier.words]; // prettier-ignore
  if (short.length < long.length * nearlyTheSame || long.join(" ").includes(short.join(" "))) return false;
  // Two like sentences side by side are a figure of speech.
  if (sentences[later.quotation.sentence].paragraph === sentences[earlier.quotation.sentence].paragraph) return false;
  const written = [earlier, later].map(({ quotation: { parts } }) => parts.map(({ start, end }) => text.slice(start, end)).join(" ")); // prettier-ignore
  if (written.some((words) => /…|\.\.|\[/u.test(words))) return false; // left out and said so
  return sharedInOrder(short, long) >= long.length * nearlyTheSame;
}

/** Length of the longest common subsequence. */
function sharedInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) next[j + 1] = word === b[j] ? row[j] + 1 : Math.max(next[j], row[j + 1]);
    row = next;
  }
  return row[b.length];
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
