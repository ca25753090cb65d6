/** Averages outside of what they are the average of: "aged 45 to 84; the average age was 91". */
import type { Analysis, Value } from "../../analysis/model.ts";
import type { Raised } from "../check.ts";
import { intervalOf, report, textBefore, wordsOf } from "./figures.ts";

/** Averages that lie above or below the range they belong to, in its sentence or the next. */
export const findAverages = (analysis: Analysis): Raised[] => {
  const { values } = analysis;
  return values.flatMap((average, at) => {
    const opening = saysAverage.exec(textBefore(analysis, average.start, 44));
    const range = values[at - 1];
    if (!opening || !range || range.upper === null || average.upper !== null || average.sentence > range.sentence + 1)
      return [];
    if (!isOfTheSame(average, range) || !isNamed(analysis, range, { noun: opening.groups?.noun, average })) return [];
    const [{ low }, { high }] = [intervalOf(analysis, range), intervalOf(analysis, { ...range, amount: range.upper })];
    const stated = intervalOf(analysis, average);
    if (stated.high >= low && stated.low <= high) return [];
    return [
      report(
        average,
        `${wordsOf(analysis, average)} is no average of ${wordsOf(analysis, range)}. Which figure is wrong?`,
        [range],
      ),
    ];
  });
};

const saysAverage =
  /\b(?:average|mean|median)(?: (?<noun>[a-z]+))?(?: (?:was|is|of|at|being|stood at|came to)){0,2} (?:just |about )?$/u;

/** The average of one thing stands beside the range of another in "aged 18 to 30, with an average income of 20". */
const isNamed = (
  { prose }: Analysis,
  { sentence, kind }: Value,
  { noun, average }: { readonly noun?: string; readonly average: Value },
): boolean =>
  noun === undefined ||
  (noun === "age" && kind === "age") ||
  prose.masked
    .slice(prose.sentences[sentence].start, average.start - noun.length)
    .toLowerCase()
    .split(/\P{L}+/u)
    .some((word, at, words) => at < words.length - 3 && word.replace(/s$/u, "") === noun);

/** One kind and unit; an average age may come without its years. */
const isOfTheSame = (average: Value, { kind, unit }: Value): boolean =>
  (average.kind === kind && (average.unit === unit || average.unit === null)) ||
  (kind === "age" && average.kind === "number" && average.unit === null);
