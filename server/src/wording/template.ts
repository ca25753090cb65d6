/**
 * Templates: fixed words with slots. `{name}` takes any words and keeps them (those of the text, of facts, of people),
 * `{count#}` a figure or an ISO date, `{what!}` words of ours, which are said in the other language too, `{names~}` a list
 * of which only some may be ours, or words with marks of ours (`[here: `) between them.
 */

/** What may stand in a slot. */
type Sort = "words" | "figure" | "ours" | "mixed";

/** A template, read. There is one fixed part more than there are slots; parts may be empty. */
export interface Template {
  readonly fixed: readonly string[];
  readonly slots: readonly { readonly name: string; readonly sort: Sort }[];
}

/** What stands in the slots, by their names. */
export type Values = ReadonlyMap<string, string>;

const sorts: Readonly<Record<string, Sort>> = { "": "words", "#": "figure", "!": "ours", "~": "mixed" };

/** Reads an English template. */
export function readTemplate(template: string): Template {
  const parts = template.split(/\{(?<name>[a-z]+)(?<sort>[#!~]?)\}/u);
  const fixed = parts.filter((_, index) => index % 3 === 0);
  const slots = fixed.slice(1).map((_, index) => ({ name: parts[index * 3 + 1], sort: sorts[parts[index * 3 + 2]] }));
  return { fixed, slots };
}

/** The names of the slots of a template in any language, in order. */
export const slotsOf = (template: string): readonly string[] =>
  [...template.matchAll(/\{(?<name>[a-z]+)[#!~]?\}/gu)].map(({ groups }) => groups?.name ?? "");

/**
 * What `text` has in the slots, words of ours as `say` says them; null when it was not made from the template, or when
 * `say` has no words for a part.
 */
export function matchTemplate(
  { fixed, slots }: Template,
  text: string,
  say: (part: string) => string | null,
): Values | null {
  const last = text.length - fixed[slots.length].length;
  if (!text.startsWith(fixed[0]) || !text.endsWith(fixed[slots.length])) return null;
  const values = new Map<string, string>();
  /** Slots and offsets from which nothing fitted: each is tried once. */
  const dead = new Set<number>();
  const fits = (slot: number, at: number): boolean => {
    if (slot === slots.length) return at === text.length;
    const key = slot * (text.length + 1) + at;
    if (dead.has(key)) return false;
    const next = fixed[slot + 1];
    const isLast = slot === slots.length - 1;
    let end = isLast ? last : text.indexOf(next, at + 1);
    while (end > at && end <= last) {
      const { name, sort } = slots[slot];
      // What comes behind is looked at first: figures tell sooner than words of ours that this is another template.
      if (isLike(sort, text.slice(at, end)) && fits(slot + 1, end + next.length)) {
        const value = valueFor(sort, text.slice(at, end), say);
        if (value !== null) {
          values.set(name, value);
          return true;
        }
      }
      end = isLast ? -1 : text.indexOf(next, end + 1);
    }
    dead.add(key);
    return false;
  };
  return fits(0, fixed[0].length) ? values : null;
}

/** The template with its slots filled. */
export const fill = (template: string, values: Values): string =>
  template.replace(/\{(?<name>[a-z]+)\}/gu, (slot, name: string) => values.get(name) ?? slot);

/** Whether words may stand in a slot at all, before anybody tries to say them. */
const isLike = (sort: Sort, words: string): boolean => sort !== "figure" || /^[−+-]?\d[\d.,:–-]*$/u.test(words);

function valueFor(sort: Sort, words: string, say: (part: string) => string | null): string | null {
  if (sort === "ours") return say(words);
  if (sort !== "mixed") return words;
  const saidPart = (part: string): string => say(part) ?? part.replace(/\[[a-z]+: /gu, (mark) => say(mark) ?? mark);
  return words.split(" · ").map((list) => list.split("; ").map(saidPart).join("; ")).join(" · "); // prettier-ignore
}
