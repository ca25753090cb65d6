/** Words around places: what kinds of capital there are, and where one language has given many towns the same name. */

/** Words before "capital" that make it something else than a country's seat of government. */
export const otherCapitals: ReadonlySet<string> = new Set([
  "commercial", "cultural", "financial", "economic", "business", "provincial", "state", "regional", "former", "ancient", "old", "historic", "old-time",
  "fashion", "film", "tech", "technology", "industrial", "diamond", "tourist", "tourism", "gambling", "imperial", "royal", "colonial", "then", "onetime", "one-time",
  "wartime", "summer", "winter", "port", "future", "new", "planned", "spiritual", "religious", "unofficial", "de", "facto", "rebel", "oil", "murder", "venture",
  "working", "human", "political", "administrative", "legislative", "judicial", "departmental", "county", "district", "erstwhile", "medieval", "wine", "music", "first",
]); // prettier-ignore

/** Groups of countries in which one language has named many towns alike; a small namesake may be missing from the facts. */
export const namesakeGroups: readonly ReadonlySet<string>[] = [
  new Set("US CA AU NZ GB IE ZA JM TT GY BS BB BZ ZW KE IN FJ MT LR SL GM GH NG".split(" ")),
  new Set("ES MX AR CL CO PE VE EC BO UY PY CR PA NI HN SV GT CU DO PR PH GQ".split(" ")),
  new Set("PT BR AO MZ CV GW TL ST".split(" ")),
  new Set("FR BE CH LU CA HT".split(" ")),
  new Set("DE AT CH LI LU".split(" ")),
  new Set("RU UA BY KZ".split(" ")),
  new Set("SA AE IQ SY JO LB EG SD LY TN DZ MA YE OM QA BH KW PS MR".split(" ")),
  new Set("KR KP".split(" ")),
  new Set("IN PK BD".split(" ")),
  new Set("CN TW HK MO".split(" ")),
];

/** What may stand before a place in which something is: "in Basra, Iran". */
export const placePrepositions: ReadonlySet<string> = new Set(["in", "at", "near", "from", "to", "of", "outside", "around", "left", "toward", "towards", "reached", "hit", "shook", "through", "for", "off", "struck", "visited", "entered", "inside", "via", "beyond", "into", "leaving", "reach"]); // prettier-ignore
