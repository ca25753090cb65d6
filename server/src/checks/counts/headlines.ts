/** Figures of a headline or summary that the copy under it gives otherwise. */
import type { Analysis, Span, Value } from "../../analysis/model.ts";
import { alike, intervalOf, textAfter, textBefore, type Interval } from "../sums/figures.ts";
import type { Conflict } from "./conflict.ts";
import { tollOf } from "./tolls.ts";

/** A figure of the headline or of the lines under it when the copy gives one other figure for the same thing and none that agrees. */
export function findHeadlines(analysis: Analysis): Conflict[] {
  const { prose, values } = analysis;
  const front = frontOf(analysis);
  if (!front) return [];
  const copy = values.filter(({ start, sentence }) => start >= front.end && sentence >= front.firstOfCopy);
  const opening = copy.filter(({ sentence }) => sentence < front.firstOfCopy + sentencesRead);
  return values
    .filter(
      (value) => value.start >= front.start && value.end <= front.end && prose.sentences[value.sentence] !== undefined,
    )
    .flatMap((value) => {
      const same = opening.filter((other) => isSameThing(analysis, value, other));
      const told = same.filter((other) => other.sentence === front.firstOfCopy && isSameDeed(analysis, value, other));
      if (
        told.length === 1 &&
        !agrees(analysis, value, told[0]) &&
        !isLoose(value, told[0]) &&
        !goesOn(analysis, told[0])
      )
        return [{ here: told[0], above: value }];
      if (
        same.length === 0 ||
        same.some(({ amount, upper }) => amount !== same[0].amount || upper !== same[0].upper) ||
        isLoose(value, same[0]) ||
        goesOn(analysis, same[0])
      )
        return [];
      const isBorneOut = (other: Value): boolean =>
        agrees(analysis, value, other) ||
        (other.sentence === same[0].sentence && other.kind === value.kind && other.amount === value.amount);
      return copy.some(isBorneOut) ? [] : [{ here: same[0], above: value }];
    });
}

/** What stands above the copy, and the sentence that the copy begins with. */
interface Front extends Span {
  readonly firstOfCopy: number;
}

/** Headline and lines under it down to the byline, the dateline or the first paragraph; null without a headline. */
function frontOf({ prose, frame }: Analysis): Front | null {
  if (!frame.headline) return null;
  const { start } = frame.headline;
  const opens = Math.max(
    frame.dateline?.place ? frame.dateline.start : (frame.dateline?.end ?? 0),
    frame.byline?.end ?? 0,
  );
  const body = prose.paragraphs.find((one) => one.kind === "body" && one.start > start && one.start >= opens);
  return body
    ? {
        start,
        end: Math.max(frame.headline.end, opens > start ? Math.min(opens, body.start) : 0),
        firstOfCopy: body.firstSentence,
      }
    : null;
}

/** A hedge leaves room up to a quarter; "at least 31" under a headline of 38 that nothing in the copy bears out leaves none. */
const isLoose = (value: Value, other: Value): boolean =>
  value.hedge !== null ||
  (/^(?:about|around|some|roughly|nearly|almost)$/u.test(other.hedge ?? "") &&
    Math.abs((other.amount ?? 0) - (value.amount ?? 0)) <= Math.max(other.amount ?? 0, value.amount ?? 0) / 4);

function agrees(analysis: Analysis, value: Value, other: Value): boolean {
  if (value.kind === "score") return other.kind === "score" && isSameScore(value, other);
  if (other.hedge === "at least" && tollOf(analysis, value) !== null) return value.amount === other.amount;
  return alike(value, other) && mayBe(intervalOf(analysis, value), intervalOf(analysis, other));
}

/** 3-1 is 1-3 from the other side. */
const isSameScore = (a: Value, b: Value): boolean =>
  (a.amount === b.amount && a.upper === b.upper) || (a.amount === b.upper && a.upper === b.amount);

/** Whether two figures may be one: they are rounded to more than a shared end ("120" and "130" are two). */
const mayBe = (a: Interval, b: Interval): boolean =>
  (a.low < b.high && b.low < a.high) || a.low === b.low || a.high === b.high;

