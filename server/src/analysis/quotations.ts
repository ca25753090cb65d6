/** Quotations: whose words stand where, in which form, and which cue says so. */
import { lastStartingAt, type Span } from "../text/span.ts";
import { attribute, readsAsSpeech, type Attribution } from "./attribution.ts";
import { findCues, type Cue } from "./cues.ts";
import { findIndirectSpeech, type IndirectSpeech } from "./indirect-speech.ts";
import type { Quotation, QuotationForm, Speaker } from "./model.ts";
import { withSpeakersBelow } from "./displays.ts";
import { findExtents, type Extent } from "./quotation-extents.ts";
import { setScene, type Ground, type Scene } from "./scene.ts";
import { speakerFrom } from "./speakers.ts";
import { findTurns, type Draft } from "./turns.ts";

/** All quotations, by where they begin; one that holds another comes first. */
export function findQuotations(ground: Ground): readonly Quotation[] {
  const scene = setScene(ground);
  const extents = findExtents(scene);
  const cues = findCues(scene);
  const attributions = attribute(scene, extents, cues);
  const spoken = withSpeakers(scene, extents, attributions);
  const cuesOf = (form: QuotationForm) =>
    new Set(spoken.flatMap((draft, index) => (draft.form === form ? (attributions[index]?.cue ?? []) : [])));
  const reporting = { taken: cuesOf("direct"), shared: cuesOf("partial") };
  const indirect = findIndirectSpeech(scene, cues, reporting).map((speech) => indirectQuotation(scene, speech));
  return nest([...withSpeakersBelow(scene, joinInterrupted(scene, spoken)), ...indirect, ...findTurns(scene)]);
}

function withSpeakers(scene: Scene, extents: readonly Extent[], found: readonly (Attribution | null)[]): Draft[] {
  const speakers: (Speaker | null)[] = [];
  const holderOf = new Map(extents.flatMap(({ marks }, index) => marks.map((mark) => [mark, index] as const)));
  let before: { readonly speaker: Speaker; readonly paragraph: number } | null = null;
  return extents.map((extent, index) => {
    const attribution = found[index];
    const paragraph = scene.paragraphAt[extent.firstToken] ?? -1;
    let form = formOf(extent, attribution);
    let speaker: Speaker | null = null;
    if (attribution && form !== "scare") {
      const carried = attribution.carriedFrom === null ? null : speakers[attribution.carriedFrom];
      const last =
        before?.paragraph === paragraph ? (before.speaker.entity ?? null) : onlyPersonBefore(scene, extent, paragraph);
      const found = carried ? { ...carried, clue: attribution.clue } : speakerFrom(scene, attribution, last);
      speaker = asTeller(scene, found, speakers[holderOf.get(extent.holder) ?? -1] ?? null);
      before = { speaker, paragraph };
    } else if (form === "partial" && !attribution) form = extent.words > longestScare ? "partial" : "scare";
    speakers.push(speaker);
    return {
      parts: extent.parts,
      marks: extent.marks,
      form,
      speaker,
      cue: attribution?.cue && form !== "scare" ? spanOf(scene, attribution.cue) : null,
      sentence: sentenceAt(scene, extent.parts[0].start),
    };
  });
}

/** “I told him: ‘Go’,” she said: "I" within somebody’s words is who says those. */
function asTeller({ prose }: Scene, speaker: Speaker, teller: Speaker | null): Speaker {
  const isTeller = speaker.kind === "pronoun" && /^I$/u.test(prose.text.slice(speaker.start, speaker.end));
  return isTeller && teller
    ? { ...speaker, entity: teller.entity, candidates: teller.candidates, clue: "“I” within their own words" }
    : speaker;
}

