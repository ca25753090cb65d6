/** Archives: texts as JSON lines, read as a stream, a line at a time. */
import { createReadStream } from "node:fs";
import type { DocumentLanguage } from "../analysis/model.ts";
import { isDay } from "../settings.ts";
import type { Input } from "./inputs.ts";

/** A text, or the line that holds none and why. */
export type Line = { readonly input: Input } | { readonly problem: string };

/** The texts of an archive (`{ "id", "text" }`, and if they like `language` and `date`) in order; `-` is standard input. Memory holds a line. */
export async function* readArchive(path: string, onBytes: (count: number) => void = () => {}): AsyncGenerator<Line> {
  const name = path === "-" ? "standard input" : path;
  let number = 0;
  for await (const bytes of linesOf(path === "-" ? process.stdin : createReadStream(path))) {
    number++;
    onBytes(bytes.length + 1);
    if (bytes.length === 0 || isBlank(bytes)) continue;
    const read = readLine(bytes);
    yield typeof read === "string" ? { problem: `${name}:${number}: ${read}` } : { input: read };
  }
}

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.length < 8 && bytes.every((byte) => byte === 32 || byte === 13 || byte === 9);

const decoder = new TextDecoder("utf-8", { fatal: true });
const languages: readonly unknown[] = ["plaintext", "news", "markdown", "html"];

/** The text on a line, or why it holds none. */
function readLine(bytes: Uint8Array): Input | string {
  let read: unknown;
  try {
    read = JSON.parse(decoder.decode(bytes));
  } catch (reason) {
    return reason instanceof SyntaxError ? `is not JSON (${reason.message.slice(0, 80)})` : "is not UTF-8";
  }
  return textOfRecord(read);
}

/** The text that a record (`{ "id", "text" }`, and if it likes `language` and `date`) holds, or why it holds none. */
export function textOfRecord(read: unknown): Input | string {
  if (typeof read !== "object" || read === null || Array.isArray(read)) return "is no JSON object";
  const { id, text, language = "plaintext", date = null } = read as Readonly<Record<string, unknown>>;
  if (typeof id !== "string" && typeof id !== "number") return 'has no "id"';
  if (typeof text !== "string") return 'has no "text"';
  if (!languages.includes(language)) return `has an unknown language ${JSON.stringify(language)}`;
  if (!(date === null || isDay(date))) return `has a date that is none: ${JSON.stringify(date)}`;
  return { uri: String(id), name: String(id), text, language: language as DocumentLanguage, date };
}

/** The lines of a stream of bytes, without their line ends. Only a line feed ends a line: JSON may hold every other. */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  let pieces: Buffer[] = [];
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      pieces.push(chunk.subarray(from, at));
      yield pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
      pieces = [];
      from = at + 1;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  if (pieces.length > 0) yield Buffer.concat(pieces);
}
