/** Sentences that say the same in another order: active and passive, a phrase moved, a name for a pronoun. */
import { areSynonyms } from "../../lexicon/synonyms.ts";
import { wordingOf } from "../wordings.ts";

/** A sentence's words of sense, in order: as written, and their roots. */
export interface Restatable {
  readonly words: readonly string[];
  readonly roots: readonly string[];
  /** The other words, in order. */
  readonly small: readonly string[];
  readonly opening: string;
}

/** What of a sentence's words (lower case, numbers in figures) a restatement is told by. */
export function restatable(words: readonly string[]): Restatable {
  const [sense, roots, small]: [string[], string[], string[]] = [[], [], []];
  for (const word of words) {
    const own = measures.has(word) ? [] : wordingOf([word]).sense;
    if (own.length === 0) small.push(word);
    for (const root of own) {
      sense.push(word);
      roots.push(root);
    }
  }
  return { words: sense, roots, small, opening: words[0] };
}

/** "More than 4,000", "over 4,000": a hedge is no sense of its own. */
const measures: ReadonlySet<string> = new Set("more than over about around some nearly almost roughly".split(" "));

/** Words of sense below which the same ones may well come together twice. */
const fewestOfSense = 6;

/** Whether both say the same of the same, as far as their words tell. */
export function restates(a: Restatable, b: Restatable): boolean {
  const most = Math.max(a.roots.length, b.roots.length);
  if (Math.min(a.roots.length, b.roots.length) < fewestOfSense) return false;
  const [ownA, ownB] = differing(a, b);
  // "In the Midwest", "in the South": one word of sense stands for another.
  if (ownA.length > 0 && ownB.length > 0) return false;
  const extra = [...ownA, ...ownB];
  if (extra.length > (most >= 10 ? 2 : most >= 8 ? 1 : 0) || extra.some((word) => turns.has(word))) return false;
  return isAllOf(a, b) || isSameOrder(a, b) || isTurnedRound(a, b) || isRotated(a, b) || isRotated(b, a);
}

/** Words that turn a statement into its opposite. */
const turns: ReadonlySet<string> = new Set("not no n't never off out without neither nor before after".split(" "));

/** The words of sense that each lacks of the other, those that a synonym stands for left out. */
function differing(a: Restatable, b: Restatable): readonly [string[], string[]] {
  const [roots, rest] = [[...b.roots], [...b.words]];
  const left = a.words.filter((_, at) => {
    const found = roots.indexOf(a.roots[at]);
    if (found < 0) return true;
    roots.splice(found, 1);
    rest.splice(found, 1);
    return false;
  });
  if (left.length > mostSynonyms * 2 || rest.length > mostSynonyms * 2) return [left, rest];
  const own = left.filter((one) => {
    const found = rest.findIndex((word) => areSynonyms(word, one));
    if (found >= 0) rest.splice(found, 1);
    return found < 0;
  });
  return [own, rest];
}

const mostSynonyms = 3;

/** "The company plans to open 40 stores", "it plans to open 40 stores": all of the shorter stands in the longer, in order. */
const isAllOf = (a: Restatable, b: Restatable): boolean =>
  longestRun(a.roots, b.roots) === Math.min(a.roots.length, b.roots.length);

/** The same beginning and much of the same order; when only words of sense change places, parties have been exchanged. */
function isSameOrder(a: Restatable, b: Restatable): boolean {
  if (a.roots[0] !== b.roots[0] || a.roots[1] !== b.roots[1]) return false;
  const isShared = longestRun(a.roots, b.roots) >= Math.max(a.roots.length, b.roots.length) * 0.5;
  return isShared && a.small.join(" ") !== b.small.join(" ");
}

/** "The court sentenced Ferris", "Ferris was sentenced by the court"; "will publish its report", "its report will be published". */
const isTurnedRound = (a: Restatable, b: Restatable): boolean => {
  const differ = (words: RegExp): boolean =>
    Math.abs(a.small.filter((word) => words.test(word)).length - b.small.filter((word) => words.test(word)).length) ===
    1;
  return (
    differ(/^by$/u) ||
    (differ(/^(?:is|are|was|were|be|been|being)$/u) && longestRun(a.roots, b.roots) >= a.roots.length * 0.6)
  );
};

/** "After bacteria were found, residents were told to": a clause has come to the front. */
function isRotated(a: Restatable, b: Restatable): boolean {
  if (!fronts.has(a.opening) || a.opening === b.opening) return false;
  return longestRun(a.roots, [...b.roots, ...b.roots]) >= a.roots.length * 0.85;
}

/** Words that a clause or a phrase at the front begins with. */
const fronts: ReadonlySet<string> = new Set(
  "on in at for after before during since by last under near over until from as when while because if although though with following amid".split(
    " ",
  ),
);

/** Length of the longest row of roots that stands in both in this order. */
function longestRun(a: readonly string[], b: readonly string[]): number {
  let row = new Uint8Array(b.length + 1);
  for (const root of a) {
    const next = new Uint8Array(b.length + 1);
    for (let at = 0; at < b.length; at++) next[at + 1] = root === b[at] ? row[at] + 1 : Math.max(next[at], row[at + 1]);
    row = next;
  }
  return row[b.length];
}
