/** Reads a source text from the bytes of its file: what the file's name and first bytes say it is. */
import { htmlBlocks } from "../../text/html.ts";
import { markdownBlocks } from "../../text/markdown.ts";
import type { SourceText } from "../source-text.ts";
import { decodeWords } from "./encoding.ts";
import { jsonWords } from "./json-words.ts";
import { subtitleWords } from "./subtitles.ts";
import { Unusable } from "./unusable.ts";

/** Endings of files that can be read as source texts, without their point. */
export const readableEndings: readonly string[] = [
  ...["txt", "text", "news", "md", "markdown", "mdown", "mkd", "html", "htm", "xhtml"],
  ...["srt", "vtt", "json", "jsonl", "ndjson", "docx", "pdf"],
];

/** Whether a file with this name can be read as a source text. */
export const isReadable = (uri: string): boolean => readableEndings.includes(endingOf(uri));

/**
 * The source text in `bytes`; `encoding` is a WHATWG label for texts that say nothing of it. Throws `Unusable` with words for people when they hold none: a damaged file, another kind
 * than its name says, a password, an encoding that cannot be told.
 */
export async function readSource(uri: string, bytes: Uint8Array, encoding?: string): Promise<SourceText> {
  const ending = endingOf(uri);
  if (bytes.length === 0) throw new Unusable("is empty");
  if (ending === "docx") return ownLayout(uri, await (await import("./word-file.ts")).wordFileText(bytes));
  if (ending === "pdf") return ownLayout(uri, await (await import("./pdf-file.ts")).pdfFileText(bytes));
  const written = decodeWords(bytes, encoding);
  const lineStarts = lineStartsOf(written);
  if (/^jsonl?$|^ndjson$/u.test(ending)) return { uri, lineStarts, ...jsonWords(written) };
  if (/^(?:srt|vtt)$/u.test(ending)) return { uri, lineStarts, text: subtitleWords(written) };
  if (/^x?html?$/u.test(ending)) return { uri, lineStarts, text: htmlBlocks(written).masked };
  if (/^(?:md|markdown|mdown|mkd)$/u.test(ending)) return { uri, lineStarts, text: markdownBlocks(written).masked };
  return { uri, lineStarts, text: written };
}

/** The end of a file's name in lower case, without its point; empty when there is none. */
export function endingOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  const point = name.lastIndexOf(".");
  return point < 0 ? "" : name.slice(point + 1).toLowerCase();
}

/** A text whose file has no lines that an editor could go to. */
function ownLayout(uri: string, text: string): SourceText {
  if (text.trim() === "") throw new Unusable("holds no words (a scan, perhaps: pictures of words cannot be read)");
  return { uri, text, lineStarts: null };
}

function lineStartsOf(text: string): Uint32Array {
  const starts: number[] = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return Uint32Array.from(starts);
}
