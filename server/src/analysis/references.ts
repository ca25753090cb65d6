/** References: pronouns and nominals that stand for somebody, resolved by gender, title and who is in the foreground. */
import type { Gender } from "../lexicon/given-names.ts";
import type { Prose } from "../text/model.ts";
import { remembered } from "../text/remembered.ts";
import { foregroundOf, type Foreground } from "./foreground.ts";
import { entityGenders } from "./genders.ts";
import type { Entity, Mention, Reference, Title } from "./model.ts";
import { findNominals, titleHeads, type Nominal } from "./nominals.ts";

/** Everything that references are resolved against. */
export interface Cast {
  readonly prose: Prose;
  readonly mentions: readonly Mention[];
  readonly titles: readonly Title[];
  readonly entities: readonly Entity[];
}

/** All pronouns and nominals that stand for people or bodies, in text order. */
export function findReferences(cast: Cast): Reference[] {
  const genders = entityGenders(cast);
  const foreground = foregroundOf(cast);
  const heads = titleHeads(cast);
  return [...findPronouns(cast.prose), ...findNominals(cast)]
    .sort((a, b) => a.firstToken - b.firstToken)
    .map((found) => {
      const likely = foreground.before(found.firstToken);
      const reading =
        found.kind === "pronoun"
          ? readPronoun(likely, { found, genders })
          : readNominal(likely, { found, genders, heads });
      if (reading.entity !== null) foreground.name(reading.entity, found.firstToken);
      return makeReference(cast.prose, found, reading);
    });
}

/** A pronoun before it is resolved. */
interface Pronoun {
  readonly kind: "pronoun";
  readonly firstToken: number;
  readonly endToken: number;
  readonly sentence: number;
  readonly gender: Gender;
}

type Reading = Pick<Reference, "entity" | "candidates" | "clue">;

const findPronouns = ({ paragraphs }: Prose): Pronoun[] =>
  paragraphs.flatMap(({ reading, firstToken, firstSentence }) =>
    pronounsIn(reading, null).map(({ at, sentence, gender }): Pronoun => ({
      kind: "pronoun",
      firstToken: firstToken + at,
      endToken: firstToken + at + 1,
      sentence: firstSentence + sentence,
      gender,
    })),
  );

/** The pronouns of a paragraph, by token and sentence within it. */
const pronounsIn = remembered<null, readonly { at: number; sentence: number; gender: Gender }[]>(
  ({ lowers, sentenceEnds }) => {
    let sentence = 0;
    return lowers.flatMap((lower, at) => {
      while (sentenceEnds[sentence] <= at) sentence++;
      // "US" and "IT" in capitals are no pronouns; none of these is one that is.
      const gender = pronouns.get(lower);
      return gender ? [{ at, sentence, gender }] : [];
    });
  },
);

/** Singular pronouns of people. "They" and "it" are left: nobody can tell them from things without reading. */
const pronouns: ReadonlyMap<string, Gender> = new Map([
  ...["he", "him", "his", "himself"].map((word) => [word, "male"] as const),
  ...["she", "her", "hers", "herself"].map((word) => [word, "female"] as const),
]);

/** Share of the likeliest one's weight above which another candidate leaves a pronoun open. */
const closeCall = 0.75;

function readPronoun(
  likely: readonly Foreground[],
  { found, genders }: { readonly found: Pronoun; readonly genders: ReadonlyMap<number, Gender> },
): Reading {
  const fits = likely.filter(({ entity }) => agree(genders.get(entity), found.gender));
  // Somebody known to be a woman is "she" before somebody of whom nothing is known.
  const sure = fits.map((each) => ({
    ...each,
    weight: genders.get(each.entity) === found.gender ? each.weight : each.weight * 0.6,
  }));
  sure.sort((a, b) => b.weight - a.weight);
  const close = sure.filter(({ weight }) => weight > sure[0].weight * closeCall);
  const candidates = (close.length > 1 ? close : sure.slice(0, 1)).map(({ entity }) => entity);
  if (candidates.length === 1)
    return {
      entity: candidates[0],
      candidates,
      clue: sure.length === 1 ? "only person it fits" : "person in the foreground",
    };
  return {
    entity: null,
    candidates,
    clue: candidates.length > 1 ? "more than one person it fits" : "nobody named before",
  };
}

function readNominal(
  likely: readonly Foreground[],
  {
    found,
    genders,
    heads,
  }: {
    readonly found: Nominal;
    readonly genders: ReadonlyMap<number, Gender>;
    readonly heads: ReadonlyMap<string, readonly number[]>;
  },
): Reading {
  if (!found.definite) return { entity: null, candidates: [], clue: "somebody not named" };
  const bearers = heads.get(found.head) ?? [];
  const weights = new Map(likely.map(({ entity, weight }) => [entity, weight]));
  const fits = bearers.filter((entity) => weights.has(entity) && agree(genders.get(entity), found.gender));
  fits.sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  const close = fits.filter((entity) => (weights.get(entity) ?? 0) > (weights.get(fits[0]) ?? 0) * closeCall);
  if (close.length === 1)
    return { entity: close[0], candidates: close, clue: `has the title “${found.head}” in the text` };
  if (close.length > 1) return { entity: null, candidates: close, clue: "more than one person with this title" };
  if (found.gender === "unknown" || !found.person)
    return { entity: null, candidates: [], clue: "nobody with this title is named before" };
  return readPronoun(likely, { found: { ...found, kind: "pronoun" }, genders });
}

const agree = (known: Gender | undefined, asked: Gender): boolean =>
  known === undefined || known === "unknown" || asked === "unknown" || known === asked;

function makeReference({ tokens }: Prose, found: Pronoun | Nominal, reading: Reading): Reference {
  const { kind, firstToken, endToken, sentence } = found;
  return {
    start: tokens.starts[firstToken],
    end: tokens.ends[endToken - 1],
    kind,
    firstToken,
    endToken,
    sentence,
    ...reading,
  };
}
