/** Extents: stretches of words in marks that belong together, before anybody is given as saying them. */
import type { Span } from "../text/span.ts";
import { isPart, tokenFrom, type Scene } from "./scene.ts";

/** Words in marks, over paragraphs that re-open. */
export interface Extent {
  /** Indexes of the quote marks, in text order. */
  readonly marks: readonly number[];
  readonly parts: readonly Span[];
  /** Token of the opening mark. */
  readonly firstToken: number;
  /** Token after the last closing mark. */
  readonly endToken: number;
  /** Index of the marks round it; -1 for the writer's own words. */
  readonly holder: number;
  readonly words: number;
  /** Whether the words could stand as a sentence: a capital first, or a mark that introduces speech before. */
  readonly opensAsSpeech: boolean;
  /** The last character of the words, and whether the text outside goes on with a comma. */
  readonly last: string;
  readonly commaBehind: boolean;
  /** Every longer word has a capital: the name of a work or of a thing. */
  readonly titleCase: boolean;
  readonly block: boolean;
}

/** All extents in the order in which they open. */
export function findExtents(scene: Scene): readonly Extent[] {
  const { quoteMarks } = scene;
  const resumed = new Set(quoteMarks.map(({ resumes }) => resumes));
  return quoteMarks.flatMap((_, index) => (resumed.has(index) ? [] : [makeExtent(scene, chainFrom(scene, index))]));
}

function chainFrom({ quoteMarks }: Scene, first: number): number[] {
  const chain = [first];
  for (let next = quoteMarks[first].resumes; next !== null; next = quoteMarks[next].resumes) chain.push(next);
  return chain;
}

function makeExtent(scene: Scene, marks: readonly number[]): Extent {
  const { prose, quoteMarks } = scene;
  const first = quoteMarks[marks[0]];
  const last = quoteMarks[marks[marks.length - 1]];
  const parts = marks.map((index) => trimmed(prose.text, quoteMarks[index].inside));
  const firstToken = tokenFrom(prose, first.open.start);
  const endToken = Math.max(tokenFrom(prose, last.close?.end ?? last.inside.end), firstToken);
  const words = wordsIn(scene, tokenFrom(prose, parts[0].start), endToken);
  const before = prose.text.slice(Math.max(0, first.open.start - 2), first.open.start).trimEnd();
  const capital = /^["“‘'([.…]*[\p{Lu}\p{N}$£€]/u.test(prose.text.slice(parts[0].start, parts[0].start + 4));
  return {
    marks,
    parts,
    firstToken,
    endToken,
    words: words.length,
    holder: first.parent ?? -1,
    opensAsSpeech: capital || /[,:]$/u.test(before),
    last: lastOf(prose.text, parts[parts.length - 1]),
    commaBehind: prose.tokens.words[endToken] === ",",
    titleCase: isTitle(scene, words, { first: firstToken + 1, end: endToken }),
    block: first.style === "block",
  };
}

/** The last character of words, marks that close within them left out. */
function lastOf(text: string, { start, end }: Span): string {
  while (end > start && /["”’'»›]/u.test(text[end - 1])) end--;
  return end > start ? text[end - 1] : "";
}

/** "The Old Man and the Sea" but not "There’s a lot of bus": every longer word has a capital, and none is a pronoun or auxiliary. */
function isTitle(
  scene: Scene,
  words: readonly string[],
  { first, end }: { readonly first: number; readonly end: number },
): boolean {
  if (words.length === 0 || words.length > 8 || !words.every((word) => /^\P{Ll}/u.test(word) || word.length < 4))
    return false;
  for (let at = first + 1; at < end; at++) {
    if (scene.mentionAt[at] < 0 && isPart(scene, at, "AUX", "PRON") && /^\p{Ll}/u.test(scene.prose.tokens.words[at]))
      return false;
  }
  return true;
}

/** The words between two tokens; the first hundred are enough to judge by. */
const wordsIn = ({ prose: { tokens } }: Scene, first: number, end: number): string[] =>
  tokens.words.slice(first, Math.min(end, first + 100)).filter((word) => /[\p{L}\p{N}]/u.test(word));

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && text[start] <= " ") start++;
  while (end > start && text[end - 1] <= " ") end--;
  return { start, end };
}
