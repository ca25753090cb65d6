/** Tallies: how many of each sort were right, and how that reads. */

/** Counts by name of the sort. */
export type Tally = Map<string, { right: number; all: number }>;

/** Adds one of the sort `key`. */
export function count(tally: Tally, key: string, right: boolean): void {
  const entry = tally.get(key) ?? { right: 0, all: 0 };
  tally.set(key, { right: entry.right + (right ? 1 : 0), all: entry.all + 1 });
}

/** A share (0..1) in percent. */
export const percent = (share: number): string => (share * 100).toFixed(1);

/** "all 81.0 (772), direct 90.1 (523)". */
export const sharesOf = (tally: Tally): string =>
  [...tally].map(([key, { right, all }]) => `${key} ${percent(right / all)} (${all})`).join(", ");
