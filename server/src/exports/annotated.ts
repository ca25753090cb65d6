/** What every output format is made from, and the shape that all formats have: they can be written text by text. */
import type { Analysis, DocumentLanguage, Entity, Span } from "../analysis/model.ts";
import type { Finding, Severity } from "../checks/check.ts";
import type { Desked } from "../ledger/standing.ts";
import type { Say } from "../wording/say.ts";

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
  /** The Wikidata item ("Q…") that an entity is; null when the facts do not know it, or know several that it could be. */
  readonly wikidata: (entity: Entity) => string | null;
  /** Where the words of a quotation stand in the source texts; empty when none are named, or none holds them. */
  readonly sources: (words: Span) => readonly SourceMatch[];
  /** Where the desk stands with it; absent: no ledger was named. */
  readonly desk?: Desked<Finding>;
}

/** A passage of a source text; offsets are the source text's. */
export interface SourceMatch extends Span {
  readonly uri: string;
  readonly match: "verbatim" | "altered";
}

/** What an annotated copy is made from; `sources` and `desk` are absent when no source texts and no ledger are named. */
export type Copied = Pick<Annotated, "analysis" | "findings" | "name"> &
  Partial<Pick<Annotated, "sources" | "desk">> & {
    /** How its reader is told; absent: in English. Findings are worded already. */
    readonly say?: Say;
  };

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** An output format: `head`, then the items of each text in order with separators between all of them, then `foot` after so many texts. Pure. */
export interface Format {
  readonly head: string;
  readonly separator: string;
  readonly items: (annotated: Annotated) => readonly string[];
  readonly foot: (counts: Counts, texts: number) => string;
}
