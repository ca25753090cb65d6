/** Attribution: which cue stands behind which words in marks, and whose words go on without one. */
import { answerTo } from "./answers.ts";
import type { Cue } from "./cues.ts";
import { endsSentence, lastSentenceSubject, personAbove, standsBeside } from "./places.ts";
import type { Extent } from "./quotation-extents.ts";
import type { Scene } from "./scene.ts";
import type { Attributed } from "./speakers.ts";

/** Who is given as saying the words of an extent. */
export interface Attribution extends Attributed {
  /** Null when the words are attributed by their place alone. */
  readonly cue: Cue | null;
  /** Index of the extent that this one goes on with: the speaker is that one's; null when it has a source of its own. */
  readonly carriedFrom: number | null;
}

/** For each extent, its attribution; null when nobody is given as saying it. */
export function attribute(
  scene: Scene,
  extents: readonly Extent[],
  cues: readonly Cue[],
): readonly (Attribution | null)[] {
  const cueAt = new Int32Array(scene.prose.tokens.length).fill(-1);
  cues.forEach(({ firstToken }, index) => (cueAt[firstToken] = index));
  const closing = new Map<number, number>();
  const opening = new Map<number, number>();
  extents.forEach(({ firstToken, endToken }, index) => {
    if (!opening.has(firstToken)) opening.set(firstToken, index);
    closing.set(endToken, index);
  });
  const stand: Stand = { scene, extents, cues, cueAt, opening, closing, found: [] };
  const last = new Map<number, number>();
  extents.forEach((extent, index) => {
    const previous = last.get(extent.holder) ?? null;
    stand.found.push(byCue(stand, extent) ?? besides(stand, extent) ?? carriedOver(stand, index, previous)); // prettier-ignore
    last.set(extent.holder, index);
  });
  return stand.found;
}

interface Stand {
  readonly scene: Scene;
  readonly extents: readonly Extent[];
  readonly cues: readonly Cue[];
  readonly cueAt: Int32Array;
  /** Token → extent that opens, or has closed, there. */
  readonly opening: ReadonlyMap<number, number>;
  readonly closing: ReadonlyMap<number, number>;
  readonly found: (Attribution | null)[];
}

/** Tokens looked at on each side. */
const reach = 60;

interface Option {
  readonly cue: Cue;
  /** Lower is better. */
  readonly cost: number;
}

function byCue(stand: Stand, extent: Extent): Attribution | null {
  const options = [...cuesAfter(stand, extent), ...cuesBefore(stand, extent)];
  if (options.length === 0) return null;
  const best = options.reduce((a, b) => (b.cost < a.cost ? b : a));
  const { cue } = best;
  return { cue, source: cue.source, rivals: cue.rivals, clue: cue.clue, carriedFrom: null };
}

function cuesAfter(stand: Stand, extent: Extent): Option[] {
  const { scene, cueAt, cues, opening, extents } = stand;
  const { tokens } = scene.prose;
  const options: Option[] = [];
  const limit = Math.min(tokens.length, extent.endToken + reach);
  const paragraph = scene.paragraphAt[extent.endToken - 1];
  const ended = /\./u.test(extent.last) && !extent.commaBehind;
  for (let at = extent.endToken; at < limit && scene.paragraphAt[at] === paragraph; at++) {
    const sibling = opening.get(at);
    if (sibling !== undefined && extents[sibling].holder === extent.holder && sibling !== undefined) {
      // Marks round nothing end before they begin: never step back.
      at = Math.max(at, extents[sibling].endToken - 1);
      if (/[.?!]/u.test(extents[sibling].last)) break;
      continue;
    }
    if (scene.holderAt[at] !== extent.holder) continue;
    if (endsSentence(scene, at)) break;
    if (cueAt[at] < 0) continue;
    const cue = cues[cueAt[at]];
    const gap = Math.max(0, cue.from - extent.endToken);
    // “It is over.” He said so twice: the full stop inside ends the sentence.
    if (ended && !(gap === 0 && /^\p{Ll}/u.test(tokens.words[extent.endToken]))) break;
    const option = costAfter(stand, extent, { cue, gap });
    if (option) options.push(option);
  }
  return options;
}

function costAfter(
  { scene }: Stand,
  extent: Extent,
  { cue, gap }: { readonly cue: Cue; readonly gap: number },
): Option | null {
  const { tokens } = scene.prose;
  if (cue.from < extent.endToken) return null;
  if (cue.verb?.takes === "naming" || (cue.verb?.takes === "object" && tokens.lowers[cue.endToken - 1] !== "by"))
    return null;
  if (cue.form === "participle" && gap > 1) return null;
  if (cue.verb?.faint && gap > 4) return null;
  const speech = /[,?!—–-]/u.test(extent.last) || extent.last === "…" || extent.last === ".";
  if (gap <= 1 && speech) return { cue, cost: 0 };
  const comma = tokens.lowers[extent.endToken] === ",";
  if (cue.form === "phrase") return { cue, cost: 2.5 + gap / 20 };
  if (gap <= 2 && comma) return { cue, cost: 2.05 };
  return { cue, cost: (speech || comma ? 3 : 4) + gap / 10 };
}

