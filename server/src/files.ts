/** What a server may ask of the folders that are open: which files there are, and what is in one. */
import picomatch from "picomatch";

/** A file as a listing shows it: two stamps that are alike mean that the file need not be read again. */
export interface FileStamp {
  readonly uri: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Files by their uri, on whatever carries them. What fails rejects, with the `code` of the system where there is one. */
export interface Files {
  /** Whether what lies in the folder `root` can be got at. */
  readonly reaches: (root: string) => boolean;
  /**
   * Files below the folder `root` whose path from there matches one of `globs`, in the order of their uris. A glob
   * without a slash holds in every folder below. Links are not followed; `node_modules` and what begins with a point are
   * left out.
   */
  readonly list: (root: string, globs: readonly string[]) => Promise<readonly FileStamp[]>;
  /** The file behind a uri; null when there is none. */
  readonly stamp: (uri: string) => Promise<FileStamp | null>;
  readonly read: (uri: string) => Promise<Uint8Array>;
  /** Where a uri really leads once links are followed, as far as it exists. */
  readonly follow: (uri: string) => Promise<string>;
}

/** What became of a file. */
export type FileChange = "created" | "changed" | "deleted";

/** Asked for something that lies in no folder it may look into. */
export class Outside extends Error {
  /** As the system's own errors have one. */
  readonly code = "EACCES";

  constructor(uri: string) {
    super(`${uri} lies outside the folders that are open`);
  }
}

/** A glob as it holds from a root: "*.source.*" means one in any folder, as editors take it. */
export const fromRoot = (glob: string): string => (glob.includes("/") ? glob.replace(/^\.?\//u, "") : `**/${glob}`);

/** Tells whether a path from the root is named by one of `globs`. */
export const matcherOf = (globs: readonly string[]): ((path: string) => boolean) => picomatch(globs.map(fromRoot));

/** Whether `uri` is `root` or lies below it; both as the editor writes them, without links followed. */
export function isBelow(uri: string, root: string): boolean {
  const [path, folder] = [normalized(uri), withoutSlash(normalized(root))];
  return path === folder || path.startsWith(`${folder}/`);
}

/** The path from `root` to `uri`, its parts decoded; null when it is not below. */
export function pathBelow(uri: string, root: string): string | null {
  const folder = `${withoutSlash(normalized(root))}/`;
  const path = normalized(uri);
  return path.startsWith(folder) ? decoded(path.slice(folder.length)) : null;
}

/** The uri with `.` and `..` resolved and its escapes written one way: "file:///C%3A/a" and "file:///c:/a" are one. */
export function normalized(uri: string): string {
  try {
    const url = new URL(uri);
    const path = url.pathname.split("/").map((part) => encodeURIComponent(decoded(part)).replaceAll("%3A", ":"));
    return `${url.protocol}//${url.host}${path.join("/").replace(/^\/[A-Z]:/u, (drive) => drive.toLowerCase())}`;
  } catch {
    return uri;
  }
}

const withoutSlash = (uri: string): string => (uri.endsWith("/") ? uri.slice(0, -1) : uri);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
