/** Noun phrases beside a verb: whom "said" has for its subject, before it or after it. */
import { speakingNouns } from "../lexicon/reporting-verbs.ts";
import { honorifics, offices, roles } from "../lexicon/titles.ts";
import { isPart, type Scene } from "./scene.ts";

/** A noun phrase that may stand for a speaker. */
export interface Phrase {
  readonly firstToken: number;
  readonly endToken: number;
  readonly kind: "name" | "pronoun" | "nominal";
  /** Index of the mention that heads it; -1 when none does. */
  readonly mention: number;
}

/** The noun phrase that ends before token `end`, with what hangs on it ("a spokesman for the ministry"); null when none does. */
export function phraseBefore(scene: Scene, end: number): Phrase | null {
  const holder = scene.holderAt[end - 1];
  const limit = Math.max(0, end - longestPhrase);
  const { lowers } = scene.prose.tokens;
  // "one of them"
  let first =
    /^(?:them|us|those|these)$/u.test(lowers[end - 1] ?? "") && lowers[end - 2] === "of"
      ? end - 1
      : chunkStart(scene, end, limit);
  if (first === end) return null;
  first = overCoordination(scene, first, limit);
  // "a spokesman for the ministry": go on to the left over the preposition.
  for (let at = first - 1; at > limit && isLink(scene, at) && scene.holderAt[at] === holder; at = first - 1) {
    const further = chunkStart(scene, at, limit);
    if (further === at) break;
    first = further;
  }
  return makePhrase(scene, first, end);
}

/** "observers from the Union and the League": both hang on the preposition; elsewhere whoever stands next to the verb is meant. */
function overCoordination(scene: Scene, first: number, limit: number): number {
  if (scene.prose.tokens.lowers[first - 1] !== "and") return first;
  const before = chunkStart(scene, first - 1, limit);
  return before < first - 1 && before > limit && isLink(scene, before - 1) ? before : first;
}

/** The noun phrase that starts at token `first`; null when none does. */
export function phraseAfter(scene: Scene, first: number): Phrase | null {
  const limit = Math.min(scene.prose.tokens.length, first + longestPhrase);
  let end = chunkEnd(scene, first, limit);
  if (end === first) return null;
  for (let at = end; at < limit && isLink(scene, at) && joinsAfter.has(scene.prose.tokens.lowers[at]); at = end) {
    const further = chunkEnd(scene, at + 1, limit);
    if (further === at + 1) break;
    end = further;
  }
  return makePhrase(scene, first, end);
}

/** Tokens of the longest phrase looked at. */
const longestPhrase = 24;

const joinsAfter: ReadonlySet<string> = new Set(["of", "for", "from", "at", "with"]);

function chunkStart(scene: Scene, end: number, limit: number): number {
  const { holderAt, paragraphAt } = scene;
  let first = end;
  while (
    first > limit &&
    holderAt[first - 1] === holderAt[end - 1] &&
    paragraphAt[first - 1] === paragraphAt[end - 1] &&
    isNounish(scene, first - 1)
  ) {
    first--;
    if ((isPart(scene, first, "DET") && scene.mentionAt[first] < 0) || isSubjectPronoun(scene, first)) break;
    // "an offer their union describes": the possessor opens a phrase of its own.
    if (
      scene.mentionAt[first] < 0 &&
      possessives.has(scene.prose.tokens.lowers[first]) &&
      scene.prose.tokens.lowers[first - 1] !== "and"
    )
      break;
  }
  while (first < end && isLeftover(scene, first)) first++;
  return first;
}

function chunkEnd(scene: Scene, first: number, limit: number): number {
  const { holderAt, paragraphAt, prose } = scene;
  if (first < limit && isSubjectPronoun(scene, first)) return first + 1;
  let end = first;
  while (end < limit && holderAt[end] === holderAt[first] && paragraphAt[end] === paragraphAt[first]) {
    if (!isNounish(scene, end) && !(end > first && isAbbreviationStop(scene, end))) break;
    if (end > first && isPart(scene, end, "DET", "PRON") && scene.mentionAt[end] < 0) break;
    end++;
  }
  while (
    end > first &&
    (isPart(scene, end - 1, "CCONJ", "PUNCT") || prose.tokens.lowers[end - 1] === "'s") &&
    scene.mentionAt[end - 1] < 0
  )
    end--;
  return end;
}

/** Whether a token can stand inside a noun phrase. */
function isNounish(scene: Scene, index: number): boolean {
  if (scene.mentionAt[index] >= 0) return true;
  const word = scene.prose.tokens.lowers[index];
  const isCompound = scene.prose.tokens.lowers[index + 1] === "-"; // "the 21-year-old"
  if (isPart(scene, index, "DET", "ADJ", "NOUN", "PROPN", "NUM")) return isCompound || !times.has(word);
  if (isPart(scene, index, "PRON")) return pronouns.has(word) || possessives.has(word);
  if (isPart(scene, index, "VERB")) return isModifier(scene, index);
  return word === "'s" || word === "'" || word === "-" || word === "and" || word === "&";
}