/** The one person named in the paragraph before the words, outside marks; null when there is none, or more than one. */
function onlyPersonBefore(scene: Scene, { firstToken }: Extent, paragraph: number): number | null {
  let only: number | null = null;
  for (let at = scene.prose.paragraphs[paragraph]?.firstToken ?? firstToken; at < firstToken; at++) {
    const mention = scene.mentionAt[at];
    if (mention < 0 || scene.holderAt[at] >= 0 || scene.mentions[mention].type !== "person") continue;
    if (only !== null && only !== scene.entityOf[mention]) return null;
    only = scene.entityOf[mention];
  }
  return only;
}

/** Words above which marks without a speaker hold somebody's words rather than a term. */
const longestScare = 6;

function formOf(extent: Extent, attribution: Attribution | null): QuotationForm {
  const cue = attribution?.cue ?? null;
  const adjacent =
    cue !== null && (/[,?!]/u.test(extent.last) || (extent.commaBehind && cue.from === extent.endToken + 1));
  if (extent.block) return "direct";
  if (attribution?.carriedFrom != null) return "direct";
  if (extent.opensAsSpeech && (adjacent || readsAsSpeech(extent))) return "direct";
  if (adjacent && extent.words > longestScare) return "direct";
  if (extent.opensAsSpeech && attribution && extent.words >= 4 && !extent.titleCase) return "direct";
  return attribution ? "partial" : extent.words > longestScare ? "partial" : "scare";
}

function spanOf({ prose: { tokens } }: Scene, { firstToken, endToken }: Cue): Span {
  return { start: tokens.starts[firstToken], end: tokens.ends[endToken - 1] };
}

const sentenceAt = ({ prose: { sentences } }: Scene, offset: number): number =>
  Math.max(0, lastStartingAt(sentences, offset));

function indirectQuotation(scene: Scene, { parts, cue, sentence }: IndirectSpeech): Draft {
  const speaker = speakerFrom(scene, cue, null);
  return { parts, marks: [], form: "indirect", speaker, cue: spanOf(scene, cue), sentence };
}

/** “A,” said X, “b.” is one quotation: a part that ends in a comma, its cue, a comma, a part with a small letter. */
function joinInterrupted(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const prior = joined.at(-1);
    if (prior && isInterrupted(scene, prior, draft)) {
      joined[joined.length - 1] = {
        ...prior,
        ...{
          parts: [...prior.parts, ...draft.parts],
          marks: [...prior.marks, ...draft.marks],
          form: "direct" as const,
        },
      };
    } else joined.push(draft);
  }
  return joined;
}

function isInterrupted({ prose: { text }, quoteMarks }: Scene, prior: Draft, draft: Draft): boolean {
  const last = prior.parts[prior.parts.length - 1];
  const { open } = quoteMarks[draft.marks[0]];
  const end = quoteMarks[prior.marks[prior.marks.length - 1]].close?.end ?? last.end;
  if (prior.form !== "direct" || !prior.cue || prior.cue.start < end || open.start - end > 160) return false;
  if (!/[,—–-]/u.test(text[last.end - 1]) && text[end] !== ",") return false;
  const between = text.slice(end, open.start);
  const { start } = draft.parts[0];
  return (
    /[,—–] ?$/u.test(between) && !/[.?!:;]\s/u.test(between) && /^["“‘'…]*\p{Ll}/u.test(text.slice(start, start + 4))
  );
}

/** Puts quotations in order and finds, for each, the one that holds it. */
function nest(drafts: readonly Draft[]): Quotation[] {
  const sorted = [...drafts].sort((a, b) => a.parts[0].start - b.parts[0].start || lastEnd(b) - lastEnd(a));
  const open: number[] = [];
  return sorted.map((draft, index) => {
    const { start } = draft.parts[0];
    while (open.length > 0 && lastEnd(sorted[open[open.length - 1]]) <= start) open.pop();
    const holder = open.findLast((at) =>
      sorted[at].parts.some((part) => part.start <= start && lastEnd(draft) <= part.end),
    );
    open.push(index);
    return { inside: holder ?? null, ...draft };
  });
}

const lastEnd = ({ parts }: Draft): number => parts[parts.length - 1].end;
