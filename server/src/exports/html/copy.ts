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
  // Layers and numbers come in text order: those that a piece lies under are kept from one piece to the next.
  let [over, layer, number]: [readonly Layer[], number, number] = [[], 0, 0];
  return edges.map((start, index) => {
    const marks: string[] = [];
    for (; number < numbers.length && numbers[number].at === start; number++)
      marks.push(`<sup>${numbers[number].number}</sup>`);
    const end = edges[index + 1] ?? start;
    const begun: Layer[] = [];
    for (; layer < layers.length && layers[layer].start <= start; layer++) begun.push(layers[layer]);
    over = [...over, ...begun].filter((one) => one.end >= end && one.end > start);
    const names = new Set(over.flatMap((one) => one.names.split(" ")));
    const words = escape(prose.masked.slice(start, end));
    const look = names.size === 0 ? "" : ` class="${[...names].join(" ")}"`;
    return marks.join("") + (words === "" ? "" : `<span${look} data-at="${start}">${words}</span>`);
  });
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
