/** Cards: what a hover says, as plain words first and Markdown or plain text last, with the text's own words escaped. */
import { MarkupKind, type MarkupContent } from "vscode-languageserver-types";
import type { Say } from "../wording/say.ts";

/** A heading and lines; any words, nothing in them is markup. */
export interface Card {
  readonly heading: string;
  readonly lines: readonly string[];
  /** A link of ours below the lines; the address is never made from words of a text. */
  readonly link?: { readonly words: string; readonly address: string };
}

/** Cards one below the other, as the editor can show them, in the reader’s language. */
export function render(cards: readonly Card[], kind: MarkupKind, say: Say): MarkupContent {
  const said = cards.map(({ heading, lines, link }) => ({ heading: say(heading), lines: lines.map(say), link }));
  const shown = said.map(kind === MarkupKind.Markdown ? asMarkdown : asPlain);
  return { kind, value: shown.join(kind === MarkupKind.Markdown ? "\n\n---\n\n" : "\n\n") };
}

const asMarkdown = ({ heading, lines, link }: Card): string =>
  [
    `**${escaped(heading)}**`,
    ...lines.map(escaped),
    ...(link ? [`[${escaped(link.words)}](${link.address})`] : []),
  ].join("  \n");
const asPlain = ({ heading, lines, link }: Card): string =>
  [heading, ...lines, ...(link ? [`${link.words}: ${link.address}`] : [])].map(oneLine).join("\n");

const oneLine = (text: string): string => text.replace(/[^\S\u00a0]+/gu, " ").trim();

/** `text` as words of Markdown: no link, picture, code, tag, entity or bare address comes of it. */
const escaped = (text: string): string => oneLine(text).replace(/[\\`*_{}[\]()#+\-.!|<>~$&:]/gu, String.raw`\$&`);
