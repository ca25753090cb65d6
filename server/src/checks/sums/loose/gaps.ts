/** "40 points, six more than Welby, who have 32", "35 pounds, 5 pounds more than last year's 25": how far two figures lie apart. */
import type { Analysis, Value } from "../../../analysis/model.ts";
import type { Raised } from "../../check.ts";
import { alike, report, show, wordsOf } from "../figures.ts";
import { isDifference, isNear, isPlain, type Reach } from "./reach.ts";

/** A difference that no two figures of the sentence have, near that of one before it and the first behind it, or other than that of the only two. */
export function looseGap(analysis: Analysis, { stated, own, earlier, behind, before, after }: Reach): Raised[] {
  const inPoints = stated.kind === "percentage-points" || stated.unit === "points";
  const isEnd = (value: Value): boolean =>
    isPlain(value) || (inPoints && value.kind === "percent" && value.upper === null);
  if (!(isPlain(stated) || inPoints) || stated.hedge !== null || !isSetOff.test(before) || !isApart.test(after))
    return [];
  const other = behind[0];
  if (!other || !isEnd(other) || other.hedge !== null || isMultiple.test(after)) return [];
  if (isDifference(analysis, stated, [...earlier, ...own, ...behind].filter(isEnd))) return [];
  const firsts = own.filter(
    (value) => isEnd(value) && value.hedge === null && alike(value, other) && (inPoints || alike(value, stated)),
  );
  const first =
    firsts.length === 1 ? firsts[0] : firsts.findLast((value) => isNear(stated.amount ?? 0, gapOf(value, other)));
  if (!first) return [];
  return [
    report(
      stated,
      `From ${wordsOf(analysis, first)} to ${wordsOf(analysis, other)} is ${show(gapOf(first, other))}, not ${wordsOf(analysis, stated)}. Which figure is wrong?`,
      [first, other],
    ),
  ];
}

const gapOf = (a: Value, b: Value): number => Math.abs((a.amount ?? 0) - (b.amount ?? 0));
const isSetOff = /[,—–(] (?:or |just |only |which is |that is )?$/u;
const isApart =
  /^(?: [a-z]+)? (?:more|less|fewer|higher|lower|longer|shorter|taller|heavier|lighter|faster|slower|older|younger|ahead|behind|clear|above|below|over|under|short|up|down)\b/u;
const isMultiple = /^ times\b/u;