/** "four peacekeepers and a contractor": the figure is not all of them. */
const goesOn = (analysis: Analysis, { end }: Value): boolean =>
  /^ (?:(?!and |or )[\p{L}’'-]+ ){1,5}?(?:and|plus|as well as) (?:an?|one|another|two|three|four|five|six|\d+|their|his|her) /u.test(
    textAfter(analysis, end, 70),
  );

/** How far into the copy the headline's news is told. */
const sentencesRead = 6;

/** The same toll, the same noun counted, or a score; for money and percentages the sentence must share words with the headline. */
function isSameThing(analysis: Analysis, value: Value, other: Value): boolean {
  if (value.kind !== other.kind || (value.upper !== null) !== (other.upper !== null)) return false;
  if (value.kind === "score") return isResult(analysis, value) && isResult(analysis, other);
  if (value.kind === "ordinal") return isSameRow(analysis, value, other);
  const toll = tollOf(analysis, value);
  if (toll !== null) return toll === tollOf(analysis, other);
  if (value.kind === "number")
    return value.unit !== null && value.unit === other.unit && sharedWords(analysis, value, other) >= 2;
  const label = labelOf(analysis, value);
  if (label !== null && label === labelOf(analysis, other)) return value.unit === other.unit;
  if (isPartOfStretch(analysis, value) || isPartOfStretch(analysis, other)) return false;
  if (value.kind === "money" || value.kind === "percent" || value.kind === "duration")
    return value.unit === other.unit && sharedWords(analysis, value, other) >= 3;
  return false;
}

/** "fall for a fourth month", "the third straight month": of one noun, and one of them says that it counts a row. */
function isSameRow(analysis: Analysis, value: Value, other: Value): boolean {
  const [row, same] = [value, other].map(({ end }) => rowWords.exec(textAfter(analysis, end, 34))?.groups);
  return (
    row !== undefined &&
    same !== undefined &&
    row.noun === same.noun &&
    same.row !== undefined &&
    (row.row !== undefined || /\bfor (?:a|the) $/u.test(textBefore(analysis, value.start, 8)))
  );
}

const rowWords =
  /^(?<row> straight| consecutive| successive)? (?<noun>month|quarter|year|week|day|season|game|time|defeat|win|victory)\b/u;

/** "cuts 140 posts" above "will cut 120 posts": one verb before both counts, whatever the copy says further down. */
function isSameDeed(analysis: Analysis, value: Value, other: Value): boolean {
  if (value.kind !== "number") return false;
  const [above, below] = [value, other].map(({ start }) =>
    /(?<![a-z])(?<verb>[a-z]{3,15}) $/u.exec(textBefore(analysis, start, 20)),
  );
  return above?.groups !== undefined && above.groups.verb.slice(0, 3) === below?.groups?.verb.slice(0, 3);
}

/** "turnout" of "turnout of 71 percent", "turnout was 71 percent"; null when no such word stands there. */
const labelOf = (analysis: Analysis, { kind, start }: Value): string | null =>
  kind === "percent" || kind === "money"
    ? (/\b(?<label>turnout|unemployment|inflation|support|approval|attendance|magnitude|profit|revenue|turnover) (?:of|was|is|at|hit|reached|stood at|stands at) $/u.exec(
        textBefore(analysis, start, 40),
      )?.groups?.label ?? null)
    : null;

/** "two years and eight months": neither is all of it. */
const isPartOfStretch = (analysis: Analysis, { kind, start, end }: Value): boolean =>
  kind === "duration" &&
  (/(?:years?|months?|weeks?|days?|hours?),? and (?:a )?$/u.test(textBefore(analysis, start, 12)) ||
    /^,? and (?:a |\d|[a-z]+ (?:months?|weeks?|days?|hours?|minutes?)\b)/u.test(textAfter(analysis, end, 24)));

/** A final score: won or lost by it, and neither at half-time nor another day. */
function isResult(analysis: Analysis, { start, end }: Value): boolean {
  const [before, after] = [textBefore(analysis, start, 60), textAfter(analysis, end, 40)];
  if (
    /\b(?:half-time|halftime|aggregate|leg|last|previous|earlier|lead|led|down|up|set|meeting|penalties|shoot-?out)\b/u.test(
      `${before} ${after}`,
    )
  )
    return false;
  return (
    /^ (?:win|victory|defeat|loss|draw|triumph|success|over|against|at|to reach|in)\b/u.test(after) ||
    /\b(?:wins?|won|beats?|loses?|lost|draws?|drew|defeat(?:s|ed)?|with a|by) (?:[a-z]+ ){0,2}$/u.test(before)
  );
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
