/** Work in steps: long work that can be interrupted, and left, between any two. */

/** Work that yields between its steps and returns what it has made. */
export type Steps<Made> = Generator<void, Made, void>;

/** What the work makes, all its steps at once. */
export function finish<Made>(steps: Steps<Made>): Made {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
