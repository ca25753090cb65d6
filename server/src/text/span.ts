/** Stretches of text: half-open ranges of UTF-16 offsets, and the few questions one asks of them. */

/** A half-open range of UTF-16 offsets into the text as read; `start <= end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of `text` that `span` covers. */
export const textOf = (text: string, { start, end }: Span): string => text.slice(start, end);

/** A span `by` code units further on: from its place in a paragraph to its place in the text. */
export const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** Whether `inner` lies within `outer`; a span contains itself. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether the two share at least one offset; touching ends do not overlap. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The smallest span that covers all of `spans`, which must not be empty. */
export function cover(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError("cover() needs at least one span");
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/**
 * Index of the last of `sorted` (ascending, not overlapping) that starts at or before `offset`; -1 when all start later.
 * Logarithmic: the way from an offset to its token, sentence or paragraph.
 */
export function lastStartingAt(sorted: ArrayLike<Span>, offset: number): number {
  return firstWhere(sorted.length, (index) => sorted[index].start > offset) - 1;
}

/** The first of `length` places from which on `holds` is true; `length` when it never is. Logarithmic. */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
