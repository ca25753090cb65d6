/** Countries from world-countries and the hand tables: names by period, demonyms, capitals. */
import worldCountries from "world-countries";
import { readFactDate } from "../../server/src/knowledge/dates.ts";
import type { Capital, Country, CountryName } from "../../server/src/knowledge/model.ts";
import { readTable } from "./tables.ts";

/** Adjectives that news uses and world-countries lacks. */
const moreDemonyms: Readonly<Record<string, string>> = {
  AR: "Argentinian Argentinean",
  AZ: "Azeri",
  BA: "Bosnian",
  BF: "Burkinabé",
  BW: "Botswanan",
  BY: "Belarussian Belorussian",
  CD: "Zairean Zairian",
  CV: "Cape|Verdean",
  CZ: "Czech",
  DJ: "Djiboutian",
  DK: "Dane",
  EC: "Ecuadorian",
  ES: "Spaniard",
  FI: "Finn",
  FR: "Frenchman",
  GB: "Briton Brit U.K. UK Scottish Welsh English",
  GR: "Hellenic",
  HK: "Hong|Kong",
  IE: "Irishman",
  IL: "Israeli",
  IS: "Icelandic",
  KG: "Kyrgyz Kyrgyzstani",
  KH: "Khmer",
  KZ: "Kazakh",
  LA: "Lao",
  LK: "Ceylonese",
  LS: "Lesothan Basotho",
  LU: "Luxembourgish",
  MM: "Myanmar",
  MV: "Maldivian",
  MY: "Malay",
  NE: "Nigerien",
  NP: "Nepali",
  NZ: "Kiwi New|Zealand",
  PH: "Philippine",
  PL: "Pole",
  RS: "Serb",
  SA: "Saudi",
  SE: "Swede",
  SI: "Slovenian",
  SK: "Slovakian",
  SR: "Surinamese",
  SV: "Salvadorean Salvadorian",
  SY: "Syrian",
  TJ: "Tajik Tajikistani",
  TL: "Timorese",
  TM: "Turkmenistani",
  TR: "Turk",
  US: "U.S. US",
  UZ: "Uzbek",
  VA: "Holy|See",
  SC: "Seychelles",
  BB: "Bajan",
  KW: "Kuwaiti",
  XK: "Kosovan Kosovar|Albanian",
  EU: "European",
  SU: "Soviet",
  DD: "East|German",
  YU: "Yugoslav Yugoslavian",
  CSHH: "Czechoslovak Czechoslovakian",
  CSXX: "Serbian-Montenegrin",
  DE: "West|German",
  VN: "South|Vietnamese North|Vietnamese",
};

/** States that are no more; their names by period are in the hand table. */
const former: readonly Country[] = [
  { code: "SU", name: "Soviet Union", demonyms: [], borders: [], independent: true },
  { code: "DD", name: "East Germany", demonyms: [], borders: [], independent: true },
  { code: "YU", name: "Yugoslavia", demonyms: [], borders: [], independent: true },
  { code: "CSHH", name: "Czechoslovakia", demonyms: [], borders: [], independent: true },
  { code: "CSXX", name: "Serbia and Montenegro", demonyms: [], borders: [], independent: true },
];

/** All countries, sorted by code. */
export function countries(): Country[] {
  const codeOf = new Map(worldCountries.map(({ cca2, cca3 }) => [cca3, cca2 as string]));
  const today = worldCountries.map((country): Country => ({
    code: country.cca2,
    name: country.name.common,
    demonyms: [country.demonyms?.eng?.m ?? "", country.demonyms?.eng?.f ?? ""].flatMap((text) => text.split(/, | or /)),
    borders: country.borders.map((code) => codeOf.get(code) ?? code).sort(),
    // Kosovo and Palestine are recognised by many; nothing is judged about their places anyway.
    independent: country.independent === true || ["XK", "PS", "TW"].includes(country.cca2),
  }));
  return [...today, ...former]
    .map((country) => ({ ...country, demonyms: demonymsOf(country) }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

function demonymsOf({ code, demonyms, independent }: Country): string[] {
  const more = (moreDemonyms[code] ?? "").split(" ").map((word) => word.replace("|", " "));
  // Martinique's "French" or Saipan's "American" would make every such adjective ambiguous.
  const own = independent
    ? demonyms
    : demonyms.filter((word) => !["French", "American", "Dutch", "Norwegian", "Indian"].includes(word));
  return [...new Set([...own, ...more])].filter((word) => word !== "");
}

/** Names of countries: common and official ones, then those of the hand table with their periods. */
export function countryNames(): CountryName[] {
  const always = { from: 0, to: 0 };
  const today = worldCountries.flatMap(({ cca2, name }) => [
    { code: cca2 as string, name: name.common as string, kind: "common", ...always },
    { code: cca2 as string, name: name.official as string, kind: "official", ...always },
  ]);
  const byHand = readTable("country-aliases").map(({ iso2, alias, kind, from, to }) => ({
    code: iso2,
    name: alias,
    kind,
    from: readFactDate(from),
    to: readFactDate(to),
  }));
  return [...today, ...byHand];
}

/** Capitals: by period where the hand table lists the country, else today's at all times. */
export function capitals(): Capital[] {
  const byHand = readTable("capitals-history").map(({ country, capital, from, to, note }) => ({
    country,
    name: capital,
    from: readFactDate(from),
    to: readFactDate(to),
    note,
  }));
  const listed = new Set(byHand.map(({ country }) => country));
  const today = worldCountries
    .filter(({ cca2 }) => !listed.has(cca2))
    .flatMap(({ cca2, capital }) =>
      (capital ?? []).map((name) => ({ country: cca2 as string, name, from: 0, to: 0, note: "" })),
    );
  return [...byHand, ...today];
}
