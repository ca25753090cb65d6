/** How facts are put into words: terms with their dates, sources and as-of dates. */
import { writeFactDate } from "../../knowledge/dates.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Office, Person, Term } from "../../knowledge/model.ts";

/** "2017-07-18 to 2020-07-18", "since 2024-07-05 (as of 2026-06-12)". */
export function termDates(term: Term): string {
  const start = term.startPrecision === "u" ? "" : writeFactDate(term.start);
  if (term.endPrecision === "o") return `since ${start || "an unknown date"} (as of ${writeFactDate(term.asOf)})`;
  if (term.endPrecision === "u") return `from ${start || "an unknown date"}, last seen ${writeFactDate(term.asOf)}`;
  return start === "" ? `until ${writeFactDate(term.end)}` : `${start} to ${writeFactDate(term.end)}`;
}

/** "Secretary-General, OSCE": the office with its body, without saying it twice. */
export function officeWords(office: Office): string {
  const body = office.body === "World" ? officeBody(office) : office.body;
  return body === "" || office.title.includes(body) ? office.title : `${office.title} (${body})`;
}

const officeBody = (office: Office): string => (office.key.startsWith("un-") ? "United Nations" : "");

/** What the person held, most telling first, as one line; "no office" when the base has none. */
export function careerWords(person: Person, knowledge: Knowledge, limit = 3): string {
  const weight = (term: Term): number =>
    rank[knowledge.office(term.office).kind] + (term.sources.includes("curated") ? 1 : 0);
  const terms = [...knowledge.termsOf(person)].sort(
    (one, other) => weight(other) - weight(one) || other.start - one.start,
  );
  const shown = terms.slice(0, limit).map((term) => `${officeWords(knowledge.office(term.office))} ${termDates(term)}`);
  return shown.length === 0 ? "no office in the facts" : `held ${shown.join("; ")}`;
}

const rank = {
  head_of_state: 6,
  head_of_government: 6,
  org_head: 5,
  minister: 4,
  other: 3,
  governor: 3,
  ambassador: 2,
  legislator: 1,
};

/** "Alexei Kosygin held it 1964-10-15 to 1980-10-23", for up to two holders; "" when none are given. */
export function holderWords(holders: readonly Term[], knowledge: Knowledge): string {
  const lines = holders.map((term) => `${knowledge.person(term.person).name} held it ${termDates(term)}`);
  return [...new Set(lines)].slice(0, 2).join("; ");
}

/** "source: curated, ifg; as of 2025-12". */
export function groundsOf(office: Office, terms: readonly Term[] = []): string {
  const names = new Set([...terms.flatMap(({ sources }) => sources), ...office.sources].slice(0, 3));
  return `source ${[...names].join(", ")}, as of ${writeFactDate(office.asOf)}`;
}
