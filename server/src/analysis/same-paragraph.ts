/** Whether a paragraph is in nothing another than it was in the text before: told from the two texts, and nothing is made for it. */
import { isSame } from "../text/remembered.ts";
import { overlaps } from "../text/span.ts";
import type { Cut, Unclaimed } from "./excerpts.ts";
import type { Entity, Frame, Identity, Paragraph, Span } from "./model.ts";

/** Tells of a paragraph before and now whether one excerpt serves for both; a no may be wrong, a yes is not. For one text. */
export function paragraphComparer(): (before: Cut, now: Cut) => boolean {
  const known = new Map<Unclaimed, Int32Array>();
  return (before, now) => {
    let entities = known.get(before.whole);
    if (!entities) known.set(before.whole, (entities = counterparts(before, now)));
    return hasSameWords(before, now) && standsAlike(before, now, movesFrom(before, now, entities));
  };
}

/** How much is put in before what a number counts; or, of entities, what each was before. */
type Move = number | Int32Array;

/** How much has been put in before the paragraph, by the field that counts it. */
interface Moves extends Readonly<Record<string, Move | undefined>> {
  readonly mention: number;
  readonly entity: Int32Array;
}

function movesFrom(before: Cut, now: Cut, entities: Int32Array): Moves {
  const start = now.paragraph.start - before.paragraph.start;
  const token = now.paragraph.firstToken - before.paragraph.firstToken;
  const mention = now.mentions.from - before.mentions.from;
  const mark = (now.marks[0] ?? 0) - (before.marks[0] ?? 0);
  const sentence = now.paragraph.firstSentence - before.paragraph.firstSentence;
  const inside = (now.quotations[0] ?? 0) - (before.quotations[0] ?? 0);
  // Made for every paragraph: a literal without spreads.
  return {
    start,
    end: start,
    firstToken: token,
    endToken: token,
    mention,
    body: mention,
    sentence,
    marks: mark,
    parent: mark,
    resumes: mark,
    inside,
    entity: entities,
    candidates: entities,
  };
}

function hasSameWords(before: Cut, now: Cut): boolean {
  const textOf = ({ whole: { prose }, paragraph: { start, end } }: Cut): string => prose.text.slice(start, end);
  const isPlain = ({ whole: { prose } }: Cut): boolean => prose.text === prose.masked;
  return (
    before.paragraph.reading === now.paragraph.reading &&
    before.paragraph.kind === now.paragraph.kind &&
    ((isPlain(before) && isPlain(now)) || textOf(before) === textOf(now)) &&
    before.whole.reported === null &&
    now.whole.reported === null &&
    isOutside(before.whole.frame, before.paragraph) &&
    isOutside(now.whole.frame, now.paragraph) &&
    before.whole.frame.date === now.whole.frame.date &&
    before.whole.frame.dateClue === now.whole.frame.dateClue
  );
}

const isOutside = ({ headline, byline, dateline }: Frame, paragraph: Paragraph): boolean =>
  ![headline, byline, dateline].some((part: Span | null) => part !== null && overlaps(part, paragraph));

/** Whether all that stands in the paragraph is what stood there before, moved. */
function standsAlike(before: Cut, now: Cut, moves: Moves): boolean {
  const [a, b] = [before.whole, now.whole];
  return (
    isMoved(before.marks, now.marks, moves.marks, moves) &&
    isMoved(before.quotations, now.quotations, moves.inside, moves) &&
    areMoved(a.mentions, b.mentions, [before.mentions, now.mentions], moves) &&
    areMoved(a.titles, b.titles, [before.titles, now.titles], moves) &&
    areMoved(a.references, b.references, [before.references, now.references], moves) &&
    areMoved(a.values, b.values, [before.values, now.values], moves) &&
    now.marks.every((index, at) => isMoved(a.quoteMarks[before.marks[at]], b.quoteMarks[index], 0, moves)) &&
    now.quotations.every((index, at) => isMoved(a.quotations[before.quotations[at]], b.quotations[index], 0, moves)) &&
    belongAlike(before, now, moves)
  );
}

/** Whether the mentions belong to the same entities, for the same reasons. */
function belongAlike(before: Cut, now: Cut, { mention, entity }: Moves): boolean {
  for (let at = now.mentions.from; at < now.mentions.to; at++) {
    if (entity[now.entityOf[at]] !== before.entityOf[at - mention]) return false;
    if (now.clueOf[at] !== before.clueOf[at - mention]) return false;
  }
  return true;
}

/** A range of places in a list. */
type Range = Cut["mentions"];

function areMoved(
  a: readonly unknown[],
  b: readonly unknown[],
  [before, now]: readonly [Range, Range],
  moves: Moves,
): boolean {
  if (before.to - before.from !== now.to - now.from) return false;
  for (let at = now.from; at < now.to; at++)
    if (!isMoved(a[at - now.from + before.from], b[at], 0, moves)) return false;
  return true;
}

/** Whether `b` is `a` with each number that counts from the text's start moved; `move` is that of the field they are in. */
function isMoved(a: unknown, b: unknown, move: Move | undefined, moves: Moves): boolean {
  if (typeof a === "number") {
    if (typeof move === "object") return typeof b === "number" && move[b] === a;
    return b === a + (move ?? 0);
  }
  if (typeof a !== "object" || a === null) return a === b;
  if (typeof b !== "object" || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && isMovedList(a, b, move, moves);
  const one = a as Record<string, unknown>;
  const other = b as Record<string, unknown>;
  for (const field in one) if (!isMoved(one[field], other[field], moves[field], moves)) return false;
  return true;
}

/** Makes nothing: this is asked of everything in a text at every keystroke. */
function isMovedList(a: readonly unknown[], b: readonly unknown[], move: Move | undefined, moves: Moves): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (!isMoved(a[at], b[at], move, moves)) return false;
  return true;
}

/**
 * For every entity, by its index, the index of the one before that was named, typed and known alike, in the same order; -1 where
 * there is none. Those between the first and the last that differ have none.
 */
function counterparts(before: Cut, now: Cut): Int32Array {
  const [a, b] = [before.whole.entities, now.whole.entities];
  const found = new Int32Array(b.length).fill(-1);
  let first = 0;
  for (; first < a.length && first < b.length && isNamedAlike(a[first], b[first]); first++) found[first] = first;
  let [was, is] = [a.length - 1, b.length - 1];
  for (; was >= first && is >= first && isNamedAlike(a[was], b[is]); was--, is--) found[is] = was;
  const isAsBefore = (own: number, id: number): boolean =>
    own >= 0 &&
    isKnownAlike(before.identities.get(own), now.identities.get(id)) &&
    isSame(
      a[own].rivals,
      b[id].rivals.map((rival) => found[rival]),
    );
  return found.map((own, id) => (isAsBefore(own, id) ? own : -1));
}

const isNamedAlike = (a: Entity, b: Entity): boolean => a === b || (a.name === b.name && a.type === b.type);

const isKnownAlike = (a: Identity | undefined, b: Identity | undefined): boolean =>
  a?.row === b?.row && a?.clue === b?.clue && isSame(a?.readings, b?.readings);
