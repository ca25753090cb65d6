/** Sections: the stretch below a headline or cross-heading, up to the next one. */
import type { Analysis, Span } from "../analysis/model.ts";

/** A section of a text, heading included. */
export interface Section extends Span {
  /** The headline or cross-heading; null for copy above the first one. */
  readonly heading: Span | null;
}

/** All sections in text order; they do not overlap. A blank text has none. */
export function sectionsOf({ prose: { paragraphs } }: Analysis): Section[] {
  const sections: { start: number; end: number; heading: Span | null }[] = [];
  for (const { kind, start, end } of paragraphs) {
    const opens = kind === "headline" || kind === "heading";
    if (opens) sections.push({ start, end, heading: { start, end } });
    else if (sections.length === 0) sections.push({ start, end, heading: null });
    sections[sections.length - 1].end = end;
  }
  return sections;
}

/** Those of `items` (in text order or not) that begin in `section`. */
export const itemsIn = <Item>({ start, end }: Span, items: readonly Item[], startOf: (item: Item) => number): Item[] =>
  items.filter((item) => startOf(item) >= start && startOf(item) < end);
