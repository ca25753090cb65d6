/** Entities linked to facts: by name, by the titles given, by the countries named and by the text's date. */
import { daysOf, type DaySpan } from "../knowledge/dates.ts";
import { fold } from "../knowledge/fold.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Named, Organization, Person, Place } from "../knowledge/model.ts";
import { textOf } from "../text/span.ts";
import { countriesMeant } from "./facts/bodies.ts";
import { daysOfText } from "./facts/when.ts";
import type { Analysis, Entity, Identity } from "./model.ts";

/** The stages before that linking looks at. */
export type Linkable = Pick<Analysis, "prose" | "frame" | "mentions" | "titles" | "entities">;

/** What the knowledge base says of entities; those it does not know are left out. Ambiguity stays, with its readings. */
export function linkEntities(found: Linkable, knowledge: Knowledge): Identity[] {
  const scene: Scene = {
    found,
    knowledge,
    countries: countriesIn(found, knowledge),
    today: daysOfText(found.frame.date),
  };
  return found.entities.flatMap((entity) => linkEntity(entity, scene) ?? []);
}

interface Scene {
  readonly found: Linkable;
  readonly knowledge: Knowledge;
  /** Codes of the countries that the text names. */
  readonly countries: ReadonlySet<string>;
  readonly today: DaySpan | null;
}

/** A row an entity could be, how much speaks for it, and what. */
interface Reading {
  readonly row: number;
  readonly weight: number;
  readonly clue: string;
}

/** By how much the first reading must outweigh the second. */
const clearly = 1.5;
const mostReadings = 8;

function linkEntity(entity: Entity, scene: Scene): Identity | null {
  const readings = [...readingsOf(entity, scene)].sort(
    (one, other) => other.weight - one.weight || one.row - other.row,
  );
  if (readings.length === 0) return null;
  const [first, second] = readings;
  const settled = first.weight > 0 && (!second || first.weight >= second.weight * clearly);
  return {
    entity: entity.id,
    row: settled ? first.row : null,
    readings: readings.slice(0, mostReadings).map(({ row }) => row),
    clue: settled ? first.clue : `${readings.length} bearers of the name in the facts`,
  };
}

function readingsOf(entity: Entity, scene: Scene): Reading[] {
  const { knowledge } = scene;
  switch (entity.type) {
    case "person":
      return peopleFor(entity, knowledge).map((named) => weighPerson(entity, named, scene));
    case "organization":
      return knowledge.organizationsNamed(entity.name).map((named) => weighOrganization(named, scene));
    case "place":
      return knowledge.placesNamed(entity.name).map((named) => weighPlace(named, scene));
    default:
      return [];
  }
}

// A full name that nobody bears must not fall back to its surname: that would be somebody else.
const peopleFor = (entity: Entity, knowledge: Knowledge): readonly Named<Person>[] =>
  knowledge.peopleNamed(entity.name).filter(({ by }) => by !== "surname" || !entity.name.includes(" "));

function weighPerson(
  entity: Entity,
  { bearer, by }: Named<Person>,
  { found, knowledge, countries, today }: Scene,
): Reading {
  let weight = by === "surname" ? bearer.prior / 4 : bearer.prior;
  let clue = by === "surname" ? "surname in the facts" : "name in the facts";
  const held = knowledge.termsOf(bearer).map(({ office }) => knowledge.office(office));
  const titles = entity.titles.map((title) => fold(textOf(found.prose.text, found.titles[title])));
  if (
    titles.some((title) =>
      held.some((office) =>
        [office.title, ...office.otherTitles].some((known) => fold(known) === title || title.endsWith(fold(known))),
      ),
    )
  ) {
    weight = weight * 2 + 10;
    clue += ", title held";
  }
  if (bearer.country !== "" && countries.has(bearer.country)) {
    weight = weight * 1.5 + 2;
    clue += ", country named in the text";
  }
  if (today && bearer.born !== 0 && daysOf(bearer.born).first > today.last) weight = 0;
  return { row: bearer.id, weight, clue };
}

function weighOrganization({ bearer, by }: Named<Organization>, { countries }: Scene): Reading {
  const known = bearer.kind === "international" ? 8 : bearer.kind === "university" || bearer.kind === "club" ? 2 : 4;
  const near = bearer.country !== "" && countries.has(bearer.country) ? 2 : 1;
  return {
    row: bearer.id,
    weight: known * near * (by === "name" ? 2 : 1),
    clue: `${by} in the facts${near > 1 ? ", country named in the text" : ""}`,
  };
}

function weighPlace({ bearer }: Named<Place>, { countries }: Scene): Reading {
  const near = countries.has(bearer.country) ? 3 : 1;
  const size = Math.log10(bearer.population + 10) * (bearer.feature === "capital" ? 2 : 1);
  return {
    row: bearer.id,
    weight: size * near,
    clue: `place in the facts${near > 1 ? ", country named in the text" : ""}`,
  };
}

function countriesIn({ prose, mentions }: Linkable, knowledge: Knowledge): ReadonlySet<string> {
  const names = new Set(
    mentions.filter(({ type }) => type === "place" || type === "group").map((mention) => textOf(prose.text, mention)),
  );
  return new Set([...names].flatMap((name) => countriesMeant(name, knowledge)));
}
