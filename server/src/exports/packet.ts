/** The fact-check packet: the annotated text, and below it every claim, quotation, name and decision with its evidence. */
import type { Annotated, Format } from "./annotated.ts";
import { page } from "./html.ts";
import { annotatedCopy } from "./html/copy.ts";
import { escape } from "./html/escape.ts";
import type { Note } from "./html/notes.ts";
import { packetSections, type Entry, type Line, type Section } from "./packet/sections.ts";

/** One page that needs nothing else and prints well: every text begins on a new sheet. */
export const packetHtml: Format = {
  ...page("Fact-check packet", packetStyle()),
  separator: "",
  items: (annotated) => {
    const sections = packetSections(annotated);
    return [
      `${annotatedCopy(annotated, notesOf(sections))}<div class="packet">\n${sections.map(sectionHtml).join("")}</div>\n`,
    ];
  },
};

/** The same for a wiki, an issue or a mail. */
export const packetMarkdown: Format = {
  ...{ head: "", separator: "\n---\n\n", foot: () => "" },
  items: (annotated) => [markdownOf(annotated, packetSections(annotated))],
};

/** CSS that the packet adds to the page's; holds no `</style`. */
function packetStyle(): string {
  return `.packet { font: 14px/1.45 system-ui, sans-serif; margin: 1rem 0 3rem; } .packet h2 { font-size: 1.05rem; border-bottom: 1px solid #ccc; }
.packet li { margin: 0 0 .7rem; break-inside: avoid; } .packet ul { margin: .15rem 0 0; padding-left: 1.2rem; color: #444; }
.packet .state { font-weight: 600; } .checked .state { color: #38761d; } .disputed .state { color: #a00; } .open .state { color: #8a5200; }
article + .packet { break-after: page; } li.checked { color: #38761d; } li.disputed { color: #a00; } li.open { color: #8a5200; }
`;
}

/** The numbers of the entries, in the margin of the text. */
const notesOf = (sections: readonly Section[]): Note[] =>
  sections
    .flatMap(({ entries }) => entries)
    .flatMap(({ place, label, state, short }) =>
      place ? [{ ...place, kind: state, words: `${label} ${short}`, detail: state }] : [],
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);

function sectionHtml({ heading, empty, entries }: Section): string {
  const list = entries.map(entryHtml).join("");
  return `<h2>${escape(heading)}</h2>\n${entries.length === 0 ? `<p>${escape(empty)}</p>\n` : `<ul class="entries">\n${list}</ul>\n`}`;
}

function entryHtml({ label, state, words, lines }: Entry): string {
  const items = lines.map((line) => `<li>${lineHtml(line)}</li>`).join("");
  return `<li class="${state}"><b>${escape(label)}</b> <span class="state">${escape(state)}</span> ${escape(words)}${items === "" ? "" : `<ul>${items}</ul>`}</li>\n`;
}

const lineHtml = ({ words, address }: Line): string =>
  address !== undefined && isAddress(address)
    ? `${escape(words)} <a href="${escape(address)}">${escape(address)}</a>`
    : escape(address === undefined ? words : `${words} ${address}`);

const isAddress = (address: string): boolean => /^https?:\/\//iu.test(address);

function markdownOf({ name, analysis }: Annotated, sections: readonly Section[]): string {
  const date = analysis.frame.date ? ` · ${analysis.frame.date}` : "";
  const text = markedText(analysis.prose.text, sections);
  const parts = sections.map(({ heading, empty, entries }) => {
    const list = entries.map(entryMarkdown).join("\n");
    return `## ${plain(heading)}\n\n${entries.length === 0 ? plain(empty) : list}\n`;
  });
  return [`# Fact-check packet: ${plain(name)}${date}\n`, `${text}\n`, ...parts].join("\n");
}

/** The text as a quotation, each claim and quotation followed by its number in brackets. */
function markedText(text: string, sections: readonly Section[]): string {
  const marks = sections
    .flatMap(({ entries }) => entries.flatMap(({ place, label }) => (place ? [{ at: place.end, label }] : [])))
    .sort((a, b) => a.at - b.at);
  let [marked, from] = ["", 0];
  for (const { at, label } of marks) {
    marked += `${text.slice(from, at)}\u0000${label}\u0001`;
    from = at;
  }
  const lines = (marked + text.slice(from)).split(/\r\n|\r|\n/u);
  return lines
    .map((line) => `> ${plain(line).replaceAll("\u0000", " **[").replaceAll("\u0001", "]**")}`.trimEnd())
    .join("\n");
}

function entryMarkdown({ label, state, words, lines }: Entry): string {
  const below = lines.map(
    ({ words: said, address }) =>
      `  - ${plain(said)}${address === undefined ? "" : ` ${isAddress(address) ? `<${address}>` : plain(address)}`}`,
  );
  return [`- **${plain(label)}** *${state}* ${plain(words)}`, ...below].join("\n");
}

/** Words as Markdown says them, on one line; nothing in a text becomes markup. */
const plain = (words: string): string =>
  words
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]/gu, String.raw`\$&`)
    .replace(/^([-+]|\d+[.)])(?=\s)/u, String.raw`\$1`);
