/** Mentions by the trained recogniser, put right where rules know better: titles, demonyms, headings, acronyms. */
import { acronyms, placeAcronyms, stateNames } from "../lexicon/acronyms.ts";
import { weekdays } from "../lexicon/calendar.ts";
import { givenNames } from "../lexicon/given-names.ts";
import type { Name } from "../recognizer/labels.ts";
import type { Recognizer } from "../recognizer/recognizer.ts";
import type { Prose, Tokens } from "../text/model.ts";
import { remembered } from "../text/remembered.ts";
import { makeMention } from "./mention.ts";
import type { Clue, EntityType, Mention } from "./model.ts";
import { asTitleWord, isJoiningHyphen } from "./name-tokens.ts";
import { readOpenings } from "./opening-names.ts";
import { readNeighbours } from "./name-neighbours.ts";
import { agreeOnTypes } from "./second-look.ts";
import { sayingWords, typeByLists, typeByWords } from "./name-types.ts";
import { writesTitleCase } from "./ruled-mentions.ts";
import { isTitleWord, readTitle, readTitleBefore } from "./title-phrases.ts";

/** The recogniser's mentions in text order, with those that word lists add. */
export function recognizedMentions(prose: Prose, recognizer: Recognizer): Mention[] {
  const { tokens } = prose;
  const tagged = recognizer.tag(prose.paragraphs.flatMap(({ reading }) => sentencesOf(reading, null)));
  const people = new Set(tagged.map(({ start, type }) => (type === "person" ? start : -1)));
  const bare = tagged
    .map((name) => withoutTitle(tokens, withoutDay(tokens, name)))
    .map((name) => (isPlace(tokens, name) ? { ...name, type: "place" as const, confidence: 1 } : name))
    .map((name) => withoutTitleBehind(tokens, name, people));
  const names = agreeOnTypes(tokens, readNeighbours(tokens, readOpenings(prose, bare)));
  const surnames = new Set(names.map(({ start, end }) => (end - start > 1 ? tokens.lowers[end - 1] : "")));
  const headings = headingTokens(prose);
  const known = knownWords(tokens, names, headings);
  const kept = names.filter(
    (name) => !isBareTitle(tokens, name, surnames) && (headings[name.start] === 0 || isVouchedFor(tokens, name, known)),
  );
  return [...kept, ...listedNames(prose, kept), ...surnamesAgain(prose, kept)]
    .sort((a, b) => a.start - b.start)
    .map(mentionMaker(prose));
}

/** The words of a paragraph's sentences: the same arrays every time, by which the recogniser knows them again. */
const sentencesOf = remembered<null, readonly (readonly string[])[]>(({ words, sentenceEnds }) =>
  sentenceEnds.map((end, index) => words.slice(index === 0 ? 0 : sentenceEnds[index - 1], end)),
);

/** A name of which a word list, or nothing, is known besides its place. */
type Found = Name & { readonly clue?: Clue };

function mentionMaker(prose: Prose): (name: Found) => Mention {
  const { tokens, sentences } = prose;
  let sentence = 0;
  return (name) => {
    while (sentences[sentence].endToken <= name.start) sentence++;
    const type = typeOfAcronym(tokens, name) ?? name.type;
    const clue = type === name.type ? (name.clue ?? clueFor(prose, name, sentence)) : "well-known acronym of a body";
    return makeMention(tokens, { first: name.start, end: name.end }, { type, clue, sentence });
  };
}

/** "Szabolcsi" of "On Monday Szabolcsi": a day behind a preposition is no given name. */
function withoutDay({ lowers }: Tokens, name: Found): Found {
  const { start, end, type } = name;
  const isDay = type === "person" && end - start > 1 && weekdays.has(lowers[start]);
  return isDay && /^(?:on|last|next|this|since|until|by|from)$/u.test(lowers[start - 1] ?? "")
    ? { ...name, start: start + 1 }
    : name;
}

/** "President Nixon" without its title, unless nothing would be left. */
function withoutTitle(tokens: Tokens, name: Found): Found {
  if (name.type !== "person" || name.end - name.start < 2 || givenNames.has(tokens.words[name.start])) return name;
  const title = readTitle(tokens, name.start, name.end);
  if (!title || title.kind === "role" || title.end >= name.end || !/^\p{Lu}/u.test(tokens.words[title.end]))
    return name;
  return { ...name, start: title.end };
}

/** Whether something else than the recogniser shows a place: "Calif.", "the U.S. team" (a country is no group), "the valley of the Lesna". */
function isPlace(tokens: Tokens, { start, end, type }: Found): boolean {
  if (end - start === 1 && stateNames.has(tokens.words[start])) return true;
  if (type === "group") return typeByLists(tokens, { first: start, end })?.type === "place";
  const { lowers } = tokens;
  return (
    end - start === 1 && lowers[start - 1] === "the" && lowers[start - 2] === "of" && landforms.has(lowers[start - 3])
  );
}

/** What rivers, seas and mountains have, and people and bodies have not. */
const landforms: ReadonlySet<string> = new Set(
  "valley valleys banks mouth shore shores estuary delta headwaters foothills slopes tributary tributaries waters".split(
    " ",
  ),
);

/** "OSCE" of "OSCE Chairperson-in-Office Thomas Greminger": the title is the person's. */
function withoutTitleBehind(tokens: Tokens, name: Found, people: ReadonlySet<number>): Found {
  const last = name.end - 1;
  if (name.type !== "organization" || last === name.start || !isTitleWord(asTitleWord(tokens.lowers[last])))
    return name;
  const title = readTitle(tokens, last, Math.min(tokens.length, last + 8));
  return title && people.has(title.end) ? { ...name, end: last } : name;
}

