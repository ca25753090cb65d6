/** Titles of heads of states, governments and bodies given to people whom the facts do not know, while they know who held them then. */
import type { DaySpan } from "../../knowledge/dates.ts";
import { fold } from "../../knowledge/fold.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { OfficeKind, Term } from "../../knowledge/model.ts";
import { holdersAt } from "../../knowledge/verdict.ts";
import { givenNames } from "../../lexicon/given-names.ts";
import type { OfficeReading } from "./bodies.ts";
import { isOneEdit } from "./spelling.ts";

/** A title with a name, and the times it is held against. */
export interface GivenTitle {
  /** The name as written. */
  readonly written: string;
  readonly offices: OfficeReading;
  readonly times: readonly DaySpan[];
}

/** Who held the office then, when the name is surely none of theirs; null when that cannot be said. */
export function otherHolders({ written, offices, times }: GivenTitle, knowledge: Knowledge): readonly Term[] | null {
  const { primary, all } = offices;
  if (!leading.has(primary.kind) || !isFullName(written, knowledge)) return null;
  const holders = holdersAt(primary, times, knowledge);
  if (holders === null || holders.length === 0) return null;
  const surname = wordsOf(written).slice(-1);
  const ever = all.flatMap((office) => namesOf(knowledge.termsIn(office), knowledge));
  const then = namesOf(holders, knowledge);
  return sharesWord(surname, ever) || sharesWord(wordsOf(written), then) ? null : holders;
}

const leading: ReadonlySet<OfficeKind> = new Set(["head_of_state", "head_of_government", "org_head"]);

/** Two or three words that begin like a name. */
function isFullName(written: string, knowledge: Knowledge): boolean {
  const words = written.split(" ");
  const isName = words.length >= 2 && words.length <= 3 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return isName && (givenNames.has(words[0]) || knowledge.someNameBegins(words[0]));
}

const namesOf = (terms: readonly Term[], knowledge: Knowledge): string[] =>
  terms.flatMap(({ person }) => {
    const { name, aliases } = knowledge.person(person);
    return [name, ...aliases].flatMap(wordsOf);
  });

const wordsOf = (name: string): string[] =>
  fold(name)
    .split(" ")
    .filter((word) => word.length > 2);

/** Whether some word is in both, spelt a little otherwise or not: transliterations and married names are left alone. */
const sharesWord = (words: readonly string[], known: readonly string[]): boolean =>
  words.some((word) => known.some((other) => word === other || (word.length > 3 && isOneEdit(word, other))));
