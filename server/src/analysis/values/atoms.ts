/** Cuts text into atoms for reading values: runs of letters, figures with their separators, and single marks. */

/** What an atom is made of. */
export const word = 0;
export const figure = 1;
export const mark = 2;

/** Atoms of a stretch of text as parallel arrays; offsets are UTF-16, of the whole text. */
export interface Atoms {
  readonly length: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** `word`, `figure` or `mark`. */
  readonly kinds: readonly number[];
  /** The atom in lower case; the empty string for an index outside. */
  readonly lowers: readonly string[];
  /** Whether "ago" stands anywhere: where it does not, no number is read to see whether it is "3 days ago". */
  readonly hasAgo: boolean;
  readonly text: string;
}

/** The atoms of `text` between two offsets. A figure keeps separators between digits ("12,000", "2.5"), never a hyphen. */
export function readAtoms(text: string, from: number, to: number): Atoms {
  const starts: number[] = [];
  const ends: number[] = [];
  const kinds: number[] = [];
  const lowers: string[] = [];
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at);
    if (isWhite(code)) {
      at++;
      continue;
    }
    const kind = isDigit(code) ? figure : isLetter(code) ? word : mark;
    const end = kind === figure ? endOfFigure(text, at, to) : kind === word ? endOfWord(text, at, to) : at + 1;
    starts.push(at);
    ends.push(end);
    kinds.push(kind);
    lowers.push(kind === word ? text.slice(at, end).toLowerCase() : text.slice(at, end));
    at = end;
  }
  return { length: starts.length, starts, ends, kinds, lowers, hasAgo: lowers.includes("ago"), text };
}

/** Whether atom `index` stands right behind the one before, without white space. */
export const isGlued = ({ starts, ends }: Atoms, index: number): boolean => starts[index] === ends[index - 1];

/** Whether atom `index` is a dash or hyphen of any length. */
export const isDash = ({ lowers }: Atoms, index: number): boolean => index < lowers.length && dashes.has(lowers[index]);

/** Whether atom `index` begins with a capital. */
export const isCapital = ({ text, starts, kinds }: Atoms, index: number): boolean =>
  kinds[index] === word && text[starts[index]] !== text[starts[index]].toLowerCase();

/** Index after the atom behind `index` when that is a hyphen, else `index`: "10-kilometer" and "10 kilometer" read alike. */
export const pastHyphen = (atoms: Atoms, index: number): number =>
  isDash(atoms, index) && isGlued(atoms, index) && isGlued(atoms, index + 1) ? index + 1 : index;

const dashes: ReadonlySet<string> = new Set(["-", "–", "—", "‑", "‐", "−"]);

const isWhite = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0x202f || code === 0x2009;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters as far as values need them: everything outside ASCII punctuation, common marks and symbols. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
  code > 0x2c00;

function endOfWord(text: string, from: number, to: number): number {
  let end = from + 1;
  while (end < to && isLetter(text.charCodeAt(end))) end++;
  return end;
}

function endOfFigure(text: string, from: number, to: number): number {
  let end = from + 1;
  while (end < to) {
    const code = text.charCodeAt(end);
    const separates = (code === 44 || code === 46) && end + 1 < to && isDigit(text.charCodeAt(end + 1));
    if (!isDigit(code) && !separates) return end;
    end++;
  }
  return end;
}
