/** Places: who stands beside words that no cue reports: before a colon, below them, in the sentence or paragraph before. */
import { reportingNouns } from "../lexicon/reporting-phrases.ts";
import { isAbbreviationStop, phraseAfter, phraseBefore, type Phrase } from "./phrases.ts";
import type { Extent } from "./quotation-extents.ts";
import { isPart, type Scene } from "./scene.ts";
import { isSpeakingPhrase } from "./subjects.ts";

/** A phrase that stands beside words as theirs, and why. */
export interface Beside {
  readonly source: Phrase;
  readonly clue: string;
}

/** Who is named right beside the words: "Macron: ‘…’", “…” — Lena Morales; null when nobody is. */
export function standsBeside(scene: Scene, extent: Extent): Beside | null {
  const { firstToken, endToken } = extent;
  const { tokens, paragraphs } = scene.prose;
  if (firstToken > 0 && tokens.lowers[firstToken - 1] === ":") {
    const paragraph = scene.paragraphAt[firstToken - 1];
    const source = namedBeforeColon(scene, paragraphs[paragraph].firstToken, firstToken - 1);
    if (source) return { source, clue: "named before the colon" };
  }
  const signature = signedBelow(scene, endToken);
  return signature ? { source: signature, clue: "named below the words" } : signedBehind(scene, extent);
}

/** “…,” Nakagaki shot back; “…,” offers the mayor: who acts right behind words that end in a comma, whatever the verb; null when nobody does. */
export function actsBehind(scene: Scene, { endToken, last }: Extent): Phrase | null {
  if (last !== "," || scene.paragraphAt[endToken] !== scene.paragraphAt[endToken - 1]) return null;
  const inverted = isPart(scene, endToken, "VERB") && scene.mentionAt[endToken] < 0;
  const named = nameAt(scene, endToken);
  const source = named ?? phraseAfter(scene, inverted ? endToken + 1 : endToken);
  if (!source || !(inverted || isPart(scene, source.endToken, "VERB", ...(named ? (["NOUN"] as const) : []))))
    return null;
  return source.kind === "pronoun" || canAct(scene, source) ? source : null;
}

