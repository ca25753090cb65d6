/** Where results go: standard output, or a file that appears under its name only when it is whole. */
import { createReadStream, createWriteStream } from "node:fs";
import { copyFile, open, rename, stat, truncate } from "node:fs/promises";
import type { Writable } from "node:stream";
import { linesOf } from "./archive.ts";
import { Misuse } from "./misuse.ts";

/** A place to write to. */
export interface Output {
  /** Settles when there is room for more. */
  readonly write: (words: string) => Promise<void>;
  /** Gives the file its name. */
  readonly finish: () => Promise<void>;
  /** Ids of texts whose rows are in the file already; empty unless resumed. */
  readonly done: ReadonlySet<string>;
}

/** Standard output. */
export const standardOutput: Output = {
  write: (words) => writeTo(process.stdout, words),
  finish: async () => {},
  done: new Set(),
};

/** The file at `path`, begun anew. */
export async function fileOutput(path: string): Promise<Output> {
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory()) throw new Misuse(`${path}: is a folder, not a file to write`);
  // A device or a pipe (/dev/null, /dev/stdout) is written to; nothing may take its place.
  if (there && !there.isFile()) return openAt(path, { flags: "w", done: new Set() });
  return fileAt(path, { flags: "w", done: new Set() });
}

/** The JSON-lines file at `path`, gone on with: the rows of a run that was broken off, or of one that ended, stay. */
export async function resumedOutput(path: string): Promise<Output> {
  const part = partOf(path);
  if ((await sizeOf(part)) === null && (await sizeOf(path)) !== null) await copyFile(path, part);
  const done = new Set<string>();
  if ((await sizeOf(part)) !== null) {
    let whole = 0;
    for await (const line of linesOf(createReadStream(part))) {
      const uri = uriOf(line);
      if (uri === null) break; // a line torn by the end of the run, and all that follows it
      done.add(uri);
      whole += line.length + 1;
    }
    await truncate(part, Math.min(whole, (await sizeOf(part)) ?? 0));
    await endLine(part, whole);
  }
  return fileAt(path, { flags: "a", done });
}

/** How a file is opened, and what is in it. */
interface Begun {
  readonly flags: string;
  readonly done: ReadonlySet<string>;
}

/** A file that grows under another name. */
async function fileAt(path: string, begun: Begun): Promise<Output> {
  const part = await openAt(partOf(path), begun);
  const finish = async (): Promise<void> => {
    await part.finish();
    await rename(partOf(path), path);
  };
  return { ...part, finish };
}

/** The file at `path` itself. Throws `Misuse` when there is no room for what is written. */
async function openAt(path: string, { flags, done }: Begun): Promise<Output> {
  const stream = createWriteStream(path, { flags });
  await new Promise((resolve, reject) => stream.once("open", resolve).once("error", reject));
  const refuse = (reason: NodeJS.ErrnoException): never => {
    throw new Misuse(`${path}: cannot be written (${reason.code ?? reason.message})`);
  };
  return {
    write: (words) => writeTo(stream, words).catch(refuse),
    finish: () => new Promise<void>((resolve, reject) => stream.once("error", reject).end(resolve)).catch(refuse),
    done,
  };
}

/** The name under which a file grows. */
const partOf = (path: string): string => `${path}.part`;

const sizeOf = async (path: string): Promise<number | null> => (await stat(path).catch(() => null))?.size ?? null;

/** A last line that came whole but for its line end gets one. */
async function endLine(path: string, size: number): Promise<void> {
  if (((await sizeOf(path)) ?? 0) >= size) return;
  const file = await open(path, "a");
  await file.write("\n");
  await file.close();
}

function uriOf(line: Uint8Array): string | null {
  try {
    const { uri } = JSON.parse(Buffer.from(line).toString("utf8")) as { uri?: unknown };
    return typeof uri === "string" ? uri : null;
  } catch {
    return null;
  }
}

const writeTo = (stream: Writable, words: string): Promise<void> =>
  words === ""
    ? Promise.resolve()
    : new Promise((resolve, reject) => stream.write(words, (reason) => (reason ? reject(reason) : resolve())));
