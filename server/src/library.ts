/** Source texts by their files: read and indexed one after another in the background, within a budget of memory. */
import { normalized, type FileStamp } from "./files.ts";
import type { Folders } from "./folders.ts";
import { endingOf, isReadable, readSource } from "./sources/readers/reader.ts";
import { isUnusable } from "./sources/readers/unusable.ts";
import { heldBy, indexSource, type IndexedSource } from "./sources/source-text.ts";
import { fileName } from "./text/file-name.ts";

/** A work that the user sees going on and may end. */
export interface Progress {
  /** 0..1, and what is being done. */
  readonly report: (share: number, words: string) => void;
  readonly isCancelled: () => boolean;
  readonly done: () => void;
}

/** Whom a library tells what it does. */
export interface Told {
  /** Something that the user should know, in words that go on from the program's name; never words of a text. */
  readonly onTrouble: (message: string) => void;
  readonly progress: (title: string) => Promise<Progress>;
}

/** One file as it was read last; without a text when it could not be used. */
interface Entry {
  readonly stamp: FileStamp;
  readonly source: IndexedSource | null;
}

/** The source texts that were read, by normalized uri. */
export class Library {
  readonly #folders: Pick<Folders, "read">;
  readonly #told: Told;
  readonly #entries = new Map<string, Entry>();
  #size = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #isOver = false;
  #saidFull = false;

  constructor(folders: Pick<Folders, "read">, told: Told) {
    this.#folders = folders;
    this.#told = told;
  }

  /** The text of a file; null when it was not read or cannot be used. */
  get(uri: string): IndexedSource | null {
    return this.#entries.get(uri)?.source ?? null;
  }

  /** Forgets a file; whether it was known. */
  drop(uri: string): boolean {
    this.#size -= heldBy(this.get(uri));
    return this.#entries.delete(uri);
  }

  /** Reads what is new or changed among these files, after whatever is being read; whether anything was. Never rejects. */
  take(stamps: readonly FileStamp[]): Promise<boolean> {
    const taken = this.#queue.then(() => this.#takeNow(stamps.filter((stamp) => this.#isNew(stamp))));
    this.#queue = taken;
    return taken;
  }

  /** Reads no more. */
  dispose(): void {
    this.#isOver = true;
    this.#entries.clear();
  }

  #isNew({ uri, size, modified }: FileStamp): boolean {
    const known = this.#entries.get(normalized(uri))?.stamp;
    return known === undefined || known.size !== size || known.modified !== modified;
  }

  async #takeNow(stamps: readonly FileStamp[]): Promise<boolean> {
    if (stamps.length === 0 || this.#isOver) return false;
    const bytes = stamps.reduce((sum, { size }) => sum + size, 0);
    const progress = await this.#told.progress("Copydesk: reading source texts");
    let done = 0;
    for (const [index, stamp] of stamps.entries()) {
      if (this.#isOver || progress.isCancelled()) {
        if (!this.#isOver)
          this.#told.onTrouble(`${counted(stamps.length - index)} were not read: reading was cancelled.`);
        break;
      }
      progress.report(bytes === 0 ? 1 : done / bytes, `${index + 1} of ${stamps.length}`);
      await this.#takeOne(stamp);
      done += stamp.size;
      await pause(); // a draft may be waiting to be read
    }
    progress.done();
    return true;
  }

  async #takeOne(stamp: FileStamp): Promise<void> {
    const uri = normalized(stamp.uri);
    this.drop(uri);
    const source = await this.#readOne(stamp);
    if (this.#isOver) return;
    this.#size += heldBy(source);
    this.#entries.set(uri, { stamp, source });
  }

  async #readOne(stamp: FileStamp): Promise<IndexedSource | null> {
    if (!isReadable(stamp.uri)) {
      // Pictures and recordings lie beside source texts everywhere; a document that is passed over is another matter.
      if (documents.has(endingOf(stamp.uri)))
        this.#say(stamp.uri, "cannot be read as a source text; save it as .docx, .txt or .pdf");
      return null;
    }
    if (stamp.size > largestFile)
      return this.#say(stamp.uri, `is too large for a source text (more than ${largestFile / 1e6} MB)`);
    if (this.#size > budget) {
      if (!this.#saidFull)
        this.#say(stamp.uri, `and further source texts are left out: those read take ${budget / 1e6} MB of memory`);
      this.#saidFull = true;
      return null;
    }
    try {
      return indexSource(await readSource(stamp.uri, await this.#folders.read(stamp.uri)));
    } catch (reason) {
      const { message, code } = (reason ?? {}) as { message?: string; code?: string };
      const words = isUnusable(reason)
        ? message
        : code === "EACCES"
          ? "may not be read (permission denied, or a link out of the folder)"
          : message;
      return this.#say(stamp.uri, `${words ?? "cannot be read"}; it is left out of the source texts`);
    }
  }

  #say(uri: string, words: string): null {
    this.#told.onTrouble(`${fileName(uri)} ${words}.`);
    return null;
  }
}

/** Bytes of a file, and of memory for all texts and their indexes. */
const [largestFile, budget] = [100e6, 500e6];

/** Endings of documents that users take for readable. */
const documents: ReadonlySet<string> = new Set(["doc", "rtf", "odt", "pages", "epub", "docm", "dot"]);

const counted = (files: number): string => (files === 1 ? "one source text" : `${files} source texts`);

const pause = (): Promise<void> => new Promise((wake) => setTimeout(wake, 0));
