/** How often something that ends by itself is started again. */

/** Ends that are borne within the minutes of patience. */
const mostEnds = 4;
const minutes = 3;

/** Asked at each end, whether it is worth another start: not when it is the fifth within three minutes. `now` gives milliseconds. */
export function patience(now: () => number = Date.now): () => boolean {
  let ends: readonly number[] = [];
  return () => {
    const at = now();
    ends = [...ends.filter((end) => end > at - minutes * 60_000), at];
    return ends.length <= mostEnds;
  };
}
