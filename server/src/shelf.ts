/** Which source texts a draft is compared with: those that settings name in its folder, and those it names itself. */
import { isBelow, matcherOf, normalized, pathBelow, type FileStamp } from "./files.ts";
import type { Changed, Folders } from "./folders.ts";
import { Library, type Told } from "./library.ts";
import { namedSources } from "./sources/front-matter.ts";
import type { IndexedSource } from "./sources/source-text.ts";
import { fileName } from "./text/file-name.ts";

/** What a shelf asks of its surroundings, and tells them. */
export interface ShelfSurroundings extends Told {
  readonly folders: Folders;
  /** The globs that name source texts for a draft. */
  readonly globs: (uri: string) => Promise<readonly string[]>;
  /** Source texts are others now: what was compared with them is to be compared again. */
  readonly onChange: () => void;
}

/** A set of files that settings name in a folder, or a draft in its front matter. */
interface Named {
  readonly root: string;
  /** Globs and paths from the root. */
  readonly globs: readonly string[];
  readonly watching: Promise<{ dispose(): void }>;
  /** Normalized uris as they were listed last. */
  uris: ReadonlySet<string>;
  /** Resolves when all of them were read; never rejects. */
  ready: Promise<void>;
  /** When they were listed last, in milliseconds since 1970. */
  listed: number;
  /** The listing at work or done last, by whether anything was other than before; never rejects. */
  listing: Promise<boolean>;
  /** The one that begins when that has ended; null when nobody has asked for it. */
  next: Promise<boolean> | null;
  /** Somebody went on before they were read. */
  isMissed: boolean;
}

/** What a draft wants to be compared with, and whether it has just been opened. */
interface Wanted extends Pick<Named, "root" | "globs"> {
  readonly isOpened: boolean;
}

