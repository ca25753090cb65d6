/** Names one slip away from a known one: letters missing, doubled, swapped or changed; transliterations are no slips. */
import type { DaySpan } from "../../knowledge/dates.ts";
import { fold, foldSpelling } from "../../knowledge/fold.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Office, Person } from "../../knowledge/model.ts";
import { couldHold } from "../../knowledge/terms.ts";
import { otherScripts } from "../../lexicon/offices.ts";
import type { Span } from "../../text/span.ts";
import type { Analysis } from "../model.ts";
import { nameOf, nameRunAt } from "./people.ts";
import { isCapital, readWords, type Word } from "./words.ts";

/** A known person whose name nearly stands in the text. */
export interface NearName {
  readonly person: Person;
  /** The known spelling, with as many words as were written. */
  readonly name: string;
  /** The words of the text that it would replace. */
  readonly written: string;
}

/** Margin in days for holders of a title at a time. */
const near = 400;

/** The holder of one of the offices whose name is nearly the written one; null when none, or when it is a fair spelling. */
export function nearestBearer(
  written: string,
  { offices, times }: { readonly offices: readonly Office[]; readonly times: readonly DaySpan[] },
  knowledge: Knowledge,
): NearName | null {
  for (const office of offices) {
    for (const term of knowledge.termsIn(office)) {
      if (times.length > 0 && !times.some((when) => couldHold(term, when, near))) continue;
      const person = knowledge.person(term.person);
      const found = nearName(written, person);
      if (found === "fair") return null;
      if (found) return { person, ...found };
    }
  }
  return null;
}

/** Whether the words begin with a slip of one of the person's names; "fair" when they spell it another way. */
function nearName(written: string, person: Person): Pick<NearName, "name" | "written"> | "fair" | null {
  const words = written.split(" ");
  for (const name of [person.name, ...person.aliases].filter((one) => one.includes(" "))) {
    const size = name.split(" ").length;
    const start = words.slice(0, size).join(" ");
    if (words.length < size) continue;
    if (isFairSpelling(start, name, person)) return "fair";
    if (isSlip(fold(start), fold(name))) return { name, written: start };
  }
  return null;
}

/** Full names in the text that nobody bears and that are one slip from a name known far and wide. */
export function misspelledNames(analysis: Analysis, knowledge: Knowledge): (NearName & { readonly span: Span })[] {
  const found: (NearName & { readonly span: Span })[] = [];
  for (const sentence of analysis.prose.sentences) {
    const words = readWords(analysis.prose.masked, sentence);
    for (let at = 0; at < words.length; at++) {
      const run = isCapital(words[at]) ? nameRunAt(words, at) : null;
      if (!run) continue;
      for (let from = run.from; from + 1 < run.to; from++) {
        const pair = nearFamous(words.slice(from, run.to), knowledge);
        if (pair) found.push({ ...pair, span: { start: words[from].start, end: words[from + pair.written.split(" ").length - 1].end } }); // prettier-ignore
        if (pair) break;
      }
      at = run.to - 1;
    }
  }
  return found;
}

// Names from other scripts have several fair spellings; a Latin-script name has one, accents aside.
function isFairSpelling(written: string, name: string, { country }: Person): boolean {
  return fold(written) === fold(name) || (otherScripts.has(country) && foldSpelling(written) === foldSpelling(name));
}

/** The weight from which a name is known far and wide. */
const famous = 20;

function nearFamous(words: readonly Word[], knowledge: Knowledge): NearName | null {
  const [first, second] = words;
  if (first.text.length < 3 || second.text.length < 2) return null;
  for (const { person, name } of [...bySurname(second, knowledge), ...byGivenName(first, second, knowledge)]) {
    const size = name.split(" ").length;
    if (size > words.length) continue;
    const written = nameOf(words, { from: 0, to: size });
    if (isFairSpelling(written, name, person) || knowledge.peopleNamed(written).length > 0) return null;
    // In a pair the odd word must be one that nobody is called by; beside two right words it cannot be chance.
    const odd = size > 2 || isOddWord(fold(written), fold(name), knowledge);
    if (odd && isSlip(fold(written), fold(name))) return { person, name, written };
  }
  return null;
}

// "Barak Obama": the surname is right, the given name nearly.
function bySurname(last: Word, knowledge: Knowledge) {
  if (last.text.length < 4) return [];
  return knowledge
    .peopleNamed(last.text)
    .filter(({ bearer }) => bearer.prior >= famous)
    .flatMap(({ bearer }) => [bearer.name, ...bearer.aliases].filter(isPair).map((name) => ({ person: bearer, name })));
}

// "Emmanuel Macaron", "Kim Jung Un": the given name is right, what follows nearly.
function byGivenName(first: Word, second: Word, knowledge: Knowledge) {
  return knowledge
    .namesBeginning(`${first.text} ${second.text.slice(0, 1)}`, 60)
    .filter((name) => name.includes(" "))
    .flatMap((name) => knowledge.peopleNamed(name).filter(({ bearer, by }) => by !== "variant" && by !== "surname" && bearer.prior >= famous).map(({ bearer }) => ({ person: bearer, name }))); // prettier-ignore
}

// A given name counts as odd when hardly anybody bears it, a surname when nobody does.
function isOddWord(written: string, known: string, knowledge: Knowledge): boolean {
  const [first, last] = written.split(" ");
  if (known.startsWith(first + " ")) return last.length >= 4 && !knowledge.someNameBegins(last);
  const bearers = knowledge.namesBeginning(first, 40).map((name) => fold(name).split(" ")).filter(([given, next]) => given === first && next !== undefined); // prettier-ignore
  return first.length >= 4 && new Set(bearers.map((words) => words[1])).size <= 2;
}

const isPair = (name: string): boolean => name.split(" ").length === 2;

/** Whether two folded names differ by one slip in one word, or by one slip in each of two long ones. */
export function isSlip(written: string, known: string): boolean {
  const ours = written.split(" ");
  const theirs = known.split(" ");
  if (ours.length !== theirs.length) return false;
  let slips = 0;
  for (let index = 0; index < ours.length; index++) {
    if (ours[index] === theirs[index]) continue;
    const shortest = known.length >= 12 ? 2 : 3;
    if (Math.min(ours[index].length, theirs[index].length) < shortest || !isOneEdit(ours[index], theirs[index]))
      return false;
    slips++;
  }
  return slips === 1 || (slips === 2 && known.length >= 12);
}

/** Whether one letter was added, dropped, changed, or two neighbours swapped. */
export function isOneEdit(one: string, other: string): boolean {
  if (one.length > other.length) return isOneEdit(other, one);
  if (other.length - one.length > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < one.length - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const middle = one.length - start - end;
  if (one.length < other.length) return middle === 0;
  if (middle === 1) return true;
  return middle === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}
