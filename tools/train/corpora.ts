/** Reads the labelled sets: texts as sentences of tokens cut the product's way, with the labels each token may have. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BEGIN, END, INSIDE, labelOf, nameTypes, OUTSIDE, SINGLE } from "../../server/src/recognizer/labels.ts";
import { plainBlocks } from "../../server/src/text/blocks.ts";
import { readProse } from "../../server/src/text/prose.ts";
import { readParagraph } from "../../server/src/text/tokens.ts";
import { sets, typeMask, type LabelSet } from "./sets.ts";

/** A sentence of a labelled text. */
export interface LabelledSentence {
  readonly words: readonly string[];
  /** For each token the labels it may have, as bits by label index. */
  readonly allowed: Uint32Array;
  /** For each token the number of the set's own token it is part of. */
  readonly native: Int32Array;
  /** The set's own labels by own token; empty for newsroom. */
  readonly given: readonly string[];
}

/** A text of a labelled set; sets without text borders give one text a sentence. */
export interface LabelledText {
  readonly set: string;
  readonly sentences: readonly LabelledSentence[];
}

const shared = process.env.COPYDESK_SHARED ?? join(import.meta.dirname, "../../../shared");

/** Whether the labelled sets are there. */
export const hasCorpora = (): boolean => existsSync(join(shared, "data/ner"));

/** Path in the shared folder. */
export const sharedPath = (path: string): string => join(shared, path);

/** Reads a set by its name in `sets`. */
export function readSet(name: string): readonly LabelledText[] {
  const set = sets[name];
  return set.file.endsWith(".jsonl") ? readArticles(name, set) : readColumns(name, set);
}

/** Of every four articles one gets a headline in capitals and one a headline in title case: old wires and web pages write so. */
function restyle(article: Article, index: number): Article {
  const end = article.text.indexOf("\n");
  if (end < 0 || index % 4 > 1) return article;
  const headline = article.text.slice(0, end);
  const raise = (letter: string): string => letter.toUpperCase();
  const styled = index % 4 === 0 ? raise(headline) : headline.replace(/(?<![\p{L}’'])\p{L}(?=\p{L}{3})/gu, raise);
  return styled.length === headline.length ? { ...article, text: styled + article.text.slice(end) } : article;
}

interface Article {
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

function readArticles(name: string, set: LabelSet): readonly LabelledText[] {
  const lines = readFileSync(sharedPath(set.file), "utf8").trim().split("\n");
  return lines.map((line, index) => {
    const article = JSON.parse(line) as Article;
    return { set: name, sentences: articleSentences(set.restyled ? restyle(article, index) : article, set) };
  });
}

function articleSentences({ text, entities }: Article, set: LabelSet): LabelledSentence[] {
  const { tokens, sentences } = readProse(text, plainBlocks(text));
  return sentences.map(({ firstToken, endToken }) => {
    const allowed = new Uint32Array(endToken - firstToken).fill(1 << OUTSIDE);
    for (const { start, end, type } of entities) {
      let from = firstToken;
      while (from < endToken && tokens.ends[from] <= start) from++;
      let to = from;
      while (to < endToken && tokens.starts[to] < end) to++;
      for (let at = from; at < to; at++) allowed[at - firstToken] = spanMask(set.types[type], at - from, to - from);
    }
    const words = tokens.words.slice(firstToken, endToken);
    return { words, allowed, native: Int32Array.from(words.keys()), given: [] };
  });
}

function readColumns(name: string, set: LabelSet): readonly LabelledText[] {
  const texts: LabelledSentence[][] = [];
  let bordered = false;
  let read = 0;
  for (const block of readFileSync(sharedPath(set.file), "utf8").split(/\n{2,}/)) {
    const rows = block
      .split("\n")
      .filter((row) => row !== "")
      .map((row) => row.split("\t"));
    if (rows.length === 0) continue;
    if (rows[0][0] === "-DOCSTART-") {
      bordered = true;
      texts.push([]);
      rows.shift();
      if (rows.length === 0) continue;
    }
    if (read++ % (set.every ?? 1) !== 0) continue;
    if (!bordered) texts.push([]);
    texts[texts.length - 1].push(columnSentence(rows, set));
  }
  return texts.filter(({ length }) => length > 0).map((sentences) => ({ set: name, sentences }));
}

const pieces = new Map<string, readonly string[]>();

/** A set's token cut as the product would cut it. */
function cut(token: string): readonly string[] {
  const known = pieces.get(token);
  if (known !== undefined) return known;
  const { words } = readParagraph(token);
  const parts = words.length > 0 ? [...words] : [token];
  pieces.set(token, parts);
  return parts;
}

function columnSentence(rows: readonly (readonly string[])[], set: LabelSet): LabelledSentence {
  const words: string[] = [];
  const native: number[] = [];
  rows.forEach(([token], index) => {
    for (const part of cut(token)) {
      words.push(part);
      native.push(index);
    }
  });
  const given = rows.map(([, label]) => label);
  return { words, allowed: columnLabels({ words, native, given }, set), native: Int32Array.from(native), given };
}

interface CutRow {
  readonly words: readonly string[];
  readonly native: readonly number[];
  readonly given: readonly string[];
}

/** The labels that each token may have, going by the set's own. */
function columnLabels({ words, native, given }: CutRow, set: LabelSet): Uint32Array {
  const allowed = new Uint32Array(words.length).fill(1 << OUTSIDE);
  const goesOn = (at: number, type: string): boolean =>
    native[at] === native[at - 1] || given[native[at]] === `I-${type}`;
  for (let at = 0; at < words.length;) {
    const type = given[native[at]].slice(2);
    if (type === "") {
      // What is written small is believed to be no name.
      if (words[at] !== words[at].toLowerCase()) allowed[at] |= typeMask(set.unlabelled);
      at++;
      continue;
    }
    let end = at + 1;
    while (end < words.length && goesOn(end, type)) end++;
    if (set.types[type]?.[0] === "person") while (at < end && set.titles?.has(words[at])) at++;
    for (let index = at; index < end; index++) allowed[index] = spanMask(set.types[type], index - at, end - at);
    at = end;
  }
  return allowed;
}

/** Labels allowed at a place of a name that may have any of the types; "none" among them lets it be no name. */
function spanMask(types: readonly string[] | undefined, index: number, length: number): number {
  if (types === undefined) throw new Error("A label that the set's table does not know");
  const position = length === 1 ? SINGLE : index === 0 ? BEGIN : index === length - 1 ? END : INSIDE;
  let mask = 0;
  for (const type of types) {
    if (type === "none") mask |= 1 << OUTSIDE;
    else mask |= 1 << labelOf(nameTypes.indexOf(type as (typeof nameTypes)[number]), position);
  }
  return mask;
}
