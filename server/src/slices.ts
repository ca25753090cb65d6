/** Work in slices: long work lets others have their turn, and is left when nobody wants it any more. */
import type { Steps } from "./text/steps.ts";

/** How work is sliced. */
export interface Slicing {
  /** Milliseconds of work after which others have their turn. */
  readonly slice: number;
  /** Asked after every turn of others: whether the work is to go on. */
  readonly isWanted: () => boolean;
}

/** What the work makes; null when it was left. Work that is done within a slice never waits. */
export async function finishInSlices<Made>(steps: Steps<Made>, { slice, isWanted }: Slicing): Promise<Made | null> {
  let until = performance.now() + slice;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await new Promise((wake) => setTimeout(wake, 0));
    if (!isWanted()) return null;
    until = performance.now() + slice;
  }
}
