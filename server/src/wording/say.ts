/** Says words of ours in the reader's language. Everything is made in English; only where it is shown is it said. */
import { fill, matchTemplate, readTemplate } from "./template.ts";

/** Gives the words in which a reader is told `english`, which is whole: a sentence, a label, a line of a card. */
export type Say = (english: string) => string;

/** Says what it is given: command line, exports and tools of language models. */
export const inEnglish: Say = (english) => english;

/** What is said in another language: its template by the English one (template.ts says how they are written). */
export type Phrasebook = Readonly<Record<string, string>>;

/**
 * Says what the phrasebook knows in its language and everything else in English: whole sentences either way, for a
 * sentence one of whose parts cannot be said is not said at all.
 */
export function sayFrom(book: Phrasebook): Say {
  const entries = Object.entries(book).map(([english, other]) => ({ english: readTemplate(english), other }));
  const fixed = new Map(entries.filter(({ english }) => english.slots.length === 0).map((one) => [one.english.fixed[0], one.other])); // prettier-ignore
  // What has more words of its own is nearer to what was meant.
  const open = entries
    .filter(({ english }) => english.slots.length > 0)
    .sort((a, b) => b.english.fixed.join("").length - a.english.fixed.join("").length);
  const translated = (english: string, known: Known): string | null => {
    const before = known.get(english);
    if (before !== undefined) return before;
    // While it is looked for, it is no part of itself.
    known.set(english, null);
    const found = fixed.get(english) ?? fromOpen(english, known) ?? fromList(english, known);
    known.set(english, found);
    return found;
  };
  const fromOpen = (english: string, known: Known): string | null =>
    firstOf(open, ({ english: template, other }) => {
      const values = matchTemplate(template, english, (part) => translated(part, known));
      return values && fill(other, values);
    });
  const fromList = (english: string, known: Known): string | null => {
    const joint = joints.find((one) => english.includes(one));
    if (joint === undefined) return null;
    const parts = english.split(joint).map((part) => translated(part, known));
    return parts.includes(null) ? null : parts.join(fixed.get(joint) ?? joint);
  };
  return (english) => translated(english, new Map()) ?? english;
}

/** Parts of a sentence and how they are said, null where they are not: a part is looked for once. */
type Known = Map<string, string | null>;

/** What stands between the parts of a list, the loosest first. */
const joints: readonly string[] = ["; ", ", ", " and "];

function firstOf<One, Result>(all: readonly One[], find: (one: One) => Result | null): Result | null {
  for (const one of all) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}
