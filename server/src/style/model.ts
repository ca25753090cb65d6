/** The nouns of house style: what a desk writes, what it avoids, and whom its readers know. */
import { remembered } from "../text/remembered.ts";

/** Words that the desk does not write, and what it writes instead. */
export interface StyleRule {
  /** As they stand in the list: small letters match capitals too, capitals match themselves alone. */
  readonly words: string;
  /** What to write instead; null when the words are only to be avoided. */
  readonly use: string | null;
  /** The desk's reason, in its own words; null when it gives none. */
  readonly note: string | null;
}

/** Everything that style lists say. */
export interface HouseStyle {
  readonly rules: readonly StyleRule[];
  /** Names and acronyms that need no introduction, in lower case. */
  readonly known: ReadonlySet<string>;
}

/** No style list at all. */
export const noStyle: HouseStyle = { rules: [], known: new Set() };

/** One row of a list. */
export type StyleEntry = StyleRuleEntry | { readonly kind: "name" | "acronym"; readonly words: string };

/** A row that gives a rule. */
export interface StyleRuleEntry extends StyleRule {
  readonly kind: "spelling" | "banned";
}

/** The style that the entries of all lists make together; where two rules are on the same words the first one holds. */
export function styleOf(entries: readonly StyleEntry[]): HouseStyle {
  const rules = new Map<string, StyleRule>();
  const known = new Set<string>();
  for (const entry of entries) {
    if ("use" in entry) rules.set(entry.words, rules.get(entry.words) ?? entry);
    else known.add(entry.words.toLowerCase());
  }
  return { rules: [...rules.values()], known };
}

/** Words that no check asks about, in lower case: those of the settings and of the style lists. The same set for the same two. */
export const knownWords = remembered(
  (settings: { readonly known: readonly string[] }, style: HouseStyle): ReadonlySet<string> =>
    new Set([...settings.known.map((word) => word.toLowerCase()), ...style.known]),
);
