/** Whether somebody can have held an office at a time: yes, no, or not for us to say. */
import { daysOf, type DaySpan } from "./dates.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Office, Person, Term } from "./model.ts";
import { changeMargin, couldHold, longestSpan } from "./terms.ts";

/** What the base says of a person and an office. `never` and `elsewhen` are only given where it covers the question. */
export type HoldingVerdict =
  | { readonly answer: "held" }
  | { readonly answer: "unknown" }
  | { readonly answer: "never"; readonly holders: readonly Term[] }
  | { readonly answer: "elsewhen"; readonly terms: readonly Term[]; readonly holders: readonly Term[] };

/** The question: person, the office meant, all offices that would make it right, the times in question. */
export interface HoldingQuestion {
  readonly person: Person;
  readonly primary: Office;
  readonly all: readonly Office[];
  /** Right when it holds at any of them; empty when no time is known. */
  readonly times: readonly DaySpan[];
}

const enoughCovered = 0.95;

/** Answers a question about an office. */
export function judgeHolding(question: HoldingQuestion, knowledge: Knowledge): HoldingVerdict {
  const { person, all, times } = question;
  const terms = knowledge.termsOf(person);
  const offices = new Set(all.map(({ id }) => id));
  const own = terms.filter(({ office }) => offices.has(office));
  if (times.length === 0) return own.length > 0 ? { answer: "held" } : undated(question, terms, knowledge);
  const near = terms.filter(
    (term) => offices.has(term.office) || isAkin(knowledge.office(term.office), question.primary),
  );
  if (near.some((term) => times.some((when) => couldHold(effective(term, knowledge), when, changeMargin))))
    return { answer: "held" };
  const known = times.map((when) => knownHolders(question.primary, when, knowledge));
  if (known.some((holders) => holders === null)) return { answer: "unknown" };
  const holders = known.flatMap((list) => list ?? []).filter((term) => term.person !== person.id);
  if (own.length === 0) return { answer: "never", holders };
  return { answer: "elsewhen", terms: own, holders };
}

/** Everybody who held the single seat at these times; null where the base does not cover one of them well enough. */
export function holdersAt(office: Office, times: readonly DaySpan[], knowledge: Knowledge): readonly Term[] | null {
  const known = times.map((when) => knownHolders(office, when, knowledge));
  return known.length === 0 || known.includes(null) ? null : known.flatMap((holders) => holders ?? []);
}

/** Without a time only "never held" can be said, and only when the office's whole stretch fits the person's life. */
function undated({ person, primary }: HoldingQuestion, terms: readonly Term[], knowledge: Knowledge): HoldingVerdict {
  if (!primary.single || primary.covered === null || primary.covered < 0.9) return { answer: "unknown" };
  if (terms.some((term) => isAkin(knowledge.office(term.office), primary))) return { answer: "unknown" };
  const from = daysOf(primary.coverageFrom).first;
  // Forty is an early age for such an office, and people seldom hold it before the first office that is known of them.
  const grown = person.born === 0 ? -Infinity : daysOf(person.born + 400_000).last;
  const first = Math.min(...terms.map((term) => daysOf(term.start).first));
  const within = grown >= from || (Number.isFinite(first) && first >= from);
  return within ? { answer: "never", holders: [] } : { answer: "unknown" };
}

/** Offices that news does not keep apart: head of state or of government of one country under another name. */
function isAkin(held: Office, meant: Office): boolean {
  if (held.country === "" || held.country !== meant.country) return false;
  const doublyKeyed = meant.sources.includes("curated");
  if (
    !doublyKeyed &&
    held.kind === meant.kind &&
    held.kind !== "minister" &&
    held.kind !== "other" &&
    held.kind !== "governor" &&
    held.kind !== "org_head"
  )
    return true;
  const field = /foreign|defen[cs]e|finance|interior|treasury/.exec(meant.key);
  return field !== null && held.key.includes(field[0]) && held.kind === "minister";
}

/** A term that the sources leave open ends when the single seat has a later holder. */
function effective(term: Term, knowledge: Knowledge): Term {
  if (term.endPrecision !== "o" && term.endPrecision !== "u") return term;
  const office = knowledge.office(term.office);
  if (!office.single) return term;
  const later = knowledge
    .termsIn(office)
    .find(
      (other) =>
        other.person !== term.person &&
        !other.acting &&
        other.start > Math.max(term.start, term.asOf) &&
        other.startPrecision === "d",
    );
  return later ? { ...term, end: later.start, endPrecision: "b" } : term;
}

const formerStates: ReadonlySet<string> = new Set(["SU", "DD", "YU", "CSHH", "CSXX"]);

/** Whether the office, or its state, had ended before. */
function isGone(office: Office, when: DaySpan): boolean {
  if (office.abolished !== 0) return when.first > daysOf(office.abolished).last + changeMargin;
  return formerStates.has(office.country) && when.first > daysOf(office.asOf).last + changeMargin;
}

/** Who held the single seat at that time; null where the base does not cover it well enough. */
function knownHolders(office: Office, when: DaySpan, knowledge: Knowledge): readonly Term[] | null {
  if (!office.single || office.covered === null) return null;
  if (isGone(office, when)) return [];
  if (when.first < daysOf(office.coverageFrom).first || when.last > daysOf(office.asOf).last) return null;
  const holders = knowledge.termsIn(office).filter((term) => couldHold(effective(term, knowledge), when, 0));
  const sure = holders.filter((term) => longestSpan(term).last !== Infinity || daysOf(term.asOf).last >= when.first);
  if (sure.length === 0) return null;
  const backed =
    office.covered >= enoughCovered || sure.every(({ sources }) => sources.includes("curated") || sources.length > 1);
  return backed ? sure : null;
}
