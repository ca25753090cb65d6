/** Finds descriptions of what stands between parties: "the fraying alliance between X and Y", "talks with Z are stalled". */
import { partsOfSpeech } from "../../text/model.ts";
import { lastStartingAt } from "../../text/span.ts";
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
  /** Whether a quality stands before the noun, so that it is told as known. */
  readonly isGiven: boolean;
  /** Whether "this" or "that" points to one above. */
  readonly pointsBack: boolean;
  readonly parties: readonly Party[];
}

/** One of those that something is between. */
export interface Party {
  /** Its capitalised words as written. */
  readonly name: string;
  /** Whether it has any. */
  readonly isNamed: boolean;
  /** Beginnings of its capitalised words in lower case; without any, of its nouns. */
  readonly stems: readonly string[];
}

/** All descriptions of a text that say something of their noun and name a party. */
export function findDescriptions(prose: Prose): Description[] {
  return prose.sentences.flatMap((sentence) => {
    const found: Description[] = [];
    for (let at = sentence.firstToken + 1; at < sentence.endToken - 1; at++) {
      const lower = prose.tokens.lowers[at];
      const isJoint = lower === "of" && unions.has(prose.tokens.lowers[at - 1]);
      if ((!isJoint && lower !== "between" && lower !== "among") || !isNoun(prose, at - 1)) continue;
      const description = describe(prose, sentence, at);
      if (description) found.push(description);
    }
    return found;
  });
}

/** Nouns that are "of" their parties. */
const unions: ReadonlySet<string> = new Set(
  "merger union coalition alliance partnership marriage pairing tie-up".split(" "),
);

/** Whether the two have at least one party in common: without one they are two things of a kind. */
export const shareParty = (a: Description, b: Description, isCapital: CapitalOf = () => false): boolean =>
  a.parties.some((party) => b.parties.some((other) => isSameParty(party, other, isCapital)));

/**
 * Whether two descriptions may be of the same parties. Each party of one is matched with one of the other: by its name,
 * whole or shortened, or by its capital; one without a capital letter ("the two countries", "the mayor") may be anybody.
 */
export function sameParties(a: Description, b: Description, isCapital: CapitalOf = () => false): boolean {
  // "The alliance between European countries" is another than one between Europe and somebody else.
  if (a.parties.length !== b.parties.length && Math.min(a.parties.length, b.parties.length) < 2) return false;
  const rest = [...b.parties];
  const open = a.parties.filter((party) => {
    const found = rest.findIndex((other) => isSameParty(party, other, isCapital));
    if (found >= 0) rest.splice(found, 1);
    return found < 0;
  });
  // "his finance minister", "his foreign minister": two people; "the two countries" may be anybody.
  if (open.length === 1 && rest.length === 1 && isSomeone(open[0]) && isSomeone(rest[0])) return false;
  const named = (parties: readonly Party[]): number => parties.filter(({ isNamed }) => isNamed).length;
  // What is left over on one side only is a list cut short; a party without a name may be any of the other's.
  return (
    Math.min(open.length, rest.length) === 0 ||
    named(open) <= rest.length - named(rest) ||
    named(rest) <= open.length - named(open)
  );
}

/** A party without a name whose noun says who it is. */
const isSomeone = ({ isNamed, stems }: Party): boolean =>
  !isNamed && stems.length > 0 && !stems.some((stem) => anybody.has(stem));

/** Beginnings of nouns that stand for any party. */
const anybody: ReadonlySet<string> = new Set(
  "count natio side sides state neigh ally allie gover partn rival capit compa firm firms party parti group man men woman women leade body bodie club clubs team teams two pair".split(
    " ",
  ),
);

/** Whether one name is of the capital of what the other names (Delhi, India). */
export type CapitalOf = (one: string, other: string) => boolean;

const isSameParty = (a: Party, b: Party, isCapital: CapitalOf): boolean => {
  const [few, many] = a.stems.length <= b.stems.length ? [a, b] : [b, a];
  if (!a.isNamed || !b.isNamed) return a.isNamed === b.isNamed && few.stems.every((stem) => many.stems.includes(stem));
  return few.stems.every((stem) => many.stems.includes(stem)) || isCapital(a.name, b.name) || isCapital(b.name, a.name);
};

function describe(prose: Prose, sentence: Sentence, at: number): Description | null {
  const { tokens } = prose;
  const after = endOfParties(prose, at + 1, sentence.endToken);
  const parties = readParties(prose, at + 1, after);
  if (parties.length === 0) return null;
  const first = startOfPhrase(prose, at - 1, sentence.firstToken);
  const predicate = readPredicate(prose, after, sentence.endToken);
  const before = Array.from({ length: at - 1 - first }, (_, step) => first + step).filter((one) =>
    isQuality(prose, one),
  );
  const qualities = [...before, ...(predicate === null ? [] : [predicate])].map((one) => ({
    word: tokens.lowers[one],
    stem: stemOf(tokens.lowers[one]),
  }));
  // "the new trade deal": new says little alone, and enough with what kind of deal it is.
  const [newness, kind] = [tokens.lowers[at - 3] ?? "", tokens.lowers[at - 2] ?? ""];
  if (newness === "new" && at - 3 >= first && isNoun(prose, at - 2))
    qualities.push({ word: `new ${kind}`, stem: `new ${kind}` });
  const joint = jointQuality(prose, first, at - 1);
  if (joint !== null) qualities.push({ word: joint, stem: joint });
  const year = yearOf(prose, first, Math.min(sentence.endToken, after + 4));
  if (year !== null) qualities.push({ word: year, stem: year });
  // "That rivalry between": told of above, whatever it was like.
  const pointsBack = /^(?:that|this)$/u.test(tokens.lowers[first]);
  if (qualities.length === 0 && !pointsBack && !/^(?:the|a|an)$/u.test(tokens.lowers[first])) return null;
  const noun = tokens.lowers[at - 1];
  const end = tokens.ends[predicate ?? after - 1];
  const particulars = prose.masked.slice(tokens.starts[at], tokens.ends[after - 1]);
  return {
    start: tokens.starts[first],
    end,
    head: noun.replace(/s$/u, ""),
    noun,
    qualities,
    particulars,
    isGiven: qualities.length > 0 && (predicate === null || before.length > 0),
    pointsBack,
    parties,
  };
}

