/** The day on which a source text was written, as its first lines have it. */
import type { IndexedSource } from "./source-text.ts";
import { valuesIn } from "./values.ts";

/** UTF-16 code units of a source within which its date stands. */
const headLength = 400;

const known = new WeakMap<IndexedSource, string | null>();

/** ISO date (YYYY-MM-DD) of a source; null when its head has none. */
export function writtenOn(source: IndexedSource): string | null {
  const before = known.get(source);
  if (before !== undefined) return before;
  const date = readDate(source.text.slice(0, headLength));
  known.set(source, date);
  return date;
}

function readDate(head: string): string | null {
  if (!/\b(?:1[5-9]|20)\d\d\b/u.test(head)) return null;
  return valuesIn(head).find(({ date, relative }) => date?.length === 10 && !relative)?.date ?? null;
}
