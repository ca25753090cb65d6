/** The specifics of a text (names, figures, dates) and the ways in which a source text may put each of them. */
import { countries } from "../lexicon/countries.ts";
import { cardinals, ordinals } from "../lexicon/numbers.ts";
import { months } from "../lexicon/calendar.ts";
import type { Analysis, EntityType, Span, Value } from "../analysis/model.ts";
import { readWords } from "./words.ts";

/** Something that a source text can be asked for. */
export interface Specific extends Span {
  readonly kind: "name" | "number" | "date";
  readonly sentence: number;
  /** Word sequences (hashes) that say it in full: "2.4 million", "2,400,000"; any one is enough. */
  readonly full: readonly Uint32Array[];
  /** Sequences that say a part of it: a surname, a year; empty when there are none. */
  readonly partial: readonly Uint32Array[];
  /** For a name, its type; for a figure, the value. */
  readonly type: EntityType | null;
  readonly value: Value | null;
}

/** All specifics of `analysis` in text order. */
export function specificsOf(analysis: Analysis): Specific[] {
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
        ...{ full: [words, ...otherNames(words)].map(hashesOf), partial: partsOfName(words, mention.type) },
      };
    });
  const figures = analysis.values.flatMap((value) => {
    const forms = value.kind === "date" ? dateForms(value) : numberForms(analysis.prose.text, value);
    const kind = value.kind === "date" ? ("date" as const) : ("number" as const);
    const { start, end, sentence } = value;
    return forms.full.length === 0 ? [] : [{ start, end, sentence, kind, type: null, value, ...forms }];
  });
  return [...named, ...figures].sort((a, b) => a.start - b.start);
}

/** Peoples are left out: "the French" stands in no release that says "France". */
const askedFor: ReadonlySet<EntityType> = new Set(["person", "organization", "place", "event", "product", "work"]);

/** The hashes of the words in `words`. */
export const hashesOf = (words: string): Uint32Array => readWords(words).hashes;

/** Other names of a country, and the words for its people: "UK" stands in a release as "British". */
const otherNames = (name: string): readonly string[] => countryNames.get(name.toLowerCase().replaceAll(".", "")) ?? [];

const countryNames: ReadonlyMap<string, readonly string[]> = new Map(
  countries.flatMap(({ names, demonyms }) => {
    const all = [
      ...names,
      ...demonyms,
      ...names.filter((name) => /^\p{Lu}{2,3}$/u.test(name)).map((name) => [...name, ""].join(".")),
    ];
    return [...names, ...demonyms].map((name) => [name.toLowerCase(), all] as const);
  }),
);

/** A surname, a body's acronym, the longest word of any other name of several words. */
function partsOfName(name: string, type: EntityType): Uint32Array[] {
  const words = name.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
  if (words.length < 2) return [];
  const last = type === "person" ? words[words.length - 1] : [...words].sort((a, b) => b.length - a.length)[0];
  const acronym = words.map((word) => word[0]).join("");
  return [last, ...(type === "organization" && words.length >= 3 ? [acronym] : [])].map(hashesOf);
}

/** Forms of a sequence in full and in part. */
type Forms = Pick<Specific, "full" | "partial">;

/** "17 April 2025" as day and month in either order, and its year as a part; a year alone as itself. */
function dateForms({ date, relative }: Value): Forms {
  if (date === null || relative) return { full: [], partial: [] };
  const [year, month, day] = date.split("-").map(Number);
  if (!month) return { full: [hashesOf(String(year))], partial: [] };
  const names = [...months].filter(([, number]) => number === month).map(([name]) => name.replace(/\.$/u, ""));
  const full = names.flatMap((name) =>
    day ? [`${name} ${day}`, `${day} ${name}`, `${name} ${day}th`] : [`${name} ${year}`, name],
  );
  return { full: [...full.map(hashesOf), hashesOf(date.replaceAll("-", " "))], partial: [hashesOf(String(year))] };
}

/** A figure as written, in digits with and without commas, in words, and with its magnitude spelt out. */
function numberForms(text: string, { start, end, amount, upper, kind }: Value): Forms {
  if (amount === null || kind === "time" || kind === "score") return { full: [], partial: [] };
  if (kind === "ordinal" && amount <= 3) return { full: [], partial: [] };
  const written = text.slice(start, end);
  const ends = upper === null ? [amount] : [amount, upper];
  const full = ends.flatMap((number) => (kind === "ordinal" ? ordinalWords(number) : cardinalForms(number)));
  return { full: [hashesOf(written), ...full.map(hashesOf)].filter(({ length }) => length > 0), partial: [] };
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
