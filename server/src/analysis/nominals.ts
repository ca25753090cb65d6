/** Nominals: words for people without their names: "the spokeswoman", "a police official", "residents". */
import type { Gender } from "../lexicon/given-names.ts";
import { otherHeads } from "../lexicon/titles.ts";
import { partsOfSpeech, type Tokens } from "../text/model.ts";
import { genderOfTitle } from "./genders.ts";
import { remembered } from "../text/remembered.ts";
import { readTitle } from "./title-phrases.ts";
import { asTitleWord } from "./name-tokens.ts";
import type { Cast } from "./references.ts";

/** A nominal before it is resolved. */
export interface Nominal {
  readonly kind: "nominal";
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
  /** The last word of its title in lower case: "spokeswoman". */
  readonly head: string;
  readonly gender: Gender;
  /** Whether it stands for somebody known by now ("the mayor"), not for one of many ("a mayor", "officials"). */
  readonly definite: boolean;
  /** Whether the head alone says no more than that it is a person ("the woman"). */
  readonly person: boolean;
}

/** All nominals outside names and their titles, in text order. */
export function findNominals(cast: Cast): Nominal[] {
  const { tokens, sentences, paragraphs } = cast.prose;
  const taken = takenTokens(cast);
  const found: Nominal[] = [];
  for (const { reading, firstToken, firstSentence } of paragraphs) {
    let sentence = firstSentence;
    let from = 0;
    for (const own of openingTokens(reading, null)) {
      const at = firstToken + own;
      if (at < from || taken[at]) continue;
      while (sentences[sentence].endToken <= at) sentence++;
      const nominal = readNominal(cast, at, { endToken: sentences[sentence].endToken, sentence });
      if (!nominal || taken[nominal.endToken - 1]) continue;
      found.push(nominal);
      from = nominal.endToken;
    }
  }
  return found.filter(({ endToken }) => !/^\p{Lu}/u.test(tokens.words[endToken] ?? "") || !taken[endToken]);
}

/** The tokens of a paragraph that nominals may begin with. */
const openingTokens = remembered<null, readonly number[]>(({ lowers }) =>
  lowers.flatMap((lower, at) => (bareWords.has(lower) || articles.has(lower) ? [at] : [])),
);

/** Last words of titles in lower case → the entities that bear them in the text, in order of first use. */
export function titleHeads({ prose, titles, entities }: Cast): ReadonlyMap<string, readonly number[]> {
  const heads = new Map<string, number[]>();
  for (const { id, titles: indexes } of entities) {
    for (const index of indexes) {
      const { start, end, kind } = titles[index];
      if (kind === "honorific") continue;
      for (const head of headsOf(prose.text.slice(start, end)))
        if (!heads.get(head)?.includes(id)) heads.set(head, [...(heads.get(head) ?? []), id]);
    }
  }
  return heads;
}

/** "Secretary of State" is "the secretary"; "chairman and chief executive" is both. */
function headsOf(title: string): string[] {
  const parts = title.toLowerCase().split(/ and /u);
  return parts.flatMap((part) => {
    const words = part
      .split(/ (?:of|for|to) /u)[0]
      .split(/[\s-]+/u)
      .map(asTitleWord);
    const last = words[words.length - 1];
    return [
      last,
      ...(otherHeads.get(last) ?? []),
      ...(last === "general" && words.length > 1 ? [words[words.length - 2]] : []),
    ];
  });
}

/** A determiner and a title's words, or a bare word for a number of people. */
function readNominal(
  { prose: { tokens } }: Cast,
  at: number,
  { endToken, sentence }: { readonly endToken: number; readonly sentence: number },
): Nominal | null {
  const lower = tokens.lowers[at];
  const make = (end: number, definite: boolean): Nominal => {
    const head = asTitleWord(tokens.lowers[end - 1]);
    return {
      kind: "nominal",
      firstToken: at,
      endToken: end,
      sentence,
      head,
      gender: genderOfTitle(head),
      definite,
      person: personWords.has(head),
    };
  };
  if (bareWords.has(lower) && tokens.words[at] === lower) return make(at + 1, false);
  if (!articles.has(lower)) return null;
  let head = at + 1;
  while (head < Math.min(endToken, at + 4) && !opensHead(tokens, head, endToken) && isModifier(tokens, head)) head++;
  const phrase = head < endToken ? readTitle(tokens, head, endToken) : null;
  if (phrase && phrase.kind !== "honorific" && !homonyms.has(tokens.lowers[phrase.end - 1]))
    return make(phrase.end, lower === "the" && !phrase.plural && head === at + 1);
  const word = tokens.lowers[head] ?? "";
  if (head >= endToken || (!personWords.has(word) && !bareWords.has(word))) return null;
  return make(head + 1, lower === "the" && head === at + 1 && personWords.has(word));
}

const opensHead = (tokens: Tokens, at: number, limit: number): boolean =>
  personWords.has(tokens.lowers[at]) || bareWords.has(tokens.lowers[at]) || readTitle(tokens, at, limit) !== null;

const isModifier = ({ parts, words }: Tokens, at: number): boolean =>
  /^\p{Ll}+$/u.test(words[at]) && ["ADJ", "NOUN", "NUM"].includes(partsOfSpeech[parts[at]]);

/** Titles that are other words more often when no name follows: "one major issue", "the path forward". */
const homonyms: ReadonlySet<string> = new Set(
  "major forward general model guard head chief chair star executive past friend partner member brother sister expert official".split(
    " ",
  ),
);

const articles: ReadonlySet<string> = new Set("the a an another one two three several some many other".split(" "));

const personWords: ReadonlySet<string> = new Set("man woman boy girl teenager person".split(" "));

const bareWords: ReadonlySet<string> = new Set(
  `police officials prosecutors residents witnesses investigators authorities critics supporters opponents experts analysts doctors lawyers researchers scientists aides allies diplomats
lawmakers organisers organizers activists campaigners protesters neighbours neighbors relatives survivors firefighters rescuers economists observers officers workers unions forecasters physicists astronomers monitors official source sources aide`.split(
    /\s+/u,
  ),
);

/** Tokens that names and their titles hold. */
function takenTokens({ prose: { tokens }, mentions, titles }: Cast): Uint8Array {
  const taken = new Uint8Array(tokens.length);
  for (const { firstToken, endToken } of mentions) taken.fill(1, firstToken, endToken);
  for (const { start, end, mention, position } of titles) {
    const from = position === "before" ? mentions[mention].firstToken : mentions[mention].endToken;
    const step = position === "before" ? -1 : 1;
    for (let at = position === "before" ? from - 1 : from; at >= 0 && at < tokens.length; at += step) {
      if (step < 0 ? tokens.ends[at] <= start : tokens.starts[at] >= end) break;
      if (tokens.starts[at] >= start && tokens.ends[at] <= end) taken[at] = 1;
    }
  }
  return taken;
}
