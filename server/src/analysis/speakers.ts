/** From the phrase behind a cue to the speaker: whom a name, a pronoun or a nominal stands for. */
import type { Speaker } from "./model.ts";
import type { Phrase } from "./phrases.ts";
import { unnamedBefore } from "./newcomers.ts";
import type { Scene } from "./scene.ts";

/** A phrase given as speaking, the others it could be, and why. */
export interface Attributed {
  readonly source: Phrase;
  readonly rivals: readonly Phrase[];
  readonly clue: string;
}

/** The speaker that `source` stands for. `before` is the entity that spoke last, or alone is named, in the same paragraph; null when none is. */
export function speakerFrom(scene: Scene, { source, rivals, clue }: Attributed, before: number | null): Speaker {
  const { tokens } = scene.prose;
  const span = { start: tokens.starts[source.firstToken], end: tokens.ends[source.endToken - 1], kind: source.kind };
  const own = readingOf(scene, source, before);
  const others = rivals.map(({ mention }) => scene.entityOf[mention]).filter((id) => id >= 0 && id !== own.entity);
  if (others.length > 0 && own.entity !== null) {
    return {
      entity: null,
      candidates: [own.entity, ...new Set(others)],
      clue: `${clue}; could be another’s word`,
      ...span,
    };
  }
  return { entity: own.entity, candidates: own.candidates, clue: own.clue ? `${clue}; ${own.clue}` : clue, ...span };
}

interface Reading {
  readonly entity: number | null;
  readonly candidates: readonly number[];
  readonly clue: string | null;
}

const nobody: Reading = { entity: null, candidates: [], clue: null };

function readingOf(scene: Scene, source: Phrase, before: number | null): Reading {
  if (source.mention >= 0) return { entity: scene.entityOf[source.mention], candidates: [], clue: null };
  const reference = referenceIn(scene, source);
  const { lowers } = scene.prose.tokens;
  if (source.kind === "pronoun") {
    const unnamed = unnamedBefore(scene, source);
    if (unnamed) return { entity: null, candidates: [], clue: `“${unnamed}”, who is not named` };
    const known = before;
    const personal = /^(?:he|she)$/u.test(lowers[source.firstToken]);
    const elsewhere = reference?.entity != null && known !== null && reference.entity !== known;
    if (
      elsewhere &&
      personal &&
      couldBe(scene, known, lowers[source.firstToken]) &&
      !isNamedNear(scene, reference.entity, source)
    ) {
      return { entity: known, candidates: [], clue: "the person of the words before" };
    }
    if (reference?.entity != null) return { entity: reference.entity, candidates: [], clue: reference.clue };
    const fits =
      personal &&
      (reference === null ||
        reference.candidates.length === 0 ||
        (known !== null && reference.candidates.includes(known)));
    if (fits && known !== null && scene.entities[known].type === "person") {
      return { entity: known, candidates: [], clue: "the person of the words before" };
    }
  }
  if (!reference) return nobody;
  const several = reference.entity === null && reference.candidates.length > 1;
  return { entity: reference.entity, candidates: several ? reference.candidates : [], clue: reference.clue };
}

/** Whether nothing known of an entity speaks against "he" or "she". */
function couldBe({ genders, entities }: Scene, entity: number, pronoun: string): boolean {
  const gender = genders.get(entity);
  const wanted = pronoun === "he" ? "male" : "female";
  return entities[entity].type === "person" && (gender === undefined || gender === "unknown" || gender === wanted);
}

/** Whether the writer names an entity in the paragraph of a phrase, before it; names inside marks are the speaker’s. */
function isNamedNear(
  { entities, mentions, paragraphAt, holderAt }: Scene,
  entity: number,
  { firstToken }: Phrase,
): boolean {
  return entities[entity].mentions.some((index) => {
    const at = mentions[index].firstToken;
    return at < firstToken && paragraphAt[at] === paragraphAt[firstToken] && holderAt[at] < 0;
  });
}

function referenceIn(scene: Scene, { firstToken, endToken, kind }: Phrase) {
  for (let at = firstToken; at < endToken; at++) {
    const reference = scene.referenceAt[at];
    if (reference >= 0 && scene.references[reference].kind === kind) return scene.references[reference];
  }
  return null;
}
