/** The blocks of a Markdown text (CommonMark with tables, footnotes and front matter), read through micromark. */
import { parse, postprocess, preprocess } from "micromark";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Event } from "micromark-util-types";
import { kindByWords, plainBlocks, type Blocks } from "./blocks.ts";
import { referred } from "./character-reference.ts";
import { leadingDate } from "./dates.ts";
import { blankMask, type Mask } from "./mask.ts";
import type { ParagraphKind } from "./model.ts";
import { textOf } from "./span.ts";

/** Prose kept; markup, code, link targets and front matter blanked. A text of hostile nesting is read as plain text. */
export function markdownBlocks(text: string): Blocks {
  if (isHostile(text)) return plainBlocks(text);
  const from = text.startsWith("\uFEFF") ? 1 : 0; // micromark drops a byte order mark and counts from behind it
  const reading = new Reading(text, from);
  for (const event of eventsOf(text.slice(from))) reading.follow(event);
  return reading.finish();
}

const extensions = [gfmTable(), frontmatter(["yaml", "toml"]), gfmFootnote(), gfmStrikethrough()];

const eventsOf = (text: string): Event[] =>
  postprocess(
    parse({ extensions })
      .document()
      .write(preprocess()(text, undefined, true)),
  );

/** Containers whose words are no prose. */
const blanked: ReadonlySet<string> = new Set([
  ...["definition", "resource", "reference", "image", "codeText", "codeFenced", "codeIndented", "htmlFlow", "htmlText"],
  ...["autolink", "gfmFootnoteCall", "gfmFootnoteDefinitionLabel", "tableDelimiterRow", "yaml", "toml"],
]);

/** Tokens that begin a block of prose. */
const blockTokens: ReadonlySet<string> = new Set([
  ...["paragraph", "atxHeading", "setextHeading", "tableHeader", "tableData"],
]);

/** What is known on the way through the events of a parse. */
class Reading {
  private readonly text: string;
  private readonly from: number;
  private readonly mask: Mask;
  private readonly containers: string[] = [];
  private blankedDepth = 0;
  private hasHeadline = false;
  private date: string | null = null;

  constructor(text: string, from: number) {
    this.text = text;
    this.from = from;
    this.mask = blankMask(text);
  }

  follow([way, token]: Event): void {
    const type: string = token.type;
    if (blanked.has(type)) this.blankedDepth += way === "enter" ? 1 : -1;
    if (containers.has(type)) {
      if (way === "enter") this.containers.push(type);
      else this.containers.pop();
    }
    if (way === "exit") return;
    const span = { start: token.start.offset + this.from, end: token.end.offset + this.from };
    if (type === "yamlValue" || type === "tomlValue") this.date ??= frontMatterDate(textOf(this.text, span));
    if (this.blankedDepth > 0) return;
    if (blockTokens.has(type)) this.mask.open(this.kindOf(type, textOf(this.text, span)));
    else if (type === "data" || type === "characterEscapeValue") this.mask.keep(span);
    else if (type === "characterReference") this.mask.write(span, referred(textOf(this.text, span)));
  }

  finish(): Blocks {
    const { masked, blocks } = this.mask.finish();
    const named = blocks.map((block) =>
      block.kind === "body" ? { ...block, kind: kindByWords(masked, block) } : block,
    );
    return { masked, blocks: named, date: this.date };
  }

  private kindOf(type: string, words: string): ParagraphKind {
    if (type.startsWith("table")) return "item";
    if (!type.endsWith("Heading")) {
      const within = this.containers.at(-1);
      return within === undefined ? "body" : within === "blockQuote" ? "quote" : "item";
    }
    const isTop = type === "atxHeading" ? words.startsWith("#") && words[1] !== "#" : words.endsWith("=");
    if (!isTop || this.hasHeadline) return "heading";
    this.hasHeadline = true;
    return "headline";
  }
}

const containers: ReadonlySet<string> = new Set(["blockQuote", "listOrdered", "listUnordered"]);

/** The date that a line of front matter gives, YAML or TOML: date, published and the like. */
function frontMatterDate(line: string): string | null {
  const match = /^(?:date|published|publishdate|pubdate|publication_date)\s?[:=](.*)$/iu.exec(line);
  return match && leadingDate(match[1]);
}

/**
 * Whether the parse could take more than linear time: it is quadratic in the marks between two blank lines and in the
 * depth of containers. No story has 400 marks in a paragraph or a list eight deep.
 */
function isHostile(text: string): boolean {
  let [marks, depth, isLineStart, footnotes] = [0, 0, true, 0];
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === "\n") {
      if (isLineStart) marks = 0;
      [depth, isLineStart] = [0, true];
    } else if ("[]*_~!`<>|&-+^".includes(character)) {
      if (character === "^" && ++footnotes > 400) return true;
      if (isLineStart && ">-+*".includes(character) && ++depth > 8 && text[i - 1] !== character) return true;
      if (isLineStart && character === ">" && depth > 8) return true;
      if ((text[i - 1] !== character || character === "[" || character === "]") && ++marks > 400) return true;
    } else if (character > " ") isLineStart = false;
  }
  return false;
}
