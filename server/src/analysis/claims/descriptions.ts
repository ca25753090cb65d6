/** Finds descriptions of what stands between parties: "the fraying alliance between X and Y", "talks with Z are stalled". */
import { partsOfSpeech } from "../../text/model.ts";
import type { Prose, Sentence, Span } from "../model.ts";

/** A noun, what it is said to be, and the parties it is between. */
export interface Description extends Span {
  /** The noun in lower case, singular as far as an s tells. */
  readonly head: string;
  /** The noun as written, in lower case. */
  readonly noun: string;
  /** What it is said to be, before it or behind a form of "be". */
  readonly qualities: readonly { readonly word: string; readonly stem: string }[];
  /** Preposition and parties as written. */
  readonly particulars: string;
  /** For each party, the stems of its capitalised words. */
  readonly parties: readonly (readonly string[])[];
}

/** All descriptions of a text that say something of their noun and name a party. */
export function findDescriptions(prose: Prose): Description[] {
  return prose.sentences.flatMap((sentence) => {
    const found: Description[] = [];
    for (let at = sentence.firstToken + 1; at < sentence.endToken - 1; at++) {
      if (!/^(?:between|among)$/u.test(prose.tokens.lowers[at]) || !isNoun(prose, at - 1)) continue;
      const description = describe(prose, sentence, at);
      if (description) found.push(description);
    }
    return found;
  });
}

/** Whether two descriptions may be of the same parties: each named one of the shorter list is found in the other. */
export function sameParties(a: Description, b: Description): boolean {
  if (a.parties.length !== b.parties.length && Math.min(a.parties.length, b.parties.length) < 2) return false;
  const [few, many] = a.parties.length <= b.parties.length ? [a.parties, b.parties] : [b.parties, a.parties];
  return few.every(
    (party) => party.length === 0 || many.some((other) => other.length === 0 || shareStem(party, other)),
  );
}

const shareStem = (a: readonly string[], b: readonly string[]): boolean => a.some((stem) => b.includes(stem));

function describe(prose: Prose, sentence: Sentence, at: number): Description | null {
  const { tokens } = prose;
  const after = endOfParties(prose, at + 1, sentence.endToken);
  const parties = readParties(prose, at + 1, after);
  if (!parties.some((party) => party.length > 0)) return null;
  const first = startOfPhrase(prose, at - 1, sentence.firstToken);
  const predicate = readPredicate(prose, after, sentence.endToken);
  const before = Array.from({ length: at - 1 - first }, (_, step) => first + step).filter((one) =>
    isQuality(prose, one),
  );
  const qualities = [...before, ...(predicate === null ? [] : [predicate])].map((one) => ({
    word: tokens.lowers[one],
    stem: stemOf(tokens.lowers[one]),
  }));
  if (qualities.length === 0) return null;
  const noun = tokens.lowers[at - 1];
  const end = tokens.ends[predicate ?? after - 1];
  const particulars = prose.masked.slice(tokens.starts[at], tokens.ends[after - 1]);
  return { start: tokens.starts[first], end, head: noun.replace(/s$/u, ""), noun, qualities, particulars, parties };
}

const part = ({ tokens }: Prose, at: number): string => partsOfSpeech[tokens.parts[at]] ?? "";
const isNoun = (prose: Prose, at: number): boolean => part(prose, at) === "NOUN";

/** Adjectives and participles; "two" and "several" say nothing. */
const isQuality = (prose: Prose, at: number): boolean => {
  const lower = prose.tokens.lowers[at];
  if (/^(?:new|same|such|other|own|several|many|recent|first|last)$/u.test(lower)) return false;
  return /^(?:ADJ|VERB)$/u.test(part(prose, at)) || (part(prose, at) === "NOUN" && /(?:ing|ed)$/u.test(lower));
};

/** First token of the noun phrase that ends in `head`: its article, adjectives, participles. */
function startOfPhrase(prose: Prose, head: number, from: number): number {
  let first = head;
  while (first > from && (/^(?:ADJ|NOUN|PROPN|ADV)$/u.test(part(prose, first - 1)) || isQuality(prose, first - 1)))
    first--;
  return first > from && part(prose, first - 1) === "DET" ? first - 1 : first;
}

/** Token after the parties: they end at a verb, a mark other than a comma between them, or a new clause. */
function endOfParties(prose: Prose, from: number, end: number): number {
  const { lowers } = prose.tokens;
  let at = from;
  while (at < end) {
    const isJoint = lowers[at] === "," && /^(?:PROPN|DET)$/u.test(part(prose, at + 1));
    const goesOn =
      /^(?:NOUN|PROPN|ADJ|DET|NUM|CCONJ|PART|X)$/u.test(part(prose, at)) ||
      isJoint ||
      /^(?:of|'s|'|-)$/u.test(lowers[at]);
    if (!goesOn || /^(?:but|or|which|that|who)$/u.test(lowers[at])) break;
    at++;
  }
  while (at > from + 1 && /^(?:and|,)$/u.test(lowers[at - 1])) at--;
  return at;
}

/** The parties between `from` and `to`, each the stems of its capitalised words; "the two countries" is one with none. */
function readParties({ tokens }: Prose, from: number, to: number): string[][] {
  const parties: string[][] = [[]];
  for (let at = from; at < to; at++) {
    if (/^(?:and|,)$/u.test(tokens.lowers[at])) {
      if (tokens.lowers[at - 1] !== ",") parties.push([]);
    } else if (/^\p{Lu}/u.test(tokens.words[at]))
      parties[parties.length - 1].push(tokens.lowers[at].slice(0, stemLength));
  }
  // "the two countries" may be any two.
  return parties.length === 1 && parties[0].length === 0 ? [] : parties;
}

/** Letters by which a name and its adjective agree (Europe, European). */
const stemLength = 5;

/** The token that says what the noun is, behind a form of "be" right after the parties; null when none does. */
function readPredicate(prose: Prose, from: number, end: number): number | null {
  const { lowers } = prose.tokens;
  if (!/^(?:is|are|was|were|has|have|'s)$/u.test(lowers[from] ?? "")) return null;
  let at = from + 1;
  while (at < end && (part(prose, at) === "ADV" || /^(?:been|being|now)$/u.test(lowers[at]))) at++;
  return at < end && /^(?:ADJ|VERB)$/u.test(part(prose, at)) ? at : null;
}

/** A participle or adjective without its ending, so that "fraying", "frayed" and "frays" agree. */
const stemOf = (lower: string): string => lower.replace(/(?:ing|ed|en|s)$/u, "");
