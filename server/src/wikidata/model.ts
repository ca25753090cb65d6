/** What a live look-up in Wikidata can answer. */

/** An office or membership, with the dates Wikidata gives (ISO, shortened to what is known; "" for none). */
export interface LivePosition {
  readonly title: string;
  readonly start: string;
  readonly end: string;
}

/** An item whose label or other name is the name asked for. */
export interface LiveItem {
  /** "Q76". */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** ISO, shortened to what is known; "" for none, which never means "alive". */
  readonly born: string;
  readonly died: string;
  /** Countries of citizenship, or of the place or body. */
  readonly countries: readonly string[];
  /** Newest first. */
  readonly positions: readonly LivePosition[];
}

/** The answer to one look-up. */
export type LiveAnswer =
  /** Bearers of the name, likeliest first; none when Wikidata knows no such name. */
  | { readonly kind: "found"; readonly items: readonly LiveItem[]; readonly asked: Date }
  /** No answer could be had; why, in plain words. */
  | { readonly kind: "unavailable"; readonly reason: string };
