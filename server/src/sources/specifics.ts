/** The specifics of a text (names, figures, dates) and the ways in which a source text may put each of them. */
import { countries } from "../lexicon/countries.ts";
import { cardinals, ordinals } from "../lexicon/numbers.ts";
import { months } from "../lexicon/calendar.ts";
import type { EntityType, Span, Value } from "../analysis/model.ts";
import { capitalsOf } from "./capitals.ts";
import type { Unclaimed } from "../analysis/excerpts.ts";
import { readWords } from "./words.ts";

/** Something that a source text can be asked for. */
export interface Specific extends Span {
  readonly kind: "name" | "number" | "date";
  readonly sentence: number;
  /** Word sequences (hashes) that say it in full: "2.4 million", "2,400,000"; any one is enough. */
  readonly full: readonly Uint32Array[];
  /** Sequences that say a part of it: a surname, a year; empty when there are none. */
  readonly partial: readonly Uint32Array[];
  /** For a name, its type, null where only its capitals speak for one; for a figure, the value. */
  readonly type: EntityType | null;
  readonly value: Value | null;
}

/** All specifics of `analysis` in text order. */
export function specificsOf(analysis: Unclaimed): Specific[] {
  const named = analysis.mentions
    .filter(({ type }) => askedFor.has(type))
    .map((mention): Specific => {
      const words = analysis.prose.text.slice(mention.start, mention.end);
      return {
        ...{
          start: mention.start,
          end: mention.end,
          sentence: mention.sentence,
          kind: "name",
          type: mention.type,
          value: null,
        },
        full: [words, ...otherNames(words)].flatMap(withEnding),
        partial: partsOfName(words, mention.type).flatMap(withEnding),
      };
    });
  const written = capitalsOf(analysis).map((run): Specific => {
    const words = analysis.prose.text.slice(run.start, run.end);
    return {
      ...{ start: run.start, end: run.end, sentence: run.sentence, kind: "name", type: null, value: null },
      full: [words, ...otherNames(words)].flatMap(withEnding),
      partial: words.includes(" ") ? words.split(" ").flatMap(withEnding) : [],
    };
  });
  const figures = analysis.values.flatMap((value) => {
    const written = analysis.prose.text.slice(value.start, value.end);
    const forms = value.kind === "date" ? dateForms(value, written) : numberForms(value, written);
    const kind = value.kind === "date" ? ("date" as const) : ("number" as const);
    const { start, end, sentence } = value;
    // "81P" is a name, not a figure.
    const isGlued = /^\p{L}/u.test(analysis.prose.text.slice(value.end, value.end + 1));
    return forms.full.length === 0 || isGlued ? [] : [{ start, end, sentence, kind, type: null, value, ...forms }];
  });
  return [...named, ...written, ...figures].sort((a, b) => a.start - b.start);
}

/** Types of names that are asked for. Peoples are left out: "the French" stands in no release that says "France". */
export const askedFor: ReadonlySet<EntityType> = new Set([
  "person",
  "organization",
  "place",
  "event",
  "product",
  "work",
]);

/** The hashes of the words in `words`. */
export const hashesOf = (words: string): Uint32Array => readWords(words).hashes;

/** A name as it stands, and with the ending of a possessive or plural: apostrophes are no part of a word's hash. */
export const withEnding = (name: string): Uint32Array[] =>
  [name, `${name}s`, ...(/[^s]s$/u.test(name) ? [name.slice(0, -1)] : [])].map(hashesOf);

/** Other names of a country, and the words for its people ("UK" stands in a release as "British"); an acronym with and without points. */
const otherNames = (name: string): readonly string[] => [
  ...(countryNames.get(name.toLowerCase().replaceAll(".", "")) ?? []),
  ...acronymForms(name),
];

/** "DC" as "D.C.", and the other way round: points part letters into words of their own. */
function acronymForms(name: string): string[] {
  const letters = name.replaceAll(".", "");
  return /^\p{Lu}{2,5}$/u.test(letters) ? [letters, [...letters, ""].join(".")] : [];
}

const countryNames: ReadonlyMap<string, readonly string[]> = new Map(
  countries.flatMap(({ names, demonyms }) => {
    const all = [...names, ...demonyms, ...names.flatMap(acronymForms)];
    return [...names, ...demonyms].map((name) => [name.toLowerCase(), all] as const);
  }),
);

/** A surname, a body's acronym, the longest word of any other name of several words. */
function partsOfName(name: string, type: EntityType): string[] {
  const words = name.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
  if (words.length < 2) return [];
  const last = type === "person" ? words[words.length - 1] : [...words].sort((a, b) => b.length - a.length)[0];
  const acronym = words.map((word) => word[0]).join("");
  return [last, ...(type === "organization" && words.length >= 3 ? [acronym] : [])];
}

