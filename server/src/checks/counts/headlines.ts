/** Figures of a headline or summary that the copy under it gives otherwise. */
import type { Analysis, Span, Value } from "../../analysis/model.ts";
import { contains } from "../../text/span.ts";
import { alike, intervalOf, textAfter, type Interval } from "../sums/figures.ts";
import type { Conflict } from "./conflict.ts";
import { tollOf } from "./tolls.ts";

/** A headline's figure when the first sentences below give one other figure for the same thing and none that agrees. */
export function findHeadlines(analysis: Analysis): Conflict[] {
  const { prose, frame, values } = analysis;
  if (!frame.headline) return [];
  const headline: Span = frame.headline;
  const body = prose.paragraphs.findIndex(({ kind, start }) => kind === "body" && start > headline.start);
  if (body < 0) return [];
  const first = prose.paragraphs[body].firstSentence;
  const opening = values.filter(({ sentence }) => sentence >= first && sentence < first + sentencesRead);
  return values
    .filter((value) => contains(headline, value))
    .flatMap((value) => {
      const same = opening.filter((other) => isSameThing(analysis, value, other));
      const stands = intervalOf(analysis, value);
      const agrees = opening.some((other) => alike(value, other) && mayBe(stands, intervalOf(analysis, other)));
      const isLoose =
        value.hedge !== null || /^(?:about|around|some|roughly|nearly|almost)$/u.test(same[0]?.hedge ?? "");
      return !agrees && same.length === 1 && !isLoose && !goesOn(analysis, same[0])
        ? [{ here: same[0], above: value }]
        : [];
    });
}

/** Whether two figures may be one: they are rounded to more than a shared end ("120" and "130" are two). */
const mayBe = (a: Interval, b: Interval): boolean =>
  (a.low < b.high && b.low < a.high) || a.low === b.low || a.high === b.high;

/** "four peacekeepers and a contractor": the figure is not all of them. */
const goesOn = (analysis: Analysis, { end }: Value): boolean =>
  /^ (?:(?!and |or )[\p{L}’'-]+ ){1,5}?(?:and|plus|as well as) (?:an?|one|another|two|three|four|five|six|\d+|their|his|her) /u.test(
    textAfter(analysis, end, 70),
  );

/** How far into the copy the headline's news is told. */
const sentencesRead = 3;

/** The same toll, the same noun counted, or a score; for money and percentages the sentence must share words with the headline. */
function isSameThing(analysis: Analysis, value: Value, other: Value): boolean {
  if (value.kind !== other.kind || (value.upper !== null) !== (other.upper !== null)) return false;
  const toll = tollOf(analysis, value);
  if (toll !== null) return toll === tollOf(analysis, other);
  if (value.kind === "number")
    return value.unit !== null && value.unit === other.unit && sharedWords(analysis, value, other) >= 2;
  if (value.kind === "money" || value.kind === "percent")
    return value.unit === other.unit && sharedWords(analysis, value, other) >= 3;
  return false;
}

/** How many words of five letters and more the two sentences share, by their first five letters. */
function sharedWords({ prose }: Analysis, a: Value, b: Value): number {
  const stems = ({ sentence }: Value): Set<string> => {
    const { firstToken, endToken } = prose.sentences[sentence];
    return new Set(
      prose.tokens.lowers
        .slice(firstToken, endToken)
        .filter((word) => word.length >= 4)
        .map((word) => word.slice(0, 5)),
    );
  };
  const first = stems(a);
  return [...stems(b)].filter((stem) => first.has(stem)).length;
}
