/** Names as `compromise` finds them, for comparison: people without their titles, organisations, places. */
import nlp from "compromise/three";
import type { Name, NameType } from "../../server/src/recognizer/labels.ts";

interface Term {
  readonly tags: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}

/** Tags a text given as sentences of tokens. */
export function tagWithCompromise(sentences: readonly (readonly string[])[]): readonly Name[] {
  let first = 0;
  const names: Name[] = [];
  for (const words of sentences) {
    const view = nlp(words.join(" "));
    const found: readonly (readonly [NameType, unknown])[] = [
      ["person", view.people().json({ offset: true })],
      ["organization", view.organizations().json({ offset: true })],
      ["place", view.places().json({ offset: true })],
    ];
    const taken = new Uint8Array(words.length);
    for (const [type, matches] of found) {
      for (const { terms } of matches as readonly { readonly terms: readonly Term[] }[]) {
        const span = tokensOf(terms, words);
        if (span === null || taken.subarray(span.start, span.end).includes(1)) continue;
        taken.fill(1, span.start, span.end);
        names.push({ start: first + span.start, end: first + span.end, type, confidence: 1 });
      }
    }
    first += words.length;
  }
  return names.sort((a, b) => a.start - b.start);
}

/** Tokens that the terms cover, titles left out; null when nothing is left. */
function tokensOf(terms: readonly Term[], words: readonly string[]): { start: number; end: number } | null {
  const bare = terms.slice(terms.findIndex(({ tags }) => !tags.includes("Honorific")));
  if (bare.length === 0 || bare[0].tags.includes("Honorific")) return null;
  const from = bare[0].offset.start;
  const { start: last, length } = bare[bare.length - 1].offset;
  let at = 0;
  let start = -1;
  for (let index = 0; index < words.length; index++) {
    const end = at + words[index].length;
    if (start < 0 && end > from) start = index;
    if (end >= last + length) {
      const possessive = index > start && /^['’]s?$/.test(words[index]);
      return start < 0 ? null : { start, end: possessive ? index : index + 1 };
    }
    at = end + 1;
  }
  return null;
}
