/** The characters of a paragraph that may quote, each with what it can do; apostrophes, decades and inches left out. */
import type { Span } from "./span.ts";

/** Marks that pair with each other, however they are drawn. */
export type MarkFamily = "double" | "single" | "guillemet";

/**
 * What a mark can do where it stands. `weak`: a close that may as well be a possessive ("workers’ rights") or inches;
 * `either`: nothing round it says.
 */
export type MarkRole = "open" | "close" | "weak" | "either";

/** One mark (two code units for `` and ''). */
export interface MarkCharacter extends Span {
  readonly family: MarkFamily;
  readonly role: MarkRole;
}

/** The characters of `text` within `span` that may quote, in order. */
export function findMarkCharacters(text: string, span: Span): readonly MarkCharacter[] {
  const found: MarkCharacter[] = [];
  for (let at = span.start; at < span.end; at++) {
    const code = text.charCodeAt(at);
    if (!isMarkCode(code)) continue;
    const mark = readMark(text, span, at);
    if (!mark) continue;
    found.push(mark);
    at = mark.end - 1;
  }
  return found;
}

/** Cheap first look: only these code units can begin a mark. */
function isMarkCode(code: number): boolean {
  if (code < 0x80) return code === 0x22 || code === 0x27 || code === 0x60;
  if (code < 0x2018) return code === 0xab || code === 0xbb;
  return (code <= 0x201f && code !== 0x201b && code !== 0x201f) || code === 0x2039 || code === 0x203a;
}

/** What stands round a mark. */
interface Surroundings {
  readonly before: string;
  readonly after: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

function look(text: string, span: Span, { start, end }: Span): Surroundings {
  const before = start > span.start ? text[start - 1] : " ";
  const after = end < span.end ? text[end] : " ";
  const opens = (isSpace(before) || opensBehind.has(before)) && !isSpace(after);
  return { before, after, opens, closes: !isSpace(before) && !brackets.has(before) && !isWord(after) };
}

function readMark(text: string, span: Span, at: number): MarkCharacter | null {
  const glyph = text[at];
  if (glyph === "`") return text[at + 1] === "`" ? { start: at, end: at + 2, family: "double", role: "open" } : null;
  const doubled = (glyph === "'" || glyph === "’") && text[at + 1] === glyph && at + 1 < span.end;
  const place = { start: at, end: at + (doubled ? 2 : 1) };
  const round = look(text, span, place);
  if (doubled || glyph === '"') {
    const role = straightDouble(text, place, round);
    return role && make(place, "double", role);
  }
  if ("“”„".includes(glyph)) return make(place, "double", drawn(glyph, "„“", round));
  if ("«»‹›".includes(glyph)) return make(place, "guillemet", drawn(glyph, "«‹", round));
  const role = single(text, place, round);
  return role && make(place, "single", role);
}

const make = ({ start, end }: Span, family: MarkFamily, role: MarkRole): MarkCharacter => ({
  start,
  end,
  family,
  role,
});

/** The role of a mark whose drawing says what it is, unless it stands the wrong way round (»so«, „so“, ”so”). */
function drawn(glyph: string, opening: string, { opens, closes, after, before }: Surroundings): MarkRole {
  if (glyph === "„") return "open";
  if (opening.includes(glyph)) return closes && !opens && !isSpace(before) ? "either" : "open";
  return opens && isWord(after) ? "either" : "close";
}

function straightDouble(
  text: string,
  { start }: Span,
  { opens, closes, before, after }: Surroundings,
): MarkRole | null {
  if (isDigit(before) && /\d['’′] ?\d{0,2}$/u.test(text.slice(Math.max(0, start - 6), start))) return null; // 6'2"
  if (opens && !closes) return "open";
  if (!closes || opens) return "either";
  return isDigit(before) && after === " " && /^["'’]{1,2} \p{Ll}/u.test(text.slice(start, start + 4))
    ? "weak"
    : "close";
}

function single(text: string, { start, end }: Span, round: Surroundings): MarkRole | null {
  const { before, after, opens, closes } = round;
  const glyph = text[start];
  if (isWord(before) && isWord(after)) return null;
  if (glyph === "‚") return opens ? "open" : null;
  if (opens && isOmission(glyph, text.slice(end, end + 8))) return null;
  if (glyph === "‘") return closes && !opens ? "either" : "open";
  if (closes && !(opens && isWord(after))) return closingSingle(text, start, round);
  return glyph === "'" && opens ? "open" : null;
}

/** A close, unless feet ("5' 11"), or weak where a plural's possessive or a dropped letter reads the same. */
function closingSingle(text: string, start: number, { before, after }: Surroundings): MarkRole | null {
  const following = text.slice(start + 1, start + 6);
  if (isDigit(before) && /^ ?\d{1,2} ?["”″]/u.test(following)) return null;
  if (/n$/iu.test(before) && /['‘]n$/iu.test(text.slice(Math.max(0, start - 2), start))) return null; // rock 'n' roll
  if (after === "-" && isWord(text[start + 2] ?? " ") && /[sSnN]/u.test(before)) return "weak";
  if (!isSpace(after) || !/^\s[\p{L}\p{N}]/u.test(following)) return "close";
  const word = text.slice(Math.max(0, start - 3), start);
  return /(?:[sxz]|in|\bo|\bol|\ban|\bth)$/iu.test(word) ? "weak" : "close";
}

/** What follows an apostrophe that stands for left-out letters or figures: ’90s, ’tis, ’em. */
const isOmission = (glyph: string, following: string): boolean =>
  /^(?:\d0s|tis|twas|twere|twill|til|em|n|bout|cos|nuff|neath)(?![\p{L}\p{N}])/iu.test(following) ||
  (glyph === "’" ? /^\d\d(?![\p{L}\p{N}])/u : /^\d\d(?:[,.;:)]? ?[^ \p{L}\p{N}]|$)/u).test(following);

const opensBehind: ReadonlySet<string> = new Set("([{<—–-/\"'“‘„‚«‹`=:");
const brackets: ReadonlySet<string> = new Set("([{<");

const isSpace = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x3000;
};
const isDigit = (character: string): boolean => character >= "0" && character <= "9";

/** Letters and figures. */
function isWord(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /[\p{L}\p{N}\p{M}]/u.test(character);
}
