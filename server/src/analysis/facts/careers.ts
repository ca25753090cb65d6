/** What a text says of careers: "was prime minister in 1975", "served from 1963 to 1969", "succeeded Theresa May as prime minister". */
import type { DaySpan } from "../../knowledge/dates.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Person } from "../../knowledge/model.ts";
import { otherOfficeMarks } from "../../lexicon/offices.ts";
import type { Span } from "../../text/span.ts";
import { bodyAfter, bodyBefore, type Body } from "./bodies.ts";
import { roleAt } from "./holdings.ts";
import type { OfficeWords } from "../../lexicon/offices.ts";
import { peopleNamedIn, type NamedPerson } from "./people-named.ts";
import { writtenTimes, type WrittenTime } from "./when.ts";
import { isMark, isPossessive, type Word } from "./words.ts";

/** How the text puts it: in office at a time, through a stretch, beginning, chosen, ending, or after somebody. */
export type CareerKind = "during" | "stretch" | "start" | "chosen" | "end" | "after";

/** A statement about an office in somebody's career. */
export interface Career {
  readonly span: Span;
  readonly kind: CareerKind;
  readonly people: readonly Person[];
  readonly role: OfficeWords;
  readonly phrase: string;
  readonly body: Body | null;
  /** The time given; for a stretch its beginning and end. Empty for `after`. */
  readonly times: readonly DaySpan[];
  /** For `after`: bearers of the predecessor's name. */
  readonly predecessors: readonly Person[];
}

/** Statements about careers in the words of a sentence. */
export function findCareers(text: string, words: readonly Word[], knowledge: Knowledge): Career[] {
  const people = peopleNamedIn(words, knowledge);
  const times = writtenTimes(text);
  return people.flatMap((named) => {
    const found = readCareer({ text, words, knowledge, times, people }, named);
    return found ? [found] : [];
  });
}

interface Sight {
  readonly text: string;
  readonly words: readonly Word[];
  readonly knowledge: Knowledge;
  readonly times: readonly WrittenTime[];
  readonly people: readonly NamedPerson[];
}

/** Verbs behind a name, longest first, as words joined by spaces. */
const verbs: readonly (readonly [RegExp, CareerKind])[] = [
  [/^(?:was|were) (?:re-?)?(?:elected|chosen|appointed|named|sworn in|confirmed|picked)(?: as)?$/, "chosen"],
  [/^(?:became|took office as|took over as|came to power as|was sworn in as|was inaugurated as)$/, "start"],
  [/^(?:left office as|stepped down as|resigned as|retired as|quit as|ceased to be|was ousted as)$/, "end"],
  [
    /^(?:was|served as|had been|had served as|has been|has served as|served|remained|ruled as|governed as|serving as)$/,
    "during",
  ],
];

function readCareer(sight: Sight, { run, span, people }: NamedPerson): Career | null {
  const { words } = sight;
  if (words[run.to] && isPossessive(words[run.to].text)) return null;
  const comma = words[run.to]?.text === "," ? 1 : 0;
  const who = words[run.to + comma]?.lower === "who" ? 1 : 0;
  const from = run.to + comma + who;
  const succession = readSuccession(sight, from, people);
  if (succession) return { ...succession, span: { start: span.start, end: succession.span.end } };
  for (let size = 4; size > 0; size--) {
    const verb = words
      .slice(from, from + size)
      .map(({ lower }) => lower)
      .join(" ");
    const kind = verbs.find(([pattern]) => pattern.test(verb))?.[1];
    const office = kind ? officeBehind(sight, from + size) : null;
    if (kind && office) return timed(sight, { ...office, kind, people, span });
  }
  // "Jimmy Carter, president from 1977 to 1981,"
  const office = comma === 1 && who === 0 ? officeBehind(sight, from) : null;
  return office ? timed(sight, { ...office, kind: "during", people, span }) : null;
}

interface FoundOffice extends Pick<Career, "role" | "phrase" | "body"> {
  /** The word behind the office. */
  readonly to: number;
}

/** The office named behind a verb: article, adjectives, the body, the role, "of" the body. */
function officeBehind({ words, knowledge }: Sight, from: number): FoundOffice | null {
  for (let at = from; at < Math.min(words.length, from + 6); at++) {
    const found = roleAt(words, at);
    if (found) {
      const before = at > from ? bodyBefore(words, at, found.role, knowledge) : null;
      const bodyFrom = found.to + (words[found.to + 1]?.lower === "the" ? 2 : 1);
      const after = words[found.to]?.lower === "of" ? bodyAfter(words, bodyFrom, found.role, knowledge) : null;
      if (words[found.to]?.lower === "of" && !after) return null;
      return { role: found.role, phrase: found.phrase, body: after ?? before, to: after ? after.to : found.to };
    }
    const word = words[at];
    if (
      isMark(word) ||
      (otherOfficeMarks.has(word.lower) && word.lower !== "first") ||
      /^(?:not|never|to|by|with|in|a)$/.test(word.lower)
    )
      return null;
  }
  return null;
}

/** Adds the time: behind the office, or in front of the sentence ("In 1975 …"). */
function timed(
  { text, words, times }: Sight,
  office: FoundOffice & Pick<Career, "kind" | "people" | "span">,
): Career | null {
  const start = words[0].start;
  const end = words[office.to - 1].end - start;
  const behind = text.slice(end);
  const [first, second] = times.filter(({ at }) => at >= end);
  const statement = { ...office, predecessors: [] };
  if (
    first &&
    second &&
    /^,? (?:from|between) [^,;]{0,14}$/.test(text.slice(end, first.at)) &&
    /^ (?:to|until|and|through|till) [^,;]{0,14}$/.test(text.slice(first.end, second.at))
  ) {
    return {
      ...statement,
      kind: "stretch",
      times: [first.days, second.days],
      span: { start: office.span.start, end: start + second.end },
    };
  }
  if (first && /^,?(?: again)? (?:in|on|since|by) (?:early |late |mid-)?$/.test(text.slice(end, first.at))) {
    const kind = office.kind === "during" && /^,? since/.test(behind) ? "start" : office.kind;
    return { ...statement, kind, times: [first.days], span: { start: office.span.start, end: start + first.end } };
  }
  const opening = times.find(({ at }) => /^In (?:early |late )?$/.test(text.slice(0, at)));
  if (!opening || office.span.start - start - opening.end > 2) return null;
  return { ...statement, times: [opening.days], span: { start: start, end: start + end } };
}

/** "succeeded Theresa May as prime minister" */
function readSuccession(sight: Sight, from: number, people: readonly Person[]): Career | null {
  const { words } = sight;
  if (!/^(?:succeeded|replaced|followed)$/.test(words[from]?.lower ?? "")) return null;
  const previous = sight.people.find(({ run }) => run.from === from + 1);
  if (!previous || words[previous.run.to]?.lower !== "as") return null;
  const office = officeBehind(sight, previous.run.to + 1);
  if (!office) return null;
  const span = { start: words[from].start, end: words[office.to - 1].end };
  return { ...office, span, kind: "after", people, times: [], predecessors: previous.people };
}
