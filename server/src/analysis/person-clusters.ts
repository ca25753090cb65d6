/** Puts the mentions of people together: full names first, then surnames and first names by who is named most, and last. */
import { givenNames, type Gender } from "../lexicon/given-names.ts";
import { personParticles } from "../lexicon/name-words.ts";
import type { Cluster } from "./entities.ts";
import { genderOfTitle } from "./genders.ts";
import type { Clue } from "./model.ts";
import type { Naming } from "./namings.ts";
import { isVariant, plainSurname, readPersonName, sameFullName, soundOf, type PersonName } from "./person-names.ts";

/** The clusters of all mentions of people. */
export function clusterPeople(namings: readonly Naming[]): Cluster[] {
  const people: People = { clusters: [], byWord: new Map(), genders: gendersByTitle(namings) };
  const names = readNames(namings);
  const full = names.filter(({ name }) => name.given.length > 0);
  // The longest first, so that "John Kennedy" meets "John F. Kennedy Jr." whatever comes first in the text.
  full.sort((a, b) => lengthOf(b.name) - lengthOf(a.name) || a.index - b.index);
  for (const each of full) placeFull(people, each);
  for (const each of names.filter(({ name }) => name.given.length === 0)) placeShort(people, each);
  return people.clusters;
}

/** A mention of a person and its name taken apart. */
interface NamedPerson {
  readonly index: number;
  readonly name: SoundedName;
}

/** Every mention of a person; those written alike share one name. */
function readNames(namings: readonly Naming[]): NamedPerson[] {
  const read = new Map<string, SoundedName>();
  return namings.flatMap(({ type, written, words }, index) => {
    if (type !== "person") return [];
    const name = read.get(written) ?? withSounds(readPersonName(words));
    read.set(written, name);
    return [{ index, name }];
  });
}

/** A name and how its words sound. */
interface SoundedName extends PersonName {
  readonly keys: readonly string[];
}

const withSounds = (name: PersonName): SoundedName => ({ keys: keysOf(name), ...name });

/** A cluster of a person's mentions and the different names they use. */
interface Person extends Cluster {
  readonly names: PersonName[];
  /** The first of its mentions. */
  first: number;
}

/** Everybody found so far. */
interface People {
  readonly clusters: Person[];
  /** How a word of a name sounds → the people who have it in their names. */
  readonly byWord: Map<string, Person[]>;
  /** Mention → what its honorifics say. */
  readonly genders: ReadonlyMap<number, Gender>;
}

/** A person and why a mention may be theirs. */
interface Match {
  readonly person: Person;
  readonly clue: Clue;
}

function placeFull(people: People, { index, name }: NamedPerson): void {
  const matches = candidates(people, name).flatMap((person): Match[] => {
    const clue = firstClue(person.names, (other) => sameFullName(name, other));
    return clue ? [{ person, clue }] : [];
  });
  const best = matches.find(({ clue }) => clue === "same name") ?? nearest(matches, index);
  add(people, best ?? { person: newPerson(people), clue: "full name" }, { index, name });
}

/** A surname or first name alone: the one person who bears it, or of several the one most named, the others as rivals. */
function placeShort(people: People, { index, name }: NamedPerson): void {
  const gender = people.genders.get(index) ?? "unknown";
  const matches = bestMatches(candidates(people, name), name).filter(({ person }) => agrees(people, person, gender));
  const best = nearest(mainOnes(matches, index), index);
  if (!best) return add(people, { person: newPerson(people), clue: "name by itself" }, { index, name });
  for (const { person } of matches) if (person !== best.person) best.person.rivals.add(person);
  const clue = matches.length > 1 ? `${best.clue}; of several, the one most named` : best.clue;
  add(people, { person: best.person, clue }, { index, name });
}

/** People whose surname it is; else those whose given name it is; else those whose surname is spelled nearly so. */
function bestMatches(among: readonly Person[], name: PersonName): Match[] {
  const word = plainSurname(name.surname);
  const by = (clue: Clue, test: (other: PersonName) => boolean): Match[] =>
    among.filter(({ names }) => names.some(test)).map((person) => ({ person, clue }));
  for (const isSurname of [hasSurname, hasInSurname]) {
    const surnames = by("surname of a full name in the text", (other) => isSurname(other, word));
    if (surnames.length > 0) return surnames;
  }
  const given = by(
    givenNames.has(capital(word)) ? "first name of a full name in the text" : "part of a full name in the text",
    ({ given: first }) => first.includes(word),
  );
  if (given.length > 0) return given;
  return by("another spelling of a surname in the text", ({ surname }) => isVariant(plainSurname(surname), word));
}

