/** Cue options: the cues in reach of words in marks, each with what speaks for it as theirs. */
import { ownClause } from "./contents.ts";
import type { Cue } from "./cues.ts";
import { endsSentence } from "./places.ts";
import type { Extent } from "./quotation-extents.ts";
import { isPart, type Scene } from "./scene.ts";
import { lastStartingAt } from "../text/span.ts";
import { isSpeakingPhrase } from "./subjects.ts";

/** Extents and cues of a scene, with a way from tokens to both. */
export interface Setting {
  readonly scene: Scene;
  readonly extents: readonly Extent[];
  readonly cues: readonly Cue[];
  /** Token → index of the cue that starts there; -1 where none does. */
  readonly cueAt: Int32Array;
  /** Token → extent that opens, or has closed, there. */
  readonly opening: ReadonlyMap<number, number>;
  readonly closing: ReadonlyMap<number, number>;
}

/** What speaks for a cue or against it: names of grounds, and how far each holds (0..1). */
export type Grounds = readonly (readonly [name: string, value: number])[];

/** A cue that may report the words. */
export interface Option {
  readonly cue: Cue;
  readonly grounds: Grounds;
}

/** How much speaks for an option by weights of its grounds, in log-odds; a ground without a weight says nothing. */
export const weigh = (grounds: Grounds, weights: ReadonlyMap<string, number>): number =>
  grounds.reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, 0);

/** The setting of `extents` and `cues`. */
export function setOut(scene: Scene, extents: readonly Extent[], cues: readonly Cue[]): Setting {
  const cueAt = new Int32Array(scene.prose.tokens.length).fill(-1);
  cues.forEach(({ firstToken }, index) => (cueAt[firstToken] = index));
  const closing = new Map<number, number>();
  const opening = new Map<number, number>();
  extents.forEach(({ firstToken, endToken }, index) => {
    if (!opening.has(firstToken)) opening.set(firstToken, index);
    closing.set(endToken, index);
  });
  return { scene, extents, cues, cueAt, opening, closing };
}

/** The options for `extent`: cues behind it, then cues before it, the nearest of each first. */
export function optionsFor(setting: Setting, extent: Extent): readonly Option[] {
  const before = cuesBefore(setting, extent);
  const reporting = before.map(({ cue }) => cue);
  return [
    ...cuesAfter(setting, extent).map((reached) => ({
      cue: reached.cue,
      grounds: groundsAfter(setting, extent, reached),
    })),
    ...before.map((reached) => ({
      cue: reached.cue,
      grounds: groundsBefore(setting, extent, { reporting, ...reached }),
    })),
  ];
}

/** Tokens looked at on each side. */
const reach = 60;

/** A cue on the way from the words, and how many other words in marks stand between. */
interface Reached {
  readonly cue: Cue;
  readonly over: number;
}

function cuesAfter({ scene, cueAt, cues, opening, extents }: Setting, extent: Extent): Reached[] {
  const { tokens } = scene.prose;
  const found: Reached[] = [];
  const limit = Math.min(tokens.length, extent.endToken + reach);
  const paragraph = scene.paragraphAt[extent.endToken - 1];
  const ended = /\./u.test(extent.last) && !extent.commaBehind;
  let over = 0;
  for (let at = extent.endToken; at < limit && scene.paragraphAt[at] === paragraph; at++) {
    const sibling = opening.get(at);
    if (sibling !== undefined && extents[sibling].holder === extent.holder) {
      // Marks round nothing end before they begin: never step back.
      at = Math.max(at, extents[sibling].endToken - 1);
      if (/[.?!]/u.test(extents[sibling].last)) break;
      over++;
      continue;
    }
    if (scene.holderAt[at] !== extent.holder) continue;
    if (endsSentence(scene, at)) break;
    if (cueAt[at] < 0) continue;
    const cue = cues[cueAt[at]];
    // “It is over.” He said so twice: the full stop inside ends the sentence.
    if (ended && !(cue.from <= extent.endToken && /^\p{Ll}/u.test(tokens.words[extent.endToken]))) break;
    if (canFollow(scene, extent, cue)) found.push({ cue, over });
  }
  return found;
}

/** Whether a cue behind words can be theirs: "…, said X", not "…” and called it". */
function canFollow(
  { prose: { tokens } }: Scene,
  { endToken, last }: Extent,
  { from, firstToken, verb, form, endToken: end }: Cue,
): boolean {
  if (from < endToken) return false;
  // “…,” she requested: right behind the words every verb reports them; a title may stand between.
  if (from - endToken <= 3 && /[,?!]/u.test(last) && verb?.takes !== "naming") return true;
  if (tokens.lowers[firstToken - 1] === "as" && form === "participle") return from - endToken < 8; // "X quoted Y as saying"
  if (verb?.takes === "naming" || (verb?.takes === "object" && tokens.lowers[end - 1] !== "by")) return false;
  if (form === "participle" && from - endToken > 1) return false;
  return !(verb?.faint && from - endToken > 4);
}

