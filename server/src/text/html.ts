/** The blocks of an HTML text, read through the tokenizer of parse5: linear in any input, however badly nested. */
import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from "parse5";
import { kindByWords, type Blocks } from "./blocks.ts";
import { referred } from "./character-reference.ts";
import { leadingDate } from "./dates.ts";
import { blankMask, type Mask } from "./mask.ts";
import type { ParagraphKind } from "./model.ts";
import type { Span } from "./span.ts";

/** Prose kept; tags, scripts, forms and navigation blanked. The date is the page's own: its meta data, or its first `<time>`. */
export function htmlBlocks(text: string): Blocks {
  const reading = new Reading(text);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reading);
  reading.switchTo = (mode) => void (tokenizer.state = mode);
  tokenizer.write(text, true);
  return reading.finish();
}

/** Elements whose words are no prose of the story. */
const blanked: ReadonlySet<string> = new Set([
  ...["head", "script", "style", "template", "noscript", "svg", "math", "nav", "footer", "form", "button", "select"],
  ...["textarea", "iframe", "object", "audio", "video", "canvas", "code", "pre", "title"],
]);

/** Elements whose content the tokenizer must not read as markup, as the tree builder would tell it. */
const modes: ReadonlyMap<string, TokenizerState> = new Map([
  ...(["style", "iframe", "noembed", "noframes", "xmp"] as const).map((tag) => [tag, TokenizerMode.RAWTEXT] as const),
  ...(["title", "textarea"] as const).map((tag) => [tag, TokenizerMode.RCDATA] as const),
  ["script", TokenizerMode.SCRIPT_DATA],
]);

type TokenizerState = (typeof TokenizerMode)[keyof typeof TokenizerMode];

/** Kinds that an element gives to the blocks in it; the innermost decides. */
const kinds: ReadonlyMap<string, ParagraphKind> = new Map([
  ...(["h2", "h3", "h4", "h5", "h6"] as const).map((tag) => [tag, "heading"] as const),
  ...(["li", "td", "th", "dt", "dd"] as const).map((tag) => [tag, "item"] as const),
  ...(["figcaption", "caption"] as const).map((tag) => [tag, "caption"] as const),
  ["h1", "headline"],
  ["blockquote", "quote"],
]);

/** Elements that break a line of words in two but give no kind. */
const breaks: ReadonlySet<string> = new Set([
  ...["p", "div", "section", "article", "header", "main", "aside", "figure", "tr", "hr"],
  ...["body", "html", "address", "details", "summary", "tbody", "thead", "fieldset"],
]);

/** Character references as a text may hold them; the names decide which are real. */
const references = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/giu;

/** Elements that hold items: what stood open inside them ends with them. */
const lists: ReadonlySet<string> = new Set(["ul", "ol", "dl", "table"]);

/** An element that is open, and the kind of the blocks directly in it. */
interface Open {
  readonly tag: string;
  readonly kind: ParagraphKind;
}

/** Open elements beyond this depth take the kind of those around them. */
const deepest = 100;

/** What is known on the way through the tokens. Prose is what stands between two that are no characters. */
class Reading implements TokenHandler {
  /** Set as soon as there is a tokenizer to switch. */
  switchTo: (mode: TokenizerState) => void = () => {};
  private readonly text: string;
  private readonly mask: Mask;
  private readonly open: Open[] = [];
  private readSoFar = 0;
  private blankedBy: string | null = null;
  private blankedDepth = 0;
  private hasHeadline = false;
  private breakAt = -1;
  private metaDate: string | null = null;
  private timeDate: string | null = null;

  constructor(text: string) {
    this.text = text;
    this.mask = blankMask(text);
  }

