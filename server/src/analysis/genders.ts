/** What words say of a person's gender: honorifics, offices, given names. Hints for pronouns, never shown as facts. */
import { givenNames, type Gender } from "../lexicon/given-names.ts";
import { honorifics } from "../lexicon/titles.ts";
import { asTitleWord } from "./name-tokens.ts";
import type { Cast } from "./references.ts";

/** What a title's words say: "Ms", "chairwoman", "King". */
export function genderOfTitle(title: string): Gender {
  for (const word of title.toLowerCase().split(/[\s-]+/u)) {
    const honorific = honorifics.get(asTitleWord(word)) ?? "unknown";
    if (honorific !== "unknown") return honorific;
    if (/woman$|women$/u.test(word) || femaleWords.has(word)) return "female";
    if (/man$|men$/u.test(word) || maleWords.has(word)) return "male";
  }
  return "unknown";
}

/** What a given name says. */
export const genderOfGivenName = (name: string): Gender => givenNames.get(name) ?? "unknown";

const femaleWords: ReadonlySet<string> = new Set(
  "queen princess duchess countess actress mother daughter sister wife widow aunt grandmother niece headmistress heroine girl waitress nun abbess".split(
    " ",
  ),
);
const maleWords: ReadonlySet<string> = new Set(
  "king prince duke pope father son brother husband widower uncle grandfather nephew headmaster monk boy waiter abbot cardinal archbishop imam rabbi ayatollah sheikh emir sultan tsar".split(
    " ",
  ),
);

/** Entity → what its honorifics, titles or given names say; absent when they say nothing. */
export function entityGenders({ prose, mentions, titles, entities }: Cast): ReadonlyMap<number, Gender> {
  const genders = new Map<number, Gender>();
  for (const { id, type, titles: indexes, mentions: members } of entities) {
    if (type !== "person") continue;
    const byTitle = indexes.map((index) => genderOfTitle(prose.text.slice(titles[index].start, titles[index].end)));
    const byName = members.map((index) => genderOfGivenName(prose.tokens.words[mentions[index].firstToken]));
    const gender = [...byTitle, ...byName].find((each) => each !== "unknown");
    if (gender) genders.set(id, gender);
  }
  return genders;
}