/** Forms of a sequence in full and in part. */
type Forms = Pick<Specific, "full" | "partial">;

/** "17 April 2025" as day and month in either order, and its year as a part; a year alone as itself; a decade by its years. */
function dateForms({ date, relative }: Value, written: string): Forms {
  if (relative) return { full: [], partial: [] };
  if (date === null) return { full: dayForms(written), partial: [] };
  const [year, month, day] = date.split("-").map(Number);
  if (!month && written.endsWith("s")) return { full: [hashesOf(written)], partial: yearsFrom(year, 10) };
  if (!month) return { full: [hashesOf(String(year))], partial: [] };
  const full = monthNames(month).flatMap((name) => (day ? inEitherOrder(name, day) : [`${name} ${year}`, name]));
  return { full: [...full, date.replaceAll("-", " ")].map(hashesOf), partial: [hashesOf(String(year))] };
}

/** "May 23" of no known year. */
function dayForms(written: string): Uint32Array[] {
  const words = written.replaceAll(".", "").split(/\s+/u);
  const month = words.map((word) => months.get(word.toLowerCase())).find((number) => number !== undefined);
  const day = words.map((word) => parseInt(word)).find((number) => number > 0);
  return month && day
    ? monthNames(month)
        .flatMap((name) => inEitherOrder(name, day))
        .map(hashesOf)
    : [];
}

/** The names of a month, "January" and "Jan", by its number from 1. */
export const monthNames = (month: number): string[] =>
  [...months].filter(([, number]) => number === month).map(([name]) => name.replace(/\.$/u, ""));

const inEitherOrder = (month: string, day: number): string[] => [
  `${month} ${day}`,
  `${day} ${month}`,
  `${month} ${day}th`,
];

const yearsFrom = (first: number, count: number): Uint32Array[] =>
  Array.from({ length: count }, (_, i) => hashesOf(String(first + i)));

/** A figure as written, in digits with and without commas, in words, and with its magnitude spelt out. */
function numberForms(value: Value, written: string): Forms {
  const { amount, upper, kind } = value;
  if (amount === null || kind === "time") return { full: [], partial: [] };
  if (kind === "ordinal") return ordinalForms(amount, written);
  const own = hashesOf(written);
  if (upper === null) return { full: [own, ...cardinalForms(amount).map(hashesOf)], partial: [] };
  if (kind === "score") return { full: [own, own.toReversed()], partial: [] };
  const joined = ["", "to ", "and "].map((word) => hashesOf(`${amount} ${word}${upper}`));
  return { full: [own, ...joined], partial: [amount, upper].flatMap(cardinalForms).map(hashesOf) };
}

/** Small ones in words are no figures ("first of all"). A century is told by its years as well. */
function ordinalForms(amount: number, written: string): Forms {
  if (amount <= 3 && !/^\d/u.test(written)) return { full: [], partial: [] };
  return {
    full: [written, ...ordinalWords(amount)].map(hashesOf),
    partial: amount > 2 && amount <= 21 ? yearsFrom((amount - 1) * 100, 100) : [],
  };
}

const ordinalWords = (number: number): string[] => [
  ...["th", "st", "nd", "rd"].map((ending) => `${number}${ending}`),
  ...[...ordinals].filter(([, value]) => value === number).map(([word]) => word),
];

const magnitudes = [
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["thousand", 1e3],
] as const;

function cardinalForms(number: number): string[] {
  const digits = String(number);
  const forms = [digits, ...(number >= 1000 ? [number.toLocaleString("en-US")] : [])];
  for (const [name, size] of magnitudes) {
    const count = number / size;
    if (count >= 0.1 && count < 1000)
      forms.push(`${Number(count.toFixed(3))} ${name}`, `${Number(count.toFixed(3))}${name[0]}`);
  }
  return [...forms, ...(wordsOfNumber.get(number) ?? [])];
}

/** Number words up to ninety-nine, and "a hundred". */
const wordsOfNumber: ReadonlyMap<number, readonly string[]> = (() => {
  const words = new Map<number, string[]>([...cardinals].map(([word, value]) => [value, [word]]));
  for (const [tens, value] of cardinals) {
    if (value < 20) continue;
    for (const [unit, small] of cardinals) if (small > 0 && small < 10) words.set(value + small, [`${tens} ${unit}`]);
  }
  return words.set(100, ["hundred"]).set(1000, ["thousand"]);
})();
