/** Counts pairs of mentions that are put together, wanted against found. */

/** A mention and the label of its entity. */
export interface Linked {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** Counts over texts. */
export interface Pairs {
  right: number;
  found: number;
  wanted: number;
}

/** Nothing counted yet. */
export const newPairs = (): Pairs => ({ right: 0, found: 0, wanted: 0 });

/** Counts one text's pairs; a pair is right when both of its mentions are wanted and of one entity. */
export function addPairs(pairs: Pairs, wanted: readonly Linked[], found: readonly Linked[]): void {
  const ids = new Map(wanted.map(({ start, end, id }) => [`${start}-${end}`, id]));
  pairs.wanted += pairsWithin(wanted.map(({ id }) => id));
  pairs.found += pairsWithin(found.map(({ id }) => id));
  const both = found.flatMap(({ start, end, id }) => {
    const other = ids.get(`${start}-${end}`);
    return other === undefined ? [] : [`${id}|${other}`];
  });
  pairs.right += pairsWithin(both);
}

/** Precision, recall and F1, each 0..1. */
export function precisionRecallF1({ right, found, wanted }: Pairs): readonly [number, number, number] {
  const precision = found === 0 ? 0 : right / found;
  const recall = wanted === 0 ? 0 : right / wanted;
  return [precision, recall, precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)];
}

function pairsWithin(labels: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}
