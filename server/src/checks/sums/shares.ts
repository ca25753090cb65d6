/** Sums of shares: "31 of 138 seats, or 42 percent", "one in five, or 25 percent", "9,872 votes to 9,658, a majority of 114". */
import { approximators, type HedgeSide } from "../../lexicon/numbers.ts";
import type { Analysis, Value } from "../../analysis/model.ts";
import type { Raised } from "../check.ts";
import {
  alike,
  between,
  intervalOf,
  meet,
  report,
  show,
  textAfter,
  valuesBySentence,
  wordsOf,
  type Interval,
  sentenceBefore,
  withoutTimes,
} from "./figures.ts";

/** Shares, majorities and rates that do not fit the figures beside them. */
export const findShares = (analysis: Analysis): Raised[] =>
  valuesBySentence(analysis).flatMap((all) => {
    const values = withoutTimes(all);
    return values.flatMap((value, at) => {
      const [next, then] = [values[at + 1], values[at + 2]];
      if (!next) return [];
      return (
        wrongMore(analysis, value, next) ??
        wrongEquivalent(analysis, value, next) ??
        wrongScoreMargin(analysis, value, next) ??
        (then
          ? (wrongShare(analysis, [value, next, shareOf(values, at + 2)]) ??
            wrongShareOfIt(analysis, [value, next, isPortion(next) ? then : shareOf(values, at + 2)]) ??
            wrongMargin(analysis, [value, next, marginOf(analysis, values, at + 2)]))
          : null) ??
        []
      );
    });
  });