function cuesBefore({ scene, cueAt, cues, closing, extents }: Setting, extent: Extent): Reached[] {
  const { tokens } = scene.prose;
  const found: Reached[] = [];
  const limit = Math.max(0, extent.firstToken - reach);
  const paragraph = scene.paragraphAt[extent.firstToken];
  const earliest = introduces(scene, extent) ? paragraph - 1 : paragraph;
  let over = 0;
  for (let at = extent.firstToken - 1; at >= limit && scene.paragraphAt[at] >= earliest; at--) {
    const sibling = closing.get(at + 1);
    if (sibling !== undefined && extents[sibling].holder === extent.holder && extents[sibling].firstToken <= at) {
      if (/[.?!]/u.test(extents[sibling].last) && !/^\p{Ll}|^,/u.test(tokens.words[at + 1] ?? "")) break;
      at = extents[sibling].firstToken;
      over++;
      continue;
    }
    if (scene.holderAt[at] !== extent.holder) continue;
    if (endsSentence(scene, at)) break;
    if (cueAt[at] < 0) continue;
    const cue = cues[cueAt[at]];
    if (canLead(extent, cue) && !isAskedBefore(scene, cue)) found.push({ cue, over });
  }
  return found;
}

/** Whether a cue before words can be theirs; what somebody calls a thing does not stand far away. */
function canLead({ firstToken }: Extent, { from, endToken, verb, negated }: Cue): boolean {
  if (from >= firstToken || negated) return false;
  const gap = firstToken - endToken;
  return !(verb?.takes === "naming" && gap > 12) && !(verb?.takes === "object" && gap > 14);
}

/** "Asked whether she agreed, …": what somebody was asked reports nothing. */
function isAskedBefore({ prose: { tokens, sentences } }: Scene, { firstToken }: Cue): boolean {
  const sentence = sentences[lastStartingAt(sentences, tokens.starts[firstToken])];
  if (!sentence || tokens.lowers[sentence.firstToken] !== "asked") return false;
  const comma = tokens.lowers.indexOf(",", sentence.firstToken);
  return comma < 0 || comma > firstToken;
}

/** Whether the paragraph before ends in a colon that opens onto this extent. */
function introduces(scene: Scene, { firstToken, block }: Extent): boolean {
  const first = scene.prose.paragraphs[scene.paragraphAt[firstToken]]?.firstToken === firstToken;
  return first && firstToken > 0 && (scene.prose.tokens.lowers[firstToken - 1] === ":" || block);
}

function groundsAfter({ scene }: Setting, extent: Extent, { cue, over }: Reached): Grounds {
  const gap = Math.max(0, cue.from - extent.endToken);
  const speech = /[,?!—–-]/u.test(extent.last) || extent.last === "…" || extent.last === ".";
  const comma = extent.commaBehind;
  return [
    ["behind", 1],
    ["behind, right there", gap <= 1 && speech ? 1 : 0],
    ["behind, after a comma", gap > 1 || !speech ? (gap <= 2 && comma ? 1 : 0) : 0],
    ["behind, speech", speech || comma ? 1 : 0],
    ["behind, distance", Math.min(1, gap / 20)],
    ["behind, over other words in marks", Math.min(1, over)],
    ["behind, in another clause", opensClause(scene, extent.endToken, cue.from) ? 1 : 0],
    ...groundsOf(scene, cue, "behind"),
  ];
}

/** Whether a conjunction stands between two tokens: “…”, while the union said. */
function opensClause(scene: Scene, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (isPart(scene, at, "CCONJ", "SCONJ") && scene.mentionAt[at] < 0) return true;
  return false;
}

/** A cue before the words, with all that stand there, the nearest first. */
interface Leading extends Reached {
  readonly reporting: readonly Cue[];
}

function groundsBefore({ scene }: Setting, extent: Extent, { cue, over, reporting }: Leading): Grounds {
  const gap = Math.max(0, extent.firstToken - cue.endToken);
  const introduced = /^[:,]$/u.test(scene.prose.tokens.lowers[extent.firstToken - 1]);
  const outer = reporting.some((other) => isWithin(scene, cue, other));
  const inner = reporting.some((other) => isWithin(scene, other, cue));
  return [
    ["before, introduced", introduced && gap <= 14 ? 1 : 0],
    ["before, right there", gap <= 2 ? 1 : 0],
    ["before, distance", Math.min(1, gap / 20)],
    ["before, over other words in marks", Math.min(1, over)],
    ["before, nearest", reporting[0] === cue ? 1 : 0],
    ["before, reports another", inner ? 1 : 0],
    ["before, reported", outer ? 1 : 0],
    ...(outer ? groundsOf(scene, cue, "reported") : []),
    ...groundsOf(scene, cue, "before"),
  ];
}

/** Whether a cue stands in what another reports: "said he had called it …". */
const isWithin = (scene: Scene, cue: Cue, other: Cue): boolean =>
  (other.verb === null || other.verb.takes === "clause") &&
  other.firstToken < cue.firstToken &&
  cue.source.firstToken >= other.endToken &&
  cue.source.firstToken !== other.source.firstToken &&
  !((ownClause(scene, cue) ?? -1) > other.firstToken);

/** What a cue’s own words and its source say, on one side of the words. */
function groundsOf(scene: Scene, { verb, form, source, clue }: Cue, side: string): Grounds {
  const thing = source.mention >= 0 && !/^(?:person|organization)$/u.test(scene.mentions[source.mention].type);
  const held: readonly [string, boolean][] = [
    [form, true],
    [verb?.takes ?? "according to", true],
    ["faint", verb?.faint ?? false],
    [source.kind, true],
    ["thing", thing],
    ["no speaker", source.kind === "nominal" && !isSpeakingPhrase(scene, source)],
    ["loose", /^(?:nearest|subject shared)/u.test(clue)],
  ];
  return held.flatMap(([name, holds]) => (holds ? [[`${side}, ${name}`, 1] as const] : []));
}
