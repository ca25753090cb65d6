/** Looks over the tables before they are packed: what overlaps, what is missing, what cannot be. */
import { daysOf, readFactDate, writeFactDate } from "../../server/src/knowledge/dates.ts";
import type { Facts } from "./build.ts";
import type { Row } from "./tables.ts";

/** One kind of doubt, and the rows it was found in, each in words. */
export interface Doubt {
  readonly title: string;
  /** What the packed file does about it. */
  readonly care: string;
  readonly found: readonly string[];
}

/** Days by which holders of one seat may overlap before it is a doubt: handovers are dated by oath or by election. */
const handover: Readonly<Record<string, number>> = { d: 3, m: 31, y: 366 };

/** All doubts about the tables; the same tables give the same doubts in the same order. */
export function audit(facts: Facts): readonly Doubt[] {
  return [...doubtsAboutSeats(facts), ...doubtsAboutTerms(facts), ...doubtsAboutPeople(facts)];
}

function doubtsAboutSeats({ people, offices, terms }: Facts): Doubt[] {
  const seats = new Map(offices.filter(({ single_seat }) => single_seat === "1").map((row) => [row.id, row]));
  const held = new Map<string, Row[]>();
  for (const term of terms.filter(({ acting, office_id }) => acting !== "1" && seats.has(office_id))) {
    const known = held.get(term.office_id);
    if (known) known.push(term);
    else held.set(term.office_id, [term]);
  }
  const perSeat = [...held].sort(([one], [other]) => (one < other ? -1 : 1));
  const words = wordsFor(people);
  return [
    {
      title: "Two holders of one seat at a time",
      care: "The checks leave 45 days on both sides of a change, and take any of the holders for right.",
      found: perSeat.flatMap(([office, holders]) =>
        overlapsIn(holders).map(([one, other]) => `${office}: ${words(one)}, ${words(other)}`),
      ),
    },
    {
      title: "A year or more in which a well covered seat has no holder",
      care: "Nothing is judged about a day for which no holder is known.",
      found: perSeat
        .filter(([office]) => Number(seats.get(office)?.covered) >= 0.95)
        .flatMap(([office, holders]) => gapsIn(holders).map((gap) => `${office}: ${gap}`)),
    },
  ];
}

function doubtsAboutTerms({ people, terms }: Facts): Doubt[] {
  const deaths = new Map(people.filter(({ died }) => died !== "").map(({ id, died }) => [id, died]));
  const words = wordsFor(people);
  const late = terms.filter(({ person_id, start }) => isAfter(start, deaths.get(person_id) ?? ""));
  return [
    {
      title: "A term that ends before it starts",
      care: "It is packed as it is and fits no day.",
      found: terms.filter(({ start, end }) => isAfter(start, end)).map((term) => `${term.office_id}: ${words(term)}`),
    },
    {
      title: "A term that starts after the holder's death",
      care: "It is packed as it is; a death is only reported when every reading of the date agrees.",
      found: late.map((term) => `${term.office_id}: ${words(term)}, died ${deaths.get(term.person_id)}`),
    },
  ];
}

const doubtsAboutPeople = ({ people }: Facts): Doubt[] => [
  {
    title: "A death before the birth",
    care: "Neither date is used by a check that needs the other.",
    found: people
      .filter(({ born, died }) => isAfter(born, died))
      .map(({ name, born, died }) => `${name}: born ${born}, died ${died}`),
  },
  {
    title: "One name and one year of birth, two rows",
    care: "Both stay; a name with two bearers is judged only when one clearly stands out.",
    found: twins(people),
  },
];

/** Whether both dates are known and the first is later, however they are read. */
const isAfter = (one: string, other: string): boolean =>
  one !== "" && other !== "" && daysOf(readFactDate(one)).first > daysOf(readFactDate(other)).last;

/** docs/facts-audit.md: how many of each doubt, and the first of them. */
export function auditPage(doubts: readonly Doubt[]): string {
  const shown = 15;
  const parts = doubts.map(({ title, care, found }) => {
    const list = found.slice(0, shown).map((line) => `- ${line.replace(/[|*_<]/gu, String.raw`\$&`)}`);
    const more = found.length > shown ? [`- … and ${found.length - shown} more`] : [];
    return [`## ${title}: ${found.length.toLocaleString("en")}`, "", care, "", ...list, ...more].join("\n").trimEnd();
  });
  return `# Doubts about the facts\n\nWritten by \`npm run pack-knowledge\` from the tables it packs: what in them overlaps, is missing or cannot be, and what\nis done about it.\n\n${parts.join("\n\n")}\n`;
}

/** Puts a term into words: its holder and its dates. */
function wordsFor(people: readonly Row[]): (term: Row) => string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return ({ person_id, start, end, precision }) =>
    `${names.get(person_id) ?? person_id} ${start || "?"} to ${end || "open"} (${precision})`;
}

const firstDay = (term: Row): number => daysOf(readFactDate(term.start)).first;
const lastDay = (term: Row): number => (term.end === "" ? Infinity : daysOf(readFactDate(term.end)).first);

/** Pairs of neighbours that overlap by more than a handover; open ends overlap nothing. */
function overlapsIn(terms: readonly Row[]): [Row, Row][] {
  const dated = terms.filter(({ start }) => start !== "").sort((one, other) => firstDay(one) - firstDay(other));
  return dated.slice(1).flatMap((term, index): [Row, Row][] => {
    const before = dated[index];
    if (before.person_id === term.person_id || before.end === "") return [];
    const coarse = [...before.precision.split(","), ...term.precision.split(",")].map((mark) => handover[mark] ?? 3);
    return lastDay(before) - firstDay(term) > Math.max(...coarse) ? [[before, term]] : [];
  });
}

function gapsIn(terms: readonly Row[]): string[] {
  const dated = terms.filter(({ start }) => start !== "").sort((one, other) => firstDay(one) - firstDay(other));
  let reached = -Infinity;
  return dated.flatMap((term) => {
    const gap = firstDay(term) - reached;
    const from = reached;
    reached = Math.max(reached, lastDay(term));
    return gap > 365 && Number.isFinite(from) ? [`${day(from)} to ${writeFactDate(readFactDate(term.start))}`] : [];
  });
}

const day = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

function twins(people: readonly Row[]): string[] {
  const known = new Map<string, string[]>();
  for (const { name, born, id } of people) {
    if (born === "") continue;
    const key = `${name}, ${born.slice(0, 4)}`;
    known.set(key, [...(known.get(key) ?? []), id]);
  }
  return [...known]
    .filter(([, ids]) => ids.length > 1)
    .map(([key, ids]) => `${key}: ${ids.join(", ")}`)
    .sort();
}