/** Source texts by draft. */
export class Shelf {
  readonly #around: ShelfSurroundings;
  readonly #library: Library;
  /** By the folder or the draft that they belong to. */
  readonly #named = new Map<string, Named>();
  /** Drafts that are open. */
  readonly #open = new Set<string>();
  readonly #said = new Set<string>();
  readonly #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(around: ShelfSurroundings) {
    this.#around = around;
    this.#library = new Library(around.folders, around);
    around.folders.onChange((changes) => this.#note(changes));
    around.folders.onRoots(() => this.#keepRoots());
  }

  /**
   * The source texts that a draft is compared with, as they are at hand: `onChange` says so when others follow. A source
   * text is compared with nothing, unless it names source texts itself; no text is compared with itself.
   */
  async of(uri: string, text: string): Promise<readonly IndexedSource[]> {
    const root = this.#around.folders.rootOf(uri);
    if (root === null) return [];
    const globs = await this.#around.globs(uri);
    const names = namedSources(text);
    const path = pathBelow(uri, root) ?? "";
    if (names.length === 0 && globs.some((glob) => marksPlace(glob) && matcherOf([glob])(path))) return [];
    const isOpened = !this.#open.has(uri);
    this.#open.add(uri);
    const sets = [this.#current(root, { root, globs, isOpened })];
    if (names.length > 0)
      sets.push(this.#current(uri, { root, globs: this.#fromRoot(names, { uri, path }), isOpened }));
    else this.#forget(uri);
    const allReady = Promise.all(sets.map(({ ready }) => ready)).then(() => true);
    if (!(await Promise.race([allReady, pause(patience)]))) for (const set of sets) set.isMissed = true;
    const own = normalized(uri);
    const uris = new Set(sets.flatMap((set) => [...set.uris]));
    return [...uris].sort().flatMap((one) => (one === own ? [] : (this.#library.get(one) ?? [])));
  }

  /** A draft was closed: what it names need not be watched. */
  close(uri: string): void {
    this.#open.delete(uri);
    this.#forget(uri);
  }

  /** Ends all reading and watching. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#library.dispose();
    for (const owner of [...this.#named.keys()]) this.#forget(owner);
  }

  #forget(owner: string): void {
    void this.#named.get(owner)?.watching.then((watching) => watching.dispose());
    this.#named.delete(owner);
  }

  #keepRoots(): void {
    const roots = this.#around.folders.roots();
    for (const [owner, { root }] of [...this.#named]) if (!roots.includes(root)) this.#forget(owner);
    this.#around.onChange();
  }

  /** What `globs` name for an owner; listed and read in the background when they are others than before. */
  #current(owner: string, { root, globs, isOpened }: Wanted): Named {
    const known = this.#named.get(owner);
    if (known && known.root === root && known.globs.join("\n") === globs.join("\n")) {
      // An editor that does not tell of changes is looked after, and one that tells may miss one, as while its watchers
      // begin; though not at every keystroke.
      const interval = this.#around.folders.tells() ? listIntervals.told : listIntervals.untold;
      if (isOpened || Date.now() - known.listed > interval) void this.#listAnew(known);
      return known;
    }
    this.#forget(owner);
    const nothing = { uris: new Set<string>(), ready: Promise.resolve(), listed: Date.now(), isMissed: false };
    const named: Named = {
      ...{ root, globs, ...nothing, listing: Promise.resolve(false), next: null },
      watching: this.#around.folders.watch(globs.map(unanchored)).catch(() => ({ dispose: () => {} })),
    };
    this.#named.set(owner, named);
    named.listing = this.#list(named, owner);
    named.ready = named.listing.then((isOther) => {
      if (isOther && named.isMissed) this.#around.onChange();
    });
    return named;
  }

  async #listAnew(named: Named): Promise<void> {
    if (await this.#listNext(named)) this.#around.onChange();
  }

  /** Lists a set after whatever lists it now, as of two at once the older could end last; for all who ask meanwhile. */
  #listNext(named: Named): Promise<boolean> {
    named.next ??= named.listing.then(() => {
      named.next = null;
      return (named.listing = this.#list(named, null));
    });
    return named.next;
  }

  /** Lists a set and reads what is new in it; whether anything is other than before. Never rejects. */
  async #list(named: Named, draft: string | null): Promise<boolean> {
    named.listed = Date.now();
    try {
      const { folders } = this.#around;
      const stamps: FileStamp[] = [];
      for (const glob of named.globs) {
        const found = await listOne(folders, named.root, glob);
        if (found.length === 0 && draft !== named.root && draft !== null)
          this.#say(`${fileName(draft)} names the source text ${unanchored(glob)}, which is not there.`);
        stamps.push(...found);
      }
      const before = named.uris;
      named.uris = new Set(stamps.map(({ uri }) => normalized(uri)));
      const gone = [...before].filter((uri) => !named.uris.has(uri));
      gone.forEach((uri) => this.#library.drop(uri));
      return (await this.#library.take(stamps)) || gone.length > 0 || named.uris.size !== before.size;
    } catch (reason) {
      this.#say(`source texts cannot be listed (${reason instanceof Error ? reason.message : String(reason)}).`);
      return false;
    }
  }

  /** Paths that a draft names, from the root; those that lead out of it are named to the user and left out. */
  #fromRoot(names: readonly string[], { uri, path }: { readonly uri: string; readonly path: string }): string[] {
    return names.flatMap((name) => {
      const parts = path.split("/").slice(0, -1);
      for (const part of name.replaceAll("\\", "/").split("/")) {
        if (part === "..") {
          if (parts.pop() === undefined) parts.push("..");
        } else if (part !== "." && part !== "") parts.push(part);
      }
      const isOutside = parts[0] === ".." || /^(?:[/\\]|[A-Za-z]:|[a-z][\w+.-]*:\/\/)/u.test(name);
      if (isOutside)
        this.#say(
          `${fileName(uri)} names the source text ${name}, which lies outside the folder that is open; it is left out.`,
        );
      return isOutside ? [] : [`./${parts.join("/")}`];
    });
  }

  #note(changes: readonly Changed[]): void {
    for (const { uri } of changes) this.#changed.add(normalized(uri));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#followChanges(), settling);
  }

  async #followChanges(): Promise<void> {
    const changed = [...this.#changed];
    this.#changed.clear();
    const touched = [...this.#named.values()].filter((named) => changed.some((uri) => touches(named, uri)));
    const others = await Promise.all(touched.map((named) => this.#listNext(named)));
    if (others.includes(true)) this.#around.onChange();
  }

  /** Says a thing once. */
  #say(words: string): void {
    if (!this.#said.has(words)) this.#around.onTrouble(words);
    this.#said.add(words);
  }
}

/** Milliseconds: how long a draft waits for its source texts, how long changes gather. */
const [patience, settling] = [500, 100];

/** Milliseconds after which files are listed again unasked, by whether the editor tells of changes. */
const listIntervals = { told: 10_000, untold: 2000 };

const pause = (time: number): Promise<void> => new Promise((wake) => setTimeout(wake, time));

/** A path that is there is that file, whatever signs its name holds. */
async function listOne({ stamp, list }: Folders, root: string, glob: string): Promise<readonly FileStamp[]> {
  if (glob.startsWith("./")) {
    const path = glob.slice(2).split("/").map(encodeURIComponent).join("/");
    const found = await stamp(`${root.replace(/\/$/u, "")}/${path}`).catch(() => null);
    if (found) return [found];
  }
  return list(root, [glob]);
}

const unanchored = (glob: string): string => glob.replace(/^\.\//u, "");

/** Whether a glob names a place or a mark of source texts ("sources/**", "*.source.*"), not just a kind of file ("*.txt"). */
const marksPlace = (glob: string): boolean =>
  /[\p{L}\p{N}]/u.test(glob.replace(/\.(?:\w{1,10}|\{[\w,]{1,60}\})$/u, ""));

/** Whether a changed file, or a folder that came or went as a whole, concerns a set. */
function touches({ root, globs, uris }: Named, uri: string): boolean {
  if (uris.has(uri) || [...uris].some((one) => isBelow(one, uri))) return true;
  const path = pathBelow(uri, root);
  if (path === null) return false;
  const isFolder = !path.slice(path.lastIndexOf("/") + 1).includes(".");
  return isFolder || matcherOf(globs)(path) || globs.map(unanchored).includes(path);
}
