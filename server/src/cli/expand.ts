/** Paths from what a user names: a file as it is, a folder's texts, the matches of a glob. */
import { stat } from "node:fs/promises";
import { glob, isDynamicPattern } from "tinyglobby";

/** Kinds of files that are taken from a folder, as a glob has them. */
const endings = "{txt,text,news,md,markdown,html,htm}";

/** The paths that `named` stands for, sorted; a glob or folder with no text in it gives none. A file need not exist. */
export async function expand(named: string, kinds = endings): Promise<readonly string[]> {
  if (named === "-") return [named];
  const found = await stat(named).catch(() => null);
  if (found?.isDirectory()) {
    const texts = await glob(`**/*.${kinds}`, {
      cwd: named,
      ignore: ["**/node_modules/**"],
      followSymbolicLinks: false,
    });
    return texts.sort().map((path) => `${named.replace(/[\\/]$/u, "")}/${path}`);
  }
  // A file whose name looks like a pattern is that file.
  if (found !== null || !isDynamicPattern(named)) return [named];
  return (await glob(named, { ignore: ["**/node_modules/**"] })).sort();
}
