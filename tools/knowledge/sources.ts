/** The sources of facts, their licences and how far each reaches; the order is the order of their bits. */
import type { FactSource } from "../../server/src/knowledge/model.ts";

const row = (name: string, title: string, licence: string, asOf: string): FactSource => ({
  name,
  title,
  licence,
  asOf,
});

/** Every source that a row of people, offices, terms or organisations can name. */
export const factSources: readonly FactSource[] = [
  row("curated", "Copydesk's own tables, keyed twice independently", "own work", "2025-01 to 2026-02, per office"),
  row("congress", "unitedstates/congress-legislators", "CC0", "2026-06-15"),
  row("ifg", "Institute for Government, IfG Ministers Database", "CC BY 4.0", "2026-06-12"),
  row("everypolitician", "Wikidata, by way of every-politician-scrapers", "CC0", "2022-06 to 2023-03, per country"),
  row("fivethirtyeight", "FiveThirtyEight, cabinet turnover and congress demographics", "CC BY 4.0", "2023-02-10"),
  row("openstates", "openstates/people", "CC0", "2026-08-05"),
  row("factbook", "The World Factbook", "public domain", "2026-01-22"),
  row("namenet", "English Namenet", "CC BY 4.0 and WordNet licence", "2025-12"),
  row("oewn", "Open English WordNet", "CC BY 4.0 and WordNet licence", "2026-08"),
  row("hand", "Copydesk's own tables, keyed once", "own work", "2025"),
  row("sp500", "S&P 500 companies (datasets)", "PDDL", "2026-08"),
  row("openfootball", "openfootball/clubs", "CC0", "2025-01"),
  row("hipo", "University Domains List by Hipo", "MIT", "2026"),
  row("geonames", "GeoNames", "CC BY 4.0", "2026-05"),
];

/** The bits of the sources in a cell of the tables. */
export function sourceBits(cell: readonly string[]): number {
  let bits = 0;
  for (const name of cell) {
    const bit = factSources.findIndex((source) => source.name === name);
    if (bit < 0) throw new Error(`unknown source "${name}"`);
    bits |= 1 << bit;
  }
  return bits;
}
