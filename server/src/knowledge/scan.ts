/** Known names in running words: the sorted pool of strings serves as the trie. */
import { fold } from "./fold.ts";
import type { Strings } from "./strings.ts";

/** A known name over words `from` to `to` (excluded). */
export interface NameMatch {
  readonly from: number;
  readonly to: number;
}

const longestName = 8;

/** The longest known name at each capitalised word; matches do not overlap. */
export function scanNames(words: readonly string[], strings: Strings, isName: (id: number) => boolean): NameMatch[] {
  const folded = words.map(fold);
  const states = new Map<string, { known: boolean; more: boolean }>();
  const look = (key: string) => {
    let state = states.get(key);
    if (!state) states.set(key, (state = lookUp(key, strings, isName)));
    return state;
  };
  const matches: NameMatch[] = [];
  for (let from = 0; from < words.length;) {
    const to = /^\p{Lu}/u.test(words[from]) ? endOfLongest(folded, from, look) : from;
    if (to > from) matches.push({ from, to });
    from = Math.max(to, from + 1);
  }
  return matches;
}

function endOfLongest(
  folded: string[],
  from: number,
  look: (key: string) => { known: boolean; more: boolean },
): number {
  let key = "";
  let best = from;
  for (let at = from; at < Math.min(folded.length, from + longestName); at++) {
    if (folded[at] === "") continue;
    key = key === "" ? folded[at] : `${key} ${folded[at]}`;
    const { known, more } = look(key);
    if (known) best = at + 1;
    if (!more) break;
  }
  return best;
}

function lookUp(key: string, strings: Strings, isName: (id: number) => boolean) {
  let id = strings.lowerBound(key);
  let known = false;
  for (; id < strings.size && fold(strings.at(id)) === key; id++) known ||= isName(id);
  const next = strings.lowerBound(key + " ");
  return { known, more: next < strings.size && fold(strings.at(next)).startsWith(key + " ") };
}