/** A year told of the noun, before it or in what is said of it ("was signed in 1979"); null when none is. */
function yearOf({ tokens: { lowers } }: Prose, from: number, end: number): string | null {
  const at = lowers.slice(from, end).findIndex((lower) => /^(?:1[5-9]|20)\d\d$/u.test(lower));
  return at < 0 ? null : lowers[from + at];
}

/** "landmark trade" of a landmark trade agreement: two words or more that say together which one; null when fewer stand there. */
function jointQuality({ tokens: { lowers } }: Prose, first: number, head: number): string | null {
  const words = lowers
    .slice(first, head)
    .filter((lower) => /^[a-z]{3,}/u.test(lower) && !/^(?:the|this|that|its|their|his|her|new)$/u.test(lower));
  return words.length >= 2 ? words.join(" ") : null;
}

const part = ({ tokens }: Prose, at: number): string => partsOfSpeech[tokens.parts[at]] ?? "";
const isNoun = (prose: Prose, at: number): boolean =>
  part(prose, at) === "NOUN" || (part(prose, at) === "PROPN" && isOpening(prose, at));

/** A sentence's first word has a capital by custom, and the tagger takes "Ties between" for a name. */
const isOpening = ({ tokens, sentences }: Prose, at: number): boolean =>
  sentences[lastStartingAt(sentences, tokens.starts[at])]?.firstToken === at;

/** Adjectives and participles; "two" and "several" say nothing. */
const isQuality = (prose: Prose, at: number): boolean => {
  const lower = prose.tokens.lowers[at];
  if (/^(?:new|same|such|other|own|several|many|recent|first|last)$/u.test(lower)) return false;
  return /^(?:ADJ|VERB)$/u.test(part(prose, at)) || (part(prose, at) === "NOUN" && /(?:ing|ed)$/u.test(lower));
};

/** First token of the noun phrase that ends in `head`: its article, adjectives, participles. */
function startOfPhrase(prose: Prose, head: number, from: number): number {
  let first = head;
  while (
    first > from &&
    (/^(?:ADJ|NOUN|PROPN|ADV)$/u.test(part(prose, first - 1)) ||
      /^(?:-|1[5-9]\d\d|20\d\d)$/u.test(prose.tokens.lowers[first - 1]) ||
      isQuality(prose, first - 1))
  )
    first--;
  return first > from && (part(prose, first - 1) === "DET" || /^(?:that|this)$/u.test(prose.tokens.lowers[first - 1]))
    ? first - 1
    : first;
}

/** Token after the parties: they end at a verb, a mark other than a comma between them, or a new clause. */
function endOfParties(prose: Prose, from: number, end: number): number {
  const { lowers } = prose.tokens;
  let at = from;
  while (at < end) {
    const isJoint = lowers[at] === "," && /^(?:PROPN|DET)$/u.test(part(prose, at + 1));
    const goesOn =
      /^(?:NOUN|PROPN|ADJ|DET|NUM|CCONJ|PART|X)$/u.test(part(prose, at)) ||
      /^\p{Lu}/u.test(prose.tokens.words[at]) ||
      isJoint ||
      (part(prose, at) === "ADV" && part(prose, at - 1) === "DET") || // "the rebels of the north"
      /^(?:of|'s|'|-|his|her|its|their)$/u.test(lowers[at]);
    if (!goesOn || /^(?:but|or|which|that|who)$/u.test(lowers[at])) break;
    at++;
  }
  while (at > from + 1 && /^(?:and|,)$/u.test(lowers[at - 1])) at--;
  return at;
}

/** The parties between `from` and `to`; "the two countries" is one that may be any two. */
function readParties(prose: Prose, from: number, to: number): Party[] {
  const { lowers, words } = prose.tokens;
  const parties: Party[] = [];
  let [capitals, nouns]: [string[], string[]] = [[], []];
  const close = (): void => {
    const stems = (capitals.length > 0 ? capitals : nouns).map((one) => one.toLowerCase().slice(0, stemLength));
    parties.push({ name: capitals.join(" "), isNamed: capitals.length > 0, stems });
    [capitals, nouns] = [[], []];
  };
  for (let at = from; at < to; at++) {
    if (/^(?:and|,)$/u.test(lowers[at])) {
      if (lowers[at - 1] !== ",") close();
    } else if (/^\p{Lu}/u.test(words[at])) capitals.push(words[at]);
    else if (isNoun(prose, at) || /^(?:ADJ|ADV)$/u.test(part(prose, at))) nouns.push(words[at]);
  }
  close();
  return parties.length === 1 && !parties[0].isNamed ? [] : parties.filter(({ stems }) => stems.length > 0);
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
