/** Where a text says that places are: "Basra, Iran", "the Polish city of Vilnius", "Nairobi, the capital of Tanzania". */
import type { DaySpan } from "../../knowledge/dates.ts";
import { fold } from "../../knowledge/fold.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Capital, Country, Place } from "../../knowledge/model.ts";
import { namesakeGroups, otherCapitals, placePrepositions } from "../../lexicon/places.ts";
import type { Span } from "../../text/span.ts";
import { isCapital, isMark, isPossessive, type Word } from "./words.ts";

/** A place and the country that the text puts it in. */
export interface Location {
  readonly span: Span;
  /** The town as written. */
  readonly town: string;
  readonly country: Country;
  /** Said to be its capital, not just to lie in it. */
  readonly capital: boolean;
}

/** Every location in the words of a sentence. */
export function findLocations(words: readonly Word[], knowledge: Knowledge): Location[] {
  const found: Location[] = [];
  for (let at = 0; at < words.length; at++) {
    if (words[at].lower === "capital") found.push(...capitalAt({ words, knowledge }, at));
    if (words[at].text === ",") found.push(...townAndCountry({ words, knowledge }, at));
    if (words[at].lower === "city" || words[at].lower === "town") found.push(...cityOf({ words, knowledge }, at));
  }
  return found;
}

