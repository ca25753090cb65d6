/** Titles that a text gives to people: "British Prime Minister Keir Starmer", "Olaf Scholz, the German chancellor,". */
import { fold } from "../../knowledge/fold.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import {
  formerMarks,
  functionWords,
  honorifics,
  officeWords,
  otherOfficeMarks,
  type OfficeWords,
} from "../../lexicon/offices.ts";
import type { Span } from "../../text/span.ts";
import { bodyAfter, bodyBefore, type Body } from "./bodies.ts";
import { nameRunAt, nameRunBefore, type NameRun } from "./people.ts";
import { isCapital, isMark, isPossessive, type Word } from "./words.ts";

/** A title given to somebody, as read in one sentence; nothing is looked up yet. */
export interface Holding {
  /** Title and name together. */
  readonly span: Span;
  /** The title with the body it names. */
  readonly title: Span;
  readonly name: NameRun;
  readonly role: OfficeWords;
  /** The role's words, folded. */
  readonly phrase: string;
  /** Whose office it is; null when the title does not say. */
  readonly body: Body | null;
  /** Marked as no longer or not yet held. */
  readonly former: boolean;
  readonly position: "before" | "after";
}

/** All titles with names in the words of a sentence. */
export function findHoldings(words: readonly Word[], knowledge: Knowledge): Holding[] {
  const holdings: Holding[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = roleAt(words, at);
    if (!found) continue;
    const holding = readHolding({ words, knowledge, ...found, from: at });
    if (holding) holdings.push(holding);
    at = found.to - 1;
  }
  return holdings;
}

interface FoundRole {
  readonly role: OfficeWords;
  readonly phrase: string;
  readonly to: number;
}

const phrases = new Map(officeWords.flatMap((role) => role.phrases.map((phrase) => [phrase, role] as const)));
const firstWords = new Set([...phrases.keys()].map((phrase) => phrase.split(" ")[0]));
const longestPhrase = 5;

/** The longest words for an office that begin at a word. */
export function roleAt(words: readonly Word[], at: number): FoundRole | null {
  if (!firstWords.has(openingOf(words[at].lower))) return null;
  for (let size = Math.min(longestPhrase, words.length - at); size > 0; size--) {
    if (isMark(words[at + size - 1])) continue;
    const phrase = fold(
      words
        .slice(at, at + size)
        .map(({ text }) => text)
        .join(" "),
    );
    const role = phrases.get(phrase);
    if (role) return { role, phrase, to: at + size };
  }
  return null;
}

/** A word without what a hyphen joins to it, and without its full stop. */
const openingOf = (lower: string): string =>
  lower.includes("-") || lower.endsWith(".") ? lower.split("-")[0].replace(/\.$/, "") : lower;

interface Reading extends FoundRole {
  readonly words: readonly Word[];
  readonly knowledge: Knowledge;
  readonly from: number;
}

function readHolding(reading: Reading): Holding | null {
  const { words, from } = reading;
  const before = whatStandsBefore(reading);
  if (before === null) return null;
  const after = bodyBehind(reading, before.body);
  const body = after?.body ?? before.body;
  const end = after ? after.body.to : reading.to;
  const given = { ...reading, start: before.start, end, body, former: before.former };
  return nameBehind(given) ?? nameBehindComma(given, isPossessiveBody(words, body, from)) ?? nameInFront(given);
}

interface GivenTitle extends Reading {
  readonly start: number;
  readonly end: number;
  readonly body: Body | null;
  readonly former: boolean;
}

/** Reads leftwards from the role: adjectives, the body, marks; null when something unknown changes the title. */
function whatStandsBefore({
  words,
  from,
  role,
  knowledge,
}: Reading): { start: number; body: Body | null; former: boolean } | null {
  let at = from;
  let former = false;
  let body: Body | null = null;
  // "the Democratic Party (DP) president": what stands in brackets is somebody else's.
  if (words[at - 1]?.text === ")") return null;
  for (let steps = 0; steps < 5 && at > 0; steps++) {
    const word = words[at - 1];
    if (otherOfficeMarks.has(word.lower)) return null;
    if (formerMarks.has(word.lower)) {
      former = true;
      at--;
    } else if (word.text === "-" && at > 1 && formerMarks.has(words[at - 2].lower)) {
      at--;
    } else if (!body && (isCapital(word) || isPossessive(word.text))) {
      body = bodyBefore(words, at, role, knowledge);
      if (!body && isPossessive(word.text)) return null;
      if (!body) return isHarmless(words, at - 1) ? { start: at, body, former } : null;
      at = body.from;
    } else if (body === null && isAdjective(word)) {
      // "Israel's hard-line prime minister": look one word further for the body.
      const further = bodyBefore(words, at - 1, role, knowledge);
      if (!further) break;
      body = further;
      at = body.from;
    } else if (body && isCapital(word) && !isHarmless(words, at - 1)) {
      return null;
    } else break;
  }
  return { start: at, body, former };
}

