/** What source texts have of one name, figure or date, and of the sentence around it. */
import type { Unclaimed } from "../analysis/excerpts.ts";
import type { Span } from "../analysis/model.ts";
import { firstWhere } from "../text/span.ts";
import { loosePlaces } from "./loose-places.ts";
import { nearestPassage, placesOf, type ContentWord, type Passage, type Place } from "./passages.ts";
import type { Rival } from "./rivals.ts";
import { wordAt, type IndexedSource } from "./source-text.ts";
import type { Specific } from "./specifics.ts";
import { writtenOn } from "./written-on.ts";

/** What a judgement of one specific rests on. */
export interface Question {
  /** The paragraph as a text of its own. */
  readonly analysis: Unclaimed;
  readonly specific: Specific;
  /** Content words of its sentence. */
  readonly content: readonly ContentWord[];
  /** What the sources have near those words and the draft has nowhere. */
  readonly rivals: readonly Rival[];
  /** How often the sources say the name that they say most of those that could stand here and the draft has nowhere. */
  readonly oftenest: number;
  /** Where the sources have the other names, figures and dates of its sentence: for each, all places. */
  readonly company: readonly (readonly Place[])[];
  readonly sources: readonly IndexedSource[];
}

/** Content words on either side that count at all: what is no sentence (a list of a thousand names) costs no more than a long one. */
const farthestReach = 60;

/** How much of a specific the sources have anywhere. */
export type Presence = "missing" | "partly" | "found";

/** What the sources have of one specific. */
export interface Evidence {
  readonly presence: Presence;
  /** Where they have it, in full or in part. */
  readonly places: readonly Place[];
  /** Content words of its sentence, without its own. */
  readonly others: readonly ContentWord[];
  /** The passage nearest to the sentence without the specific; null when none comes near. */
  readonly nearest: Passage | null;
}

/** Looks for the specific, and for its sentence without it. */
export function evidenceOf({ analysis, content: all, specific, sources }: Question): Evidence {
  const middle = indexNear(all, specific);
  const content = all.slice(Math.max(0, middle - farthestReach), middle + farthestReach);
  const others = content.filter((word) => word.end <= specific.start || word.start >= specific.end);
  const exact = placesOf(specific.full, sources);
  const whole = exact.length > 0 ? exact : loosePlaces(analysis, specific, sources);
  // Whoever is named in full once goes by the surname from there on.
  const parts = whole.length === 0 || specific.type === "person" ? placesOf(specific.partial, sources) : [];
  const places = [...whole, ...parts];
  const isWhole = whole.length > 0 && !hasOtherYear(specific, whole, sources);
  const presence = isWhole ? "found" : places.length > 0 ? "partly" : "missing";
  return { presence, places, others, nearest: nearestPassage(others, sources) };
}

/** The place among words in text order of the first that ends behind the start of a span. */
export function indexNear(content: readonly ContentWord[], { start }: Span): number {
  const found = firstWhere(content.length, (at) => content[at].end > start);
  return found === content.length ? 0 : found;
}

/** Whether a day (or month) stands in the sources with another year, or in one that was written in another, and never with its own. */
function hasOtherYear({ value }: Specific, places: readonly Place[], sources: readonly IndexedSource[]): boolean {
  const [year, month] = value?.kind === "date" ? (value.date?.split("-") ?? []) : [];
  if (!month) return false;
  const years = places.map(({ source, at, length }) =>
    [at - 1, at + length - 1, at + length]
      .filter((i) => i in source.words.starts)
      .map((i) => wordAt(source, i))
      .filter(isYear),
  );
  if (years.some((beside) => beside.includes(year))) return false;
  const written = sources.flatMap((source) => writtenOn(source) ?? []);
  return (
    years.some((beside) => beside.length > 0) || (written.length > 0 && !written.some((date) => date.startsWith(year)))
  );
}

const isYear = (word: string): boolean => /^(?:1[5-9]|20)\d\d$/u.test(word);