  onStartTag({ tagName, attrs, selfClosing, location }: Token.TagToken): void {
    this.pass(location);
    const mode = modes.get(tagName);
    if (mode !== undefined && !selfClosing) this.switchTo(mode);
    this.noteDate(tagName, attrs);
    if (this.blankedBy !== null) {
      if (tagName === this.blankedBy && !selfClosing) this.blankedDepth++;
      // A head that is never closed must not swallow the story.
      if (this.blankedBy !== "head" || !breaks.has(tagName)) return;
      this.blankedBy = null;
    }
    if (blanked.has(tagName)) {
      if (!selfClosing) [this.blankedBy, this.blankedDepth] = [tagName, 1];
    } else if (tagName === "br") {
      if (this.breakAt >= 0 && this.text.slice(this.breakAt, location?.startOffset).trim() === "") this.begin();
      this.breakAt = this.readSoFar;
    } else this.enter(tagName);
  }

  onEndTag({ tagName, location }: Token.TagToken): void {
    this.pass(location);
    if (this.blankedBy !== null) {
      if (tagName === this.blankedBy && --this.blankedDepth === 0) this.blankedBy = null;
      return;
    }
    if (tagName === "h1") this.hasHeadline = true;
    if (kinds.has(tagName) || lists.has(tagName)) {
      const at = this.open.findLastIndex(({ tag }) => tag === tagName);
      if (at >= 0) this.open.length = at;
      this.begin();
    } else if (breaks.has(tagName)) this.begin();
  }

  onComment({ location }: Token.CommentToken): void {
    this.pass(location);
  }
  onDoctype({ location }: Token.DoctypeToken): void {
    this.pass(location);
  }
  onEof(): void {
    this.pass({ startOffset: this.text.length, endOffset: this.text.length });
  }
  onCharacter(): void {}
  onWhitespaceCharacter(): void {}
  onNullCharacter(): void {}

  finish(): Blocks {
    const { masked, blocks } = this.mask.finish();
    const named = blocks.map((block) =>
      block.kind === "body" ? { ...block, kind: kindByWords(masked, block) } : block,
    );
    return { masked, blocks: named, date: this.metaDate ?? this.timeDate };
  }

  /** Keeps what stands before a token, unless it is blanked, and goes on behind it. */
  private pass(location: Pick<Token.Location, "startOffset" | "endOffset"> | null): void {
    if (!location) return;
    if (this.blankedBy === null) this.keep({ start: this.readSoFar, end: location.startOffset });
    this.readSoFar = Math.max(this.readSoFar, location.endOffset);
  }

  private enter(tag: string): void {
    const kind = kinds.get(tag);
    if (kind !== undefined && this.open.at(-1)?.kind === kind && this.open.at(-1)?.tag !== "blockquote") {
      if (!lists.has(this.open.at(-1)?.tag ?? "")) this.open.pop(); // <li> ends the <li> before it
    }
    const around = this.open.at(-1)?.kind ?? "body";
    if ((kind !== undefined || lists.has(tag)) && this.open.length < deepest)
      this.open.push({ tag, kind: kind ?? around });
    if (kind !== undefined || lists.has(tag) || breaks.has(tag)) this.begin();
  }

  private begin(): void {
    this.breakAt = -1;
    const kind = this.open.at(-1)?.kind ?? "body";
    this.mask.open(kind === "headline" && this.hasHeadline ? "heading" : kind);
  }

  /** Keeps characters and writes what references among them stand for. */
  private keep({ start, end }: Span): void {
    let from = start;
    for (const { 0: reference, index } of this.text.slice(start, end).matchAll(references)) {
      const character = referred(reference);
      if (character === "") continue;
      const piece = { start: start + index, end: start + index + reference.length };
      this.mask.keep({ start: from, end: piece.start });
      this.mask.write(piece, character);
      from = piece.end;
    }
    this.mask.keep({ start: from, end });
  }

  private noteDate(tagName: string, attrs: Token.TagToken["attrs"]): void {
    const value = (name: string): string => attrs.find((attribute) => attribute.name === name)?.value ?? "";
    if (tagName === "time") this.timeDate ??= leadingDate(value("datetime"));
    if (tagName !== "meta") return;
    const names = value("property") || value("name") || value("itemprop");
    if (/^(?:article:published_time|date|datepublished|dc\.date|pubdate|publish-date)$/iu.test(names))
      this.metaDate ??= leadingDate(value("content"));
  }
}
