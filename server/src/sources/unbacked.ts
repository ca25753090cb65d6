/** Titles and superlatives of a draft that source texts do not back. */
import { unclaimedExcerptsOf, type Unclaimed } from "../analysis/excerpts.ts";
import type { Span } from "../analysis/model.ts";
import { remembered } from "../text/remembered.ts";
import type { Steps } from "../text/steps.ts";
import type { IndexedSource } from "./source-text.ts";
import { unbackedSuperlatives } from "./superlatives.ts";
import { unbackedTitles } from "./titles.ts";

/** Words of a draft that the sources do not have, or not of the same person or thing. */
export interface Unbacked extends Span {
  /** `missing`: no source has the words; `elsewhere`: they stand there, but not with what is said of them here. */
  readonly answer: "missing" | "elsewhere";
  /** What the sources have of it. */
  readonly passage: Span & { readonly uri: string };
}

/** All of them in text order, in steps; a paragraph is not asked about again while it and the sources stay. */
export function* unbackedSteps(analysis: Unclaimed, sources: readonly IndexedSource[]): Steps<Unbacked[]> {
  const found: Unbacked[] = [];
  for (const { start, analysis: paragraph } of unclaimedExcerptsOf(analysis)) {
    for (const one of unbackedIn(paragraph, sources))
      found.push({ ...one, start: one.start + start, end: one.end + start });
    yield;
  }
  return found;
}

const unbackedIn = remembered((paragraph: Unclaimed, sources: readonly IndexedSource[]) =>
  [...unbackedTitles(paragraph, sources), ...unbackedSuperlatives(paragraph, sources)].sort(
    (one, other) => one.start - other.start,
  ),
);
