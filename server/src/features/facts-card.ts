/** What the facts say of a name: who it is, offices with dates, life, country, and how far each row reaches. */
import type { Entity, Identity } from "../analysis/model.ts";
import { officeWords, termDates } from "../analysis/facts/wording.ts";
import { writeFactDate, type FactDate } from "../knowledge/dates.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Organization, Person, Place, Term } from "../knowledge/model.ts";
import type { Card } from "./card.ts";

/** The card of an entity that is linked to facts; the readings where more than one bearer of the name is likely. */
export function factsCard(entity: Entity, identity: Identity, knowledge: Knowledge): Card | null {
  const { row, readings, clue } = identity;
  if (row !== null) {
    const card = cardOf(entity.type, row, knowledge);
    return card && { ...card, lines: [...card.lines, `Why: ${clue}`] };
  }
  const several = readings.slice(0, mostReadings).flatMap((reading) => briefly(entity.type, reading, knowledge) ?? []);
  const more = readings.length - several.length;
  const lines = more > 0 ? [...several, `and ${more} more`] : several;
  return several.length === 0 ? null : { heading: "In the facts, one of these", lines };
}

const mostReadings = 4;
const mostTerms = 5;
const mostNames = 5;

function cardOf(type: Entity["type"], row: number, knowledge: Knowledge): Card | null {
  switch (type) {
    case "person":
      return personCard(knowledge.person(row), knowledge);
    case "organization":
      return organizationCard(knowledge.organization(row), knowledge);
    case "place":
      return placeCard(knowledge.place(row), knowledge);
    default:
      return null;
  }
}

/** One line for one of several bearers of a name. */
function briefly(type: Entity["type"], row: number, knowledge: Knowledge): string | null {
  if (type === "person") {
    const { name, born, died, description, country } = knowledge.person(row);
    const life = lifeWords(born, died);
    return [name, life && `(${life})`, description || countryName(country, knowledge)].filter(Boolean).join(" ");
  }
  const { name, country } = type === "place" ? knowledge.place(row) : knowledge.organization(row);
  return [name, countryName(country, knowledge)].filter(Boolean).join(", ");
}

function personCard(person: Person, knowledge: Knowledge): Card {
  const terms = [...knowledge.termsOf(person)].sort((one, other) => other.start - one.start);
  const held = terms.slice(0, mostTerms).map((term) => termLine(term, knowledge));
  const more = terms.length - held.length;
  const life = lifeWords(person.born, person.died);
  const country = countryName(person.country, knowledge);
  const lines = [
    ...held,
    ...(more > 0 ? [`and ${more} earlier`] : []),
    ...(life ? [life] : []),
    ...(country ? [`Country: ${country}`] : []),
    ...namesLine(person.aliases),
    ...sourceLine(person.sources, knowledge),
  ];
  return { heading: headingOf(person.name, person.description), lines, ...linkTo(person.wikidata) };
}

/** "Secretary General (OSCE) 2017-07-18 to 2020-07-18 (curated)". */
function termLine(term: Term, knowledge: Knowledge): string {
  const acting = term.acting ? "acting " : "";
  return `${acting}${officeWords(knowledge.office(term.office))} ${termDates(term)} (${term.sources.join(", ")})`;
}

function organizationCard(organization: Organization, knowledge: Knowledge): Card {
  const { name, acronym, kind, seat, founded, country, aliases, sources, wikidata } = organization;
  const where = [seat, countryName(country, knowledge)].filter(Boolean).join(", ");
  const lines = [
    ...(where ? [`Seat: ${where}`] : []),
    ...(founded ? [`Founded: ${writeFactDate(founded)}`] : []),
    ...namesLine([acronym, ...aliases].filter(Boolean)),
    ...sourceLine(sources, knowledge),
  ];
  return { heading: headingOf(name, kind), lines, ...linkTo(wikidata) };
}

function placeCard(place: Place, knowledge: Knowledge): Card {
  const { name, aliases, region, country, population, disputed, wikidata, feature } = place;
  const where = [region, countryName(country, knowledge)].filter(Boolean).join(", ");
  const lines = [
    ...(where ? [`In ${where}${disputed ? "; disputed" : ""}`] : []),
    ...(population > 0 ? [`Population: ${population.toLocaleString("en")}`] : []),
    ...namesLine(aliases),
    ...sourceLine(["geonames"], knowledge),
  ];
  return { heading: headingOf(name, feature === "admin" ? "region" : feature), lines, ...linkTo(wikidata) };
}

const headingOf = (name: string, what: string): string => `In the facts: ${name}${what ? `, ${what}` : ""}`;
const countryName = (code: string, knowledge: Knowledge): string => knowledge.countryCoded(code)?.name ?? "";

/** Dates of a life; nothing where none is known, which never means "alive". */
function lifeWords(born: FactDate, died: FactDate): string {
  const parts = [born ? `born ${writeFactDate(born)}` : "", died ? `died ${writeFactDate(died)}` : ""];
  return parts.filter(Boolean).join(", ");
}

const namesLine = (names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`Also: ${[...new Set(names)].slice(0, mostNames).join(" · ")}`];

/** "Source: Institute for Government, IfG Ministers Database, as of 2026-06-12". */
function sourceLine(names: readonly string[], { sources }: Knowledge): string[] {
  const known = sources.filter(({ name }) => names.includes(name)).slice(0, 3);
  if (known.length === 0) return [];
  return [`Source: ${known.map(({ title, asOf }) => (asOf ? `${title}, as of ${asOf}` : title)).join(" · ")}`];
}

const linkTo = (wikidata: number): Pick<Card, "link"> =>
  wikidata === 0
    ? {}
    : { link: { words: `Wikidata Q${wikidata}`, address: `https://www.wikidata.org/wiki/Q${wikidata}` } };
