/** Makes a mention of a run of tokens. */
import type { Tokens } from "../text/model.ts";
import type { Run } from "./capital-runs.ts";
import type { Mention } from "./model.ts";

/** The mention of the tokens in `run`. */
export function makeMention(
  { starts, ends }: Tokens,
  { first, end }: Run,
  { type, clue, sentence }: Pick<Mention, "type" | "clue" | "sentence">,
): Mention {
  return { start: starts[first], end: ends[end - 1], type, firstToken: first, endToken: end, sentence, clue };
}