const hasSurname = ({ surname, given }: PersonName, word: string): boolean => {
  const plain = plainSurname(surname);
  return plain === word || (given.length > 1 && `${given.at(-1) ?? ""} ${plain}` === word);
};

/** Part of a surname with hyphens: "Garrick" may be Ms Garrick-Shaw where nobody is a Garrick. */
const hasInSurname = ({ surname }: PersonName, word: string): boolean =>
  plainSurname(surname).split("-").includes(word);

/** People who share a word with the name, in spelling or sound. */
function candidates({ byWord }: People, name: SoundedName): Person[] {
  const found = new Set<Person>();
  for (const key of name.keys) for (const person of byWord.get(key) ?? []) found.add(person);
  return [...found];
}

/** Of a family with one surname the surname alone is the one the text is about: those named about as often as any, before the others. */
function mainOnes(matches: readonly Match[], index: number): readonly Match[] {
  if (matches.length < 2) return matches;
  const before = matches.filter(({ person }) => person.first < index);
  const known = before.length > 0 ? before : matches;
  const most = Math.max(...known.map(({ person }) => person.members.size));
  return known.filter(({ person }) => person.members.size >= 0.6 * most);
}

/** The match whose person was named last before mention `index`; else the one who is named first after it. */
function nearest(matches: readonly Match[], index: number): Match | null {
  let best: Match | null = null;
  let distance = Infinity;
  for (const match of matches) {
    for (const member of match.person.members.keys()) {
      const away = member < index ? index - member : 100_000 + member;
      if (away < distance) [best, distance] = [match, away];
    }
  }
  return best;
}

function agrees({ genders }: People, { members, names }: Person, gender: Gender): boolean {
  if (gender === "unknown") return true;
  for (const member of members.keys()) {
    const known = genders.get(member) ?? "unknown";
    if (known !== "unknown") return known === gender;
  }
  const given = givenNames.get(capital(names[0].given[0] ?? "")) ?? "unknown";
  return given === "unknown" || given === gender;
}

function add(people: People, { person, clue }: Match, { index, name }: NamedPerson): void {
  person.members.set(index, clue);
  person.first = Math.min(person.first, index);
  if (person.names.some((known) => lengthOf(known) === lengthOf(name) && sameFullNameOrShort(known, name))) return;
  person.names.push(name);
  for (const key of name.keys) {
    const having = people.byWord.get(key);
    if (having === undefined) people.byWord.set(key, [person]);
    else if (!having.includes(person)) having.push(person);
  }
}

const sameFullNameOrShort = (a: PersonName, b: PersonName): boolean =>
  plainSurname(a.surname) === plainSurname(b.surname) && a.given.join(" ") === b.given.join(" ");

function newPerson({ clusters }: People): Person {
  const person: Person = { members: new Map(), rivals: new Set(), names: [], first: Infinity };
  clusters.push(person);
  return person;
}

function keysOf({ given, surname }: PersonName): string[] {
  const parts = [...given, ...surname, plainSurname(surname)].flatMap((word) => [word, ...word.split("-")]);
  return [...new Set(parts.filter((word) => !personParticles.has(word)).map((word) => soundOf(word) || word))];
}

function gendersByTitle(namings: readonly Naming[]): ReadonlyMap<number, Gender> {
  const genders = new Map<number, Gender>();
  namings.forEach(({ titles }, index) => {
    for (const { written } of titles) {
      const gender = genderOfTitle(written);
      if (gender !== "unknown") genders.set(index, gender);
    }
  });
  return genders;
}

function firstClue(names: readonly PersonName[], test: (name: PersonName) => Clue | null): Clue | null {
  for (const name of names) {
    const clue = name.given.length > 0 ? test(name) : null;
    if (clue) return clue;
  }
  return null;
}

const lengthOf = ({ given, surname }: PersonName): number => given.length + surname.length;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
