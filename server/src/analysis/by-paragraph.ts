/** What is found paragraph by paragraph: no paragraph is looked at again while nothing in it is another. */
import { remembered } from "../text/remembered.ts";
import { unclaimedExcerptsOf, type Excerpt, type Unclaimed } from "./excerpts.ts";

/** A paragraph of a text, and what was found in it by itself: places count from its start, indexes run within it. */
export interface Part<Found> {
  readonly excerpt: Excerpt<Unclaimed>;
  readonly found: Found;
}

/** Asks `find` of every paragraph of a text, in text order, each as a text of its own (excerpts.ts). */
export function byParagraph<Found>(
  find: (paragraph: Unclaimed) => Found,
): (analysis: Unclaimed) => readonly Part<Found>[] {
  const findIn = remembered<null, Found, Unclaimed>(find);
  return (analysis) =>
    unclaimedExcerptsOf(analysis).map((excerpt) => ({ excerpt, found: findIn(excerpt.analysis, null) }));
}
