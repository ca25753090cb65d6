/** The labels the recogniser puts on tokens: outside, or begin, inside, end, single for each type of name. */

/** Types of name, in the order of the label indexes. */
export const nameTypes = ["person", "organization", "place", "event", "work", "product", "group"] as const;

/** What a name names. */
export type NameType = (typeof nameTypes)[number];

/** Label index of a token outside every name. */
export const OUTSIDE = 0;

/** How many labels there are: outside and four positions for each type. */
export const LABEL_COUNT = 1 + 4 * nameTypes.length;

/** Positions of a token in a name; label index = 1 + 4 × type + position. */
export const BEGIN = 0;
/** Neither the first nor the last token of a name. */
export const INSIDE = 1;
/** The last token of a name of several tokens. */
export const END = 2;
/** The only token of a name. */
export const SINGLE = 3;

/** Label index for a type (index into nameTypes) and a position. */
export function labelOf(type: number, position: number): number {
  return 1 + 4 * type + position;
}

/** Labels after which a name may begin or none be under way: outside, every END and SINGLE. */
export const closedLabels: readonly number[] = labelsAt([END, SINGLE]);

/** Labels that may follow a closed one: outside, every BEGIN and SINGLE. */
export const openingLabels: readonly number[] = labelsAt([BEGIN, SINGLE]);

/** A name found: tokens start (inclusive) to end (exclusive), counted over the whole text. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
  /** 0..1: how much better this reading is than other types, or none, for the same words. */
  readonly confidence: number;
}

/** Reads the names off a row of labels; a sequence that breaks the scheme yields what can still be read. */
export function spansOf(
  labels: Uint8Array,
): readonly { readonly start: number; readonly end: number; readonly type: number }[] {
  const spans: { start: number; end: number; type: number }[] = [];
  let start = -1;
  for (let at = 0; at < labels.length; at++) {
    if (labels[at] === OUTSIDE) {
      start = -1;
      continue;
    }
    const position = (labels[at] - 1) % 4;
    if (position === BEGIN || position === SINGLE || start < 0) start = at;
    if (position === END || position === SINGLE) {
      spans.push({ start, end: at + 1, type: (labels[at] - 1) >> 2 });
      start = -1;
    }
  }
  return spans;
}

function labelsAt(positions: readonly number[]): readonly number[] {
  return [OUTSIDE, ...nameTypes.flatMap((_, type) => positions.map((position) => labelOf(type, position)))];
}
