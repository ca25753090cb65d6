/** What a name names, judged by its words and its neighbours: the rules for when no trained recogniser is at hand. */
import { countries, groupWords } from "../lexicon/countries.ts";
import { givenNames } from "../lexicon/given-names.ts";
import {
  eventWords,
  knownOrganizations,
  knownPlaces,
  organizationWords,
  organizationsOf,
  personParticles,
  placesOf,
  placeWords,
  workWords,
} from "../lexicon/name-words.ts";
import type { Tokens } from "../text/model.ts";
import type { Run } from "./capital-runs.ts";
import type { Clue, EntityType } from "./model.ts";
import { isAllCapitals, isInitial, isPossessive } from "./name-tokens.ts";

/** A type and why. */
export interface Typing {
  readonly type: EntityType;
  readonly clue: Clue;
  /** Whether the name's own words say it, so that it holds for the same name elsewhere in the text. */
  readonly firm: boolean;
}

/** The type of the name in `run` by its words and neighbours. */
export function typeOf(tokens: Tokens, run: Run): Typing {
  return typeByWords(tokens, run) ?? typeByNeighbours(tokens, run) ?? typeByShape(tokens, run);
}

/** Names of countries and regions, as printed. */
export const countryNames: ReadonlySet<string> = new Set(countries.flatMap(({ names }) => names));

/** Words for the people of a country or faith, in the forms that print uses. */
export const demonyms: ReadonlySet<string> = new Set([
  ...groupWords,
  ...countries.flatMap((country) => country.demonyms.flatMap((word) => [word, `${word}s`])),
]);

/** The type of a name that stands in the lists of countries, peoples, well-known bodies and places; null for others. */
export function typeByLists({ words }: Pick<Tokens, "words">, { first, end }: Run): Typing | null {
  const name = words.slice(first, end).join(" ").replaceAll("'", "’").replaceAll(" - ", "-");
  if (countryNames.has(name)) return firm("place", "name of a country or region");
  if (demonyms.has(name)) return firm("group", "word for a people or faith");
  if (knownOrganizations.has(name)) return firm("organization", "well-known body");
  if (knownPlaces.has(name)) return firm("place", "well-known place");
  return null;
}

/** The type that the name's own words say; null when they say nothing. */
export function typeByWords(tokens: Tokens, { first, end }: Run): Typing | null {
  const { words, lowers } = tokens;
  const listed = typeByLists(tokens, { first, end });
  if (listed) return listed;
  const last = lowers[end - 1];
  const of = lowers.indexOf("of", first);
  const head = of > first && of < end ? lowers[of - 1] : last;
  if (of > first && of < end && organizationsOf.has(head)) return firm("organization", `“${words[of - 1]} of”`);
  if (end - first > 1 && givenNames.has(words[first]) && !organizationWords.has(last))
    return firm("person", "given name");
  if (end - first === 1) return null;
  if (organizationWords.has(last) || organizationWords.has(head))
    return firm("organization", `“${words[end - 1]}” names a body`);
  if (workWords.has(last) || workWords.has(head))
    return firm("work", `“${words[end - 1]}” names a law, treaty or work`);
  if (eventWords.has(last) || eventWords.has(head)) return firm("event", `“${words[end - 1]}” names an event`);
  if (placeWords.has(last) || placesOf.has(lowers[first]))
    return firm("place", `“${words[placeWords.has(last) ? end - 1 : first]}” names a place`);
  if (organizationsOf.has(lowers[first]) && lowers[first + 1] === "for")
    return firm("organization", `“${words[first]} for”`);
  return null;
}

function typeByNeighbours({ words, lowers, length }: Tokens, { first, end }: Run): Typing | null {
  const before = lowers[first - 1] ?? "";
  const after = lowers[end] ?? "";
  if (
    after === "," &&
    /^\d{1,2}$/u.test(words[end + 1] ?? "") &&
    end + 2 < length &&
    [",", ".", "and"].includes(lowers[end + 2])
  )
    return firm("person", "age after name");
  if (sayingWords.has(after) && end - first > 1 && !isAllCapitals(words[first]))
    return loose("person", `subject of “${after}”`);
  if (sayingWords.has(before) && end - first > 1) return loose("person", `“${before}” before name`);
  if (end - first === 1 && isAllCapitals(words[first])) return loose("organization", "acronym");
  if (placePrepositions.has(before) && !isPossessive(after)) return loose("place", `“${before}” before name`);
  return null;
}

function typeByShape({ words }: Tokens, { first, end }: Run): Typing {
  const inner = words.slice(first, end);
  if (inner.some((word) => isInitial(word) || personParticles.has(word)))
    return loose("person", "initial or particle in name");
  if (end - first >= 2 && end - first <= 3) return loose("person", "two or three capitalised words");
  if (end - first === 1) return loose("organization", "single capitalised word");
  return loose("organization", "capitalised words");
}

const firm = (type: EntityType, clue: Clue): Typing => ({ type, clue, firm: true });
const loose = (type: EntityType, clue: Clue): Typing => ({ type, clue, firm: false });

/** Words behind which, or before which, people are named. */
export const sayingWords: ReadonlySet<string> = new Set(
  "said says told added asked replied wrote argued warned insisted announced explained noted recalled testified tweeted joked thinks believes hopes".split(
    " ",
  ),
);

const placePrepositions: ReadonlySet<string> = new Set(
  "in near from across outside throughout into around toward towards at to via".split(" "),
);
