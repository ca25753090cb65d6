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
import { wordsOf } from "./rulings.ts";
import { isCapital, type Word } from "./words.ts";

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
    const words = wordsOf(analysis, sentence);
    for (let at = 0; at < words.length; at++) {
      const run = isCapital(words[at]) ? nameRunAt(words, at) : null;
      if (!run) continue;
      for (let from = run.from; from + 1 < run.to; from++) {
        const pair = nearFamous(words.slice(from, run.to), knowledge);
        if (pair)
          found.push({
            ...pair,
            span: { start: words[from].start, end: words[from + pair.written.split(" ").length - 1].end },
          });
        if (pair) break;
      }
      at = run.to - 1;
    }
  }
  return found;
}

// Names from other scripts have several fair spellings; a Latin-script name has one, accents aside.
function isFairSpelling(written: string, name: string, { country }: Person): boolean {
  if (fold(written) === fold(name)) return true;
  return otherScripts.has(country) && withoutEnding(written) === withoutEnding(name);
}

// "Qurei" and "Qureia", "Mustafa" and "Mustafah": endings come and go.
function withoutEnding(name: string): string {
  const folded = foldSpelling(name);
  let end = folded.length;
  while (end > 1 && "aeihu".includes(folded[end - 1])) end--;
  return folded.slice(0, end);
}

/** The weight from which a name is known far and wide. */
const famous = 20;

interface KnownName {
  readonly person: Person;
  readonly name: string;
  readonly folded: string;
  /** How many words the folded name has. */
  readonly size: number;
}

/** Names known far and wide by their first and by their last word, folded. */
interface FamousNames {
  readonly byFirst: ReadonlyMap<string, readonly KnownName[]>;
  readonly byLast: ReadonlyMap<string, readonly KnownName[]>;
}

const indexes = new WeakMap<Knowledge, FamousNames>();

function famousNames(knowledge: Knowledge): FamousNames {
  let index = indexes.get(knowledge);
  if (!index) indexes.set(knowledge, (index = indexFamous(knowledge)));
  return index;
}

function indexFamous(knowledge: Knowledge): FamousNames {
  const byFirst = new Map<string, KnownName[]>();
  const byLast = new Map<string, KnownName[]>();
  const add = (map: Map<string, KnownName[]>, key: string, known: KnownName) => {
    const others = map.get(key);
    if (others) others.push(known);
    else map.set(key, [known]);
  };
  for (const person of knowledge.peopleOfWeight(famous)) {
    for (const name of [person.name, ...person.aliases]) {
      const folded = fold(name);
      const words = folded.split(" ");
      if (words.length < 2) continue;
      const known = { person, name, folded, size: name.split(" ").length };
      add(byFirst, words[0], known);
      // By the last word only pairs: in "Kim Jong Un" nothing hangs on "Un".
      if (words.length === 2) add(byLast, words[1], known);
    }
  }
  return { byFirst, byLast };
}

function nearFamous(words: readonly Word[], knowledge: Knowledge): NearName | null {
  const [first, second] = words;
  if (first.text.length < 3 || second.text.length < 2) return null;
  const { byFirst, byLast } = famousNames(knowledge);
  const given = fold(first.text);
  const candidates = [...(byLast.get(fold(second.text)) ?? []), ...(byFirst.get(given) ?? [])];
  if (candidates.length === 0) return null;
  const starts = words.map((_, index) => fold(nameOf(words, { from: 0, to: index + 1 })));
  for (const { person, name, folded, size } of candidates) {
    if (size > words.length || !isSlip(starts[size - 1], folded)) continue;
    const written = nameOf(words, { from: 0, to: size });
    if (isFairSpelling(written, name, person) || knowledge.peopleNamed(written).length > 0) return null;
    // In a pair the odd word must be one that nobody is called by; beside two right words it cannot be chance.
    if (size > 2 || isOddWord(starts[size - 1], folded, knowledge)) return { person, name, written };
  }
  return null;
}

// A given name counts as odd when hardly anybody bears it, a surname when nobody does.
function isOddWord(written: string, known: string, knowledge: Knowledge): boolean {
  const [first, last] = written.split(" ");
  // Surnames are legion, Baer beside Baker: an unknown one is odd only when it is long.
  if (known.startsWith(first + " ")) return last.length >= 8 && !knowledge.someNameBegins(last);
  const bearers = knowledge
    .namesBeginning(first, 40)
    .map((name) => fold(name).split(" "))
    .filter(([given, next]) => given === first && next !== undefined);
  return first.length >= 4 && new Set(bearers.map((words) => words[1])).size <= 2;
}

/** Whether two folded names differ by one slip in one word, or by one slip in each of two long ones. */
export function isSlip(written: string, known: string): boolean {
  if (Math.abs(written.length - known.length) > 2) return false;
  const ours = written.split(" ");
  const theirs = known.split(" ");
  if (ours.length !== theirs.length) return false;
  let slips = 0;
  for (let index = 0; index < ours.length; index++) {
    if (ours[index] === theirs[index]) continue;
    const shortest = known.length >= 12 ? 2 : 3;
    if (roman.test(ours[index]) || roman.test(theirs[index])) return false;
    if (Math.min(ours[index].length, theirs[index].length) < shortest) return false;
    if (!isOneEdit(ours[index], theirs[index]) && undoubled(ours[index]) !== undoubled(theirs[index])) return false;
    slips++;
  }
  return slips === 1 || (slips === 2 && known.length >= 12);
}

const roman = /^[ivx]+$/;

// "Gutteres": the wrong letter is doubled.
const undoubled = (word: string): string => word.replaceAll(/(.)\1+/g, "$1");

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
