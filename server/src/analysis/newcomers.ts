/** Newcomers: people the text brings in without a name ("a young onion seller shrugged"), whom "she" then stands for. */
import { isPersonNoun } from "../lexicon/people-nouns.ts";
import { phraseAfter, type Phrase } from "./phrases.ts";
import { isPart, type Scene } from "./scene.ts";

/** The words for a newcomer whom the pronoun `source` stands for, as nobody is named between the two; null when nobody new comes in. */
export function unnamedBefore(scene: Scene, { firstToken }: Phrase): string | null {
  const { prose, references, mentions, mentionAt, holderAt, paragraphAt } = scene;
  const pronoun = prose.tokens.lowers[firstToken];
  if (!/^(?:he|she)$/u.test(pronoun)) return null;
  const from = prose.paragraphs[Math.max(0, paragraphAt[firstToken] - 1)].firstToken;
  for (let at = firstToken - 1; at >= from; at--) {
    if (holderAt[at] >= 0) continue;
    if (mentionAt[at] >= 0 && mentions[mentionAt[at]].type === "person") return null;
    const reference = scene.referenceAt[at] >= 0 ? references[scene.referenceAt[at]] : null;
    const isOther =
      reference?.kind === "pronoun" && prose.tokens.lowers[at] !== pronoun && !possessives.has(prose.tokens.lowers[at]);
    if (isOther && reference.entity !== null) return null;
    const phrase = articles.has(prose.tokens.lowers[at]) ? phraseAfter(scene, at) : null;
    if (phrase && isNewcomer(scene, phrase)) {
      return prose.text.slice(prose.tokens.starts[at], prose.tokens.ends[phrase.endToken - 1]);
    }
  }
  return null;
}

const articles: ReadonlySet<string> = new Set(["a", "an", "one", "another"]);
const possessives: ReadonlySet<string> = new Set(["his", "her", "him"]);

/** Whether a phrase is a word for a person that stands as a subject, not as an object or an apposition. */
function isNewcomer(scene: Scene, { firstToken, endToken, kind }: Phrase): boolean {
  const { prose, paragraphAt, mentionAt } = scene;
  if (kind !== "nominal" || !isPersonPhrase(scene, firstToken, endToken)) return false;
  const before = firstToken - 1;
  const opens =
    firstToken === 0 ||
    paragraphAt[before] !== paragraphAt[firstToken] ||
    /^[.?!”"’]$/u.test(prose.tokens.words[before]);
  if (opens) return true;
  if (prose.tokens.words[before] === ",") return mentionAt[before - 1] < 0 && isPart(scene, endToken, "VERB", "AUX");
  return !isPart(scene, before, "VERB", "AUX", "ADP", "DET", "SCONJ", "PART") && isPart(scene, endToken, "VERB", "AUX");
}

/** "a young onion seller from Torodi", "a woman two boats along": a noun for people before a preposition. */
function isPersonPhrase(scene: Scene, first: number, end: number): boolean {
  for (let at = first + 1; at < end && !isPart(scene, at, "ADP"); at++) {
    if (isPersonNoun(scene.prose.tokens.lowers[at])) return true;
  }
  return false;
}
