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
  const told = toldBy(prose, sentence);
  const kinds: ClaimKind[] = [];
  if (values.some(isStatistic)) kinds.push("statistic");
  if (told.has("comparison")) kinds.push("comparison");
  if (findSuperlative(prose, sentence)) kinds.push("superlative");
  if (values.some(isPastYear)) kinds.push("history");
  if (told.has("cause")) kinds.push("cause");
  if (told.has("prediction")) kinds.push("prediction");
  if (isQuoted) kinds.push("quoted");
  if (isDefinition(prose, sentence)) kinds.push("definition");
  return kinds.length > 0 ? kinds : ["event"];
}

/** The kinds that a sentence's words tell by themselves. */
function toldBy({ tokens: { lowers } }: Prose, { firstToken, endToken }: Sentence): ReadonlySet<ClaimKind> {
  const told = new Set<ClaimKind>();
  for (let at = firstToken; at < endToken; at++) {
    const ways = tellers.get(lowers[at]);
    if (!ways) continue;
    for (const { kind, next } of ways)
      if (next === null || (at + 1 < endToken && lowers[at + 1] === next)) told.add(kind);
  }
  return told;
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

/** Words that tell a kind, alone or with the one behind them. */
const tellingWords: readonly (readonly [kind: ClaimKind, words: readonly string[]])[] = [
  ["comparison", ["than", "compared with", "compared to", "as many", "as much", "up from", "down from", "as high", "more often"]], // prettier-ignore
  ["cause", "because caused causes causing triggered sparked prompted fueled fuelled blamed".split(" ")],
  ["cause", ["led to", "leads to", "leading to", "resulted in", "due to", "owing to", "thanks to", "result of", "attributed to", "contributed to", "driven by", "stems from", "stemmed from"]], // prettier-ignore
  ["prediction", "will 'll wo expected forecast predicted predicts likely projected poised".split(" ")],
];

/** One way to tell a kind: the word that has to come next, null when none does. */
interface Teller {
  readonly kind: ClaimKind;
  readonly next: string | null;
}

/** The same by first word, so that most words cost one look-up. */
const tellers: ReadonlyMap<string, readonly Teller[]> = tellingWords.reduce((byFirst, [kind, all]) => {
  for (const [first, next = null] of all.map((words) => words.split(" ")))
    byFirst.set(first, [...(byFirst.get(first) ?? []), { kind, next }]);
  return byFirst;
}, new Map<string, Teller[]>());

/** "X is a Y", "X are the Y": a form of "be" between a noun and an article, near the front. */
function isDefinition({ tokens }: Prose, { firstToken, endToken }: Sentence): boolean {
  for (let at = firstToken + 1; at < Math.min(endToken - 1, firstToken + 9); at++) {
    if (!/^(?:is|are|was|were)$/u.test(tokens.lowers[at])) continue;
    const before = partsOfSpeech[tokens.parts[at - 1]];
    return (before === "NOUN" || before === "PROPN") && /^(?:a|an|the|one)$/u.test(tokens.lowers[at + 1]);
  }
  return false;
}
