/** Runs of capitalised words that may be names, with the small words that belong inside them. */
import { givenNames } from "../lexicon/given-names.ts";
import {
  calendarWords,
  knownOrganizations,
  knownPlaces,
  organizationWords,
  organizationsOf,
  personParticles,
  placesOf,
} from "../lexicon/name-words.ts";
import { partsOfSpeech, type Prose, type Sentence, type Tokens } from "../text/model.ts";
import { readTitle } from "./title-phrases.ts";
import { countryNames, demonyms } from "./name-types.ts";
import {
  isAllCapitals,
  isCapitalised,
  isGlued,
  isInitial,
  isJoiningHyphen,
  isPossessive,
  isQuoteMark,
} from "./name-tokens.ts";

/** A half-open range of tokens. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** What the whole text says of its words: which stand in small letters, which with a capital where none is due. */
export interface Spellings {
  readonly small: ReadonlySet<string>;
  /** In lower case. */
  readonly capital: ReadonlySet<string>;
}

/** How the text spells its words, headlines left out. */
export function readSpellings({ tokens, sentences, paragraphs }: Prose): Spellings {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const { firstToken, endToken, paragraph } of sentences) {
    if (paragraphs[paragraph].kind === "headline" || paragraphs[paragraph].kind === "heading") continue;
    for (let at = firstToken; at < endToken; at++) {
      if (tokens.words[at] === tokens.lowers[at]) small.add(tokens.lowers[at]);
      else if (!opensSentence(tokens, at, firstToken)) capital.add(tokens.lowers[at]);
    }
  }
  return { small, capital };
}

/** The runs of `sentence` in text order. A capital that only opens the sentence begins none. */
export function findRuns(tokens: Tokens, sentence: Sentence, spellings: Spellings): Run[] {
  const runs: Run[] = [];
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const first = startOfRun(tokens, at, sentence);
    if (first === null) continue;
    const end = endOfRun(tokens, first, sentence.endToken);
    const from = opensSentence(tokens, at, sentence.firstToken)
      ? afterOpener(tokens, { first: at, end }, spellings)
      : at;
    if (from < end) runs.push({ first: from, end });
    at = end - 1;
  }
  return runs;
}

/** Whether a capital at token `at` is due to its place: first in the sentence, in a quotation or after a colon. */
export function opensSentence({ words }: Tokens, at: number, firstToken: number): boolean {
  if (at === firstToken) return true;
  const before = words[at - 1];
  return isQuoteMark(before) || before === ":" || before === "…" || (at - firstToken <= 2 && /^\P{L}+$/u.test(before));
}

/** Token from which a run may extend when one starts at `at`; null when none starts. */
function startOfRun(tokens: Tokens, at: number, { endToken }: Sentence): number | null {
  if (isNameWord(tokens, at)) return at;
  if (!leadingParticles.has(tokens.words[at]) || at + 1 >= endToken) return null;
  const next = isJoiningHyphen(tokens, at + 1) ? at + 2 : at + 1;
  const far = personParticles.has(tokens.words[next] ?? "") ? next + 1 : next;
  return far < endToken && isNameWord(tokens, far) ? far : null;
}

function endOfRun(tokens: Tokens, first: number, limit: number): number {
  let end = first + 1;
  while (end < limit) {
    const next = nextWord(tokens, first, { end, limit });
    if (next === null) break;
    end = next + 1;
  }
  return end;
}

/** The next token of the run that reaches `end`: a capital, or one behind a hyphen, particle or connector; null at its end. */
function nextWord(
  tokens: Tokens,
  first: number,
  { end, limit }: { readonly end: number; readonly limit: number },
): number | null {
  const { lowers, words } = tokens;
  const named = (at: number): number | null => (at < limit && isNameWord(tokens, at) ? at : null);
  if (isNameWord(tokens, end)) return end;
  if (tokens.lowers[end - 1] === "secretary" || isJoiningHyphen(tokens, end)) {
    const title = readTitle(tokens, end - 1, limit);
    if (title && title.end > end) return title.end - 1;
  }
  if (isJoiningHyphen(tokens, end))
    return isCapitalised(words[end + 1]) || /^\d+$/u.test(words[end + 1]) ? end + 1 : null;
  if (/^\d{1,4}$/u.test(words[end]) && !isGlued(tokens, end) && mayCarryNumber.has(lowers[end - 1])) return end;
  if (words[end] === "&") return named(end + 1);
  if (personParticles.has(words[end])) {
    const next = isJoiningHyphen(tokens, end + 1) || personParticles.has(words[end + 1] ?? "") ? end + 2 : end + 1;
    return next < limit && isCapitalised(words[next] ?? "") ? next : null;
  }
  if (isPossessive(lowers[end])) return ownedBodies.has(lowers[end - 1]) ? named(end + 1) : null;
  if (lowers[end] === "of" || lowers[end] === "for") {
    if (!joinsWithOf(lowers, first, end)) return null;
    return named(lowers[end + 1] === "the" ? end + 2 : end + 1);
  }
  // "Organization for Security and Co-operation in Europe (OSCE)": the brackets say that the place belongs to the name.
  if (lowers[end] === "in" && words[end + 2] === "(") return bodyBefore(lowers, first, end) ? named(end + 1) : null;
  if (lowers[end] !== "and" || givenNames.has(words[end + 1] ?? "")) return null;
  return lowers.slice(first, end).some((word) => word === "of" || word === "for") && bodyBefore(lowers, first, end)
    ? named(end + 1)
    : null;
}

