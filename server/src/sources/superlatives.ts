/** Superlatives of a draft that source texts which tell of the same thing do not have, or have weaker. */
import { findSuperlative } from "../analysis/claims/superlatives.ts";
import type { Unclaimed } from "../analysis/excerpts.ts";
import type { Sentence } from "../analysis/model.ts";
import { superlativesAlike } from "../lexicon/superlatives.ts";
import { textOf } from "../text/span.ts";
import { contentWords, holdsAny, nearestPassage, placesOf, spanOf, type Place } from "./passages.ts";
import { wordAt, type IndexedSource } from "./source-text.ts";
import { hashesOf } from "./specifics.ts";
import type { Unbacked } from "./unbacked.ts";

/** Share of a sentence's words from which on a passage tells of the same thing. */
const leastShared = 0.5;

/** Words of a source between a superlative and what it is said of. */
const reach = 25;

/** The superlatives of a paragraph that the sources do not back; nothing is said of what they do not tell of. */
export const unbackedSuperlatives = (paragraph: Unclaimed, sources: readonly IndexedSource[]): Unbacked[] =>
  paragraph.prose.sentences.flatMap((sentence) => judge(sentence, paragraph, sources) ?? []);

function judge(sentence: Sentence, paragraph: Unclaimed, sources: readonly IndexedSource[]): Unbacked | null {
  const { prose } = paragraph;
  const span = findSuperlative(prose, sentence);
  if (span === null) return null;
  const words = textOf(prose.text, span)
    .toLowerCase()
    .split(/[\s-]+/u);
  const forms = formsOf(words);
  if (forms === null) return null;
  const content = contentWords(paragraph, sentence, sources);
  const nearest = nearestPassage(
    content.filter(({ start, end }) => end <= span.start || start >= span.end),
    sources,
  );
  if (nearest === null || nearest.share < leastShared) return null;
  const said = placesOf(forms.map(hashesOf), sources);
  const rank = rankOf(prose.text.slice(sentence.start, span.start).toLowerCase().split(/[\s-]+/u).slice(-4)); // prettier-ignore
  const noun = hashesOf(words.at(-1) ?? "");
  const isBacking = (place: Place): boolean =>
    holdsAny([noun], place.source, place.at - reach, place.at + reach) && covers(rankAt(place), rank);
  if (said.some(isBacking)) return null;
  return {
    ...{ start: span.start, end: span.end, answer: said.length === 0 ? "missing" : "elsewhere" },
    passage: { uri: nearest.source.uri, ...spanOf(nearest) },
  };
}

/** The ways in which a source may put the superlative that `words` begin with; null for one that has too many. */
function formsOf([word, next = ""]: readonly string[]): readonly string[] | null {
  if (word === "most" || word === "least") return [`${word} ${next}`];
  if (!/^(?:first|only|best|worst|top|leading|unprecedented)$|est$/u.test(word)) return null;
  return superlativesAlike.find((group) => group.includes(word)) ?? [word];
}

/** Where something stands on a scale: at its end, so many places from it, or somewhere near. */
type Rank = "end" | "near" | "second" | "third" | "fourth" | "fifth";

/** The rank that the words before a superlative give: "the second-", "one of the". */
function rankOf(before: readonly string[]): Rank {
  const last = before.filter((word) => word !== "").at(-1);
  if (last === "second" || last === "third" || last === "fourth" || last === "fifth") return last;
  return before.some((word, at) => word === "among" || (word === "one" && before[at + 1] === "of")) ? "near" : "end";
}

const rankAt = ({ source, at }: Place): Rank =>
  rankOf([4, 3, 2, 1].flatMap((back) => (at >= back ? [wordAt(source, at - back).toLowerCase()] : [])));

/** Whether who says the one says the other too: the largest is one of the largest. */
const covers = (said: Rank, asked: Rank): boolean => said === asked || asked === "near";
