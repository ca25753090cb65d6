/** Remembers what was found in a paragraph for as long as its reading is kept and what it was found by stays the same. */
import type { ParagraphReading } from "./tokens.ts";

/** Finds something in one paragraph, or other thing that is kept: by itself, and by `grounds`, all else that it depends on. */
export type Finder<Grounds, Found, Thing = ParagraphReading> = (thing: Thing, grounds: Grounds) => Found;

/**
 * `find`, which is not asked again about a reading while its grounds are the same. Grounds are plain values (compared
 * whole) or objects that never change (told by identity), with places counted from the paragraph's start. What is
 * remembered hangs on the reading: it belongs to the one text that keeps it, and is gone when the paragraph is.
 */
export function remembered<Grounds, Found, Thing extends object = ParagraphReading>(
  find: Finder<Grounds, Found, Thing>,
): Finder<Grounds, Found, Thing> {
  const memory = new WeakMap<Thing, { readonly grounds: Grounds; readonly found: Found }>();
  return (thing, grounds) => {
    const known = memory.get(thing);
    if (known && isSame(known.grounds, grounds)) return known.found;
    const found = find(thing, grounds);
    memory.set(thing, { grounds, found });
    return found;
  };
}

/**
 * Those of `others` that `holds` for with a thing, in their order. A pair that was asked about when the thing was last
 * is not asked about again; what is remembered hangs on the thing.
 */
export function rememberedAmong<Thing extends object>(
  holds: (thing: Thing, other: Thing) => boolean,
): (thing: Thing, others: readonly Thing[]) => readonly Thing[] {
  const memory = new WeakMap<Thing, { readonly others: readonly Thing[]; readonly found: readonly Thing[] }>();
  return (thing, others) => {
    const before = memory.get(thing);
    if (before && isSameList(before.others, others)) return before.found;
    const asked = new Set(before?.others);
    const found = others.filter((other) => (asked.has(other) ? before?.found.includes(other) : holds(thing, other)));
    memory.set(thing, { others, found });
    return found;
  };
}

/** Whether two values are equal all through; objects that are no plain ones or arrays are the same only as themselves. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && isSameList(a, b);
  return isPlain(a) && isPlain(b) && hasSameFields(a, b);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (!isSame(a[index], b[index])) return false;
  return true;
}

/** Makes no lists of fields: this is asked of everything in a text at every keystroke. */
function hasSameFields(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  for (const field in a) if (!isSame(a[field], b[field])) return false;
  for (const field in b) if (!(field in a)) return false;
  return true;
}

const isPlain = (value: object): value is Record<string, unknown> => Object.getPrototypeOf(value) === Object.prototype;
