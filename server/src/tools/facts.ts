/** What the facts say of a name, as plain JSON: everybody and everything that bears it, likeliest first. */
import { writeFactDate, type FactDate } from "../knowledge/dates.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { NameKind, Organization, Person, Place, Term } from "../knowledge/model.ts";

/** A term of office; dates are ISO, as exact as they are known, null when they are not. */
export interface HeldOffice {
  readonly office: string;
  readonly body: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly acting: boolean;
  /** The last day for which an open term speaks; null for one that has ended. */
  readonly asOf: string | null;
  readonly sources: readonly string[];
}

/** Somebody or something that bears a name. Null means not known, never "alive" or "still there". */
export interface Bearer {
  readonly type: "person" | "organization" | "place";
  /** Row in the facts, of its type. */
  readonly row: number;
  readonly name: string;
  /** How the name leads to it: its name, an alias, an acronym, a surname. */
  readonly by: NameKind;
  readonly description: string;
  readonly country: string | null;
  readonly aliases: readonly string[];
  readonly born: string | null;
  readonly died: string | null;
  readonly founded: string | null;
  /** "Q…"; null when not known. */
  readonly wikidata: string | null;
  /** Latest first; empty for what is no person. */
  readonly offices: readonly HeldOffice[];
  readonly sources: readonly string[];
}

/** At most this many bearers of each type: a common surname has hundreds. */
const mostBearers = 10;

/** Who and what bears `name`, accents, case and hyphens aside; empty when the facts do not know it. */
export function bearersOf(name: string, knowledge: Knowledge): readonly Bearer[] {
  const people = knowledge.peopleNamed(name).slice(0, mostBearers);
  const organizations = knowledge.organizationsNamed(name).slice(0, mostBearers);
  const places = knowledge.placesNamed(name).slice(0, mostBearers);
  return [
    ...people.map(({ bearer, by }) => personOf(bearer, by, knowledge)),
    ...organizations.map(({ bearer, by }) => organizationOf(bearer, by, knowledge)),
    ...places.map(({ bearer, by }) => placeOf(bearer, by, knowledge)),
  ];
}

function personOf(person: Person, by: NameKind, knowledge: Knowledge): Bearer {
  const terms = [...knowledge.termsOf(person)].sort((one, other) => other.start - one.start);
  return {
    ...{ type: "person", row: person.id, name: person.name, by, description: person.description },
    ...{ country: countryOf(person.country, knowledge), aliases: person.aliases },
    ...{ born: dateOf(person.born), died: dateOf(person.died), founded: null, wikidata: itemOf(person.wikidata) },
    offices: terms.map((term) => heldOffice(term, knowledge)),
    sources: person.sources,
  };
}

function organizationOf(organization: Organization, by: NameKind, knowledge: Knowledge): Bearer {
  const { id, name, kind, country, acronym, aliases, founded, wikidata, sources } = organization;
  return {
    ...{ type: "organization", row: id, name, by, description: kind, country: countryOf(country, knowledge) },
    aliases: [acronym, ...aliases].filter((alias) => alias !== ""),
    ...{ born: null, died: null, founded: dateOf(founded), wikidata: itemOf(wikidata), offices: [], sources },
  };
}

function placeOf(place: Place, by: NameKind, knowledge: Knowledge): Bearer {
  const { id, name, feature, region, country, aliases, wikidata } = place;
  const kind = feature === "admin" ? "region" : feature;
  return {
    ...{ type: "place", row: id, name, by, description: region === "" ? kind : `${kind} in ${region}` },
    ...{ country: countryOf(country, knowledge), aliases, born: null, died: null, founded: null },
    ...{ wikidata: itemOf(wikidata), offices: [], sources: ["geonames"] },
  };
}

function heldOffice({ office, start, end, acting, asOf, sources }: Term, knowledge: Knowledge): HeldOffice {
  const { title, body } = knowledge.office(office);
  return {
    ...{ office: title, body, from: dateOf(start), to: dateOf(end), acting },
    ...{ asOf: end === 0 ? dateOf(asOf) : null, sources },
  };
}

const dateOf = (date: FactDate): string | null => writeFactDate(date) || null;
const itemOf = (item: number): string | null => (item > 0 ? `Q${item}` : null);
const countryOf = (code: string, knowledge: Knowledge): string | null => knowledge.countryCoded(code)?.name ?? null;