/** "its purchasing manager", "the elected mayor": a participle between an article or possessor and a noun. */
const isModifier = (scene: Scene, index: number): boolean =>
  /(?:ing|ed)$/u.test(scene.prose.tokens.lowers[index]) &&
  (isPart(scene, index - 1, "DET") || possessives.has(scene.prose.tokens.lowers[index - 1])) &&
  isPart(scene, index + 1, "NOUN");

/** A hyphen, "and" or possessive at the left edge belongs to something else. */
const isLeftover = (scene: Scene, index: number): boolean =>
  scene.mentionAt[index] < 0 && /^(?:'s|['\-&]|and)$/u.test(scene.prose.tokens.lowers[index]);

function isLink(scene: Scene, index: number): boolean {
  const { lowers } = scene.prose.tokens;
  if (lowers[index] === "to") return takesTo.has(lowers[index - 1]); // "sources close to the talks"
  return scene.mentionAt[index] < 0 && isPart(scene, index, "ADP");
}

const takesTo: ReadonlySet<string> = new Set(["close", "loyal", "privy", "opposed", "linked", "near"]);

function isSubjectPronoun(scene: Scene, index: number): boolean {
  const word = scene.prose.tokens.lowers[index];
  if (scene.mentionAt[index] >= 0 || !pronouns.has(word)) return false;
  // "one Republican aide", "many farmers": a number before its noun.
  return !(counting.has(word) && isPart(scene, index + 1, "NOUN", "ADJ", "PROPN"));
}

const counting: ReadonlySet<string> = new Set(["one", "some", "many"]);

/** The full stop of a short rank or title that goes on with a name: "Insp. Robyn Ashdown". */
export function isAbbreviationStop({ prose: { tokens }, mentionAt }: Scene, at: number): boolean {
  if (tokens.words[at] !== "." || at === 0 || tokens.ends[at - 1] !== tokens.starts[at]) return false;
  if (!/^\p{Lu}\p{L}{1,5}$/u.test(tokens.words[at - 1]) || mentionAt[at - 1] >= 0) return false;
  const next = tokens.words[at + 1] ?? "";
  const behind = /^\p{Lu}\p{L}{1,5}\.$/u.test(next)
    ? at + 2
    : /^\p{Lu}\p{L}{1,5}$/u.test(next) && tokens.words[at + 2] === "."
      ? at + 3
      : at + 1;
  return (mentionAt[behind] ?? -1) >= 0;
}

/** Pronouns that can be the subject of a reporting verb. */
const pronouns: ReadonlySet<string> = new Set("he she they i we it who one others some many".split(" "));
const possessives: ReadonlySet<string> = new Set(["his", "her", "their", "its", "our", "my"]);

/** When, not who: "Smith Tuesday said". */
const times: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight week month year morning afternoon evening night".split(
    " ",
  ),
);

function makePhrase(scene: Scene, first: number, end: number): Phrase | null {
  const { prose, mentionAt, mentions } = scene;
  const named = nameAtEnd(scene, first, end);
  if (named) return named;
  let core = first + 1;
  while (core < end && !(isPart(scene, core, "ADP") && mentionAt[core] < 0)) core++;
  if (core === first + 1 && isSubjectPronoun(scene, first)) {
    return { firstToken: first, endToken: end, kind: "pronoun", mention: -1 };
  }
  const mention = mentionAt[core - 1];
  if (mention >= 0 && mentions[mention].endToken === core && canSpeak.has(mentions[mention].type)) {
    return { firstToken: Math.max(first, mentions[mention].firstToken), endToken: core, kind: "name", mention };
  }
  if (isPart(scene, core - 1, "DET", "PRON") && !speakingNouns.has(prose.tokens.lowers[core - 1])) return null;
  return { firstToken: first, endToken: end, kind: "nominal", mention: -1 };
}

/** "leader of the opposition Lena Morales": a person’s name that the words before it lead to, and that is not their complement ("spokesman for Lena Morales"). */
function nameAtEnd({ mentionAt, mentions, prose: { tokens } }: Scene, first: number, end: number): Phrase | null {
  const mention = mentionAt[end - 1];
  if (mention < 0 || mentions[mention].type !== "person" || mentions[mention].endToken !== end) return null;
  const { firstToken } = mentions[mention];
  if (firstToken <= first) return null;
  let head = firstToken - 1;
  while (head > first && !/^(?:of|at|in)$/u.test(tokens.lowers[head])) {
    if (tokens.lowers[head] === "for" || tokens.lowers[head] === "and" || tokens.lowers[head] === "'s") return null;
    head--;
  }
  const opener = tokens.lowers[head + 1];
  const isComplement =
    head > first &&
    (head + 1 === firstToken ||
      offices.has(opener) ||
      roles.has(opener) ||
      honorifics.has(opener) ||
      opener === "former");
  return isComplement || head === first ? null : { firstToken, endToken: end, kind: "name", mention };
}

const canSpeak: ReadonlySet<string> = new Set(["person", "organization", "place", "group", "work", "product"]);
