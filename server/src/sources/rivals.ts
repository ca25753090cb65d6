/** What else a source text has of the kind of a name or figure: what could have stood in its place. */
import { countries } from "../lexicon/countries.ts";
import { givenNames } from "../lexicon/given-names.ts";
import { knownOrganizations, knownPlaces, organizationWords, placeWords } from "../lexicon/name-words.ts";
import type { ContentWord, Place } from "./passages.ts";
import { remembered } from "../text/remembered.ts";
import { firstWhere } from "../text/span.ts";
import { frequencyBound, positionsOf, wordAt, type IndexedSource } from "./source-text.ts";
import { askedFor, type Specific } from "./specifics.ts";

/** A name, figure or year of a source text. */
export interface Rival extends Place {
  /** `name`: one of which nothing says whose it is. */
  readonly kind: "person" | "place" | "organization" | "name" | "number" | "date";
}

/** Sources of more words are not gone through for rivals: that would take longer than a person waits. */
const mostWords = 200_000;

const known = new WeakMap<IndexedSource, readonly Rival[]>();

/** The names and figures of a source in text order; none in one that is too long. */
export function rivalsOf(source: IndexedSource): readonly Rival[] {
  const rivals = known.get(source) ?? (source.words.length > mostWords ? [] : readRivals(source));
  known.set(source, rivals);
  return rivals;
}

const spelled = new WeakMap<IndexedSource, ReadonlyMap<number, ReadonlySet<string>>>();

/** The words of a source's names, each once, by how many letters they have. */
export function nameWordsOf(source: IndexedSource): ReadonlyMap<number, ReadonlySet<string>> {
  const words = spelled.get(source) ?? readNameWords(source);
  spelled.set(source, words);
  return words;
}

function readNameWords(source: IndexedSource): ReadonlyMap<number, ReadonlySet<string>> {
  const words = new Map<number, Set<string>>();
  for (const { at, length, kind } of rivalsOf(source)) {
    if (kind === "number" || kind === "date") continue;
    for (let i = at; i < at + length; i++) {
      const word = wordAt(source, i);
      words.set(word.length, (words.get(word.length) ?? new Set()).add(word));
    }
  }
  return words;
}

/** Whether one could be written where the other is. */
export function isRival({ kind }: Rival, specific: Pick<Specific, "kind" | "type">): boolean {
  if (specific.kind !== "name") return kind === specific.kind;
  if (specific.type === null) return kind !== "number" && kind !== "date";
  return kind === specific.type || kind === "name";
}

/** Words on either side of a content word within which rivals are looked for. */
const reach = 14;

/** More places of one word, or more rivals, say nothing any more. */
const [mostPlaces, mostRivals] = [300, 400];

/** The names and figures that stand near words of a sentence. */
export function rivalsNear(content: readonly ContentWord[], sources: readonly IndexedSource[]): Rival[] {
  const found = new Set<Rival>();
  for (const source of sources) {
    const rivals = rivalsOf(source);
    if (rivals.length === 0) continue;
    for (const { hash, weight } of content) {
      if (weight === 0 || frequencyBound(source, hash) > mostPlaces) continue;
      for (const position of positionsOf(source, hash)) {
        for (
          let i = firstWhere(rivals.length, (at) => rivals[at].at >= position - reach);
          i < rivals.length && rivals[i].at <= position + reach;
          i++
        )
          found.add(rivals[i]);
      }
      if (found.size > mostRivals) return [...found];
    }
  }
  return [...found];
}

function readRivals(source: IndexedSource): Rival[] {
  const rivals: Rival[] = [];
  for (let at = 0; at < source.words.length;) {
    const word = wordAt(source, at);
    const length = /^\p{Lu}/u.test(word) ? nameLength(source, at) : 1;
    const kind = /^\d/u.test(word)
      ? /^(?:1[5-9]|20)\d\d$/u.test(word)
        ? "date"
        : "number"
      : kindOfName(source, at, length);
    if (kind) rivals.push({ source, at, length, kind });
    at += length;
  }
  return rivals;
}

/** Words with capitals in a row, and small ones between them: "University of Twente". */
function nameLength(source: IndexedSource, at: number): number {
  const isNamed = (i: number): boolean =>
    i < source.words.length && isJoined(source, i) && /^\p{Lu}/u.test(wordAt(source, i));
  let end = at + 1;
  while (
    isNamed(end) ||
    (end < source.words.length && isJoined(source, end) && smallWords.has(wordAt(source, end)) && isNamed(end + 1))
  )
    end++;
  return end - at;
}

const smallWords: ReadonlySet<string> = new Set(["of", "de", "van", "von", "the", "al", "du", "la"]);

const isJoined = ({ text, words }: IndexedSource, i: number): boolean =>
  /^[ .'’-]{1,2}$/u.test(text.slice(words.ends[i - 1], words.starts[i]));

function kindOfName(source: IndexedSource, at: number, length: number): Rival["kind"] | null {
  const { text, words } = source;
  const name = text.slice(words.starts[at], words.ends[at + length - 1]).replace(/['’]s$/u, "");
  if (!/^\p{Lu}/u.test(name)) return null;
  const last = name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
  if (givenNames.has(wordAt(source, at))) return "person";
  if (countryNames.has(name) || knownPlaces.has(name) || placeWords.has(last)) return "place";
  if (organizationWords.has(last) || knownOrganizations.has(name) || /^\p{Lu}{2,}$/u.test(name)) return "organization";
  // A capital at the beginning of a sentence says nothing.
  return length === 1 && isSentenceStart(source, at) ? null : "name";
}

const countryNames: ReadonlySet<string> = new Set(countries.flatMap(({ names }) => names));

const isSentenceStart = ({ text, words }: IndexedSource, i: number): boolean =>
  i === 0 || /[.!?:\n“"]/u.test(text.slice(words.ends[i - 1], words.starts[i]));

/** A last word of names and how often the sources say it. */
interface Said {
  readonly hash: number;
  readonly count: number;
}

/** How often `sources` say the name that they say most of those that could stand for one of `type` and that the draft never has. */
export function oftenestRival(
  type: Specific["type"],
  sources: readonly IndexedSource[],
  draft: ReadonlySet<number>,
): number {
  return (
    saidMost(sources[0], sources)
      .get(type)
      ?.find(({ hash }) => !draft.has(hash))?.count ?? 0
  );
}

/** The last words of names that could stand for one of a type, most said first. */
const saidMost = remembered((_: IndexedSource, sources: readonly IndexedSource[]) => {
  const counts = new Map<Specific["type"], Map<number, number>>(askedTypes.map((type) => [type, new Map()]));
  for (const rival of sources.flatMap(rivalsOf)) {
    const last = rival.source.words.hashes[rival.at + rival.length - 1];
    for (const [type, said] of counts)
      if (isRival(rival, { kind: "name", type })) said.set(last, (said.get(last) ?? 0) + 1);
  }
  const sorted = (said: ReadonlyMap<number, number>): readonly Said[] =>
    [...said].map(([hash, count]) => ({ hash, count })).sort((one, other) => other.count - one.count);
  return new Map([...counts].map(([type, said]) => [type, sorted(said)]));
});

/** The types of names that may be asked for; null: only capitals speak for a name. */
export const askedTypes: readonly Specific["type"][] = [...askedFor, null];

/** Whether the draft has a word of the rival. */
export function isInDraft({ source, at, length }: Rival, draft: ReadonlySet<number>): boolean {
  for (let i = at; i < at + length; i++) if (draft.has(source.words.hashes[i])) return true;
  return false;
}