const isAdjective = (word: Word): boolean =>
  /^\p{Ll}/u.test(word.text) &&
  !functionWords.has(word.lower) &&
  !["said", "says", "met", "told", "as"].includes(word.lower);

// A capital before a title is harmless when it opens the sentence or is a common word: "When President …", "But Premier …".
function isHarmless(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (isMark(word) || !isCapital(word)) return true;
  return functionWords.has(word.lower) || (at === 0 && /(?:ing|ed|ly)$/.test(word.lower));
}

function bodyBehind({ words, to, role, knowledge }: Reading, known: Body | null): { body: Body } | null {
  if (known || words[to]?.lower !== "of") return null;
  const from = to + (words[to + 1]?.lower === "the" ? 2 : 1);
  if (from >= words.length) return null;
  const body = bodyAfter(words, from, role, knowledge);
  return body ? { body } : null;
}

const isPossessiveBody = (words: readonly Word[], body: Body | null, from: number): boolean =>
  body !== null && body.to < from && isPossessive(words[body.to].text);

function nameBehind(given: GivenTitle): Holding | null {
  const { words, end } = given;
  const name = nameRunAt(words, end);
  if (!name || words[name.from].lower === "elect") return null;
  // "President and …" in a headline, "Prime Minister Office": capitals that are no name are dropped by the look-up.
  return holding(given, name, "before");
}

/** "Ukraine's president, Volodymyr Zelenskyy," */
function nameBehindComma(given: GivenTitle, possessive: boolean): Holding | null {
  const { words, end, start } = given;
  if (words[end]?.text !== ",") return null;
  const definite = words[start - 1]?.lower === "the" || words[start - 1]?.lower === "its";
  if (!possessive && !definite) return null;
  const name = nameRunAt(words, end + 1);
  if (!name || name.to - name.from < 2 || name.to - name.from > 5) return null;
  const next = words[name.to];
  const closes = next === undefined || /^[,.;)—–]$/.test(next.text) || /^\p{Ll}/u.test(next.text);
  // "the president, Olaf Scholz and others" is a list.
  const lists = next?.lower === "and" || (next?.text === "," && words[name.to + 1]?.lower === "and");
  return closes && !lists ? holding(given, name, "before") : null;
}

/** "Olaf Scholz, the German chancellor," */
function nameInFront(given: GivenTitle): Holding | null {
  const { words, start, end, body } = given;
  const article = /^(?:the|a)$/.test(words[start - 1]?.lower ?? "") ? 1 : 0;
  const comma = start - 1 - article;
  if (words[comma]?.text !== "," || !body) return null;
  const next = words[end];
  const closes =
    next === undefined ||
    /^[,.;:)—–]$/.test(next.text) ||
    /^(?:who|in|since|from|at|until|said|told|and|has|was)$/.test(next.lower);
  if (!closes || next?.lower === "and") return null;
  const name = nameRunBefore(words, comma);
  if (!name || name.to - name.from < 2) return null;
  // "Paris, Olaf Scholz, the German chancellor, and …" reads the same; "Macron, Scholz, the chancellor" has one word.
  return holding(given, withoutHonorific(words, name), "after");
}

const withoutHonorific = (words: readonly Word[], { from, to }: NameRun): NameRun => ({
  from: to - from > 2 && honorifics.has(words[from].lower.replace(/\.$/, "")) ? from + 1 : from,
  to,
});

function holding(given: GivenTitle, name: NameRun, position: Holding["position"]): Holding {
  const { words, start, end, role, phrase, body, former } = given;
  const title = { start: words[start].start, end: words[end - 1].end };
  const named = { start: words[name.from].start, end: words[name.to - 1].end };
  const span = { start: Math.min(title.start, named.start), end: Math.max(title.end, named.end) };
  return { span, title, name, role, phrase, body, former, position };
}
