/** "11 years after it was launched" in a text that gives the year of the launch elsewhere. */
import type { Analysis, Value } from "../../analysis/model.ts";
import { valuesOfSentence } from "../../analysis/values.ts";
import { textAfter, textBefore } from "../sums/figures.ts";
import { isYear, yearOf } from "../sums/years.ts";

/** A stretch of years since something that another place dates otherwise. */
export interface Since {
  readonly stretch: Value;
  readonly dated: Value;
  /** Years from that date to the date of the text. */
  readonly years: number;
}

/** Stretches told up to now that the one date of the same deed contradicts by more than a year. */
export function findSince(analysis: Analysis): Since[] {
  if (analysis.frame.date === null) return [];
  const now = Number(analysis.frame.date.slice(0, 4));
  const dateline = datelineOf(analysis);
  const stretches = analysis.values.flatMap((stretch) => {
    const { kind, unit, hedge, upper, end } = stretch;
    if (kind !== "duration" || unit !== "year" || hedge !== null || upper !== null) return [];
    const deed =
      /^ after (?:it|he|she|they|the [a-z]+) (?:was |were |had been )(?<deed>[a-z]+)(?:[,.]| (?:in|at|by|from)\b)/u.exec(
        textAfter(analysis, end, 50),
      );
    if (!deed?.groups) return [];
    const others = valuesOfSentence(analysis.values, stretch.sentence);
    const isDated = others.some((other) => isYear(other) && other !== dateline);
    return isDated ? [] : [{ stretch, deed: deed.groups.deed }];
  });
  return stretches.flatMap(({ stretch, deed }) => {
    const words = new RegExp(String.raw`\b(?:was|were|had been) ${deed} (?:[a-z]+ ){0,2}(?:in|on) (?:[a-z]+ )?$`, "u");
    const dates = analysis.values.filter(
      (value) =>
        isYear(value) && value.sentence !== stretch.sentence && words.test(textBefore(analysis, value.start, 60)),
    );
    if (dates.length !== 1) return [];
    const years = now - yearOf(dates[0]);
    return Math.abs(years - (stretch.amount ?? 0)) > 1 ? [{ stretch, dated: dates[0], years }] : [];
  });
}

/** The date of the dateline, which dates no deed; absent when the text has none. */
const datelineOf = ({ values, frame }: Analysis): Value | undefined =>
  values.find(({ start, end }) => frame.dateline && start >= frame.dateline.start && end <= frame.dateline.end);
