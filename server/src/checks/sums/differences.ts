/** Sums of differences: "$4.2 million, $700,000 more than the $3.6 million", "exports of 54 billion and imports of 50, a surplus of 5". */
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
  withHedge,
  wordsOf,
  type Interval,
  sentenceBefore,
  withoutTimes,
} from "./figures.ts";

/** Differences that are not those of the two figures beside them. */
export const findDifferences = (analysis: Analysis): Raised[] => [
  ...valuesBySentence(analysis).flatMap((all) => {
    const values = withoutTimes(all);
    return values.flatMap((first, at) => {
      const [second, third] = [values[at + 1], values[at + 2]];
      if (!second || !third) return [];
      return wrongGap(analysis, [first, second, third]) ?? [];
    });
  }),
  ...findBalances(analysis),
];

/** "Exports came to $54 billion. … Imports fell to $50 billion, leaving a surplus of $5 billion", in one paragraph. */
const findBalances = (analysis: Analysis): Raised[] =>
  analysis.values.flatMap((balance) => {
    if (balance.kind !== "money" || balance.upper !== null) return [];
    if (
      !/\b(?:left|leaving|leaves|giving|produced|producing) a (?:trade )?(?:surplus|deficit) of (?:about )?$/u.test(
        textBefore(analysis, balance.start, 40),
      )
    )
      return [];
    if (/^ (?:for|in|over|since|so far|this)\b/u.test(textAfter(analysis, balance.end, 10))) return [];
    const sums = analysis.values.filter(
      (value) => value.kind === "money" && value.unit === balance.unit && value.start < balance.start,
    );
    const [outward, inward] = [/\b(?:exports|shipments)\b/u, /\bimports\b/u].map((words) =>
      sums.filter((value) => words.test(sentenceBefore(analysis, value))),
    );
    const pairs = outward.flatMap((a) => inward.filter((b) => b !== a).map((b) => [a, b] as const));
    if (pairs.length === 0) return [];
    const worked = pairs.map((of) => wrongBalance(analysis, balance, of));
    return worked.every((found) => found !== null) ? (worked.at(-1) ?? []) : [];
  });

function wrongBalance(analysis: Analysis, balance: Value, of: readonly [Value, Value]): Raised[] | null {
  const [a, b] = of.map((value) => intervalOf(analysis, value));
  const exact = Math.abs((of[0].amount ?? 0) - (of[1].amount ?? 0));
  const room = (a.high - a.low + b.high - b.low) / 2;
  return compare(analysis, balance, { of, exact, range: { low: exact - room, high: exact + room } });
}

type Three = readonly [Value, Value, Value];

/** "2.1 percent and 1.4 percent, a difference of 0.9 points"; "exports of $54 billion and imports of $50 billion, a surplus of $5 billion". */
function wrongGap(analysis: Analysis, [first, second, gap]: Three): Raised[] | null {
  if (!areMeasures(first, second) || !isStepOf(gap, first)) return null;
  if (first.hedge !== null || second.hedge !== null) return null;
  const joint = between(analysis, first, second);
  if (joint.length > 60 || /[.;:]|\b(?:from|by|of (?:the|which|whom|its))\b/u.test(joint.replace(/ from $/u, "")))
    return null;
  if (!/\b(?:and|against|compared with|compared to|versus|to|while|but)\b/u.test(joint)) return null;
  if (
    !/^[^.;:]{0,50}(?:, | \(|—|– ?|\b(?:leaving|left|giving|with) )(?:a |an |the |it )?(?:[a-z-]+ )?(?:difference|gap|surplus|deficit|profit|loss|shortfall|spread|margin|lead|majority) of (?:just |only |about |nearly )?$/u.test(
      between(analysis, second, withHedge(gap)),
    )
  )
    return null;
  return wrongBalance(analysis, gap, [first, second]);
}

/** What a difference ought to be. */
interface Working {
  readonly of: readonly [Value, Value];
  readonly exact: number;
  readonly range: Interval;
}

function compare(analysis: Analysis, stated: Value, { of: [first, second], exact, range }: Working): Raised[] | null {
  if (meet(intervalOf(analysis, stated), range)) return null;
  return [
    report(
      stated,
      `From ${wordsOf(analysis, second)} to ${wordsOf(analysis, first)} is ${show(exact)}, not ${wordsOf(analysis, stated)}. Which figure is wrong?`,
      [first, second],
    ),
  ];
}

/** Two amounts of one sort; two bare numbers only when they count the same. */
const areMeasures = (a: Value, b: Value): boolean =>
  [a, b].every(({ amount, upper }) => (amount ?? 0) > 0 && upper === null) &&
  (a.kind === b.kind || (a.kind === "money" && alike(a, b)) || (lengths.has(a.kind) && lengths.has(b.kind))) &&
  (a.unit === b.unit || (/^(?:number|money)$/u.test(a.kind) && b.unit === null)) &&
  (a.kind !== "number" || a.unit !== null) &&
  /^(?:number|money|percent|distance|weight|area|height|speed|temperature|duration|age)$/u.test(a.kind);

/** Whether a value can be a step between two of a kind: of percentages, points. */
const isStepOf = (step: Value, { kind, unit }: Value): boolean =>
  step.upper === null &&
  (step.amount ?? 0) > 0 &&
  (kind === "percent"
    ? step.kind === "percent" || step.kind === "percentage-points" || /^points?$/u.test(step.unit ?? "")
    : (step.kind === kind || (lengths.has(step.kind) && lengths.has(kind))) &&
      (step.unit === unit || (kind === "number" && step.unit === null)));

/** Kinds that one stretch may be told in: "180 meters", "30 meters taller". */
const lengths: ReadonlySet<string> = new Set(["distance", "height"]);
