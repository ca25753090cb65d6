/** Attribution: which cue stands behind which words in marks, and whose words go on without one. */
import { answerTo } from "./answers.ts";
import { cueWeights } from "../lexicon/cue-weights.ts";
import { optionsFor, setOut, weigh, type Setting } from "./cue-options.ts";
import type { Cue } from "./cues.ts";
import { actsBehind, endsSentence, lastSentenceSubject, personAbove, signedBehind, standsBeside } from "./places.ts";
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
  const stand: Stand = { ...setOut(scene, extents, cues), found: [] };
  const last = new Map<number, number>();
  extents.forEach((extent, index) => {
    const previous = last.get(extent.holder) ?? null;
    stand.found.push(
      signed(stand, extent) ?? byCue(stand, extent) ?? besides(stand, extent) ?? carriedOver(stand, index, previous),
    );
    last.set(extent.holder, index);
  });
  return stand.found;
}

interface Stand extends Setting {
  readonly found: (Attribution | null)[];
}

function byCue(stand: Stand, extent: Extent): Attribution | null {
  const options = optionsFor(stand, extent);
  if (options.length === 0) return null;
  const { cue } = options.reduce((a, b) => (weigh(b.grounds, cueWeights) > weigh(a.grounds, cueWeights) ? b : a));
  return { cue, source: cue.source, rivals: cue.rivals, clue: cue.clue, carriedFrom: null };
}

/** Who signs words that read as speech, whatever cue stands near. */
function signed({ scene }: Stand, extent: Extent): Attribution | null {
  const signature = extent.opensAsSpeech && !extent.titleCase ? signedBehind(scene, extent) : null;
  return signature && { cue: null, rivals: [], carriedFrom: null, ...signature };
}

/** Who stands beside the words, or is interviewed. */
function besides({ scene }: Stand, extent: Extent): Attribution | null {
  const answer = answerTo(scene, extent);
  const acting = actsBehind(scene, extent);
  const beside =
    standsBeside(scene, extent) ??
    (answer && { source: answer, clue: "answers the question above" }) ??
    (acting && { source: acting, clue: "acts right behind the words" });
  return beside && { cue: null, rivals: [], carriedFrom: null, ...beside };
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
  const above =
    extent.firstToken === paragraph.firstToken && extent.endToken >= paragraph.endToken
      ? personAbove(scene, extent)
      : null;
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
