/** Reads a house style list: tab-separated rows, or JSON. A bad row is reported by its place and the rest is used. */
import { createScanner, type Node, parseTree, type ParseError, printParseErrorCode } from "jsonc-parser";
import type { Span } from "../text/span.ts";
import type { StyleEntry } from "./model.ts";

/** What is wrong at a place of a list; offsets are in its text. */
export interface StyleProblem extends Span {
  readonly message: string;
}

/** What a list says, and what in it cannot be taken. */
export interface StyleReading {
  readonly entries: readonly StyleEntry[];
  readonly problems: readonly StyleProblem[];
}

/** Reads the list in `text`; `name` ends with ".json" for JSON, anything else holds rows. */
export function readStyle(text: string, name: string): StyleReading {
  const reading = { entries: [] as StyleEntry[], problems: [] as StyleProblem[] };
  if (name.toLowerCase().endsWith(".json")) readJson(text, reading);
  else readRows(text, reading);
  return withoutConflicts(reading);
}

interface Reading {
  readonly entries: (StyleEntry & Partial<Span>)[];
  readonly problems: StyleProblem[];
}

const kinds = ["spelling", "banned", "name", "acronym"] as const;

/** Rows of kind, words, what to use, note; empty rows and those that begin with # say nothing. */
function readRows(text: string, { entries, problems }: Reading): void {
  let start = 0;
  for (const line of text.split(/\r?\n/u)) {
    const place = { start, end: start + line.length };
    start += line.length + (text[start + line.length] === "\r" ? 2 : 1);
    const row = line.replace(/^\uFEFF/u, "");
    if (row.trim() === "" || row.startsWith("#")) continue;
    const entry = entryOf(row.split("\t").map((cell) => cell.trim()));
    if (typeof entry === "string") problems.push({ ...place, message: entry });
    else entries.push({ ...entry, ...place });
  }
}

/** The entry in the cells of a row, or what is wrong with it. */
function entryOf([kind, words = "", use = "", note = ""]: readonly string[]): StyleEntry | string {
  const known = kinds.find((one) => one === kind);
  if (known === undefined)
    return `“${kind}” is no kind of row: it is one of ${kinds.join(", ")}, with a tab behind it.`;
  if (words === "") return "The row names no words: they stand in its second column.";
  if (known === "name" || known === "acronym") return { kind: known, words };
  if (known === "spelling" && use === "")
    return `The row does not say what to write for “${words}”: that stands in its third column.`;
  if (words === use) return `“${words}” is to be written as itself.`;
  return { kind: known, words, use: use || null, note: note || null };
}

/** An object of lists: spellings, banned, names, acronyms. */
function readJson(text: string, { entries, problems }: Reading): void {
  if (nestsDeeply(text))
    return void problems.push({
      start: 0,
      end: text.length,
      message: "Expected an object of lists; this nests deeper.",
    });
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  for (const { error, offset, length } of errors)
    problems.push({ start: offset, end: offset + length, message: `Not JSON: ${printParseErrorCode(error)}.` });
  if (root === undefined) return;
  const report = (node: Node, message: string) =>
    problems.push({ start: node.offset, end: node.offset + node.length, message });
  if (root.type !== "object") return void report(root, "Expected an object of lists.");
  for (const { children: [key, value] = [] } of root.children ?? []) {
    const kind = kindOfList.get(String(key?.value));
    if (key?.value === "$schema" || value === undefined) continue;
    if (kind === undefined)
      report(key, `“${key.value}” is no list: it is one of ${[...kindOfList.keys()].join(", ")}.`);
    else if (value.type !== "array") report(value, "Expected a list.");
    else for (const item of value.children ?? []) readItem(item, kind, { entries, report });
  }
}

/** Whether brackets stand in so many others that a parser, which goes into each, could not come out again. */
function nestsDeeply(text: string): boolean {
  const scanner = createScanner(text, true);
  for (let depth = 0; depth < 100;) {
    scanner.scan();
    const first = text[scanner.getTokenOffset()];
    if (first === undefined) return false;
    if (first === "{" || first === "[") depth++;
    if (first === "}" || first === "]") depth--;
  }
  return true;
}

const kindOfList: ReadonlyMap<string, StyleEntry["kind"]> = new Map([
  ["spellings", "spelling"],
  ["banned", "banned"],
  ["names", "name"],
  ["acronyms", "acronym"],
]);

interface Means {
  readonly entries: Reading["entries"];
  readonly report: (node: Node, message: string) => void;
}

/** An item: words alone, or an object with them. */
function readItem(node: Node, kind: StyleEntry["kind"], { entries, report }: Means): void {
  const place = { start: node.offset, end: node.offset + node.length };
  const { words = "", use = "", note = "" } = node.type === "object" ? textsOf(node) : { words: node.value as unknown };
  if (![words, use, note].every((value) => typeof value === "string")) return report(node, "Expected words as text.");
  const entry = entryOf([kind, words, use, note].map(String).map((cell) => cell.trim()));
  if (typeof entry === "string") report(node, inWordsOfJson(entry));
  else entries.push({ ...entry, ...place });
}

const textsOf = (node: Node): Readonly<Record<string, unknown>> =>
  Object.fromEntries((node.children ?? []).map(({ children: [key, value] = [] }) => [key?.value, value?.value]));

const inWordsOfJson = (message: string): string =>
  message
    .replace(": they stand in its second column", ": they stand under “words”")
    .replace(": that stands in its third column", ": that stands under “use”");

/** Leaves out rows that say another thing of the same words than a row before them, and says so. */
function withoutConflicts({ entries, problems }: Reading): StyleReading {
  const seen = new Map<string, string>();
  const kept: StyleEntry[] = [];
  for (const { start = 0, end = 0, ...entry } of entries) {
    const isRule = entry.kind === "spelling" || entry.kind === "banned";
    const says = isRule ? (entry.use ?? "") : "";
    const before = isRule ? seen.get(entry.words) : undefined;
    if (before === undefined || before === says) kept.push(entry as StyleEntry);
    else problems.push({ start, end, message: `A row above says otherwise of “${entry.words}”; that one holds.` });
    if (isRule && before === undefined) seen.set(entry.words, says);
  }
  return { entries: kept, problems: [...problems].sort((a, b) => a.start - b.start) };
}
