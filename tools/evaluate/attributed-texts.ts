/** Reads texts whose quotations are labelled with who speaks: spans (polnear, gum), and people (newsroom). */
import { readFileSync } from "node:fs";
import type { Analysis, Quotation } from "../../server/src/analysis/model.ts";
import { overlaps, type Span } from "../../server/src/text/span.ts";
import { sharedPath } from "../../test/support/shared.ts";

/** A quotation and the span that speaks; the span is absent where nobody is labelled. */
export interface SpannedQuote extends Span {
  readonly speakerStart?: number | null;
  readonly speakerEnd?: number | null;
  readonly speakerKind: string | null;
  readonly kind?: string;
}

/** Words given as somebody's, with marks or without: spans of content, source and cue. */
export interface LabelledAttribution {
  readonly content: readonly (readonly [number, number])[];
  readonly source?: readonly (readonly [number, number])[];
}

/** A text of polnear or gum. */
export interface SpannedText {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly SpannedQuote[];
  readonly attributions?: readonly LabelledAttribution[];
}

/** Words given as somebody’s; the cue is as written, and null where there is none. */
interface Reported extends Span {
  readonly speaker: string | null;
  readonly cue: string | null;
}

/** A newsroom article: speakers are ids of entities, or of references to people without names. */
export interface NewsroomText {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly (Span & { readonly id: string })[];
  readonly references: readonly (Span & { readonly id: string })[];
  readonly quotations: readonly (Reported & { readonly form: string })[];
  readonly indirect: readonly Reported[];
}

/** The rows of a set ("quotes/polnear.dev"); empty when it is not there. */
export function readSet<Row>(set: string): readonly Row[] {
  const path = sharedPath(`data/${set}.jsonl`);
  if (path === null) return [];
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}

/** The quotation that shares most code units with `span`; null when none shares any. */
export function bestOverlap(quotations: readonly Quotation[], span: Span): Quotation | null {
  let best: Quotation | null = null;
  let most = 0;
  for (const quotation of quotations) {
    const shared = quotation.parts.reduce((sum, part) => sum + sharedLength(part, span), 0);
    if (shared > most) [best, most] = [quotation, shared];
  }
  return best;
}

/** Code units that two spans share. */
export const sharedLength = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Whether a speaker is the one labelled `wanted`: by a name of the same person, or where nobody is named by the words. */
export function isSpeaker(
  analysis: Analysis,
  { entities, references }: NewsroomText,
  {
    speaker,
    wanted,
  }: {
    readonly speaker: Pick<NonNullable<Quotation["speaker"]>, "start" | "end" | "entity"> | null;
    readonly wanted: string;
  },
): boolean {
  if (!speaker) return false;
  const named = entities.filter(({ id }) => id === wanted);
  const labels = speaker.entity !== null && named.length > 0 ? named : references.filter(({ id }) => id === wanted);
  const spans =
    speaker.entity === null
      ? [speaker]
      : analysis.entities[speaker.entity].mentions.map((index) => analysis.mentions[index]);
  return spans.some((span) => labels.some((label) => overlaps(span, label)));
}