const joinsWithOf = (lowers: readonly string[], first: number, end: number): boolean =>
  bodyBefore(lowers, first, end) || placesOf.has(lowers[end - 1]);

/** Whether the run so far is a body that goes on with "of": "Ministry of", "Federal Bureau of". */
const bodyBefore = (lowers: readonly string[], first: number, end: number): boolean =>
  lowers.slice(first, end).some((word) => organizationsOf.has(word)) || organizationWords.has(lowers[end - 1]);

const isNameWord = (tokens: Tokens, at: number): boolean =>
  isCapitalised(tokens.words[at]) &&
  !calendarWords.has(tokens.lowers[at]) &&
  !/^(?:\p{Lu}’|I')/u.test(tokens.words[at]);

/** The first token of a run that opens a sentence, behind words whose capital is due to the place alone. */
function afterOpener(tokens: Tokens, { first, end }: Run, { small, capital }: Spellings): number {
  const lower = tokens.lowers[first];
  if (isInitial(tokens.words[first]) && tokens.words[first].length > 1) return first;
  if (openers.has(lower)) return first + 1;
  if (capital.has(lower)) return first;
  const proper = partsOfSpeech[tokens.parts[first]] === "PROPN";
  if (small.has(lower) && !givenNames.has(tokens.words[first])) return first + 1;
  if (end - first > 1)
    return proper || givenNames.has(tokens.words[first]) || !smallParts.has(partsOfSpeech[tokens.parts[first]])
      ? first
      : first + 1;
  return proper && (isKnownName(tokens.words[first]) || actsLikeName(tokens.lowers[end] ?? "")) ? first : end;
}

const isKnownName = (word: string): boolean =>
  givenNames.has(word) ||
  countryNames.has(word) ||
  demonyms.has(word) ||
  knownPlaces.has(word) ||
  knownOrganizations.has(word) ||
  isAllCapitals(word);

/** "Sumy’s", "Gazprom said": what follows a name more often than a noun that only opens the sentence. */
const actsLikeName = (after: string): boolean => isPossessive(after) || ["said", "says", "told"].includes(after);

const smallParts: ReadonlySet<string> = new Set("ADP ADV AUX CCONJ DET PART PRON SCONJ VERB NUM INTJ".split(" "));

const leadingParticles: ReadonlySet<string> = new Set("van von de al el bin ibn da dos du ter ten ould".split(" "));

const mayCarryNumber: ReadonlySet<string> = new Set(
  "flight route highway interstate olympics games cup article apollo formula group channel boeing airbus gate terminal local".split(
    " ",
  ),
);

const ownedBodies: ReadonlySet<string> = new Set(
  "people children workers women men veterans farmers teachers lloyd mcdonald macy sainsbury moody sotheby christie kellogg joseph john james mary peter paul luke thomas andrew king queen".split(
    " ",
  ),
);

const openers: ReadonlySet<string> = new Set(
  `the a an this that these those it he she they we you i his her its their our my your who what when where why how which if but and or so yet nor as at by for from in into of on off over to up
with without within after before during since until while about above across against along among around behind below beneath beside between beyond down under though although because unless whether than then there here now not no yes
all any both each either every few many more most much neither none one only other others several some such same two three four five six seven eight nine ten hundreds thousands millions meanwhile however moreover furthermore additionally later earlier
instead still also even just once soon yesterday today tomorrow tonight despite according asked speaking following based given last next let do does did is are was were be been being have has had will would can could may might must shall should
says said among like unlike per nearly almost officials police residents witnesses critics experts analysts authorities lawmakers investigators prosecutors researchers scientists`.split(
    /\s+/u,
  ),
);
