/** Third-party notices: every package of which a bundle holds a part, with its licence in full. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Metafile } from "esbuild";

/** A package in a bundle. */
interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The licence in its own words; absent when the package ships none. */
  readonly words?: string;
}

/** The notices for what these bundles are made of, packages in the order of their names. */
export async function notices(bundles: readonly Metafile[]): Promise<string> {
  const packages = await Promise.all(foldersOf(bundles).map(readPackage));
  const [sections, rule] = [new Set(packages.map(noticeOf)), `\n\n${"-".repeat(80)}\n\n`];
  return `Copydesk holds parts of these packages:${rule}${[...sections].join(rule)}\n`;
}

const noticeOf = ({ name, version, licence, words }: Package): string =>
  `${name} ${version} (${licence})\n\n${words ?? "The package names this licence and ships no text of it."}`;

/** Folders of the packages that gave something to a bundle. */
export function foldersOf(bundles: readonly Metafile[]): readonly string[] {
  const inputs = bundles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) =>
      // What was looked at and left out is nobody's to name.
      Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ),
  );
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort((a, b) => (nameIn(a) < nameIn(b) ? -1 : 1));
}

const nameIn = (folder: string): string => folder.slice(folder.lastIndexOf("node_modules/"));

async function readPackage(folder: string): Promise<Package> {
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Record<
    string,
    string | undefined
  >;
  const files = await readdir(folder);
  const file = files.find((name) => /^(?:licen[cs]e|copying)(?:\.(?:md|markdown|txt)|-mit(?:\.txt)?)?$/iu.test(name));
  const readme = files.find((name) => /^readme(?:\.(?:md|markdown))?$/iu.test(name));
  const words = file
    ? await readFile(join(folder, file), "utf8")
    : readme && licenceIn(await readFile(join(folder, readme), "utf8"));
  const { name = folder, version = "" } = manifest;
  const licence = manifest.license ?? /\bMIT\b/u.exec(words ?? "")?.[0] ?? "licence not named";
  return { name, version, licence, ...(words ? { words: words.trim() } : {}) };
}

/** What a page says under the heading "License"; undefined when there is none. */
function licenceIn(page: string): string | undefined {
  const lines = page.split(/\r?\n/u);
  const heading = lines.findIndex((line) => /^(?:#+ *)?\(?(?:the )?licen[cs]e/iu.test(line));
  if (heading < 0) return undefined;
  const after = lines.findIndex((line, index) => index > heading && /^#/u.test(line));
  return lines.slice(heading, after < 0 ? undefined : after).join("\n");
}
