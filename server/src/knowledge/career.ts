/** Whether what a text says of a career fits the terms that are known. */
import { daysOf, type DaySpan } from "./dates.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Office, Person, Term } from "./model.ts";
import { changeMargin, longestSpan } from "./terms.ts";

/** Days around a date within which it fits. */
const fits = (date: DaySpan, given: DaySpan, early = changeMargin, late = changeMargin): boolean =>
  date.first - early <= given.last && given.first <= date.last + late;

/** Whether a stretch of office fits: its first term begins and its last ends as given. */
export function fitsStretch(terms: readonly Term[], [from, to]: readonly DaySpan[]): boolean {
  return terms.some(
    (first) => fits(daysOf(first.start), from) && terms.some((last) => last.start >= first.start && endFits(last, to)),
  );
}

/** Whether some term began at the time given. */
export const fitsStart = (terms: readonly Term[], given: DaySpan): boolean =>
  terms.some((term) => fits(daysOf(term.start), given));

/** Whether an election or appointment at that time fits: up to a year ahead of a term, or while it ran (re-election). */
export const fitsChoice = (terms: readonly Term[], given: DaySpan): boolean =>
  terms.some((term) => {
    const { first, last } = longestSpan(term);
    return first - 370 <= given.last && given.first <= last + changeMargin;
  });

/** Whether some term ended at the time given; open ends may. */
export const fitsEnd = (terms: readonly Term[], given: DaySpan): boolean => terms.some((term) => endFits(term, given));

function endFits(term: Term, given: DaySpan): boolean {
  if (term.endPrecision === "o" || term.endPrecision === "u") return true;
  // A successor's start is only an upper bound.
  return fits(daysOf(term.end), given, term.endPrecision === "b" ? 400 : changeMargin);
}

/** Whether the person may have followed one of the others in the office, acting holders between them allowed. */
export function fitsSuccession(
  own: readonly Term[],
  others: readonly Person[],
  offices: readonly Office[],
  knowledge: Knowledge,
): boolean {
  const ids = new Set(offices.map(({ id }) => id));
  const before = others.flatMap((person) => knowledge.termsOf(person)).filter(({ office }) => ids.has(office));
  if (before.length === 0) return true;
  return own.some((term) =>
    before.some((earlier) =>
      fits(
        { first: longestSpan(earlier).last, last: longestSpan(earlier).last },
        daysOf(term.start),
        changeMargin,
        400,
      ),
    ),
  );
}
