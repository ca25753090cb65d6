/** Figures and dates in a stretch of a source text. */
import type { Value } from "../analysis/model.ts";
import { findValues } from "../analysis/values.ts";
import { plainBlocks } from "../text/blocks.ts";
import { findFrame } from "../text/frame.ts";
import { readProse } from "../text/prose.ts";

/** The values in `words`, as UTF-16 offsets of them; nothing outside says what their dates count from. */
export function valuesIn(words: string): readonly Value[] {
  const prose = readProse(words, plainBlocks(words));
  return findValues(prose, findFrame(prose, { frontMatter: null, given: null }));
}
