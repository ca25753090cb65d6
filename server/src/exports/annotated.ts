/** What every output format is made from, and the shape that all formats have: they can be written text by text. */
import type { Analysis, DocumentLanguage } from "../analysis/model.ts";
import type { Finding } from "../checks/check.ts";

/** One text with everything that was found in it. */
export interface Annotated {
  /** Where the text is from: a file URL, `stdin:`, or the id that an archive gives it. */
  readonly uri: string;
  /** The name that a person knows the text by: its path as given, or the same as `uri`. */
  readonly name: string;
  readonly language: DocumentLanguage;
  readonly analysis: Analysis;
  /** In text order. */
  readonly findings: readonly Finding[];
}

/** An output format: `head`, then `each` text in order, then `foot`. Pure: the same texts give the same characters. */
export interface Format {
  readonly head: () => string;
  /** `index` counts the texts from 0. */
  readonly each: (annotated: Annotated, index: number) => string;
  readonly foot: () => string;
}
