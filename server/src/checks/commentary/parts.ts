/** Parts of speech of single tokens, as the finders of commentary ask for them. */
import type { Prose } from "../../analysis/model.ts";
import { partsOfSpeech, type PartOfSpeech } from "../../text/model.ts";

/** Whether token `at` is one of these parts of speech. */
export const isPart = ({ tokens }: Prose, at: number, ...parts: readonly PartOfSpeech[]): boolean =>
  at < tokens.length && parts.includes(partsOfSpeech[tokens.parts[at]]);

/** Whether token `at` is a noun or a name. */
export const isNounAt = (prose: Prose, at: number): boolean => isPart(prose, at, "NOUN", "PROPN");