interface Sight {
  readonly words: readonly Word[];
  readonly knowledge: Knowledge;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The town whose name ends before a word; only names of towns that the facts know. */
function townBefore({ words, knowledge }: Sight, end: number): Piece | null {
  for (let from = Math.max(0, end - 4); from < end; from++) {
    const piece = pieceOf(words, from, end);
    if (piece && isTown(piece.text, knowledge))
      return from > 0 && isCapital(words[from - 1]) && !isMark(words[from - 1]) && from > 1 ? null : piece;
  }
  return null;
}

function townAfter({ words, knowledge }: Sight, from: number): Piece | null {
  for (let to = Math.min(words.length, from + 4); to > from; to--) {
    const piece = pieceOf(words, from, to);
    if (piece && isTown(piece.text, knowledge)) return to < words.length && isCapital(words[to]) ? null : piece;
  }
  return null;
}

function countryAfter({ words, knowledge }: Sight, from: number): (Piece & { readonly country: Country }) | null {
  for (let to = Math.min(words.length, from + 4); to > from; to--) {
    const piece = pieceOf(words, from, to);
    const country = piece ? knowledge.countryNamed(piece.text) : null;
    if (piece && country)
      return to < words.length && isCapital(words[to]) && !isMark(words[to]) ? null : { ...piece, country };
  }
  return null;
}

/** The one country an adjective or possessive right before a word stands for. */
function ownerBefore({ words, knowledge }: Sight, end: number): (Piece & { readonly country: Country }) | null {
  const possessive = end > 0 && isPossessive(words[end - 1].text);
  const to = possessive ? end - 1 : end;
  for (let from = Math.max(0, to - 4); from < to; from++) {
    const piece = pieceOf(words, from, to);
    if (!piece) continue;
    const named = possessive ? knowledge.countryNamed(piece.text) : null;
    const meant = named ? [named] : possessive ? [] : knowledge.countriesOfDemonym(piece.text);
    if (meant.length === 1) return { ...piece, country: meant[0] };
  }
  return null;
}

function pieceOf(words: readonly Word[], from: number, to: number): Piece | null {
  const slice = words.slice(from, to);
  if (slice.length === 0 || !isCapital(slice[0]) || slice.some((word) => isMark(word) || isPossessive(word.text)))
    return null;
  return { from, to, text: slice.map(({ text }) => text).join(" ") };
}

const isTown = (text: string, knowledge: Knowledge): boolean =>
  knowledge.placesNamed(text).some(({ bearer }) => bearer.feature !== "admin");

/** "Basra, Iran," after a preposition; lists of places are left alone. */
function townAndCountry(sight: Sight, comma: number): Location[] {
  const { words } = sight;
  // There are few countries and many towns: the country is asked for first.
  const country = countryAfter(sight, words[comma + 1]?.lower === "the" ? comma + 2 : comma + 1);
  const town = country && townBefore(sight, comma);
  if (!town || !(town.from === 0 ? opensClause(words, comma) : placePrepositions.has(words[town.from - 1].lower)))
    return [];
  const next = words[country.to];
  // "At a meeting in Vienna, Iran said": the country opens the clause.
  if (town.from > 0 && next && /^\p{Ll}/u.test(next.text) && !afterPlaces.has(next.lower)) return [];
  const second = words[country.to + 1];
  // "in Paris, Germany and Spain", "from London, France, and Italy": places in a row.
  if (next && (isJoint(next) || isPossessive(next.text))) return [];
  if (
    next?.text === "," &&
    second &&
    (isCapital(second) || (isJoint(second) && words[country.to + 2] && isCapital(words[country.to + 2])))
  )
    return [];
  if (words.slice(Math.max(0, town.from - 5), town.from).some(({ text, lower }) => text === "," || lower === "between"))
    return [];
  return [{ ...locate(words, [town, country]), town: town.text, country: country.country, capital: false }];
}

/** "Dar es Salaam, Kenya, saw the heaviest rain": a subject with its country between commas. */
function opensClause(words: readonly Word[], comma: number): boolean {
  const second = words.findIndex(({ text }, at) => at > comma && text === ",");
  return (
    second > 0 &&
    second <= comma + 4 &&
    /^\p{Ll}/u.test(words[second + 1]?.text ?? "") &&
    !/^(?:and|or|but|as|while|where)$/.test(words[second + 1].lower)
  );
}

/** Words that go on behind a place without a comma. */
const afterPlaces: ReadonlySet<string> = new Set(
  "in on at for to by with from when where after before during late early last this next as while until since over because who which that".split(
    " ",
  ),
);

const isJoint = ({ lower }: Word): boolean => lower === "and" || lower === "or";

/** "the Polish city of Vilnius" */
function cityOf(sight: Sight, at: number): Location[] {
  const { words } = sight;
  if (words[at + 1]?.lower !== "of") return [];
  const town = townAfter(sight, at + 2);
  // One adjective may stand between: "the Iraqi port city of Basra", "Syria's northern city of Raqqa".
  const owner =
    ownerBefore(sight, at) ?? (at > 0 && /^\p{Ll}/u.test(words[at - 1].text) ? ownerBefore(sight, at - 1) : null);
  return town && owner
    ? [{ ...locate(words, [owner, town]), town: town.text, country: owner.country, capital: false }]
    : [];
}

/** All ways to call a town a capital. */
function capitalAt(sight: Sight, at: number): Location[] {
  const { words } = sight;
  if (at > 0 && otherCapitals.has(words[at - 1].lower)) return [];
  const owner = ownerBefore(sight, at);
  const start = owner ? owner.from : at;
  const of = words[at + 1]?.lower === "of" ? countryAfter(sight, at + (words[at + 2]?.lower === "the" ? 3 : 2)) : null;
  const country = of ?? owner;
  if (!country || (!owner && words[at - 1]?.lower !== "the")) return [];
  const end = of ? of.to : at + 1;
  const before = townInFront(sight, start);
  if (start > 0 && otherCapitals.has(words[start - 1].lower)) return [];
  const town = before ?? townBehind(sight, end, country === owner);
  return town
    ? [{ ...locate(words, [town, { from: start, to: end }]), town: town.text, country: country.country, capital: true }]
    : [];
}

/** "Nairobi, the …", "Karachi is the …", "Lagos, Nigeria's …" */
function townInFront(sight: Sight, start: number): Piece | null {
  const { words } = sight;
  const at = words[start - 1]?.lower === "the" ? start - 1 : start;
  if (words[at - 1]?.text === ",") return townBefore(sight, at - 1);
  return /^(?:is|as|became|remains)$/.test(words[at - 1]?.lower ?? "") ? townBefore(sight, at - 1) : null;
}

/** "the Swiss capital, Zurich," and "the Swiss capital Zurich", "the capital of Kenya, Mombasa" */
function townBehind(sight: Sight, end: number, owned: boolean): Piece | null {
  const { words } = sight;
  if (words[end]?.text === ",") {
    const town = townAfter(sight, end + 1);
    const next = town ? words[town.to] : undefined;
    return town && (next === undefined || (/^[,.;)]$/.test(next.text) && words[town.to + 1]?.lower !== "and"))
      ? town
      : null;
  }
  return owned ? townAfter(sight, end + (words[end]?.lower === "of" ? 1 : 0)) : null;
}

function locate(words: readonly Word[], pieces: readonly Pick<Piece, "from" | "to">[]): Pick<Location, "span"> {
  const from = Math.min(...pieces.map((piece) => piece.from));
  const to = Math.max(...pieces.map((piece) => piece.to));
  return { span: { start: words[from].start, end: words[to - 1].end } };
}

/** What the facts say against a location: where the town lies, or which town is the capital; null when they do not. */
export interface LocationConflict {
  readonly places: readonly Place[];
  readonly capitals: readonly Capital[];
}

/** Judges a location at the times it may speak of (none: at any time). */
export function judgeLocation(
  location: Location,
  times: readonly DaySpan[],
  knowledge: Knowledge,
): LocationConflict | null {
  const places = knowledge.placesNamed(location.town).map(({ bearer }) => bearer);
  if (places.some(({ disputed }) => disputed !== "")) return null;
  return location.capital ? judgeCapital(location, times, knowledge, places) : judgeTown(location, places, times);
}

/** Below this number of people a town may have a namesake that the facts lack. */
const wellKnown = 150_000;

