/** What sort of assertion a sentence makes: statistic, comparison, superlative, history, cause, prediction, definition, event. */
import { partsOfSpeech } from "../../text/model.ts";
import type { ClaimKind, Mention, Prose, Sentence, Value } from "../model.ts";
import { findSuperlative } from "./superlatives.ts";

/** A sentence with the values and mentions in it. */
export interface SentenceGrounds {
  readonly sentence: Sentence;
  readonly values: readonly Value[];
  readonly mentions: readonly Mention[];
}

/** The kinds of the assertion, in the order of the model; `event` when nothing else holds. */
export function kindsOf(prose: Prose, grounds: SentenceGrounds, isQuoted: boolean): ClaimKind[] {
  const { sentence, values } = grounds;
  const words = prose.tokens.lowers.slice(sentence.firstToken, sentence.endToken);
  const kinds: ClaimKind[] = [];
  if (values.some(isStatistic)) kinds.push("statistic");
  if (words.some((word, at) => word === "than" || hasPair(comparing, words, at))) kinds.push("comparison");
  if (findSuperlative(prose, sentence)) kinds.push("superlative");
  if (values.some(isPastYear)) kinds.push("history");
  if (words.some((word, at) => causeWords.has(word) || hasPair(causes, words, at))) kinds.push("cause");
  if (words.some((word) => foretells.has(word))) kinds.push("prediction");
  if (isQuoted) kinds.push("quoted");
  if (isDefinition(prose, sentence)) kinds.push("definition");
  return kinds.length > 0 ? kinds : ["event"];
}

const isStatistic = ({ kind, amount }: Value): boolean =>
  kind === "percent" ||
  kind === "percentage-points" ||
  kind === "share" ||
  kind === "money" ||
  (kind === "number" && (amount ?? 0) >= 2) ||
  (kind === "weight" && (amount ?? 0) >= 1000);

/** A date that names a year. */
const isPastYear = ({ kind, date, relative }: Value): boolean => kind === "date" && date !== null && !relative;

/** Pairs of words by their first, so that most words cost one look-up. */
type Pairs = ReadonlyMap<string, ReadonlySet<string>>;

const hasPair = (pairs: Pairs, words: readonly string[], at: number): boolean =>
  pairs.get(words[at])?.has(words[at + 1] ?? "") ?? false;

function pairs(...all: string[]): Pairs {
  const byFirst = new Map<string, Set<string>>();
  for (const pair of all) {
    const [first, second] = pair.split(" ");
    byFirst.set(first, (byFirst.get(first) ?? new Set()).add(second));
  }
  return byFirst;
}

const comparing = pairs(
  "compared with",
  "compared to",
  "as many",
  "as much",
  "up from",
  "down from",
  "as high",
  "more often",
);
const causes = pairs(
  "led to",
  "leads to",
  "leading to",
  "resulted in",
  "due to",
  "owing to",
  "thanks to",
  "result of",
  "attributed to",
  "contributed to",
  "driven by",
  "stems from",
  "stemmed from",
);
const causeWords: ReadonlySet<string> = new Set(
  "because caused causes causing triggered sparked prompted fueled fuelled blamed".split(" "),
);
const foretells: ReadonlySet<string> = new Set(
  "will 'll wo expected forecast predicted predicts likely projected poised".split(" "),
);

/** "X is a Y", "X are the Y": a form of "be" between a noun and an article, near the front. */
function isDefinition({ tokens }: Prose, { firstToken, endToken }: Sentence): boolean {
  for (let at = firstToken + 1; at < Math.min(endToken - 1, firstToken + 9); at++) {
    if (!/^(?:is|are|was|were)$/u.test(tokens.lowers[at])) continue;
    const before = partsOfSpeech[tokens.parts[at - 1]];
    return (before === "NOUN" || before === "PROPN") && /^(?:a|an|the|one)$/u.test(tokens.lowers[at + 1]);
  }
  return false;
}
