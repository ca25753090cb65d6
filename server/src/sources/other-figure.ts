/** The figure that the passage nearest to a sentence gives for the same thing. */
import type { Span, Value } from "../analysis/model.ts";
import { isPersonNoun } from "../lexicon/people-nouns.ts";
import { areSynonyms } from "../lexicon/synonyms.ts";
import type { IndexedSource } from "./source-text.ts";
import { valuesIn } from "./values.ts";

/** A figure of a source text: its words and where they stand. */
export interface SourceFigure extends Span {
  readonly uri: string;
  readonly words: string;
}

/** What `passage` of a source gives for the thing that `value` counts; null when it gives the same, several or nothing. */
export function otherFigure(value: Value, { uri, text }: IndexedSource, passage: Span): SourceFigure | null {
  if (value.amount === null || value.unit === null || value.hedge !== null) return null;
  const words = text.slice(passage.start, passage.end);
  const alike = valuesIn(words).filter(
    (other) => other.kind === value.kind && other.amount !== null && isCountOf(unitIn(words, other), value.unit),
  );
  // Two figures for one thing in the passage itself, or a thing without a name, leave open which one is meant.
  if (alike.length !== 1 || alike[0].amount === value.amount) return null;
  const [start, end] = [passage.start + alike[0].start, passage.start + alike[0].end];
  return { start, end, uri, words: text.slice(start, end) };
}

/** What a figure counts: "people" of "two of our people" as of "two people"; null when nothing says. */
const unitIn = (words: string, { unit, end }: Value): string | null =>
  unit ?? /^ of (?:our|the|their|its|his|her|my|those|these) (\p{L}+)/u.exec(words.slice(end, end + 40))?.[1] ?? null;

/** Whether one noun is counted where the other is: the same, one for another, or people and a kind of them. */
const isCountOf = (unit: string | null, other: string | null): boolean =>
  unit !== null &&
  other !== null &&
  (unit === other ||
    areSynonyms(unit, other) ||
    [unit, other].some(
      (one) => everybody.has(one) && [unit, other].every((noun) => everybody.has(noun) || isPersonNoun(noun)),
    ));

/** Nouns for people of any kind. */
const everybody: ReadonlySet<string> = new Set(["people", "persons", "individuals"]);
