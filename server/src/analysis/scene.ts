/** The text as quotations are read from it: every token knows its name, its reference and the marks that hold it. */
import { partsOfSpeech, type Frame, type PartOfSpeech, type Prose, type QuoteMarks } from "../text/model.ts";
import { firstWhere } from "../text/span.ts";
import { entityGenders } from "./genders.ts";
import type { Entity, Mention, Reference, Title } from "./model.ts";

/** What earlier stages found. */
export interface Ground {
  readonly prose: Prose;
  readonly frame: Frame;
  readonly quoteMarks: readonly QuoteMarks[];
  readonly mentions: readonly Mention[];
  readonly titles: readonly Title[];
  readonly entities: readonly Entity[];
  readonly references: readonly Reference[];
}

/** The ground with a way from each token to what stands on it; -1 where nothing does. */
export interface Scene extends Ground {
  /** Token → index of the mention. */
  readonly mentionAt: Int32Array;
  /** Token → index of the reference. */
  readonly referenceAt: Int32Array;
  /** Token → index of the innermost quote marks whose words it belongs to; marks themselves belong outside. */
  readonly holderAt: Int32Array;
  /** Token → index of the paragraph. */
  readonly paragraphAt: Int32Array;
  /** Mention → index of its entity. */
  readonly entityOf: Int32Array;
  /** Entity → gender, where the text or the first name shows it. */
  readonly genders: ReturnType<typeof entityGenders>;
}

/** The scene of a text. */
export function setScene(ground: Ground): Scene {
  const { prose, mentions, references, entities } = ground;
  const entityOf = new Int32Array(mentions.length).fill(-1);
  for (const { id, mentions: indexes } of entities) for (const index of indexes) entityOf[index] = id;
  return {
    mentionAt: standing(prose.tokens.length, mentions),
    referenceAt: standing(prose.tokens.length, references),
    holderAt: holders(ground),
    paragraphAt: standing(prose.tokens.length, prose.paragraphs),
    entityOf,
    genders: entityGenders(ground),
    ...ground,
  };
}

/** Whether the token at `index` is one of `parts`. */
export const isPart = ({ prose: { tokens } }: Scene, index: number, ...parts: readonly PartOfSpeech[]): boolean =>
  index >= 0 && index < tokens.length && parts.includes(partsOfSpeech[tokens.parts[index]]);

/** Index of the first token that starts at or after `offset`. */
export const tokenFrom = ({ tokens }: Pick<Prose, "tokens">, offset: number): number =>
  firstWhere(tokens.length, (at) => tokens.starts[at] >= offset);

interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
}

function standing(length: number, ranges: readonly TokenRange[]): Int32Array {
  const at = new Int32Array(length).fill(-1);
  ranges.forEach(({ firstToken, endToken }, index) => at.fill(index, firstToken, endToken));
  return at;
}

/** Parents come before children, so that the innermost marks are written last. */
function holders({ prose, quoteMarks }: Ground): Int32Array {
  const at = new Int32Array(prose.tokens.length).fill(-1);
  quoteMarks.forEach(({ inside }, index) =>
    at.fill(index, tokenFrom(prose, inside.start), tokenFrom(prose, inside.end)),
  );
  return at;
}