/** "Emperor" alone is a title, no name; "King" is one where the text has a Stephen King. */
const isBareTitle = ({ lowers }: Tokens, { start, end, type }: Found, surnames: ReadonlySet<string>): boolean =>
  type === "person" && end - start === 1 && isTitleWord(asTitleWord(lowers[start])) && !surnames.has(lowers[start]);

/** 1 for every token of a headline or heading that capitalises nearly every word. */
function headingTokens({ tokens, paragraphs }: Prose): Uint8Array {
  const headings = new Uint8Array(tokens.length);
  for (const paragraph of paragraphs)
    if (writesTitleCase(tokens, paragraph)) headings.fill(1, paragraph.firstToken, paragraph.endToken);
  return headings;
}

/** First and last words, in small letters, of the names outside headings. */
function knownWords({ lowers }: Tokens, names: readonly Found[], headings: Uint8Array): ReadonlySet<string> {
  return new Set(names.flatMap(({ start, end }) => (headings[start] ? [] : [lowers[start], lowers[end - 1]])));
}

/** Whether a name in a heading, where every word has a capital, is one by the body, by a list, or by its given name. */
function isVouchedFor(tokens: Tokens, { start, end, type, confidence }: Found, known: ReadonlySet<string>): boolean {
  if (known.has(tokens.lowers[end - 1]) && (end - start === 1 || type === "person" || known.has(tokens.lowers[start])))
    return true;
  if (typeByLists(tokens, { first: start, end })) return true;
  return confidence >= certain && (type === "person" || type === "place" || end - start === 1);
}

/** Countries and demonyms that the recogniser passed over ("French President"). */
function listedNames({ tokens, paragraphs }: Prose, names: readonly Found[]): Found[] {
  const taken = new Uint8Array(tokens.length);
  for (const { start, end } of names) taken.fill(1, start, end);
  return paragraphs
    .flatMap(({ reading, firstToken }) => listedGroups(reading, null).map((at) => firstToken + at))
    .filter((at) => !taken[at] && !languageContext.has(tokens.lowers[at - 1] ?? "") && !partOfName(tokens, at))
    .map((at) => ({ start: at, end: at + 1, type: "group", confidence: 1 }));
}

/** The tokens of a paragraph that the lists know as peoples and faiths. */
const listedGroups = remembered<null, readonly number[]>(({ words }) =>
  words.flatMap((word, at) =>
    /^\p{Lu}/u.test(word) && typeByLists({ words }, { first: at, end: at + 1 })?.type === "group" ? [at] : [],
  ),
);

/** Surnames of full names in the text that the recogniser passed over, where they act or own: "Ames told", "Ames’s". */
function surnamesAgain({ tokens }: Prose, names: readonly Found[]): Found[] {
  const taken = new Uint8Array(tokens.length);
  const surnames = new Set<string>();
  for (const { start, end, type } of names) {
    taken.fill(1, start, end);
    if (type === "person" && end - start > 1 && tokens.words[end - 1].length > 2) surnames.add(tokens.words[end - 1]);
  }
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(tokens.words[at] ?? "");
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (taken[at] || !surnames.has(tokens.words[at]) || isCapital(at + 1) || (at > 0 && isCapital(at - 1))) continue;
    const next = tokens.lowers[at + 1] ?? "";
    if (next === "'s" || sayingWords.has(next))
      found.push({ start: at, end: at + 1, type: "person", confidence: 1, clue: "surname of a full name in the text" });
  }
  return found;
}

/** Whether a capital follows that no title explains ("French Open" is a name of its own), or a hyphen ("English-speaking"). */
const partOfName = (tokens: Tokens, at: number): boolean =>
  isJoiningHyphen(tokens, at + 1) ||
  (/^\p{Lu}/u.test(tokens.words[at + 1] ?? "") && readTitle(tokens, at + 1, Math.min(tokens.length, at + 6)) === null);

/** Words before which, or after which, a demonym is the language. */
const languageContext: ReadonlySet<string> = new Set(
  "in speak speaks speaking spoke spoken into learn learning fluent".split(" "),
);

/** Acronyms of well-known bodies are bodies; null for other names. */
function typeOfAcronym({ words }: Tokens, { start, end, type }: Found): EntityType | null {
  if (end - start !== 1 || (type !== "place" && type !== "product")) return null;
  const acronym = words[start].replaceAll(".", "");
  return acronyms.has(acronym) && !placeAcronyms.has(acronym) && acronym === acronym.toUpperCase()
    ? "organization"
    : null;
}

/** What on the page speaks for the type; the recogniser's confidence when nothing does in particular. */
function clueFor({ tokens, sentences }: Prose, { start, end, type, confidence }: Found, sentence: number): Clue {
  if (type === "person" && readTitleBefore(tokens, start, sentences[sentence].firstToken)) return "title before name";
  const words = typeByWords(tokens, { first: start, end });
  if (words?.type === type) return words.clue;
  return confidence < doubtful
    ? "recognised by its words and neighbours, not surely"
    : "recognised by its words and neighbours";
}

/** Confidence below which the clue says that another reading is close. */
const doubtful = 0.6;

/** Confidence from which a name in a heading needs nobody to vouch for it. */
const certain = 0.9;