function judgeTown(
  { country, town }: Location,
  places: readonly Place[],
  times: readonly DaySpan[],
): LocationConflict | null {
  const home = homeOf(country);
  const [largest] = places;
  const known = places.length === 1 && largest.seat ? wellKnown / 3 : wellKnown;
  if (places.some((place) => home.includes(place.country)) || largest.population < known) return null;
  // "Athens, Georgia" is in the state.
  if (places.some(({ region }) => region === country.name)) return null;
  if (!country.independent || disputedCountries.has(country.code)) return null;
  const kin = namesakeGroups.some((group) => group.has(largest.country) && group.has(country.code));
  if (kin && !(largest.population > 400_000 && differs(largest, country, town))) return null;
  const renamed = fold(largest.name) !== fold(town);
  if (
    moved.includes(`${largest.country} ${country.code}`) &&
    (renamed || times.some(({ first }) => first < bordersSettled))
  )
    return null;
  return { places: places.slice(0, 2), capitals: [] };
}

// Among countries that share a language only a large city with a name of its own is sure: Minsk is, Valencia is not.
const differs = (largest: Place, country: Country, town: string): boolean =>
  largest.feature === "capital" ||
  (!/^(?:san|santa|santo|saint|st|new|la|el|los|port)\b/i.test(town) &&
    (largest.population > metropolis
      ? country.code !== "US" && country.code !== "CA"
      : !largeNamesakes.has(country.code) && largest.seat));

/** From this number of people on a town is who it is, in whatever language. */
const metropolis = 1_000_000;

/** Countries full of places named after others'. */
const largeNamesakes: ReadonlySet<string> = new Set("US CA AU NZ ZA PH MX CO VE AR CL PE JM".split(" "));

function judgeCapital(
  { country, town }: Location,
  times: readonly DaySpan[],
  knowledge: Knowledge,
  places: readonly Place[],
): LocationConflict | null {
  if (!country.independent || disputedCountries.has(country.code) || parts.has(town)) return null;
  const ever = knowledge.capitalsOf(country.code);
  // Without a date the present is meant: "Istanbul, the Turkish capital" is wrong although it once was one.
  const then =
    times.length === 0
      ? ever.filter(({ to }) => to === 0)
      : times.flatMap((when) => knowledge.capitalsOf(country.code, when));
  if (ever.length === 0 || places.length === 0) return null;
  const same = (capital: Capital): boolean =>
    fold(capital.name) === fold(town) ||
    places.some(({ name, aliases }) => [name, ...aliases].some((one) => fold(one) === fold(capital.name)));
  return then.some(same) || then.length === 0 ? null : { places: places.slice(0, 1), capitals: then };
}

/** Countries whose seat of government or extent is in dispute. */
const disputedCountries: ReadonlySet<string> = new Set(["IL", "PS", "TW", "XK", "EH", "CY"]);
/** Capitals of parts of countries, whose adjectives can mean the whole: "the British capital" never means them. */
const parts: ReadonlySet<string> = new Set(["Edinburgh", "Cardiff", "Belfast"]);

/** A former state holds the places of its successors; a successor may be named for what lay in it. */
const successors: Readonly<Record<string, readonly string[]>> = {
  SU: ["RU", "UA", "BY", "MD", "LT", "LV", "EE", "GE", "AM", "AZ", "KZ", "KG", "UZ", "TM", "TJ"],
  YU: ["RS", "HR", "BA", "SI", "MK", "ME", "XK"],
  CSXX: ["RS", "ME", "XK"],
  CSHH: ["CZ", "SK"],
  DD: ["DE"],
};

const homeOf = ({ code }: Country): readonly string[] => successors[code] ?? [code];

/** Borders that moved within memory (now, then): right for old names and old dates, as in Danzig, Germany. */
const moved: readonly string[] = [
  "PL DE",
  "RU DE",
  "UA PL",
  "LT PL",
  "BY PL",
  "UA AT",
  "PL AT",
  "CZ AT",
  "IT AT",
  "SI AT",
  "HR AT",
  "HU AT",
  "SK HU",
  "RO HU",
  "UA HU",
  "RS HU",
  "FR DE",
  "TR GR",
  "HR IT",
  "SI IT",
  "BD PK",
  "BD IN",
  "PK IN",
  "SG MY",
  "SS SD",
  "ER ET",
  "KR JP",
  "TW JP",
  "DZ FR",
  "IE GB",
  "UA RO",
  "MD RO",
  "RU FI",
  "CZ DE",
  "AM TR",
  "SA TR",
  "SY TR",
  "IQ TR",
  "LB TR",
  "CN JP",
  "NA ZA",
  "GR TR",
  "UA RU",
  "BY RU",
  "KZ RU",
  "GE RU",
  "LT RU",
  "LV RU",
  "EE RU",
  "PL RU",
  "FI RU",
  "AZ RU",
  "MD RU",
  "AM RU",
  "UZ RU",
];
/** The first day of 1992: since then the borders of these countries stand. */
const bordersSettled = 8035;
