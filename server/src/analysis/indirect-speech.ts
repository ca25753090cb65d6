/** Indirect speech: what a cue reports without marks ("said the port would close"). */
import type { Span } from "../text/span.ts";
import type { Cue } from "./cues.ts";
import { phraseAfter } from "./phrases.ts";
import { isPart, type Scene } from "./scene.ts";

/** The content of a cue. */
export interface IndirectSpeech extends Span {
  readonly cue: Cue;
  readonly sentence: number;
}

/** What each of `cues` reports without marks; those in `taken` report words in marks already. */
export function findIndirectSpeech(
  scene: Scene,
  cues: readonly Cue[],
  taken: ReadonlySet<Cue>,
): readonly IndirectSpeech[] {
  const found: IndirectSpeech[] = [];
  let index = 0;
  scene.prose.sentences.forEach(({ firstToken, endToken }, sentence) => {
    while (index < cues.length && cues[index].firstToken < firstToken) index++;
    for (let next = index; next < cues.length && cues[next].firstToken < endToken; next++) {
      const cue = cues[next];
      if (cue.holder >= 0 || taken.has(cue) || cue.negated) continue;
      const until = cues[next + 1]?.from ?? endToken;
      const range = contentOf(scene, cue, { firstToken, endToken, until: Math.min(until, endToken) });
      if (!range || ownWords(scene, range) < 2) continue;
      const { starts, ends } = scene.prose.tokens;
      found.push({ start: starts[range.first], end: ends[range.end - 1], cue, sentence });
    }
  });
  return found;
}

/** Tokens of a content that no marks hold: what is in marks is a quotation already. */
function ownWords({ holderAt, prose: { tokens } }: Scene, { first, end }: TokenRange): number {
  let own = 0;
  for (let at = first; at < end; at++) if (holderAt[at] < 0 && /[\p{L}\p{N}]/u.test(tokens.lowers[at])) own++;
  return own;
}

interface Bounds {
  readonly firstToken: number;
  readonly endToken: number;
  /** Where the next cue and its source begin. */
  readonly until: number;
}

interface TokenRange {
  readonly first: number;
  readonly end: number;
}

function contentOf(scene: Scene, cue: Cue, bounds: Bounds): TokenRange | null {
  if (cue.form === "phrase") return aroundPhrase(scene, cue, bounds);
  if (cue.verb?.takes !== "clause") return null;
  return clauseAfter(scene, cue, bounds) ?? clauseBefore(scene, cue, bounds);
}

/** "According to police, the road was closed" and "The road was closed, according to police". */
function aroundPhrase(scene: Scene, cue: Cue, bounds: Bounds): TokenRange | null {
  const { lowers } = scene.prose.tokens;
  if (cue.firstToken === bounds.firstToken) {
    let first = cue.to;
    while (first < bounds.endToken && lowers[first] !== ",") first++;
    return trimRange(scene, first + 1, bounds.endToken);
  }
  let end = cue.firstToken;
  if (lowers[end - 1] === ",") end--;
  return trimRange(scene, bounds.firstToken, end);
}

/** "X told reporters on Monday that …", "X said …". */
function clauseAfter(scene: Scene, cue: Cue, { endToken }: Bounds): TokenRange | null {
  const { lowers } = scene.prose.tokens;
  let at = Math.max(cue.endToken, cue.source.firstToken > cue.firstToken ? cue.source.endToken : cue.endToken);
  if (at > cue.endToken) return null; // "said Ms Okafor": what she said stands before
  if (cue.verb?.hearer) at = phraseAfter(scene, at)?.endToken ?? at;
  const opener = contentOpener(scene, at, endToken);
  if (opener !== null) return trimRange(scene, opener, clauseEnd(scene, opener, endToken));
  if (cue.verb?.faint || at >= endToken) return null;
  if (/^[.,:;?!"“”‘’—–)]/u.test(lowers[at])) return null;
  // "said on Monday it would close": adverbial phrases before the clause.
  while (at < endToken && isPart(scene, at, "ADP", "ADV") && !isClauseStart(scene, at + 1)) {
    const phrase = phraseAfter(scene, at + 1);
    at = phrase ? phrase.endToken : at + 1;
    if (lowers[at] === ",") at++;
    while (
      at < endToken &&
      /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday)$/u.test(lowers[at])
    )
      at++;
  }
  if (lowers[at] === "to" && !promises.has(cue.verb?.verb ?? "")) return null;
  return trimRange(scene, at, clauseEnd(scene, at, endToken));
}

/** Verbs whose "to" opens what was said: "vowed to appeal", "told them to leave". */
const promises: ReadonlySet<string> = new Set(["promise", "pledge", "vow", "swear", "tell", "ask", "advise", "remind", "warn", "propose", "agree", "recommend"]); // prettier-ignore

const isClauseStart = (scene: Scene, at: number): boolean => /^(?:the|a|he|she|it|they)$/u.test(scene.prose.tokens.lowers[at] ?? "") && isPart(scene, at + 1, "VERB", "AUX"); // prettier-ignore

/** Token after "that" when it opens the content within a few tokens; "whether" and question words belong to it. */
function contentOpener(scene: Scene, from: number, end: number): number | null {
  const { lowers } = scene.prose.tokens;
  for (let at = from; at < Math.min(end, from + 9); at++) {
    if (lowers[at] === "that" && scene.holderAt[at] < 0) return at + 1;
    if (at <= from + 3 && /^(?:whether|if|how|why)$/u.test(lowers[at])) return at;
    if (isPart(scene, at, "VERB", "AUX") || lowers[at] === ":") return null;
  }
  return null;
}

/** Where a reported clause ends: at the sentence's end, or before ", according to", ", adding", ", but". */
function clauseEnd(scene: Scene, from: number, end: number): number {
  const { lowers } = scene.prose.tokens;
  for (let at = from + 2; at < end; at++) {
    if (scene.holderAt[at] >= 0) continue;
    if (lowers[at] === "," && /^(?:according|adding|but|while|although|though|citing|calling|describing|saying)$/u.test(lowers[at + 1] ?? "")) return at; // prettier-ignore
    if (lowers[at] === ";") return at;
  }
  return end;
}

/** "The road was closed, police said." */
function clauseBefore(scene: Scene, cue: Cue, { firstToken }: Bounds): TokenRange | null {
  const { lowers } = scene.prose.tokens;
  const end = cue.from;
  if (end <= firstToken || !/^[,—–]$/u.test(lowers[end - 1]) || scene.holderAt[end - 1] >= 0) return null;
  return trimRange(scene, firstToken, end - 1);
}

/** Without the punctuation at both ends. */
function trimRange(scene: Scene, first: number, end: number): TokenRange {
  const { words } = scene.prose.tokens;
  while (first < end && /^[,.;:—–]$/u.test(words[first])) first++;
  while (end > first && /^[,.;:—–]$/u.test(words[end - 1])) end--;
  return { first, end };
}
