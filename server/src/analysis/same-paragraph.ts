/** Whether a paragraph is in nothing another than it was in the text before: told from the two texts, and nothing is made for it. */
import { isSame } from "../text/remembered.ts";
import { overlaps } from "../text/span.ts";
import type { Cut, Unclaimed } from "./excerpts.ts";
import type { Entity, Frame, Paragraph, Span } from "./model.ts";

/** Tells of a paragraph before and now whether one excerpt serves for both; a no may be wrong, a yes is not. For one text. */
export function paragraphComparer(): (before: Cut, now: Cut) => boolean {
  const known = new Map<Unclaimed, Uint8Array>();
  return (before, now) => {
    let same = known.get(before.whole);
    if (!same) known.set(before.whole, (same = sameEntities(before, now)));
    return hasSameWords(before, now) && standsAlike(before, now, movesFrom(before, now)) && namesOnly(same, now);
  };
}

/** How much has been put in before the paragraph, by the field that counts it. */
type Moves = Readonly<Record<string, number | undefined>>;

function movesFrom(before: Cut, now: Cut): Moves {
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
    belongAlike(before, now)
  );
}

/** Whether the mentions belong to the same entities, for the same reasons. */
function belongAlike(before: Cut, now: Cut): boolean {
  const move = before.mentions.from - now.mentions.from;
  for (let at = now.mentions.from; at < now.mentions.to; at++)
    if (now.entityOf[at] !== before.entityOf[at + move] || now.clueOf[at] !== before.clueOf[at + move]) return false;
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
function isMoved(a: unknown, b: unknown, move: number | undefined, moves: Moves): boolean {
  if (typeof a === "number") return b === a + (move ?? 0);
  if (typeof a !== "object" || a === null) return a === b;
  if (typeof b !== "object" || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && isMovedList(a, b, move, moves);
  const one = a as Record<string, unknown>;
  const other = b as Record<string, unknown>;
  for (const field in one) if (!isMoved(one[field], other[field], moves[field], moves)) return false;
  return true;
}

/** Makes nothing: this is asked of everything in a text at every keystroke. */
function isMovedList(a: readonly unknown[], b: readonly unknown[], move: number | undefined, moves: Moves): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (!isMoved(a[at], b[at], move, moves)) return false;
  return true;
}

/** 1 for every entity, by its index, that is named, typed and known as before. */
function sameEntities(before: Cut, now: Cut): Uint8Array {
  const same = new Uint8Array(now.whole.entities.length);
  const isSameEntity = (a: Entity, b: Entity): boolean =>
    a === b || (a.name === b.name && a.type === b.type && isSame(a.rivals, b.rivals));
  for (let id = 0; id < Math.min(same.length, before.whole.entities.length); id++) {
    const isKnownAlike = isSame(before.identities.get(id), now.identities.get(id));
    if (isKnownAlike && isSameEntity(before.whole.entities[id], now.whole.entities[id])) same[id] = 1;
  }
  return same;
}

/** Whether every entity that something in the paragraph names or stands for is among `same`. */
function namesOnly(same: Uint8Array, { whole, mentions, references, quotations, entityOf }: Cut): boolean {
  const isKept = (stands: { readonly entity: number | null; readonly candidates: readonly number[] } | null): boolean =>
    stands === null ||
    ((stands.entity === null || same[stands.entity] === 1) && stands.candidates.every((one) => same[one] === 1));
  for (let at = mentions.from; at < mentions.to; at++) if (same[entityOf[at]] !== 1) return false;
  for (let at = references.from; at < references.to; at++) if (!isKept(whole.references[at])) return false;
  return quotations.every((index) => isKept(whole.quotations[index].speaker));
}
