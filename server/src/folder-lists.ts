/** Lists that a desk keeps in a folder that is open: read together, followed as they change, bad rows shown where they stand. */
import type { Diagnostic } from "vscode-languageserver";
import { matcherOf, normalized, pathBelow } from "./files.ts";
import type { Changed, Folders } from "./folders.ts";

/** A list as it lies in the folder. */
export interface ListFile {
  readonly uri: string;
  readonly text: string;
}

/** What lists hold, and what is wrong with them by the uri of the file. */
export interface ListsReading<Held> {
  readonly held: Held;
  readonly problems: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** What the lists need of their surroundings. */
export interface ListsSurroundings<Held> {
  readonly folders: Folders;
  /** Reads all lists of a folder, given in the order of their uris. */
  readonly read: (files: readonly ListFile[]) => Promise<ListsReading<Held>>;
  /** What holds where there is no list. */
  readonly nothing: () => Promise<Held>;
  /** Shows what is wrong with a file, in place of what was shown before. */
  readonly publish: (uri: string, found: readonly Diagnostic[]) => void;
  /** Lists are others now: what was read with them is to be read again. */
  readonly onChange: () => void;
  /** Something that the log should name. */
  readonly onTrouble: (message: string) => void;
}

/** The lists of one folder as they were read last. */
interface Read<Held> {
  readonly root: string;
  readonly globs: readonly string[];
  readonly held: Promise<Held>;
  readonly watching: Promise<{ dispose(): void }>;
}

/** What the lists of each folder hold. */
export class FolderLists<Held> {
  readonly #around: ListsSurroundings<Held>;
  /** By folder and globs: settings may name others for a folder inside. */
  readonly #read = new Map<string, Read<Held>>();
  /** Problems by the normalized uri of their file. */
  readonly #problems = new Map<string, readonly Diagnostic[]>();

  constructor(around: ListsSurroundings<Held>) {
    this.#around = around;
    around.folders.onRoots(() => this.dispose());
    around.folders.onChange((changes) => this.#note(changes));
  }

  /** What holds for a text for which settings name these globs. Never rejects. */
  of(uri: string, globs: readonly string[]): Promise<Held> {
    const root = globs.length === 0 ? null : this.#around.folders.rootOf(uri);
    if (root === null) return this.#around.nothing();
    const key = [root, ...globs].join("\n");
    const known = this.#read.get(key);
    if (known) return known.held;
    const watching = this.#around.folders.watch(globs).catch(() => ({ dispose: () => {} }));
    const held = this.#readAll(root, globs);
    this.#read.set(key, { root, globs, held, watching });
    return held;
  }

  /** What is wrong with the list at `uri`. */
  problemsOf(uri: string): readonly Diagnostic[] {
    return this.#problems.get(normalized(uri)) ?? [];
  }

  /** Forgets all lists and ends all watching. */
  dispose(): void {
    for (const key of [...this.#read.keys()]) this.#forget(key);
  }

  #forget(key: string): void {
    void this.#read.get(key)?.watching.then((watching) => watching.dispose());
    this.#read.delete(key);
  }

  async #readAll(root: string, globs: readonly string[]): Promise<Held> {
    try {
      const files: ListFile[] = [];
      for (const { uri } of await this.#around.folders.list(root, globs)) {
        files.push({ uri, text: new TextDecoder().decode(await this.#around.folders.read(uri)) });
      }
      const { held, problems } = await this.#around.read(files);
      for (const { uri } of files) this.#show(uri, problems.get(uri) ?? []);
      return held;
    } catch (reason) {
      this.#around.onTrouble(
        `Lists of the desk cannot be read: ${reason instanceof Error ? reason.message : String(reason)}`,
      );
      return this.#around.nothing();
    }
  }

  #show(uri: string, found: readonly Diagnostic[]): void {
    if (found.length === 0 && !this.#problems.delete(normalized(uri))) return;
    if (found.length > 0) this.#problems.set(normalized(uri), found);
    this.#around.publish(uri, found);
  }

  #note(changes: readonly Changed[]): void {
    for (const { uri, change } of changes) if (change === "deleted") this.#show(uri, []);
    const touched = [...this.#read].filter(([, { root, globs }]) => {
      const isNamed = matcherOf(globs);
      return changes.some(({ uri }) => isNamed(pathBelow(normalized(uri), root) ?? ""));
    });
    for (const [key] of touched) this.#forget(key);
    if (touched.length > 0) this.#around.onChange();
  }
}