/** "710 of the plant's 640 workers": more than all. */
function wrongMore(analysis: Analysis, part: Value, whole: Value): Raised[] | null {
  const isOfAll = /^ of (?:the|its|their|his|her|all|all the|(?:the )?[\p{L}-]+[’']s?) $/u.test(
    between(analysis, part, whole),
  );
  if (!isOfAll || part.kind !== "number" || whole.kind !== "number" || whole.unit?.endsWith("s") !== true) return null;
  if ([part, whole].some(({ hedge, upper }) => hedge !== null || upper !== null)) return null;
  if ((part.amount ?? 0) <= (whole.amount ?? 0)) return null;
  return [
    report(part, `${wordsOf(analysis, part)} of ${wordsOf(analysis, whole)} is more than all. Which figure is wrong?`, [
      whole,
    ]),
  ];
}

/** "one in five, or 25 percent"; "two-thirds (76 percent)". */
function wrongEquivalent(analysis: Analysis, first: Value, second: Value): Raised[] | null {
  const kinds = `${first.kind} ${second.kind}`;
  if (kinds !== "share percent" && kinds !== "percent share") return null;
  if (
    !isAppositive(analysis, first, second) &&
    !/^(?: [a-z’' -]{2,40})?(?:,? or (?:about |roughly |nearly |some )?| \((?:about |roughly |nearly )?)$/u.test(
      between(analysis, first, second),
    )
  )
    return null;
  const [share, percent] = first.kind === "share" ? [first, second] : [second, first];
  const exact = (share.amount ?? 0) * 100;
  const given = intervalOf(analysis, percent);
  // "a third" is good for 34 %, "about a third" for 36 %.
  const room = share.hedge === null ? 2 : 4;
  if (meet(given, { low: exact - room - beyond(share, "below"), high: exact + room + beyond(share, "above") }))
    return null;
  return [
    report(
      second,
      `${wordsOf(analysis, share)} is ${show(Math.round(exact * 10) / 10)} %, not ${wordsOf(analysis, percent)}. Which is meant?`,
      [first],
    ),
  ];
}

/** Percentage points more that "more than half" and "nearly half" leave on their side. */
const beyond = ({ hedge, amount }: Value, side: HedgeSide): number =>
  approximators.get(hedge ?? "") === side ? 20 * (amount ?? 0) : 0;

/** "Nine in ten payments, 90 percent, are made online". */
const isAppositive = (analysis: Analysis, first: Value, second: Value): boolean =>
  first.kind === "share" &&
  /^ [a-z’' -]{2,40}, (?:about |roughly )?$/u.test(between(analysis, first, second)) &&
  /^,/u.test(textAfter(analysis, second.end, 1));

/** "31 of 138 seats, or 42 percent"; "61 of 74 drones (92 percent)". */
function wrongShare(analysis: Analysis, [part, whole, stated]: readonly [Value, Value, Value]): Raised[] | null {
  if (!/^(?:percent|share)$/u.test(stated.kind) || !isCount(part) || !isCount(whole)) return null;
  // "Of 1,200 workers, 300, or a third, will go": the whole comes first.
  const isTurned =
    /^of (?:the |its |their |all |some )?$/u.test(sentenceBefore(analysis, part)) &&
    (part.amount ?? 0) > (whole.amount ?? 0);
  if (isTurned && /^ [a-z’' -]{2,60}, (?:[a-z -]{2,30}, )?[^,.;:()]{0,40}$/u.test(between(analysis, part, whole)))
    return turned(analysis, [whole, part, stated]);
  // "32,000 seats, including 2,400 for wheelchair users, or 7.5 percent".
  const includes =
    (part.amount ?? 0) > (whole.amount ?? 0) &&
    /^(?: [a-z’'-]+){1,3}, (?:including|among them|of which|of whom) $/u.test(between(analysis, part, whole)) &&
    /^[^,.;:]{0,50},? (?:or |\()(?:about |nearly |almost |roughly )?$/u.test(between(analysis, whole, stated));
  if (includes) return compareShare(analysis, [whole, part, stated]);
  if (
    !/^(?: [a-z-]+){0,2} (?:out )?of (?:the |its |their |a total of |some |all |(?:the |a )?[a-z]+[’']s? )?$/u.test(
      between(analysis, part, whole),
    )
  )
    return null;
  return isStatedBeside(analysis, whole, stated) ? compareShare(analysis, [part, whole, stated]) : null;
}

const turned = (analysis: Analysis, [part, whole, stated]: readonly [Value, Value, Value]): Raised[] | null =>
  isStatedBeside(analysis, part, stated) ? compareShare(analysis, [part, whole, stated]) : null;

/** "has 4,000 employees and will lay off 600 of them, or one in five"; "£48 million, three-quarters of its £80 million". */
function wrongShareOfIt(analysis: Analysis, [first, second, third]: readonly [Value, Value, Value]): Raised[] | null {
  if (!isCount(first)) return null;
  const isOfThem =
    /^(?:percent|share)$/u.test(third.kind) && isCount(second) && (first.amount ?? 0) > (second.amount ?? 0);
  if (
    isOfThem &&
    /^ of (?:them|these|those|whom|which|its [a-z]+|the [a-z]+)(?: [a-z0-9-]+){0,5}(?:,? or | \()(?:about |roughly |nearly |almost )?$/u.test(
      between(analysis, second, third),
    ) &&
    between(analysis, first, second).length < 60
  )
    return compareShare(analysis, [second, first, third]);
  // "Income was 1.4 billion and costs were 980 million, which gave a cost-to-income ratio of 70 percent".
  const isRatio = third.kind === "percent" && isCount(second) && alike(first, second);
  if (
    isRatio &&
    /^(?: euros| dollars| pounds)?, (?:(?:which (?:gave|gives|means)|giving|for|making) (?:it )?an? [a-z-]+(?: [a-z-]+)?|an? (?:profit )?margin) of $/u.test(
      between(analysis, second, third),
    )
  )
    return compareShare(
      analysis,
      (first.amount ?? 0) < (second.amount ?? 0) ? [first, second, third] : [second, first, third],
    );
  const isOfIt =
    /^(?:percent|share)$/u.test(second.kind) && isCount(third) && third.kind === first.kind && alike(third, first);
  const gap = between(analysis, first, second);
  if (
    !isOfIt ||
    (third.amount ?? 0) < (first.amount ?? 0) ||
    gap.length > 50 ||
    /\b(?:and|while|but|than|with|from)\b|;/u.test(gap)
  )
    return null;
  if (
    !/(?:, |\b(?:is|was|or|swallowed|made up|took|accounted for|represents|represented|equals|covers|covered|ate up) )(?:about |roughly |nearly |almost |more than |some )?$/u.test(
      gap,
    )
  )
    return null;
  return /^ of (?:its|the|their|his|her|a|all)(?: [a-z]+(?:[’']s?)?){0,3} $/u.test(between(analysis, second, third))
    ? compareShare(analysis, [first, third, second])
    : null;
}

/** The share behind two counts: how long it took, or how old they are, may stand between ("126 had a stroke within two years, or 3 percent"). */
const shareOf = (values: readonly Value[], at: number): Value =>
  !isPortion(values[at]) && values[at + 1] && isPortion(values[at + 1]) ? values[at + 1] : values[at];

const isPortion = ({ kind }: Value): boolean => kind === "percent" || kind === "share";

/** The margin behind two counts of votes: abstentions may stand between. */
const marginOf = (analysis: Analysis, values: readonly Value[], at: number): Value =>
  values[at + 1] && /^ (?:abstentions?|abstained|abstaining|blank|spoil)/u.test(textAfter(analysis, values[at].end, 14))
    ? values[at + 1]
    : values[at];

/** ", or 42 percent", " (42 percent", ", 42 percent of the total". */
function isStatedBeside(analysis: Analysis, before: Value, stated: Value): boolean {
  const gap = between(analysis, before, stated);
  if (/\b(?:and|but|while|than|from)\b/u.test(gap.replace(/\b(?:more|less|fewer) than $/u, ""))) return false;
  if (
    /^[^.,;:()]{0,60}(?:,? or | \()(?:about |roughly |nearly |almost |just over |just under |more than )?$/u.test(gap)
  )
    return true;
  if (
    /^ ?(?:[a-z’'-]+ ){0,4}?[a-z’'-]*, an? (?:[a-z-]+ )?(?:rate|share|proportion|percentage|average|record) of (?:about |just )?$/u.test(
      gap,
    )
  )
    return true;
  if (
    stated.kind === "share" &&
    /^ ?(?:[a-z’'-]+ ){0,4}?[a-z’'-]*, (?:more than |fewer than |less than |nearly |about |almost )?$/u.test(gap) &&
    /^[,.]/u.test(textAfter(analysis, stated.end, 1))
  )
    return true;
  return (
    /^[^.,;:()]{0,60}, (?:about |roughly |nearly |almost |just over |just under |more than )?$/u.test(gap) &&
    /^ of (?:the|its|their|all|that)\b/u.test(textAfter(analysis, stated.end, 12))
  );
}

/** Holds a share against what its part and its whole give; null when it fits. */
export function compareShare(
  analysis: Analysis,
  [part, whole, stated]: readonly [Value, Value, Value],
): Raised[] | null {
  const [top, bottom] = [intervalOf(analysis, part), intervalOf(analysis, whole)];
  if ((part.amount ?? 0) > (whole.amount ?? 0)) return null;
  const scale = stated.kind === "percent" ? 100 : 1;
  const exact = ((part.amount ?? 0) / (whole.amount ?? 1)) * scale;
  // "A third" is good for 36 percent, "one in 20" for 6.
  const loose = stated.kind === "percent" ? 0.6 : Math.min(0.04, 0.16 * (stated.amount ?? 0));
  const room = loose * (stated.hedge === null ? 1 : 2);
  const range: Interval = { low: (top.low / bottom.high) * scale - room, high: (top.high / bottom.low) * scale + room };
  const isMisjudged =
    stated.kind === "share" &&
    (stated.hedge === "more than"
      ? exact < (stated.amount ?? 0) - 1e-9
      : /^(?:less|fewer) than$/u.test(stated.hedge ?? "") && exact > (stated.amount ?? 0) + 1e-9);
  if (!isMisjudged && meet(intervalOf(analysis, stated), range)) return null;
  const percent = stated.kind === "percent" ? exact : exact * 100;
  return [
    report(
      stated,
      `${wordsOf(analysis, part)} of ${wordsOf(analysis, whole)} is ${show(Math.round(percent * 10) / 10)} %, not ${wordsOf(analysis, stated)}. Which figure is wrong?`,
      [part, whole],
    ),
  ];
}

const isCount = ({ kind, amount, upper }: Value): boolean =>
  /^(?:number|money|weight|area|distance|volume)$/u.test(kind) && upper === null && (amount ?? 0) > 0;

/** "9,872 votes to 9,658, a majority of 114"; "52 percent to 48, a margin of 6 points". */
function wrongMargin(analysis: Analysis, [first, second, margin]: readonly [Value, Value, Value]): Raised[] | null {
  const isPercent = first.kind === "percent" || second.kind === "percent";
  if (!/^(?:number|percentage-points)$/u.test(margin.kind) && !(isPercent && margin.kind === "percent")) return null;
  if (!isPercent && (!isCount(first) || !isCount(second))) return null;
  if (!/^(?: votes)? (?:to|against) (?:[^,;.]{0,40}[’']s )?$/u.test(between(analysis, first, second))) return null;
  if (!saysMargin(between(analysis, second, margin))) return null;
  const exact = Math.abs((first.amount ?? 0) - (second.amount ?? 0));
  const room = Math.max(intervalOf(analysis, first).high - (first.amount ?? 0), 0) * 2;
  if (meet(intervalOf(analysis, margin), { low: exact - room, high: exact + room })) return null;
  return [
    report(
      margin,
      `${wordsOf(analysis, first)} less ${wordsOf(analysis, second)} is ${show(exact)}, not ${wordsOf(analysis, margin)}. Which figure is wrong?`,
      [first, second],
    ),
  ];
}

const saysMargin = (gap: string): boolean =>
  /^[^.;]{0,60}\b(?:majority|margin|lead|difference|gap) of (?:just |only )?$/u.test(gap);

/** "voted 52-48, a margin of six votes". */
function wrongScoreMargin(analysis: Analysis, score: Value, margin: Value): Raised[] | null {
  if (
    score.kind !== "score" ||
    margin.kind !== "number" ||
    margin.hedge !== null ||
    !saysMargin(between(analysis, score, margin))
  )
    return null;
  const exact = Math.abs((score.amount ?? 0) - (score.upper ?? 0));
  if (margin.amount === exact) return null;
  return [
    report(
      margin,
      `${wordsOf(analysis, score)} is a margin of ${show(exact)}, not ${wordsOf(analysis, margin)}. Which figure is wrong?`,
      [score],
    ),
  ];
}
