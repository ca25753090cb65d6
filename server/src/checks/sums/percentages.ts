/** Sums of percentages: shares of a vote beyond 100, "10 percent of the 5,000 workers, or 400". */
import type { Analysis, Value } from "../../analysis/model.ts";
import type { Raised } from "../check.ts";
import { between, intervalOf, meet, report, show, textAfter, valuesBySentence, wordsOf } from "./figures.ts";

/** Shares that make more than the whole, and parts that a percentage does not give. */
export const findPercentages = (analysis: Analysis): Raised[] =>
  valuesBySentence(analysis).flatMap((values) => [
    ...wrongWhole(analysis, values),
    ...values.flatMap((share, at) => wrongPartOf(analysis, [share, values[at + 1], values[at + 2]])),
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
  if (!shares.some(({ end }) => ofVote.test(textAfter(analysis, end, 24)))) return [];
  if (shares.some(({ hedge, upper }) => hedge !== null || upper !== null)) return [];
  for (let at = 0; at + 1 < shares.length; at++) {
    const gap = between(analysis, shares[at], shares[at + 1]);
    if (
      gap.length > 90 ||
      /\b(?:from|compared|while|against|but|turnout|(?:up|down) (?:from|by|on)|in (?:19|20)\d\d|among|of whom|second|run-?off)\b|[;(]/u.test(
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

/** "10 percent of the 5,000 workers, or 400". */
function wrongPartOf(analysis: Analysis, [share, whole, part]: readonly (Value | undefined)[]): Raised[] {
  if (
    !share ||
    !whole ||
    !part ||
    !/^(?:percent|share)$/u.test(share.kind) ||
    whole.kind !== part.kind ||
    !/^(?:number|money)$/u.test(part.kind) ||
    (part.kind === "money" && part.unit !== whole.unit)
  )
    return [];
  if (!/^ of (?:the|its|their|his|her|all|about|some) (?:[a-z]+ )?$/u.test(between(analysis, share, whole))) return [];
  if (
    !/^(?: [a-z’'-]+){0,4}(?:,? or | \(| — )(?:about |roughly |some |nearly |almost )?$/u.test(
      between(analysis, whole, part),
    )
  )
    return [];
  if ((share.amount ?? 0) > 100 || whole.upper !== null || part.upper !== null) return [];
  const times = share.kind === "percent" ? 0.01 : 1;
  const [rate, all] = [intervalOf(analysis, share), intervalOf(analysis, whole)];
  const room = share.kind === "share" ? 0.04 : 0.005;
  const range = { low: (rate.low * times - room) * all.low, high: (rate.high * times + room) * all.high };
  if (meet(intervalOf(analysis, part), range)) return [];
  return [
    report(
      part,
      `${wordsOf(analysis, share)} of ${wordsOf(analysis, whole)} is ${show((share.amount ?? 0) * times * (whole.amount ?? 0))}, not ${wordsOf(analysis, part)}. Which figure is wrong?`,
      [share, whole],
    ),
  ];
}
