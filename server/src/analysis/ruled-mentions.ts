/** Mentions by rules: runs of capitalised words, cut at titles and demonyms, typed by their words and neighbours. */
import { countries } from "../lexicon/countries.ts";
import { givenNames } from "../lexicon/given-names.ts";
import { formerWords } from "../lexicon/titles.ts";
import type { Paragraph, Prose, Tokens } from "../text/model.ts";
import { findRuns, readSpellings, type Run } from "./capital-runs.ts";
import { makeMention } from "./mention.ts";
import type { Mention } from "./model.ts";
import { demonyms, typeOf, type Typing } from "./name-types.ts";
import { readTitle } from "./title-phrases.ts";

/** Mentions of body text and of headlines that are written like sentences, in text order. */
export function ruledMentions(prose: Prose): Mention[] {
  const { tokens, sentences, paragraphs } = prose;
  const spellings = readSpellings(prose);
  return sentences.flatMap((sentence, index) => {
    if (writesTitleCase(tokens, paragraphs[sentence.paragraph])) return [];
    return findRuns(tokens, sentence, spellings)
      .flatMap((run) => cutRun(tokens, run))
      .map(({ run, typing }) => makeMention(tokens, run, { sentence: index, ...typing }));
  });
}

/** Whether a headline or heading capitalises nearly every word, so that capitals say nothing in it. */
export function writesTitleCase({ words }: Tokens, { kind, firstToken, endToken }: Paragraph): boolean {
  if (kind !== "headline" && kind !== "heading") return false;
  let long = 0;
  let capital = 0;
  for (let at = firstToken; at < endToken; at++) {
    if (!/^\p{L}{4}/u.test(words[at])) continue;
    long++;
    if (/^\p{Lu}/u.test(words[at])) capital++;
  }
  return long > 1 && capital >= long * 0.7;
}

/** A part of a run and what it names. */
interface Piece {
  readonly run: Run;
  readonly typing: Typing;
}

/** Cuts "French President Emmanuel Macron" into the demonym and the person; the title itself names nobody. */
function cutRun(tokens: Tokens, { first, end }: Run): Piece[] {
  if (first < end && formerWords.has(tokens.lowers[first])) return cutRun(tokens, { first: first + 1, end });
  const country = leadingCountry(tokens, { first, end });
  if (country !== null && country < end)
    return [...whole(tokens, { first, end: country }), ...cutRun(tokens, { first: country, end })];
  if (end - first > 1 && demonyms.has(tokens.words[first]) && !typeOf(tokens, { first, end }).clue.includes("names a"))
    return [...whole(tokens, { first, end: first + 1 }), ...cutRun(tokens, { first: first + 1, end })];
  for (let at = first; at < end; at++) {
    if (at > first && givenNames.has(tokens.words[at - 1])) break;
    const title = readTitle(tokens, at, end);
    if (!title) continue;
    const before = at > first ? whole(tokens, { first, end: at }) : [];
    if (title.end === end) return isNamedBody(tokens, { first, end }) ? whole(tokens, { first, end }) : before;
    return [...before, ...person(tokens, { first: title.end, end })];
  }
  return whole(tokens, { first, end });
}

/** Where a country's name that opens the run ends, when a title or name goes on behind it ("U.S. Secretary …"). */
function leadingCountry({ words }: Tokens, { first, end }: Run): number | null {
  for (const names of countryWords) {
    if (first + names.length >= end) continue;
    if (names.every((word, index) => words[first + index] === word)) {
      const rest = first + names.length;
      return cutsBefore.test(words[rest]) ? rest : null;
    }
  }
  return null;
}

const cutsBefore =
  /^(?:President|Prime|Secretary|Foreign|Defen[cs]e|Vice|Sen|Rep|Gov|Ambassador|Attorney|Minister|King|Queen|Interior|Finance|Treasury|Special|Supreme|Deputy)\b/u;

const countryWords: readonly (readonly string[])[] = countries.flatMap(({ names }) =>
  names.map((name) => name.split(" ")),
);

/** Whether the run as a whole is a body or place although a title word ends it ("Office of the Attorney General"). */
const isNamedBody = (tokens: Tokens, run: Run): boolean => typeOf(tokens, run).firm;

const whole = (tokens: Tokens, run: Run): Piece[] => [{ run, typing: typeOf(tokens, run) }];

const person = (tokens: Tokens, run: Run): Piece[] =>
  /^\p{L}/u.test(tokens.words[run.first])
    ? [{ run, typing: { type: "person", clue: "title before name", firm: true } }]
    : [];
