/** A page to read or print: the article with names, quotations and claims in colour, and what was found in the margin. */
import type { Analysis, Paragraph, Span } from "../analysis/model.ts";
import type { Annotated, Format } from "./annotated.ts";
import { style } from "./html-style.ts";

/** One page that needs nothing else: no script, no font, no picture from elsewhere. */
export const html: Format = {
  ...page("Copydesk", ""),
  separator: "",
  items: (annotated) => [article(annotated, notesOf(annotated))],
};

/** Head and foot of a page of articles; `more` is CSS for what stands beside them, without `</style`. */
export function page(title: string, more: string): Pick<Format, "head" | "foot"> {
  const head = `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${escape(title)}</title>\n<style>\n${style}${more}</style>\n</head>\n<body>\n<p class="legend"><span class="person">person</span> <span class="organization">organisation</span> <span class="place">place</span> <span class="quotation">quotation</span> <span class="claim">claim</span> <span class="finding warning">finding</span></p>\n`;
  return { head, foot: () => "</body>\n</html>\n" };
}

/** A stretch of the text and the classes that it puts on its words. */
interface Layer extends Span {
  readonly names: string;
}

/** What stands in the margin; its number stands in the text where the span starts. */
export interface Note extends Span {
  readonly kind: string;
  readonly words: string;
  readonly detail: string;
}

/** The text of an article in colours, with `notes` (in text order) numbered in its margin. */
export function article(annotated: Annotated, notes: readonly Note[]): string {
  const { analysis, name } = annotated;
  const layers = layersOf(annotated);
  const bodies: string[] = [];
  let [layer, note] = [0, 0];
  for (const paragraph of analysis.prose.paragraphs) {
    while (layer < layers.length && layers[layer].end <= paragraph.start) layer++;
    const over: Layer[] = [];
    for (let at = layer; at < layers.length && layers[at].start < paragraph.end; at++)
      if (layers[at].end > paragraph.start) over.push(layers[at]);
    const from = note;
    while (note < notes.length && notes[note].start < paragraph.end) note++;
    bodies.push(row(analysis, paragraph, { layers: over, notes: notes.slice(from, note), first: from + 1 }));
  }
  const date = analysis.frame.date ? ` · ${analysis.frame.date}` : "";
  return `<article>\n<header>${escape(name)}${date}</header>\n${bodies.join("")}</article>\n`;
}

/** What belongs to one paragraph; `first` is the number of its first note. */
interface Margin {
  readonly layers: readonly Layer[];
  readonly notes: readonly Note[];
  readonly first: number;
}

function row({ prose }: Analysis, paragraph: Paragraph, { layers, notes, first }: Margin): string {
  const numbers = notes.map(({ start }, index) => ({ at: Math.max(start, paragraph.start), number: first + index }));
  const cuts = [paragraph, ...layers, ...numbers.map(({ at }) => ({ start: at, end: at }))];
  const edges = [...new Set(cuts.flatMap(({ start, end }) => [start, end]))]
    .filter((edge) => edge >= paragraph.start && edge <= paragraph.end)
    .sort((a, b) => a - b);
  const pieces = edges.map((start, index) => {
    const marks = numbers.filter(({ at }) => at === start).map(({ number }) => `<sup>${number}</sup>`);
    const end = edges[index + 1] ?? start;
    const names = new Set(layers.filter((one) => one.start <= start && end <= one.end).flatMap((one) => one.names.split(" "))); // prettier-ignore
    const words = escape(prose.masked.slice(start, end));
    return (
      marks.join("") +
      (names.size === 0 || words === "" ? words : `<span class="${[...names].join(" ")}">${words}</span>`)
    );
  });
  const items = notes.map(
    ({ kind, words, detail }, index) =>
      `<li value="${first + index}" class="${kind}">${escape(words)} <small>${escape(detail)}</small></li>\n`,
  );
  const tag = tags[paragraph.kind];
  const margin = items.length === 0 ? "" : `<ol>\n${items.join("")}</ol>\n`;
  return `<section>\n<${tag} class="${paragraph.kind}">${pieces.join("")}</${tag}>\n<aside>${margin}</aside>\n</section>\n`;
}

const tags: Readonly<Record<Paragraph["kind"], string>> = {
  ...{ headline: "h1", heading: "h2", byline: "p", body: "p", quote: "blockquote", item: "p", turn: "p", caption: "p" },
};

function layersOf({ analysis, findings }: Annotated): Layer[] {
  const layer = ({ start, end }: Span, names: string): Layer => ({ start, end, names });
  return [
    ...analysis.mentions.map((mention) => layer(mention, mention.type)),
    ...analysis.quotations.flatMap(({ parts, form }) => parts.map((part) => layer(part, form === "scare" ? "scare" : "quotation"))), // prettier-ignore
    ...analysis.claims.map((claim) => layer(claim, "claim")),
    ...findings.map(({ span, severity }) => layer(span, `finding ${severity}`)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

function notesOf({ analysis, findings }: Annotated): Note[] {
  const { text } = analysis.prose;
  const speakers = analysis.quotations
    .filter(({ form }) => form !== "scare")
    .map(({ parts, form, speaker }) => {
      const name = speaker && (speaker.entity === null ? text.slice(speaker.start, speaker.end) : analysis.entities[speaker.entity].name); // prettier-ignore
      return { ...parts[0], kind: "quotation", words: name ?? "nobody named", detail: `${form} quotation` };
    });
  const found = findings.map(({ span, severity, message, check }) => ({
    ...{ start: span.start, end: span.end, kind: severity, words: message, detail: check },
  }));
  return [...speakers, ...found].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Words as HTML says them; nothing in a text becomes markup. */
export function escape(words: string): string {
  return words.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`).replaceAll("\0", "\uFFFD");
}
