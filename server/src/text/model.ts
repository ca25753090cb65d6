/** The nouns of any prose, news or not: tokens, sentences, paragraphs, quote marks, the frame of a story. */
import type { Span } from "./span.ts";
import type { ParagraphReading } from "./tokens.ts";

/** Parts of speech of Universal Dependencies (UPOS) in the order in which `Tokens.part` numbers them; from wink-nlp. */
export const partsOfSpeech = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
  "SPACE",
] as const;

/** One of the UPOS names. */
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/**
 * All tokens of a text as parallel arrays; index i is one token. White space is no token. Clitics and possessives are
 * tokens of their own ("Russia" "’s"), hyphens split ("Secretary" "-" "General"), "U.S." is one.
 */
export interface Tokens {
  readonly length: number;
  /** UTF-16 offset of the first code unit. */
  readonly starts: Uint32Array;
  /** UTF-16 offset after the last code unit. */
  readonly ends: Uint32Array;
  /** Index into `partsOfSpeech`. */
  readonly parts: Uint8Array;
  /** The token as written. */
  readonly words: readonly string[];
  /** The token in lower case, curly apostrophes straightened: the form that lexicons are keyed by. */
  readonly lowers: readonly string[];
}

/** A sentence and the half-open range of tokens in it. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
  readonly paragraph: number;
}

/**
 * What a paragraph is in the story. `headline`: the first line when it reads as one (no closing full stop), or a
 * Markdown level-one heading; `heading`: a cross-heading; `byline`: "By …"; `quote`: a Markdown block quote;
 * `item`: a list item; `turn`: a transcript turn ("LENA MORALES (director): …", "Q: …"); `caption`: a picture's words.
 */
export type ParagraphKind = "headline" | "byline" | "heading" | "body" | "quote" | "item" | "turn" | "caption";

/** A paragraph (a line of text, or lines joined by Markdown), with ranges of its tokens and sentences. */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
  readonly firstToken: number;
  readonly endToken: number;
  readonly firstSentence: number;
  readonly endSentence: number;
  /** Its words read on their own; the same object for as long as they stay as they are, if the reader remembers. */
  readonly reading: ParagraphReading;
}

/** A text cut into tokens, sentences and paragraphs; every offset is one of `text` as read. */
export interface Prose {
  /** The text as read, untouched. */
  readonly text: string;
  /** The text with markup blanked out by spaces of the same length, so that offsets hold; equals `text` when there is none. */
  readonly masked: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  /** Holds nothing; the same object in every version of a text that is read with one memory, so that what stages remember of a whole text can hang on it. */
  readonly memory: object;
}

/** Where and when a story says it was filed: "KYIV, April 17 (Wire) —". */
export interface Dateline extends Span {
  /** The town as written; absent when only a date stands there. */
  readonly place: Span | null;
  /** The agency or paper in brackets; absent when none. */
  readonly agency: Span | null;
  /** The date as written; absent when none. */
  readonly dateWords: Span | null;
}

/** The frame of a story: what stands around the copy. Each is absent when the text has none. */
export interface Frame {
  readonly headline: Span | null;
  readonly byline: Span | null;
  readonly dateline: Dateline | null;
  /** ISO date (YYYY-MM-DD) of the text: its dateline's or front matter's, else the date given from outside; null when neither. */
  readonly date: string | null;
  /** Where `date` is from. */
  readonly dateClue: "dateline" | "front matter" | "given" | null;
}

/** The kinds of pairs that quote words. */
export type QuoteStyle = "double" | "curly-double" | "single" | "curly-single" | "guillemets" | "low-high" | "block";

/**
 * A pair of quote marks and the words between. Apostrophes, decades, possessives, omissions and feet-and-inches are none.
 * `close` is null when the quotation re-opens in the next paragraph (the convention for long quotes; then `resumes` is
 * the index of the mark that goes on) or when nothing closes it (`resumes` null).
 */
export interface QuoteMarks {
  readonly style: QuoteStyle;
  /** The opening mark; empty at the first word for a block quote. */
  readonly open: Span;
  readonly close: Span | null;
  /** The words between the marks. */
  readonly inside: Span;
  /** Index of the marks around these; null at the outermost level. */
  readonly parent: number | null;
  /** Index of the marks in a later paragraph that go on with the same quotation; null when it ends here. */
  readonly resumes: number | null;
}

/** Which kind of document a text is: decides the mask. */
export type DocumentLanguage = "plaintext" | "news" | "markdown" | "html";
