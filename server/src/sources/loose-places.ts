/** Where a source text has a name or a range of figures in another order, with words between, or a letter off. */
import type { Unclaimed } from "../analysis/excerpts.ts";
import { textOf } from "../text/span.ts";
import { holdsAny, placesOf, type Place } from "./passages.ts";
import { nameWordsOf } from "./rivals.ts";
import type { IndexedSource } from "./source-text.ts";
import { hashesOf, type Specific } from "./specifics.ts";

/** Where `sources` have the words of a name ("FIFA World Cup 2018" for "2018 FIFA World Cup"), or both bounds of a range. */
export function loosePlaces(
  { prose }: Unclaimed,
  specific: Specific,
  sources: readonly IndexedSource[],
): readonly Place[] {
  if (specific.kind === "number") return placesOfRange(specific, sources);
  if (specific.kind === "date") return [];
  const pieces = textOf(prose.text, specific).split(" and ");
  const found = pieces.map((piece) => placesOfWords(piece, sources));
  return found.every(({ length }) => length > 0) ? found.flat() : [];
}

/** Words of a source within which both bounds of a range stand. */
const rangeReach = 8;

function placesOfRange({ value }: Specific, sources: readonly IndexedSource[]): readonly Place[] {
  if (value?.amount == null || value.upper === null) return [];
  const upper = [hashesOf(String(value.upper))];
  return placesOf([hashesOf(String(value.amount))], sources).filter(({ source, at }) =>
    holdsAny(upper, source, at - rangeReach, at + rangeReach + 1),
  );
}

/** Words that a source may have more between those of a name: "Nobel Peace Prize". */
const mostBetween = 2;

function placesOfWords(name: string, sources: readonly IndexedSource[]): readonly Place[] {
  // "Authority of the Harbour" is the Harbour Authority.
  const words = name.match(/[\p{Lu}\p{N}][\p{L}\p{N}’']*/gu) ?? [];
  const [first, ...rest] = words.map((word) => spellingsOf(word, sources));
  if (first === undefined) return [];
  const reach = words.length + mostBetween;
  return placesOf(first, sources).filter(({ source, at }) =>
    [at, at - reach + 1].some((from) => rest.every((forms) => holdsAny(forms, source, from, from + reach))),
  );
}

/** Shorter words are a letter off many others. */
const shortestMisspelt = 5;

/** A word and, when no source has it, the words of their names that are a letter off. */
function spellingsOf(word: string, sources: readonly IndexedSource[]): readonly Uint32Array[] {
  const own = hashesOf(word);
  if (word.length < shortestMisspelt || placesOf([own], sources).length > 0) return [own];
  const found = new Set<string>();
  for (const source of sources) {
    for (const length of [word.length - 1, word.length, word.length + 1]) {
      for (const name of nameWordsOf(source).get(length) ?? []) if (isLetterOff(name, word)) found.add(name);
    }
  }
  return [...found].map(hashesOf);
}

/** Whether a letter more, less or other, or two that changed places, is all that tells two words apart. */
function isLetterOff(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  let from = 0;
  while (from < shorter.length && shorter[from] === longer[from]) from++;
  let ends = 0;
  while (ends < shorter.length - from && shorter.at(-1 - ends) === longer.at(-1 - ends)) ends++;
  const [left, right] = [shorter, longer].map((word) => word.slice(from, word.length - ends));
  return right.length <= 1 || (right.length === 2 && left === right[1] + right[0]);
}
