/** Source texts on the command line: those that `--sources` names, and those that a draft names in its front matter. */
import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { namedSources } from "../sources/front-matter.ts";
import { readableEndings, readSource } from "../sources/readers/reader.ts";
import { isUnusable } from "../sources/readers/unusable.ts";
import { indexSource, type IndexedSource } from "../sources/source-text.ts";
import type { Desk } from "./desk.ts";
import { expand } from "./expand.ts";
import { readBytes, Unreadable, type Input } from "./inputs.ts";
import { Misuse } from "./misuse.ts";
import type { Options } from "./options.ts";

const kinds = `{${readableEndings.join(",")}}`;

/** Source texts, and whether some could not be read. */
export interface SourceFiles {
  readonly sources: readonly IndexedSource[];
  readonly isShort: boolean;
}

/** The source texts that globs name; what cannot be read is complained of and left out. Throws `Misuse` when a glob finds none. */
export async function readSourceFiles(
  { sources: globs, encoding }: Pick<Options, "sources" | "encoding">,
  complain: Desk["complain"],
): Promise<SourceFiles> {
  const paths = new Set((await Promise.all(globs.map(pathsOf))).flat());
  const read = await Promise.all([...paths].map((path) => readOrComplain(path, encoding, complain)));
  const sources = read.filter((source) => source !== null);
  return { sources, isShort: sources.length < read.length };
}

async function readOrComplain(
  path: string,
  encoding: string,
  complain: Desk["complain"],
): Promise<IndexedSource | null> {
  try {
    return await readSourceFile(path, encoding);
  } catch (reason) {
    if (!(reason instanceof Misuse)) throw reason;
    complain(`${reason.message}; it is left out of the source texts`);
    return null;
  }
}

/** A glob that finds nothing would leave every quotation unchecked without a word. */
async function pathsOf(named: string): Promise<readonly string[]> {
  const paths = await expand(named, kinds);
  if (paths.length === 0) throw new Misuse(`${named}: there is no source text there`);
  return paths;
}

async function readSourceFile(path: string, encoding: string): Promise<IndexedSource> {
  try {
    return indexSource(await readSource(pathToFileURL(resolve(path)).href, await readBytes(path), encoding));
  } catch (reason) {
    const isToldOf = reason instanceof Unreadable || isUnusable(reason);
    throw isToldOf ? new Misuse(`${path}: ${reason.message}`) : reason;
  }
}

/** What a draft is compared with: the run's source texts and those it names itself; what cannot be had is complained of. */
export async function sourcesFor(input: Input, desk: Desk, encoding: string): Promise<readonly IndexedSource[]> {
  const names = input.uri.startsWith("file:") ? namedSources(input.text) : [];
  if (names.length === 0) return desk.sources;
  const own = await Promise.all(names.map((name) => readNamed(name, { input, desk, encoding })));
  const others = own
    .flat()
    .filter(({ uri }) => uri !== input.uri && !desk.sources.some((source) => source.uri === uri));
  const byUri = new Map(others.map((source) => [source.uri, source]));
  return [...desk.sources, ...byUri.values()];
}

/** A draft, and how what it names is read. */
interface Naming {
  readonly input: Input;
  readonly desk: Desk;
  readonly encoding: string;
}

async function readNamed(name: string, { input, desk, encoding }: Naming): Promise<IndexedSource[]> {
  const folder = dirname(fileURLToPath(input.uri));
  // The folder that the command runs in stands for the one that an editor has open.
  const root = await realpath(isWithin(folder, process.cwd()) ? process.cwd() : folder);
  const path = resolve(folder, name.replaceAll("\\", "/"));
  const found = isAbsolute(name) || /^[\w+.-]+:/u.test(name) ? null : await expand(path, kinds);
  const real = await Promise.all((found ?? []).map((one) => realpath(one).catch(() => null)));
  const there = (found ?? []).filter((_, index) => real[index] !== null);
  const inside = (found ?? []).filter((_, index) => real[index] !== null && isWithin(real[index], root));
  if (found === null || inside.length < there.length)
    desk.complain(`${input.name}: names the source text ${name}, which lies outside the folder; it is left out`);
  else if (inside.length === 0) desk.complain(`${input.name}: names the source text ${name}, which is not there`);
  const read = inside.map((one) => readOrComplain(one, encoding, desk.complain));
  return (await Promise.all(read)).filter((source) => source !== null);
}

function isWithin(path: string, root: string): boolean {
  const way = relative(root, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
