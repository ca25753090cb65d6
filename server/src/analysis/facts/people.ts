/** People by the names a text gives them: runs of capitalised words, looked up with what is around. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Person } from "../../knowledge/model.ts";
import { calendarWords, functionWords, honorifics, nameParticles } from "../../lexicon/offices.ts";
import { isCapital, type Word } from "./words.ts";

/** A name in a list of words: from `from` to `to` (excluded). */
export interface NameRun {
  readonly from: number;
  readonly to: number;
}

/** The run of capitalised words (with particles inside) that begins at a word; null when none does. */
export function nameRunAt(words: readonly Word[], at: number): NameRun | null {
  let to = at;
  while (to < words.length && to - at < 7) {
    const word = words[to];
    if (!startsName(word) && !isMay(words, to, at) && !isParticle(words, to)) break;
    to++;
  }
  return to > at ? { from: at, to } : null;
}

/** The run that ends before a word; null when none does. */
export function nameRunBefore(words: readonly Word[], end: number): NameRun | null {
  let from = end;
  while (from > 0 && end - from < 7) {
    const word = words[from - 1];
    const inside = from < end && nameParticles.has(word.lower);
    if (!startsName(word) && !inside && !isMay(words, from - 1, 0)) break;
    from--;
  }
  while (from < end && (!isCapital(words[from]) || functionWords.has(words[from].lower))) from++;
  return from < end ? { from, to: end } : null;
}

/** The text of a run. */
export const nameOf = (words: readonly Word[], { from, to }: NameRun): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");

/** Bearers of a name: those whose full or attested name it is, else those whose surname. */
export interface Bearers {
  /** Likeliest first; never empty. */
  readonly people: readonly Person[];
  /** The name is a surname alone, or a single word. */
  readonly short: boolean;
  readonly run: NameRun;
}

/** The longest name of known people that begins a run; null when nobody is known by it. */
export function bearersAt(words: readonly Word[], run: NameRun, knowledge: Knowledge): Bearers | null {
  let from = run.from;
  while (from < run.to - 1 && honorifics.has(words[from].lower.replace(/\.$/, ""))) from++;
  for (let to = run.to; to > from; to--) {
    const found = bearers(nameOf(words, { from, to }), knowledge);
    // "Robert F. Kennedy" must not become "Robert": a rest in capitals means that another name stands there.
    if (found) return to < run.to && to - from < 2 ? null : { ...found, run: { from, to } };
  }
  return null;
}

/** Bearers of a name as it stands. */
export function bearers(name: string, knowledge: Knowledge): Omit<Bearers, "run"> | null {
  const named = knowledge.peopleNamed(name);
  if (named.length === 0) return null;
  const single = !/[ -]/.test(name.trim());
  const full = named.filter(({ by }) => by !== "surname");
  const people = (full.length > 0 && !single ? full : named).map(({ bearer }) => bearer);
  return { people, short: single || full.length === 0 };
}

/** Whether the likeliest bearer stands out enough to be spoken of. */
export function standsOut({ people: [first, second], short }: Omit<Bearers, "run">): boolean {
  if (short) return first.prior >= 15 && (!second || second.prior * 1.6 <= first.prior);
  return first.prior >= 3 && (!second || second.prior < first.prior);
}

// "Theresa May" is a name, "Theresa May 5" is not.
const isMay = (words: readonly Word[], at: number, from: number): boolean =>
  words[at].text === "May" && at > from && startsName(words[at - 1]) && !/^\d/.test(words[at + 1]?.text ?? "");

// "von der Leyen": particles count when a capital follows, and "al" only so.
function isParticle(words: readonly Word[], at: number): boolean {
  if (!nameParticles.has(words[at].lower)) return false;
  const next = words[at + 1];
  return next !== undefined && (startsName(next) || isParticle(words, at + 1));
}

function startsName(word: Word): boolean {
  if (isCapital(word)) return !calendarWords.has(word.lower.replace(/\.$/, ""));
  return /^(?:(?:al|el|bin|ul)-|d['’])\p{Lu}/u.test(word.text);
}
