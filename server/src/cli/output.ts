/** Where results go: standard output, or a file that appears under its name only when it is whole. */
import { createReadStream, createWriteStream } from "node:fs";
import { copyFile, open, rename, rm, stat, truncate } from "node:fs/promises";
import type { Writable } from "node:stream";
import { linesOf } from "./archive.ts";
import { Misuse } from "./misuse.ts";

/** A place to write to. */
export interface Output {
  /** Settles when there is room for more. */
  readonly write: (words: string) => Promise<void>;
  /** Gives the file its name. */
  readonly finish: () => Promise<void>;
  /** Takes away what is half written, unless it can be gone on with. */
  readonly abandon: () => Promise<void>;
  /** Ids of texts whose rows are in the file already; empty unless resumed. */
  readonly done: ReadonlySet<string>;
}

/** Standard output. */
export const standardOutput: Output = {
  write: (words) => writeTo(process.stdout, words),
  finish: async () => {},
  abandon: async () => {},
  done: new Set(),
};

/** The file at `path`, begun anew; whether what a broken run leaves `isResumable`. */
export async function fileOutput(path: string, isResumable = false): Promise<Output> {
  const there = await stat(path).catch(() => null);
  if (there?.isDirectory()) throw new Misuse(`${path}: is a folder, not a file to write`);
  // A device or a pipe (/dev/null, /dev/stdout) is written to; nothing may take its place.
  if (there && !there.isFile()) return openAt(path, { flags: "w", done: new Set() });
  return fileAt(path, { flags: "w", done: new Set(), isResumable });
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
  return fileAt(path, { flags: "a", done, isResumable: true });
}

/** How a file is opened, what is in it, the name that a user knows it by, and whether a later run can go on with it. */
interface Begun {
  readonly flags: string;
  readonly done: ReadonlySet<string>;
  readonly name?: string;
  readonly isResumable?: boolean;
}

/** A file that grows under another name. */
async function fileAt(path: string, begun: Begun): Promise<Output> {
  const part = await openAt(partOf(path), { ...begun, name: path });
  const finish = async (): Promise<void> => {
    await part.finish();
    await rename(partOf(path), path);
  };
  const abandon = async (): Promise<void> => {
    await part.abandon();
    if (!begun.isResumable) await rm(partOf(path), { force: true });
  };
  return { ...part, finish, abandon };
}

/** The file at `path` itself. Throws `Misuse` when there is no room for what is written. */
async function openAt(path: string, { flags, done, name = path }: Begun): Promise<Output> {
  const stream = createWriteStream(path, { flags });
  await new Promise((resolve, reject) => stream.once("open", resolve).once("error", reject));
  const refuse = (reason: NodeJS.ErrnoException): never => {
    throw new Misuse(`${name}: cannot be written (${reason.code ?? reason.message})`);
  };
  return {
    write: (words) => writeTo(stream, words).catch(refuse),
    finish: () => new Promise<void>((resolve, reject) => stream.once("error", reject).end(resolve)).catch(refuse),
    abandon: async () => void stream.destroy(),
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