/** “…” — Lena Morales, in 2016: who signs words, behind a dash or colon; null when nobody does. */
export function signedBehind(scene: Scene, { endToken, firstToken }: Extent): Beside | null {
  const { tokens, paragraphs } = scene.prose;
  const paragraph = scene.paragraphAt[endToken];
  if (paragraph !== scene.paragraphAt[firstToken]) return null;
  if (!/^(?:[—–\-:]|--)$/u.test(tokens.lowers[endToken] ?? "")) return null;
  const source = phraseAfter(scene, endToken + 1);
  if (source?.kind !== "name") return null;
  const end = paragraphs[paragraph].endToken;
  if (source.endToken < end && !/^[,(]$/u.test(tokens.lowers[source.endToken])) {
    // "— Lena Morales in Lyon on Monday": when and where may follow, what somebody does may not.
    if (end - source.endToken > 10) return null;
    for (let at = source.endToken; at < end; at++) if (isPart(scene, at, "VERB", "AUX")) return null;
  }
  return { source, clue: "named after the words" };
}

/** The person named from token `at` on; null when none is. The tagger takes what a name does for a noun ("Nakagaki shot back"). */
function nameAt({ mentionAt, mentions }: Scene, at: number): Phrase | null {
  const mention = mentionAt[at] ?? -1;
  if (mention < 0 || mentions[mention].type !== "person") return null;
  return { firstToken: at, endToken: mentions[mention].endToken, kind: "name", mention };
}

/** "Kitchee’s coach Inigo Calderon: ‘…’", "THE WITNESS: ‘…’", "A statement from Unite: ‘…’", or who acts in the sentence. */
function namedBeforeColon(scene: Scene, first: number, colon: number): Phrase | null {
  const nearest = phraseBefore(scene, colon);
  if (
    nearest &&
    nearest.firstToken === first &&
    colon - first <= 4 &&
    !reportingNouns.has(scene.prose.tokens.lowers[colon - 1])
  )
    return nearest;
  if (
    nearest?.kind === "name" &&
    nearest.endToken === colon &&
    isPersonName(scene, nearest) &&
    !isPart(scene, nearest.firstToken - 1, "ADP")
  )
    return nearest;
  return sentenceSubject(scene, first, colon) ?? authorOf(scene, first, colon);
}

const isPersonName = ({ mentions }: Scene, { mention }: Phrase): boolean =>
  mention >= 0 && mentions[mention].type === "person";

/** "a statement from Unite, the union": whose statement it is. */
function authorOf({ prose: { tokens }, mentionAt, mentions }: Scene, first: number, end: number): Phrase | null {
  for (let at = Math.max(first, end - 12); at < end - 2; at++) {
    if (!reportingNouns.has(tokens.lowers[at]) || !/^(?:from|by|of)$/u.test(tokens.lowers[at + 1])) continue;
    const name = tokens.lowers[at + 2] === "the" ? at + 3 : at + 2;
    const mention = mentionAt[name] ?? -1;
    if (mention >= 0) return { firstToken: name, endToken: mentions[mention].endToken, kind: "name", mention };
  }
  return null;
}

/** "– Lena Morales, 81, after the vote": a dash and a name open the paragraph below. */
function signedBelow(scene: Scene, endToken: number): Phrase | null {
  const { lowers } = scene.prose.tokens;
  const below = scene.prose.paragraphs[scene.paragraphAt[endToken]];
  if (below?.firstToken !== endToken || !/^(?:[—–-]|--)$/u.test(lowers[endToken])) return null;
  for (let at = endToken + 1; at < Math.min(below.endToken, endToken + 8); at++) {
    const mention = scene.mentionAt[at];
    if (mention < 0 || scene.mentions[mention].type !== "person") continue;
    return { firstToken: at, endToken: scene.mentions[mention].endToken, kind: "name", mention };
  }
  return null;
}

/** Who acts in the sentence that ends right before the words: "She shrugged. “…”"; null when that is nobody, or many. */
export function lastSentenceSubject(scene: Scene, from: number, end: number): Phrase | null {
  if (!endsSentence(scene, end - 1)) return null;
  const source = sentenceSubject(scene, from, end - 1);
  return source?.kind === "nominal" && isMany(scene.prose.tokens.lowers[source.endToken - 1]) ? null : source;
}

/** "police", "officials", "shares": nobody speaks for them unless the text says so. */
const isMany = (noun: string): boolean => /(?:[^s]s|people|police|men|women|children)$/u.test(noun);

/** Words that are a paragraph by themselves, under one whose last sentence is about a person: "He saw a post."; null when it is not. */
export function personAbove(scene: Scene, { firstToken, holder }: Extent): Phrase | null {
  const paragraph = scene.prose.paragraphs[scene.paragraphAt[firstToken] - 1];
  if (!paragraph || paragraph.kind !== "body" || holder >= 0) return null;
  const source = lastSentenceSubject(scene, paragraph.firstToken, firstToken);
  if (!source || source.kind === "nominal") return null;
  return isPersonName(scene, source) || /^(?:he|she)$/u.test(scene.prose.tokens.lowers[source.firstToken])
    ? source
    : null;
}

/** Whether a token is a full stop, question or exclamation mark of the writer’s own that ends a sentence. */
export function endsSentence(scene: Scene, at: number): boolean {
  const word = scene.prose.tokens.words[at];
  return (word === "." && !isAbbreviationStop(scene, at)) || word === "?" || word === "!" || word === ";";
}

/** Tokens of the longest sentence looked at. */
const reach = 60;

/** Who acts in the last sentence between two tokens: its first name or pronoun that is no object of a preposition. */
function sentenceSubject(scene: Scene, first: number, end: number): Phrase | null {
  let from = end;
  while (from > first && !endsSentence(scene, from - 1) && end - from < reach) from--;
  for (let at = from; at < end; at++) {
    if (scene.holderAt[at] !== scene.holderAt[end - 1] || scene.holderAt[at] < -1) continue;
    const isStart = scene.mentionAt[at] >= 0 || scene.referenceAt[at] >= 0;
    if (!isStart && at === from && isPart(scene, at, "PROPN")) return phraseAfter(scene, at);
    if (!isStart || (at > from && isPart(scene, at - 1, "ADP"))) continue;
    const mention = scene.mentionAt[at];
    const stop = mention >= 0 ? scene.mentions[mention].endToken : scene.references[scene.referenceAt[at]].endToken;
    const source = phraseBefore(scene, Math.min(stop, end));
    if (source && canAct(scene, source)) return source;
    at = stop - 1;
  }
  return null;
}

const canAct = (scene: Scene, source: Phrase): boolean =>
  source.kind === "name"
    ? /^(?:person|organization)$/u.test(scene.mentions[source.mention].type)
    : source.kind === "pronoun" || isSpeakingPhrase(scene, source);
