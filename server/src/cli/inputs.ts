/** Reads what the command line names: files, and standard input as `-`. */
import { readFile, stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { DocumentLanguage } from "../analysis/model.ts";

/** A text that was read. */
export interface Input {
  /** File URL, or `stdin:` for standard input without a name. */
  readonly uri: string;
  /** The path as given. */
  readonly name: string;
  /** As read: line ends and a byte order mark are kept, so that offsets count in the file's own characters. */
  readonly text: string;
  readonly language: DocumentLanguage;
  /** ISO date that an archive gives for the text; null when it gives none. */
  readonly date: string | null;
}

/** Why a text cannot be read, in words for the person at the terminal. */
export class Unreadable extends Error {}

/** How inputs are read. */
export interface Reading {
  /** What every text is taken for; null: what its name says. */
  readonly language: DocumentLanguage | null;
  /** WHATWG label; a byte order mark overrules it. */
  readonly encoding: string;
  /** The name that standard input stands for; null when none. */
  readonly stdinName: string | null;
}

/** The text at `path`, or on standard input when it is `-`. Throws `Unreadable`. */
export async function readInput(path: string, reading: Reading): Promise<Input> {
  const piped = path === "-";
  const name = piped ? (reading.stdinName ?? "-") : path;
  const bytes = piped ? await readAll(process.stdin) : await readBytes(path);
  return {
    ...{ uri: name === "-" ? "stdin:" : pathToFileURL(resolve(name)).href, name: name === "-" ? "<stdin>" : name },
    ...{ text: decode(bytes, reading.encoding), language: reading.language ?? languageOf(name) },
    date: null,
  };
}

/** What kind of document a file is by the end of its name. */
export function languageOf(path: string): DocumentLanguage {
  return languages.get(extname(path).toLowerCase()) ?? "plaintext";
}

const languages: ReadonlyMap<string, DocumentLanguage> = new Map([
  ...([".md", ".markdown", ".mdown", ".mkd"] as const).map((end) => [end, "markdown"] as const),
  ...([".html", ".htm", ".xhtml"] as const).map((end) => [end, "html"] as const),
  [".news", "news"],
]);

/** The bytes of a file. Throws `Unreadable`. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory()) throw new Unreadable("is a folder, not a text");
    return await readFile(path);
  } catch (reason) {
    throw reason instanceof Unreadable ? reason : new Unreadable(reasons.get(codeOf(reason)) ?? String(reason));
  }
}

const codeOf = (reason: unknown): string => (reason as { code?: string }).code ?? "";

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file"],
  ["EACCES", "may not be read (permission denied)"],
  ["EPERM", "may not be read (not permitted)"],
  ["ENOTDIR", "there is no such file"],
  ["ELOOP", "is a link that leads in a circle"],
  ["ENAMETOOLONG", "the name is too long"],
  ["ERR_FS_FILE_TOO_LARGE", "is too large to read"],
]);

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The characters of `bytes`. A byte order mark stays and counts as one. */
export function decode(bytes: Uint8Array, encoding: string): string {
  const label = markedEncoding(bytes) ?? encoding;
  if (!label.startsWith("utf-16") && bytes.subarray(0, 8192).includes(0)) throw new Unreadable("is binary, not a text");
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const advice = label === "utf-8" ? "; save it as UTF-8, or give --encoding (windows-1252, for one)" : "";
    throw new Unreadable(`is not ${label.toUpperCase()}${advice}`);
  }
}

/** The encoding that a byte order mark of UTF-16 tells; null when there is none. */
function markedEncoding([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}
