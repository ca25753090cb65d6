/** The annotated copy: the story in colour, numbered notes in its margin, who speaks where, and its dates. */
import type { Analysis, Paragraph, Span } from "../../analysis/model.ts";
import type { Copied } from "../annotated.ts";
import { dates } from "./dates.ts";
import { escape } from "./escape.ts";
import { layersOf, type Layer } from "./layers.ts";
import { notesOf, type Note } from "./notes.ts";
import { voices } from "./voices.ts";
import { inEnglish, type Say } from "../../wording/say.ts";

/**
 * One `article` element, whole by itself: no script, no inline style, no address. `data-at` on an element is the UTF-16
 * offset at which its words begin in the text. `notes` stand in its margin, in text order; absent: all that there are.
 */
export function annotatedCopy(copied: Copied, notes: readonly Note[] = notesOf(copied)): string {
  const { analysis, name, say = inEnglish } = copied;
  const date = analysis.frame.date ? ` · ${analysis.frame.date}` : "";
  const overview = `${voices(analysis, say)}${dates(analysis, say)}`;
  return `<article>\n<header>${escape(name)}${date}</header>\n${overview}${body(copied, notes)}</article>\n`;
}

/** The colours of the copy, each shown on its own name. */
export const legend = (say: Say): string =>
  `<p class="legend">${colours.map(([look, words]) => `<span class="${look}">${escape(say(words))}</span>`).join(" ")}</p>\n`;

const colours = [
  ...[
    ["person", "person"],
    ["organization", "organisation"],
    ["place", "place"],
    ["quotation", "quotation"],
  ],
  ...[
    ["cue", "reporting words"],
    ["claim", "claim"],
    ["finding warning", "finding"],
  ],
] as const;

function body(copied: Copied, notes: readonly Note[]): string {
  const { analysis } = copied;
  const layers = layersOf(copied);
  const rows: string[] = [];
  let [layer, note] = [0, 0];
  for (const paragraph of analysis.prose.paragraphs) {
    while (layer < layers.length && layers[layer].end <= paragraph.start) layer++;
    const over: Layer[] = [];
    for (let at = layer; at < layers.length && layers[at].start < paragraph.end; at++)
      if (layers[at].end > paragraph.start) over.push(layers[at]);
    const from = note;
    while (note < notes.length && notes[note].start < paragraph.end) note++;
    rows.push(row(analysis, paragraph, { layers: over, notes: notes.slice(from, note), first: from + 1 }));
  }
  return rows.join("");
}

/** What belongs to one paragraph; `first` is the number of its first note. */
interface Margin {
  readonly layers: readonly Layer[];
  readonly notes: readonly Note[];
  readonly first: number;
}

function row(analysis: Analysis, paragraph: Paragraph, margin: Margin): string {
  const tag = tags[paragraph.kind];
  const words = pieces(analysis, paragraph, margin).join("");
  const copy = `<${tag} class="${paragraph.kind}" data-at="${paragraph.start}">${words}</${tag}>`;
  return `<section>\n${copy}\n<aside>${list(margin)}</aside>\n</section>\n`;
}

/** The paragraph's words, cut wherever a layer begins or ends or a note is numbered. */
function pieces({ prose }: Analysis, paragraph: Span, { layers, notes, first }: Margin): string[] {
  const numbers = notes.map(({ start }, index) => ({ at: Math.max(start, paragraph.start), number: first + index }));
  const cuts = [paragraph, ...layers, ...numbers.map(({ at }) => ({ start: at, end: at }))];
  const edges = [...new Set(cuts.flatMap(({ start, end }) => [start, end]))]
    .filter((edge) => edge >= paragraph.start && edge <= paragraph.end)
    .sort((a, b) => a - b);
  // Layers and numbers come in text order: how many of each class a piece lies under is kept from one piece to the next.
  const over = new Map<string, number>();
  const endings = layers.toSorted((a, b) => a.end - b.end);
  let [layer, ending, number] = [0, 0, 0];
  return edges.map((start, index) => {
    const marks: string[] = [];
    for (; number < numbers.length && numbers[number].at === start; number++)
      marks.push(`<sup>${numbers[number].number}</sup>`);
    for (; layer < layers.length && layers[layer].start <= start; layer++) count(over, layers[layer], 1);
    for (; ending < endings.length && endings[ending].end <= start; ending++) count(over, endings[ending], -1);
    const words = escape(prose.masked.slice(start, edges[index + 1] ?? start));
    const look = over.size === 0 ? "" : ` class="${[...over.keys()].join(" ")}"`;
    return marks.join("") + (words === "" ? "" : `<span${look} data-at="${start}">${words}</span>`);
  });
}

/** Counts the classes of a layer that begins (1) or ends (-1). */
function count(over: Map<string, number>, { names }: Layer, by: 1 | -1): void {
  for (const name of names.split(" ")) {
    const now = (over.get(name) ?? 0) + by;
    if (now === 0) over.delete(name);
    else over.set(name, now);
  }
}

function list({ notes, first }: Margin): string {
  if (notes.length === 0) return "";
  const items = notes.map(
    ({ kind, words, detail, start }, index) =>
      `<li value="${first + index}" class="${kind}" data-at="${start}">${escape(words)} <small>${escape(detail)}</small></li>\n`,
  );
  return `<ol>\n${items.join("")}</ol>\n`;
}

const tags: Readonly<Record<Paragraph["kind"], string>> = {
  ...{ headline: "h1", heading: "h2", byline: "p", body: "p", quote: "blockquote", item: "p", turn: "p", caption: "p" },
};
