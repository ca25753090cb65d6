/** Parts of speech of single tokens. */
import { partsOfSpeech, type PartOfSpeech, type Prose } from "./model.ts";

/** Whether token `at` is one of these parts of speech. */
export const isPart = ({ tokens }: Pick<Prose, "tokens">, at: number, ...parts: readonly PartOfSpeech[]): boolean =>
  at >= 0 && at < tokens.length && parts.includes(partsOfSpeech[tokens.parts[at]]);

/** Whether token `at` is a noun or a name. */
export const isNounAt = (prose: Prose, at: number): boolean => isPart(prose, at, "NOUN", "PROPN");
