/** Semantic tokens: names by type, reporting words, quotations, claims; whole, by range, and as the difference of two. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { SemanticTokensEdit, SemanticTokensLegend } from "vscode-languageserver-types";
import type { Analysis, Span } from "../analysis/model.ts";
import { rangeOf } from "./range.ts";
import { worthListing } from "../ledger/items.ts";
import { fullMention, markedParts } from "./under.ts";

/** Types and modifiers; `event` and `definition` are standard, the rest the client contributes. */
export const legend: SemanticTokensLegend = {
  tokenTypes: ["person", "organization", "place", "group", "event", "work", "product", "cue", "quotation", "claim"],
  tokenModifiers: ["definition", "unattributed"],
};

const [definitionBit, unattributedBit] = [1, 2];

/** A stretch in one colour. */
interface Painted extends Span {
  readonly type: number;
  readonly modifiers: number;
}

/** Tokens of `within` (absent: the whole text), in the protocol's five numbers each. */
export function semanticTokens(document: TextDocument, analysis: Analysis, within?: Span): number[] {
  const coats = [names(analysis), cues(analysis), quotations(analysis), claims(analysis)];
  const painted = coats.reduce<readonly Painted[]>(paintBelow, []);
  const wanted = within ? painted.filter(({ start, end }) => start < within.end && within.start < end) : painted;
  return encode(document, wanted);
}

/** The edits, at most one, that make `after` out of `before`. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ start, deleteCount: before.length - tail - start, data: after.slice(start, after.length - tail) }];
}

const typeOf = (name: string): number => legend.tokenTypes.indexOf(name);

function names(analysis: Analysis): Painted[] {
  const firsts = new Set(analysis.entities.map((entity) => fullMention(analysis, entity)));
  return analysis.mentions.map((mention) => ({
    start: mention.start,
    end: mention.end,
    type: typeOf(mention.type),
    modifiers: firsts.has(mention) ? definitionBit : 0,
  }));
}

const cues = ({ quotations: all }: Analysis): Painted[] =>
  all.flatMap(({ cue }) => (cue ? [{ start: cue.start, end: cue.end, type: typeOf("cue"), modifiers: 0 }] : []));

const quotations = (analysis: Analysis): Painted[] =>
  analysis.quotations
    .filter(({ form }) => form === "direct" || form === "partial")
    .flatMap((quotation) =>
      markedParts(analysis, quotation).map(({ start, end }) => ({
        ...{ start, end, type: typeOf("quotation"), modifiers: quotation.speaker ? 0 : unattributedBit },
      })),
    );

const claims = ({ claims: all }: Analysis): Painted[] =>
  all
    .filter(({ checkWorthiness }) => checkWorthiness >= worthListing)
    .map(({ start, end }) => ({ start, end, type: typeOf("claim"), modifiers: 0 }));

/** `above` with what of `coat` it leaves bare; both may be in any order, the result is sorted and does not overlap. */
function paintBelow(above: readonly Painted[], coat: readonly Painted[]): readonly Painted[] {
  const sorted = [...coat].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Painted[] = [...above];
  let next = 0;
  let bare = 0;
  for (const paint of sorted) {
    let from = Math.max(paint.start, bare);
    while (next < above.length && above[next].end <= from) next++;
    for (let i = next; i < above.length && above[i].start < paint.end; i++) {
      if (above[i].start > from) result.push({ ...paint, start: from, end: above[i].start });
      from = Math.max(from, above[i].end);
    }
    if (from < paint.end) result.push({ ...paint, start: from });
    bare = Math.max(bare, paint.end);
  }
  return result.sort((a, b) => a.start - b.start);
}

/** Five numbers a token: line and character counted from the token before, length, type, modifiers; lines apart. */
function encode(document: TextDocument, painted: readonly Painted[]): number[] {
  const encoded: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  for (const paint of painted) {
    for (const { start, end } of linesOf(document, paint)) {
      const at = rangeOf(document, { start, end }).start;
      const character = at.line === lastLine ? at.character - lastCharacter : at.character;
      encoded.push(at.line - lastLine, character, end - start, paint.type, paint.modifiers);
      [lastLine, lastCharacter] = [at.line, at.character];
    }
  }
  return encoded;
}

/** A stretch cut at line ends, which no token may cross; blank lines give nothing. */
function linesOf(document: TextDocument, span: Span): Span[] {
  const text = document.getText(rangeOf(document, span));
  return [...text.matchAll(/[^\r\n]+/gu)].map(({ 0: line, index }) => ({
    ...{ start: span.start + index, end: span.start + index + line.length },
  }));
}