function cuesBefore(stand: Stand, extent: Extent): Option[] {
  const { scene, cueAt, cues, closing, extents } = stand;
  const { tokens } = scene.prose;
  const options: Option[] = [];
  const limit = Math.max(0, extent.firstToken - reach);
  const paragraph = scene.paragraphAt[extent.firstToken];
  for (let at = extent.firstToken - 1; at >= limit; at--) {
    if (scene.paragraphAt[at] !== paragraph && !(introduces(scene, extent) && scene.paragraphAt[at] === paragraph - 1))
      break;
    const sibling = closing.get(at + 1);
    if (sibling !== undefined && extents[sibling].holder === extent.holder && extents[sibling].firstToken <= at) {
      if (/[.?!]/u.test(extents[sibling].last) && !/^\p{Ll}|^,/u.test(tokens.words[at + 1] ?? "")) break;
      at = extents[sibling].firstToken;
      continue;
    }
    if (scene.holderAt[at] !== extent.holder) continue;
    if (endsSentence(scene, at)) break;
    if (cueAt[at] < 0) continue;
    const option = costBefore(stand, extent, cues[cueAt[at]]);
    if (option) options.push(option);
  }
  return options;
}

function costBefore({ scene }: Stand, extent: Extent, cue: Cue): Option | null {
  const { tokens } = scene.prose;
  const gap = Math.max(0, extent.firstToken - cue.endToken);
  const before = tokens.lowers[extent.firstToken - 1];
  if (cue.from >= extent.firstToken || cue.negated) return null;
  if (cue.verb?.takes === "naming" && gap > 12) return null;
  if (cue.verb?.takes === "object" && gap > 14) return null;
  if (cue.verb?.faint && gap > 4) return { cue, cost: 5 + gap / 10 };
  if (gap <= 14 && /^[:,]$/u.test(before)) return { cue, cost: 1 + gap / 20 };
  if (gap <= 2) return { cue, cost: 1.8 };
  return { cue, cost: 2 + gap / 20 };
}

/** Whether the paragraph before ends in a colon that opens onto this extent. */
function introduces(scene: Scene, { firstToken, block }: Extent): boolean {
  const first = scene.prose.paragraphs[scene.paragraphAt[firstToken]]?.firstToken === firstToken;
  return first && firstToken > 0 && (scene.prose.tokens.lowers[firstToken - 1] === ":" || block);
}

/** Who stands beside the words, or is interviewed. */
function besides({ scene }: Stand, extent: Extent): Attribution | null {
  const answer = answerTo(scene, extent);
  const beside = standsBeside(scene, extent) ?? (answer && { source: answer, clue: "answers the question above" });
  return beside && { ...beside, cue: null, rivals: [], carriedFrom: null };
}

/** A quotation without a cue that goes on with the one before, or whose sentence before shows who speaks. */
function carriedOver(stand: Stand, index: number, previous: number | null): Attribution | null {
  const { scene, extents, found } = stand;
  const extent = extents[index];
  if (!readsAsSpeech(extent)) return null;
  const paragraph = scene.prose.paragraphs[scene.paragraphAt[extent.firstToken]];
  if (!paragraph || paragraph.kind === "headline") return null;
  const prior = previous !== null ? extents[previous] : null;
  const samePlace = prior !== null && prior.endToken > paragraph.firstToken;
  const from = samePlace && prior ? prior.endToken : paragraph.firstToken;
  const between = from < extent.firstToken ? lastSentenceSubject(scene, from, extent.firstToken) : null;
  if (between && !(samePlace && previous !== null && isCueOf(scene, found[previous], extent.firstToken))) {
    return { cue: null, source: between, rivals: [], clue: "subject of the sentence before", carriedFrom: null };
  }
  if (samePlace && previous !== null && found[previous]) return goOn(found[previous], previous);
  const next = extent.firstToken === paragraph.firstToken ? nextSentence(stand, extent) : null;
  if (next) return next;
  if (previous !== null && prior && found[previous] && extent.firstToken === paragraph.firstToken) {
    const adjacent = scene.paragraphAt[prior.endToken - 1] >= scene.paragraphAt[extent.firstToken] - 1;
    if (adjacent && readsAsSpeech(prior)) return goOn(found[previous], previous);
  }
  const above = extent.firstToken === paragraph.firstToken && extent.endToken >= paragraph.endToken ? personAbove(scene, extent) : null; // prettier-ignore
  return above && { cue: null, source: above, rivals: [], clue: "subject of the paragraph before", carriedFrom: null };
}

const goOn = (attribution: Attribution | null, index: number): Attribution | null =>
  attribution && { ...attribution, rivals: [], cue: null, clue: "goes on with the words before", carriedFrom: index };

/** Whether the cue of the words before stands in the sentence that ends where these begin. */
function isCueOf(scene: Scene, attribution: Attribution | null, end: number): boolean {
  const cue = attribution?.cue;
  if (!cue || cue.firstToken >= end) return false;
  for (let at = cue.firstToken; at < end - 1; at++) if (endsSentence(scene, at)) return false;
  return true;
}

/** Whether words look like speech when nothing says so: a capital first, a stop last. */
export const readsAsSpeech = ({ opensAsSpeech, last, words, titleCase, block }: Extent): boolean =>
  block || (opensAsSpeech && /[.?!,…—–-]/u.test(last) && words >= 2 && !(titleCase && /[,.]/u.test(last)));

/** “It failed.” He said it would fail again. */
function nextSentence({ scene, cueAt, cues }: Stand, extent: Extent): Attribution | null {
  const limit = Math.min(scene.prose.tokens.length, extent.endToken + 12);
  for (let at = extent.endToken; at < limit && !endsSentence(scene, at); at++) {
    if (scene.paragraphAt[at] !== scene.paragraphAt[extent.firstToken]) return null;
    const cue = cueAt[at] >= 0 ? cues[cueAt[at]] : null;
    if (cue && cue.holder === extent.holder && cue.from === extent.endToken) {
      return {
        cue: null,
        source: cue.source,
        rivals: cue.rivals,
        clue: "speaks in the sentence after",
        carriedFrom: null,
      };
    }
  }
  return null;
}
