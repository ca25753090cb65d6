/** Reads the paragraphs of one text again and again, and remembers those that it has now. */
import type { Prose } from "./model.ts";
import type { TextReader } from "./prose.ts";
import { readParagraph, type ParagraphReading } from "./tokens.ts";

/**
 * A reader of one text, version after version. All that stages remember of paragraphs hangs on the readings that it keeps (a
 * paragraph's is the one from before when its words are the same), and what they remember of the text on its `memory`.
 */
export interface RememberingReader extends TextReader {
  /** The text is read through from here on: paragraphs that it did not have when it was read last are forgotten. */
  readonly forget: () => void;
}

/** A reader that knows no paragraph yet. */
export function rememberingReader(): RememberingReader {
  let before = new Map<string, ParagraphReading[]>();
  let seen = new Map<string, ParagraphReading[]>();
  return {
    memory: {},
    // Paragraphs with the same words have a reading each: what is found in them may differ.
    read: (text) => {
      const same = seen.get(text) ?? [];
      if (same.length === 0) seen.set(text, same);
      const reading = before.get(text)?.[same.length] ?? readParagraph(text);
      same.push(reading);
      return reading;
    },
    forget: () => {
      before = seen;
      seen = new Map();
    },
  };
}

/**
 * The same found in a text, without what stages remember of its paragraphs and sentences: that hangs on their objects, and
 * these are others.
 */
export function unremembered<Found extends { readonly prose: Prose }>(found: Found): Found {
  const { paragraphs, sentences } = found.prose;
  const copies = {
    memory: {},
    paragraphs: paragraphs.map(({ reading, ...paragraph }) => ({ reading: { ...reading }, ...paragraph })),
    sentences: sentences.map((sentence) => ({ ...sentence })),
  };
  return { ...found, prose: { ...found.prose, ...copies } };
}
