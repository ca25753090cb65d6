/** Who held an office when, read with the care that imprecise dates need. */
import { daysOf, type DaySpan } from "./dates.ts";
import type { Term } from "./model.ts";

/** Days around a change of office within which nothing is judged: sources differ on election, oath and handover. */
export const changeMargin = 45;

/** The longest stretch the term can have covered; open and unknown ends reach to infinity. */
export function longestSpan(term: Term): DaySpan {
  const first = term.startPrecision === "u" ? -Infinity : daysOf(term.start).first;
  const open = term.endPrecision === "o" || term.endPrecision === "u";
  return { first, last: open ? Infinity : daysOf(term.end).last };
}

/** Whether the term may have run on some day of the span, with a margin in days at both ends. */
export function couldHold(term: Term, when: DaySpan, margin: number): boolean {
  const { first, last } = longestSpan(term);
  return first - margin <= when.last && when.first <= last + margin;
}
