/** Countries by name and by period, their demonyms and capitals. */
import { daysOf, type DaySpan, type FactDate } from "./dates.ts";
import { fold } from "./fold.ts";
import type { Capital, Country, Tables } from "./model.ts";

/** Look-up of countries. */
export interface Countries {
  /** The country a name or abbreviation stands for ("UK", "Soviet Union", "Burma"), null when there is none. */
  countryNamed(name: string): Country | null;
  /** The countries an adjective or people's name can stand for ("French", "Congolese", "Soviet"). */
  countriesOfDemonym(demonym: string): readonly Country[];
  /** The country with this code, null when there is none. */
  countryCoded(code: string): Country | null;
  /** Capitals that held at some day of the span; all there ever were when no span is given. */
  capitalsOf(code: string, when?: DaySpan): readonly Capital[];
}

/** Builds the look-ups out of the small tables. */
export function countryLookup(tables: Tables): Countries {
  const byCode = new Map(tables.countries.map((country) => [country.code, country]));
  const byName = new Map<string, Country>();
  const byDemonym = new Map<string, Country[]>();
  for (const { name, code, kind } of tables.countryNames) {
    const country = byCode.get(code);
    // "Kingdom of Italy" and "Zanzibar" lead to a country; "the Ukraine" folds to a name of its own.
    if (country && (kind !== "part" || !byName.has(fold(name)))) byName.set(key(name), country);
  }
  for (const country of tables.countries) {
    byName.set(key(country.name), country);
    for (const demonym of country.demonyms) {
      const known = byDemonym.get(fold(demonym)) ?? [];
      byDemonym.set(fold(demonym), known.includes(country) ? known : [...known, country]);
    }
  }
  return {
    countryNamed: (name) => byName.get(key(name)) ?? null,
    countriesOfDemonym: (demonym) => byDemonym.get(fold(demonym)) ?? [],
    countryCoded: (code) => byCode.get(code) ?? null,
    capitalsOf: (code, when) =>
      tables.capitals.filter((capital) => capital.country === code && (!when || overlaps(capital, when))),
  };
}

const key = (name: string): string => fold(name).replace(/^the /, "");

function overlaps({ from, to }: { readonly from: FactDate; readonly to: FactDate }, when: DaySpan): boolean {
  return daysOf(from).first <= when.last && daysOf(to).last >= when.first;
}
