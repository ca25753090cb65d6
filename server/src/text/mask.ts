/** Blanks out markup: a text of the same length in which only prose is left, so that no offset is ever mapped back. */
import type { Block } from "./blocks.ts";
import type { ParagraphKind } from "./model.ts";
import type { Span } from "./span.ts";

/** A mask in the making: blank at first; prose is kept piece by piece, block by block, in text order. */
export interface Mask {
  /** Begins a block; pieces kept from here on belong to it. */
  readonly open: (kind: ParagraphKind) => void;
  /** Keeps a piece of the text as it is; line ends in it become spaces. */
  readonly keep: (piece: Span) => void;
  /** Writes what a character reference stands for into its span, beside the word it belongs to; the rest stays blank. */
  readonly write: (piece: Span, character: string) => void;
  /** The masked text and the blocks that hold prose, without surrounding white space. */
  readonly finish: () => { readonly masked: string; readonly blocks: readonly Block[] };
}

/** A blank mask for `text`. */
export function blankMask(text: string): Mask {
  const codes = new Uint16Array(text.length).fill(space);
  for (let i = 0; i < text.length; i++) if (isLineEnd(text.charCodeAt(i))) codes[i] = text.charCodeAt(i);
  const blocks: { start: number; end: number; kind: ParagraphKind }[] = [];
  let fresh: ParagraphKind | null = "body";
  const extend = (start: number, end: number): void => {
    if (fresh !== null) blocks.push({ start, end, kind: fresh });
    else blocks[blocks.length - 1].end = end;
    fresh = null;
  };
  return {
    open: (kind) => void (fresh = kind),
    keep: ({ start, end }) => {
      let [first, last] = [-1, -1];
      for (let i = start; i < end; i++) {
        const code = text.charCodeAt(i);
        codes[i] = isLineEnd(code) ? space : code;
        if (isWhite(code)) continue;
        if (first < 0) first = i;
        last = i + 1;
      }
      if (first >= 0) extend(first, last);
    },
    write: (piece, character) => {
      if (character.length > piece.end - piece.start || character.trim() === "") return;
      const at = opens(text, piece) ? piece.end - character.length : piece.start;
      for (let i = 0; i < character.length; i++) codes[at + i] = character.charCodeAt(i);
      extend(at, at + character.length);
    },
    finish: () => {
      // A line end inside a block is no end of a line of prose.
      for (const { start, end } of blocks) for (let i = start; i < end; i++) if (isLineEnd(codes[i])) codes[i] = space;
      return { masked: stringOf(codes), blocks };
    },
  };
}

const space = 32;
const isLineEnd = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
const isWhite = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0xfeff || code === 0x3000;

/** Whether a reference stands before its word ("&ldquo;We") rather than behind one. */
const opens = (text: string, { start, end }: Span): boolean =>
  (start === 0 || isWhite(text.charCodeAt(start - 1)) || text[start - 1] === ">") &&
  end < text.length &&
  !isWhite(text.charCodeAt(end));

/** Code units as a string, by pieces that fit an argument list. */
function stringOf(codes: Uint16Array): string {
  let words = "";
  for (let i = 0; i < codes.length; i += 4096) words += String.fromCharCode(...codes.subarray(i, i + 4096));
  return words;
}
