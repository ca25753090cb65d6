/** Types that the words around a name give it where the recogniser is not sure: a title before it, an age, a score, a team's plural verb. */
import { givenNames } from "../lexicon/given-names.ts";
import { knownPlaces, organizationWords, placeWords } from "../lexicon/name-words.ts";
import { isPersonNoun } from "../lexicon/people-nouns.ts";
import { teamTails, teamVerbs } from "../lexicon/team-words.ts";
import type { Name } from "../recognizer/labels.ts";
import type { Tokens } from "../text/model.ts";
import { countryNames, sayingWords } from "./name-types.ts";
import { isPart } from "../text/parts.ts";
import { isVariant } from "./person-names.ts";
import { readTitleBefore } from "./title-phrases.ts";

/** `names` with the types that their neighbours speak for. */
export function readNeighbours(tokens: Tokens, names: readonly Name[]): Name[] {
  const teams = findTeams(tokens, names);
  const surnames = surnamesOf(tokens, names);
  return names.map((name) => {
    const type = isTeam(tokens, name, teams) ? "organization" : typeBeside(tokens, name, surnames);
    return type === null || type === name.type ? name : { ...name, type, confidence: sure };
  });
}

/** Confidence from which a name keeps its type whatever stands beside it, and which neighbours give. */
const sure = 0.95;

/** Confidence below which one preposition outweighs what the recogniser thought. */
const doubtful = 0.6;

function typeBeside(tokens: Tokens, name: Name, surnames: ReadonlySet<string>): Name["type"] | null {
  const { start, end, type, confidence } = name;
  if (type === "group") return null;
  if (isNamedBody(tokens, name)) return "organization";
  if (confidence >= sure || type === "person") return null;
  const { words, lowers } = tokens;
  if (end - start > 1) {
    if (!looksLikePerson(tokens, name)) return null;
    const isAged = words[end] === "," && /^\d{2}$/u.test(words[end + 1] ?? "") && /^[,.]$/u.test(words[end + 2] ?? "");
    const floor = Math.max(0, start - longestTitle);
    // "Its general secretary, Paddy Lillis."
    const isTitled =
      words[start - 1] === "," && /^[,.;)]$/u.test(words[end] ?? ".") && readTitleBefore(tokens, start - 1, floor);
    return isAged || isTitled || readTitleBefore(tokens, start, floor) ? "person" : null;
  }
  if (sayingWords.has(lowers[end] ?? "") && [...surnames].some((surname) => isVariant(surname, lowers[start])))
    return "person";
  if (confidence < doubtful && wherePrepositions.has(lowers[start - 1] ?? ""))
    return /^[,.;)\p{Ll}]/u.test(words[end] ?? ".") && words[start] !== words[start].toUpperCase() ? "place" : null;
  return null;
}

/** Tokens. */
const longestTitle = 6;

/** Two or three words with a capital, none of which is a word for bodies or places. */
function looksLikePerson({ words, lowers }: Tokens, { start, end }: Name): boolean {
  if (end - start > 3) return false;
  for (let at = start; at < end; at++)
    if (!/^\p{Lu}\p{Ll}/u.test(words[at]) || organizationWords.has(lowers[at]) || placeWords.has(lowers[at]))
      return false;
  return true;
}

/** The last words of full names, in small letters, long enough that one letter amiss says nothing else. */
const surnamesOf = ({ lowers }: Tokens, names: readonly Name[]): ReadonlySet<string> =>
  new Set(
    names.flatMap(({ start, end, type }) =>
      type === "person" && end - start > 1 && lowers[end - 1].length > 4 ? [lowers[end - 1]] : [],
    ),
  );

/** "The state water board, Wody Wschodnie,": but of "the head of the board, Ann Cole," the name is the head’s. */
function isNamedBody(tokens: Tokens, name: Name): boolean {
  const { words, lowers } = tokens;
  const { start, end, type } = name;
  if (words[start - 1] !== "," || !bodyNouns.has(lowers[start - 2]) || !/^[,.;)]$/u.test(words[end] ?? "."))
    return false;
  if (end - start === 1 || !looksLikePerson(tokens, name)) return false;
  if (type === "person" && givenNames.has(words[start])) return false;
  for (let at = start - 3; at >= Math.max(0, start - 7); at--)
    if (/^(?:the|a|an|its)$/u.test(lowers[at]))
      return !isPersonNoun(lowers[at - 2] ?? "") || lowers[at - 2].endsWith("s");
  return false;
}

/** Common nouns for bodies that are named behind a comma: "the state water board, Wody Wschodnie,". */
const bodyNouns: ReadonlySet<string> = new Set(
  "agency authority bank board broadcaster bureau charity club commission company firm group institute ministry newspaper network operator organisation organization party paper regulator station union utility".split(
    " ",
  ),
);

const wherePrepositions: ReadonlySet<string> = new Set(["in", "near", "from"]);

/** First words of names that the text uses for teams, in small letters: "carrow" of "Carrow Town 3-1 Bellweather". */
function findTeams(tokens: Tokens, names: readonly Name[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => (actsAsTeam(tokens, name) ? [tokens.lowers[name.start]] : [])));
}

function actsAsTeam(tokens: Tokens, name: Name): boolean {
  const { words, lowers } = tokens;
  const { start, end, type } = name;
  if (!mayBeTeam(tokens, name)) return false;
  if (isScore(words[end]) || isScore(words[start - 1])) return true;
  // Of "Oslo and Bergen are", "the streets across Oslo are", "people of Oslo, who have" the verb has another subject.
  if (start > 0 && isPart({ tokens }, start - 1, "ADP", "CCONJ", "DET") && lowers[start - 1] !== "than") return false;
  if (lowers[end] === "," && lowers[end + 1] === "who" && teamVerbs.has(lowers[end + 2] ?? "")) return true;
  if (type === "person" || lowers[start - 1] === "," || lowers[end - 1].endsWith("s")) return false;
  return /^(?:have|are|were)$/u.test(lowers[end] ?? "");
}

const isScore = (word: string | undefined): boolean => word !== undefined && /^\d{1,2}[-–]\d{1,2}$/u.test(word);

/** A country's name stays a place; a name in full, or a given name, a person's. */
function mayBeTeam({ words }: Tokens, { start, end, type }: Name): boolean {
  if (type === "group" || type === "work" || type === "event") return false;
  const isPerson = type === "person" && (end - start > 1 || givenNames.has(words[start]));
  return !isPerson && !countryNames.has(words.slice(start, end).join(" "));
}

/** Whether a name is one of the teams: not where one says that something is in it. */
function isTeam(tokens: Tokens, name: Name, teams: ReadonlySet<string>): boolean {
  if (teams.size === 0 || !mayBeTeam(tokens, name)) return false;
  const { words, lowers } = tokens;
  const { start, end, confidence, type } = name;
  const hasTail = end - start > 1 && teamTails.has(lowers[end - 1]);
  if (hasTail && type === "place" && !knownPlaces.has(words.slice(start, end).join(" "))) return true;
  if (!teams.has(lowers[start]) || (end - start > 1 && !hasTail)) return false;
  return confidence < certain && !/^(?:in|near|of|from)$/u.test(lowers[start - 1] ?? "");
}

/** Confidence from which a place stays one although the text has a team of that name. */
const certain = 0.99;
