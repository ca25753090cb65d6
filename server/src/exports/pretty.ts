/** What a person reads in a terminal: findings with their line and a marker below it, or everything found. */
import type { Span, Speaker } from "../analysis/model.ts";
import type { Finding, Severity } from "../checks/check.ts";
import type { Annotated, Counts, Format } from "./annotated.ts";
import { lineOf, lineStarts, lineText, placeOf } from "./lines.ts";

/** How the terminal output looks. */
export interface Look {
  /** Puts words in a style; returns them as they are where there are no colours. */
  readonly paint: (style: Style, words: string) => string;
  /** Everything found, or the findings alone. */
  readonly show: "everything" | "findings";
  /** Columns that a line of the text may take, its indent included; longer ones are cut around the marked words. Absent: 106. */
  readonly columns?: number;
}

/** Styles by what they say, not by their colour. */
export type Style = Severity | "name" | "faint" | "heading";

/** The terminal output in a certain look, ended by a count. */
export const pretty = (look: Look): Format => ({
  ...{ head: "", separator: "" },
  items: (annotated) => {
    const page = { annotated, starts: lineStarts(annotated.analysis.prose.text), look };
    const listed = look.show === "everything" ? [everything(page)] : [];
    return [...listed, ...annotated.findings.map((finding) => describe(finding, page))];
  },
  // Of texts that could not be read it is not known whether there is anything in them.
  foot: (counts, texts) => (texts === 0 ? "" : `${summary(counts)}\n`),
});

/** A text, the starts of its lines, and how to show it. */
interface Page {
  readonly annotated: Annotated;
  readonly starts: Uint32Array;
  readonly look: Look;
}

const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

function summary(counts: Counts): string {
  const plural = (count: number, word: Severity): string =>
    word === "information" ? `${count} information` : `${count} ${word}${count === 1 ? "" : "s"}`;
  const named = severities.filter((severity) => counts[severity] > 0);
  return named.length === 0 ? "Nothing found." : named.map((severity) => plural(counts[severity], severity)).join(", ");
}

function describe({ check, severity, span, message, related }: Finding, page: Page): string {
  const { paint } = page.look;
  const head = `${plain(page.annotated.name)}:${at(page, span)} ${paint(severity, severity)} ${plain(message)} ${paint("faint", check)}\n`;
  const others = related.map((other) =>
    paint("faint", `    ${other.uri ?? at(page, other)} ${plain(other.message)}\n`),
  );
  return head + excerpt(page, span, severity) + others.join("");
}

const at = ({ starts }: Page, { start }: Span): string => {
  const { line, column } = placeOf(starts, start);
  return `${line}:${column}`;
};

const indent = "    ";

/** UTF-16 code units of a line that there is room for beside its indent and the marks of what was cut; a few there always are. */
const room = ({ columns = 106 }: Look): number => Math.max(24, columns - indent.length - 2);

/** The first line of the span, cut to the room there is, with a marker below the span's words. */
function excerpt({ annotated, starts, look }: Page, span: Span, severity: Severity): string {
  const line = lineOf(starts, span.start);
  const words = lineText(annotated.analysis.prose.text, starts, line);
  const start = Math.min(span.start - starts[line], words.length);
  const end = Math.max(start, Math.min(span.end - starts[line], words.length));
  const width = room(look);
  const from = words.length <= width ? 0 : Math.max(0, Math.min(start - 20, words.length - width));
  const to = Math.min(words.length, from + width);
  const shown = `${from > 0 ? "…" : ""}${plain(words.slice(from, to))}${to < words.length ? "…" : ""}`;
  const before = columns(words.slice(from, start)) + (from > 0 ? 1 : 0);
  const marker = "^".repeat(Math.max(1, columns(words.slice(start, Math.min(end, to)))));
  return `${indent}${shown}\n${indent}${" ".repeat(before)}${look.paint(severity, marker)}\n`;
}

/** Control characters as spaces: neither a text nor the name of its file may steer the terminal that it is shown in. */
// eslint-disable-next-line no-control-regex
const plain = (words: string): string => words.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, " ");

/** Columns that words take in a terminal, as far as code points tell. */
const columns = (words: string): number => [...words.replace(/\p{M}|\p{Cf}/gu, "")].length;

/** Names, quotations and claims, a line each, below the name of the text. */
function everything(page: Page): string {
  const { paint } = page.look;
  const { name, analysis } = page.annotated;
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? "" : `  ${paint("heading", title)}\n${lines.join("\n")}\n`;
  const sections = [
    section("Names", names(page)),
    section("Quotations", quotations(page)),
    section("Claims", claims(page)),
  ];
  return `${paint("heading", plain(name))}${analysis.frame.date ? ` ${analysis.frame.date}` : ""}\n${sections.join("")}\n`;
}

/** A line of a list: where, the words, and what is said of them. */
const row = (page: Page, start: number, [words, ...rest]: readonly string[]): string =>
  `${page.look.paint("faint", at(page, { start, end: start }).padStart(8))}  ${words}  ${page.look.paint("faint", rest.join(" · "))}`;

const names = (page: Page): string[] =>
  page.annotated.analysis.entities.map(({ name, type, mentions }) => {
    const count = mentions.length === 1 ? "named once" : `named ${mentions.length} times`;
    const { start } = page.annotated.analysis.mentions[mentions[0]];
    return row(page, start, [page.look.paint("name", plain(name)), type, count]);
  });

const quotations = (page: Page): string[] =>
  page.annotated.analysis.quotations.map(({ parts, form, speaker }) => {
    const said = parts.map((part) => wordsOf(page, part)).join(" … ");
    return row(page, parts[0].start, [said, form, form === "scare" ? "nobody quoted" : speakerOf(page, speaker)]);
  });

const claims = (page: Page): string[] =>
  page.annotated.analysis.claims.map((claim) =>
    row(page, claim.start, [wordsOf(page, claim), claim.checkWorthiness.toFixed(2), ...claim.kinds]),
  );

const wordsOf = ({ annotated }: Page, { start, end }: Span): string =>
  plain(annotated.analysis.prose.text.slice(start, end));

function speakerOf(page: Page, speaker: Speaker | null): string {
  if (speaker === null) return "nobody named";
  const { entities } = page.annotated.analysis;
  return speaker.entity === null ? wordsOf(page, speaker) : plain(entities[speaker.entity].name);
}
