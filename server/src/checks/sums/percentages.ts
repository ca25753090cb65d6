/** Sums of percentages: shares of a vote beyond 100, "10 percent of the 5,000 workers, or 400". */
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
  textBefore,
  valuesBySentence,
  wordsOf,
  sentenceBefore,
  withoutTimes,
} from "./figures.ts";

/** Shares that make more than the whole, and parts that a percentage does not give. */
export const findPercentages = (analysis: Analysis): Raised[] =>
  valuesBySentence(analysis).flatMap((values) => [
    ...wrongWhole(analysis, values),
    ...values.flatMap((share, at) => wrongPartOf(analysis, [share, values[at + 1], values[at + 2]])),
    ...wrongOfWhole(analysis, values),
    ...wrongHalves(analysis, values),
  ]);

/** "54 percent of the vote, … 31 percent and … 25 percent": a list of shares of one vote. */
function wrongWhole(analysis: Analysis, values: readonly Value[]): Raised[] {
  const shares = values.filter(({ kind }) => kind === "percent");
  if (
    shares.length < 3 ||
    shares.length !== values.filter(({ kind }) => kind === "percent" || kind === "percentage-points").length
  )
    return [];
  const ofVote = /^ of (?:the |all )?(?:votes?|ballots|respondents|those (?:asked|polled|surveyed)|voters)\b/u;
  // "Rice accounts for 20 percent, maize for 35 and wheat for 60".
  const accounts =
    /\b(?:accounts?|accounted|makes? up|made up) (?:for )?$/u.test(textBefore(analysis, shares[0].start, 16)) &&
    shares.slice(1).every(({ start }) => /\bfor $/u.test(textBefore(analysis, start, 5)));
  if (!accounts && !shares.some(({ end }) => ofVote.test(textAfter(analysis, end, 24)))) return [];
  if (shares.some(({ hedge, upper }) => hedge !== null || upper !== null)) return [];
  for (let at = 0; at + 1 < shares.length; at++) {
    const gap = between(analysis, shares[at], shares[at + 1]);
    if (
      gap.length > 90 ||
      /\b(?:from|compared|while|against|but|turnout|(?:up|down) (?:from|by|on)|in|among|of whom|second|run-?off|with|highest|lowest)\b|[;(]/u.test(
        gap,
      )
    )
      return [];
  }
  const sum = shares.reduce((all, { amount }) => all + (amount ?? 0), 0);
  if (sum <= 100 + shares.length * 0.5) return [];
  const last = shares[shares.length - 1];
  return [
    {
      span: { start: last.start, end: last.end },
      message: `${shares.map((share) => show(share.amount ?? 0)).join(" + ")} is ${show(sum)} %, more than all. Which figure is wrong?`,
      related: shares.slice(0, -1).map(({ start, end }) => ({ start, end, message: "Added to it." })),
    },
  ];
}

/** "will own 55 percent of the new company and those of Baltic Lines 48 percent": two owners of more than all. */
function wrongHalves(analysis: Analysis, values: readonly Value[]): Raised[] {
  const [first, second, ...more] = values.filter(({ kind }) => kind === "percent");
  if (!second || more.length > 0 || [first, second].some(({ hedge, upper }) => hedge !== null || upper !== null))
    return [];
  const isVote =
    / (?:by|of) $/u.test(textBefore(analysis, first.start, 4)) &&
    /^ to $/u.test(between(analysis, first, second)) &&
    /\b(?:voters|voted|backed|rejected|approved|passed|won|win|victory|beat|defeated|lost)\b/u.test(
      sentenceBefore(analysis, first),
    );
  if (isVote) return wrongSumOfTwo(first, second);
  if (
    !/\b(?:owns?|holds?|controls?|keep|get|won|took|got|received|polled) $/u.test(
      textBefore(analysis, first.start, 10),
    ) ||
    !/^ of the\b/u.test(textAfter(analysis, first.end, 8))
  )
    return [];
  const gap = between(analysis, first, second);
  if (
    !/,? and |, with /u.test(gap) ||
    /[.;(]|\b(?:up|down|from|compared|its|another|also)\b/u.test(gap) ||
    gap.length > 80
  )
    return [];
  return wrongSumOfTwo(first, second);
}

function wrongSumOfTwo(first: Value, second: Value): Raised[] {
  const sum = (first.amount ?? 0) + (second.amount ?? 0);
  if (sum <= 100.5 || sum > 115) return [];
  return [
    {
      span: { start: second.start, end: second.end },
      message: `${show(first.amount ?? 0)} + ${show(second.amount ?? 0)} is ${show(sum)} %, more than all. Which figure is wrong?`,
      related: [{ start: first.start, end: first.end, message: "Added to it." }],
    },
  ];
}

/** "10 percent of the 5,000 workers, or 400". */
function wrongPartOf(analysis: Analysis, [share, whole, part]: readonly (Value | undefined)[]): Raised[] {
  if (
    !share ||
    !whole ||
    !part ||
    !/^(?:percent|share)$/u.test(share.kind) ||
    !(whole.kind === part.kind || (whole.kind === "money" && alike(whole, part))) ||
    !/^(?:number|money)$/u.test(part.kind) ||
    (part.kind === "money" && part.unit !== whole.unit)
  )
    return [];
  if (!/^ of (?:the|its|their|his|her|all|about|some) (?:[a-z]+ )?$/u.test(between(analysis, share, whole))) return [];
  if (
    !/^(?: [a-z’'-]+){0,4}(?:,? or | \(| — )(?:about |roughly |some |nearly |almost )?$/u.test(
      between(analysis, whole, part),
    ) &&
    !(
      /^(?: [a-z’'-]+){0,4}, (?:about |roughly |some |nearly |almost )?$/u.test(between(analysis, whole, part)) &&
      /^(?:,| of them,)/u.test(textAfter(analysis, part.end, 9))
    )
  )
    return [];
  return comparePart(analysis, [share, whole, part]);
}

/** "Of the $6 million raised, 40 percent, or $2.4 million, went to him": the whole comes first, and dates may stand in between. */
function wrongOfWhole(analysis: Analysis, values: readonly Value[]): Raised[] {
  const figures = withoutTimes(values);
  return figures.flatMap((whole, at) => {
    const [share, part] = [figures[at + 1], figures[at + 2]];
    if (
      !share ||
      !part ||
      share.kind !== "percent" ||
      whole.kind !== part.kind ||
      !/^(?:number|money)$/u.test(whole.kind)
    )
      return [];
    if (whole.kind === "money" && whole.unit !== part.unit) return [];
    if (
      !/(?:^|[.,;”"] )of (?:the |its |their |all |all the |some |about )?$/u.test(
        textBefore(analysis, whole.start, 16).trimStart(),
      )
    )
      return [];
    if (!/^ [^.;:]{2,80}, (?:about |some |nearly |only |just )?$/u.test(between(analysis, whole, share))) return [];
    return /^(?: [a-z’'-]+){0,3}(?:,? or | \()(?:about |roughly |some |nearly |almost )?$/u.test(
      between(analysis, share, part),
    )
      ? comparePart(analysis, [share, whole, part])
      : [];
  });
}

/** Holds a part against what a percentage or a share of the whole gives. */
export function comparePart(analysis: Analysis, [share, whole, part]: readonly [Value, Value, Value]): Raised[] {
  if ((share.amount ?? 0) > 100 || whole.upper !== null || part.upper !== null) return [];
  const isPercent = share.kind === "percent";
  const amount = (share.amount ?? 0) * (isPercent ? 0.01 : 1);
  const rate = intervalOf(analysis, share);
  const all = intervalOf(analysis, whole);
  // "One in five" is no "one in four": a part in words is good for a few hundredths.
  const room = isPercent ? 0.005 : Math.min(0.025, amount * 0.15) * (share.hedge === null ? 1 : 2);
  const range = isPercent
    ? { low: (rate.low * 0.01 - room) * all.low, high: (rate.high * 0.01 + room) * all.high }
    : { low: (amount - room) * all.low, high: (amount + room) * all.high };
  if (meet(intervalOf(analysis, part), range)) return [];
  return [
    report(
      part,
      `${wordsOf(analysis, share)} of ${wordsOf(analysis, whole)} is ${show(amount * (whole.amount ?? 0))}, not ${wordsOf(analysis, part)}. Which figure is wrong?`,
      [share, whole],
    ),
  ];
}
