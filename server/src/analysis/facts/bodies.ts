/** Whose an office is: countries, regions and organisations named beside a title. */
import { fold } from "../../knowledge/fold.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Office } from "../../knowledge/model.ts";
import type { OfficeWords } from "../../lexicon/offices.ts";
import { isMark, isPossessive, type Word } from "./words.ts";

/** Words beside a title that say whose it is. */
export interface Body {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Codes of the countries it can stand for; empty for an organisation or region. */
  readonly countries: readonly string[];
}

const longest = 6;

/** The body that ends right before a word ("British", "Ukraine's", "World Health Organization"); null when none does. */
export function bodyBefore(
  words: readonly Word[],
  end: number,
  { of }: OfficeWords,
  knowledge: Knowledge,
): Body | null {
  const to = end > 0 && isPossessive(words[end - 1].text) ? end - 1 : end;
  for (let size = Math.min(longest, to); size > 0; size--) {
    const body = bodyIn(words.slice(to - size, to), of, knowledge);
    if (body) return { ...body, from: to - size, to };
  }
  return null;
}

/** The body that begins at a word, as after "of the"; null when none does. */
export function bodyAfter(
  words: readonly Word[],
  from: number,
  { of }: OfficeWords,
  knowledge: Knowledge,
): Body | null {
  for (let size = Math.min(longest, words.length - from); size > 0; size--) {
    const body = bodyIn(words.slice(from, from + size), of, knowledge);
    if (body) return { ...body, from, to: from + size };
  }
  return null;
}

function bodyIn(
  slice: readonly Word[],
  of: OfficeWords["of"],
  knowledge: Knowledge,
): Pick<Body, "text" | "countries"> | null {
  if (!/^\p{Lu}/u.test(slice[0].text) || slice.some((word) => isMark(word) || isPossessive(word.text))) return null;
  const text = slice.map((word) => word.text).join(" ");
  const countries = countriesMeant(text, knowledge);
  if (countries.length > 0) return { text, countries };
  if (of === "state") return null;
  const known =
    of === "region"
      ? isRegion(text, knowledge)
      : knowledge.organizationsNamed(text).length > 0 || isOfficeBody(text, knowledge);
  return known ? { text, countries: [] } : null;
}

/** Codes of the countries that a name or adjective can stand for. */
export function countriesMeant(text: string, knowledge: Knowledge): string[] {
  const named = knowledge.countryNamed(text);
  if (named) return [named.code];
  return knowledge.countriesOfDemonym(text).map(({ code }) => code);
}

const isRegion = (text: string, knowledge: Knowledge): boolean =>
  knowledge.placesNamed(text).some(({ bearer }) => bearer.feature === "admin") ||
  text === "Scottish" ||
  text === "Welsh";

const isOfficeBody = (text: string, knowledge: Knowledge): boolean =>
  ["Secretary-General", "President", "Chief", "Director-General"].some(
    (title) => knowledge.officesTitled(`${text} ${title}`).length > 0,
  );

/** Offices that a title can mean. `primary` is the one that is judged; any of `all` is good enough to be right. */
export interface OfficeReading {
  readonly primary: Office;
  readonly all: readonly Office[];
}

/** The office of this title in a country; null when the base has none. */
export function officeOfCountry(
  phrase: string,
  role: OfficeWords,
  code: string,
  knowledge: Knowledge,
): OfficeReading | null {
  const titles = [phrase, ...role.phrases.filter(sameOffice(phrase)), ...(role.titles ?? [])];
  const all = uniqueOffices(titles.flatMap((title) => knowledge.officesTitled(title, code))).filter(
    ({ kind }) => kind !== "governor" || role.of === "region",
  );
  return reading(all, all);
}

// "cia director" and "fbi director" stand in one row because they behave alike, not because they are one office.
const sameOffice =
  (phrase: string) =>
  (other: string): boolean =>
    other !== phrase && !/director|white house|energy|labor|agriculture|transportation|interior sec/.test(phrase);

/** The office of this title in an organisation or region; null when the base has none. */
export function officeOfBody(
  phrase: string,
  role: OfficeWords,
  text: string,
  knowledge: Knowledge,
): OfficeReading | null {
  const whole = [phrase, ...(role.titles ?? [])].flatMap((title) => [
    ...knowledge.officesTitled(`${text} ${title}`),
    ...knowledge.officesTitled(`${title} of ${text}`),
    ...knowledge.officesTitled(`${title} of the ${text}`),
  ]);
  const names = new Set([fold(text)]);
  for (const { bearer } of knowledge.organizationsNamed(text)) {
    for (const name of [bearer.name, bearer.acronym, ...bearer.aliases]) if (name !== "") names.add(fold(name));
  }
  const own = [phrase, ...(role.titles ?? [])]
    .flatMap((title) => knowledge.officesTitled(title))
    .filter(({ body }) => names.has(fold(body)));
  const all = uniqueOffices([...whole, ...own]);
  return reading(all, all);
}

function reading(candidates: readonly Office[], all: readonly Office[]): OfficeReading | null {
  const single = candidates.filter(
    (office) => office.single && office.covered !== null && !office.key.endsWith("-other"),
  );
  const [primary] = [...single].sort((one, other) => (other.covered ?? 0) - (one.covered ?? 0) || one.id - other.id);
  return primary ? { primary, all } : null;
}

const uniqueOffices = (offices: readonly Office[]): Office[] => [
  ...new Map(offices.map((office) => [office.id, office])).values(),
];
