/** Cuts a plain text into blocks: a line each, or the lines of a hard-wrapped paragraph joined. */
import type { Span } from "./span.ts";
import type { ParagraphKind } from "./model.ts";

/** A paragraph before it has tokens: its span without surrounding white space, and what it is. */
export interface Block extends Span {
  readonly kind: ParagraphKind;
}

/** A text whose markup is blanked out (same length, so that offsets hold) and its blocks in text order. */
export interface Blocks {
  readonly masked: string;
  readonly blocks: readonly Block[];
  /** ISO date that the text's front matter gives; null when there is none. */
  readonly date: string | null;
}

/** The blocks of a text without markup. */
export function plainBlocks(text: string): Blocks {
  const lines = trimmedLines(text);
  const spans = isHardWrapped(text, lines) ? joinLines(lines) : lines.filter(({ start, end }) => start < end);
  const blocks = spans.map((span, index) => ({ kind: kindOf(text, spans, index), ...span }));
  return { masked: text, blocks, date: null };
}

/** What a line of plain text is, from its place, length, end and shape. */
function kindOf(text: string, spans: readonly Span[], index: number): ParagraphKind {
  const line = text.slice(spans[index].start, Math.min(spans[index].end, spans[index].start + longestHeading + 1));
  if (isByline(line)) return "byline";
  if (turnLabel.test(line)) return "turn";
  if (!readsAsHeading(line)) return "body";
  const followed = index + 1 < spans.length;
  if (followed && (index === 0 || (index === 1 && !standsAlone(text, spans[0])))) return "headline";
  const next = followed ? text.slice(spans[index + 1].start, spans[index + 1].end) : "";
  return followed && !readsAsHeading(next) ? "heading" : "body";
}

/** What a paragraph of body text turns out to be by its words: a byline, a transcript turn, or body after all. */
export function kindByWords(masked: string, { start, end }: Span): ParagraphKind {
  const line = masked.slice(start, Math.min(end, start + longestHeading + 1));
  return isByline(line) ? "byline" : turnLabel.test(line) ? "turn" : "body";
}

/** Whether the first line is headline or copy already, so that the second cannot be the headline (a byline or slug may come first). */
const standsAlone = (text: string, { start, end }: Span): boolean =>
  end - start > longestHeading || !isByline(text.slice(start, end));

/** UTF-16 code units; longer lines are copy, whatever they end with. */
const longestHeading = 140;

/** Whether a line could stand over copy: short, starts like a title, closes with no full stop and holds no dateline dash. */
function readsAsHeading(line: string): boolean {
  if (line.length === 0 || line.length > longestHeading) return false;
  if (/[.!:;,…—–-]["'”’»)]*$/u.test(line)) return false;
  if (/^[\p{Ll}"“‘'«„(•*-]/u.test(line) && !/^[“‘"'«]\p{L}/u.test(line)) return false;
  if (/^\P{L}*$/u.test(line)) return false;
  return line.split(/\s+/u).length <= 22 && !/ [—–-]{1,2} \p{L}.{60}/u.test(line);
}

/** "By Lena Morales", "BY LENA MORALES AND TOM ADEYEMI in Lagos": every word between names is small. */
function isByline(line: string): boolean {
  if (!/^by\s/iu.test(line) || line.length > 100 || /[.!?]$/u.test(line)) return false;
  const words = line.split(/[\s,]+/u).slice(1);
  return words.length > 0 && words.length <= 14 && /^\p{Lu}/u.test(words[0]);
}

/** A transcript turn: a name in capitals, or Q and A, before a colon and words. */
const turnLabel = /^(?:Q|A|\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]*){0,4}(?: \([^()]{1,60}\))?):\s+\S/u;

/** Every line without the white space around it; an empty line is an empty span. */
function trimmedLines(text: string): Span[] {
  const lines: Span[] = [];
  let from = 0;
  while (from <= text.length) {
    let to = from;
    while (to < text.length && !isLineEnd(text.charCodeAt(to))) to++;
    let start = from;
    let end = to;
    while (start < end && isWhite(text.charCodeAt(start))) start++;
    while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
    lines.push({ start, end });
    from = to + (text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1);
  }
  return lines;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
const isWhite = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0xfeff || code === 0x3000;

/** Whether lines break in the middle of sentences, as in e-mail and old wire copy: most lines that have a next one do. */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  let followed = 0;
  let broken = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const { start, end } = lines[i];
    if (start === end || lines[i + 1].start === lines[i + 1].end) continue;
    followed++;
    if (end - start >= 45 && end - start <= 100 && !/[.!?:;"'”’)»]/u.test(text[end - 1])) broken++;
  }
  return followed >= 4 && broken > followed * 0.6;
}

/** Lines with no empty line between them as one span. */
function joinLines(lines: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let open = false;
  for (const { start, end } of lines) {
    if (start === end) open = false;
    else if (open) joined[joined.length - 1] = { start: joined[joined.length - 1].start, end };
    else joined.push({ start, end });
    if (start < end) open = true;
  }
  return joined;
}
