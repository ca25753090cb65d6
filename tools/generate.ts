/** `npm run generate`: writes what is declared once in the sources everywhere else that it has to stand. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { checks } from "../server/src/checks/index.ts";
import { declarations } from "../server/src/settings.ts";
import { tools } from "../server/src/tools/tools.ts";
import { checkPage, checkTable } from "./generate/checks.ts";
import { featureTable } from "./generate/features.ts";
import { configuration, settingsPage } from "./generate/settings.ts";
import { languageModelTools } from "./generate/tools.ts";
import { manifestWords } from "./generate/words.ts";

const root = resolve(import.meta.dirname, "..");

/** Every generated file by its path from the root, as it should be. */
export async function generated(): Promise<ReadonlyMap<string, string>> {
  const readme = await readFile(join(root, "README.md"), "utf8");
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Manifest;
  const features = await readFile(join(root, "docs/features.md"), "utf8");
  const words = JSON.parse(await readFile(join(root, "package.nls.json"), "utf8")) as Record<string, string>;
  return new Map([
    ...checks.map((check) => [pageOf(check.id), checkPage(check)] as const),
    ["docs/settings.md", settingsPage(declarations)],
    ["README.md", between(between(readme, "checks", checkTable(checks)), "features", featureTable(features))],
    ["package.json", `${JSON.stringify(withTools(withConfiguration(manifest)), null, 2)}\n`],
    [
      "package.nls.json",
      `${JSON.stringify(manifestWords({ settings: declarations, checks, tools }, words), null, 2)}\n`,
    ],
  ]);
}

/** Pages of checks that are no more, by their paths from the root. */
export async function leftOver(): Promise<readonly string[]> {
  const known = new Set(checks.map(({ id }) => pageOf(id)));
  const pages = await readdir(join(root, "docs/checks"), { recursive: true }).catch(() => []);
  return pages.map((page) => `docs/checks/${page}`).filter((page) => page.endsWith(".md") && !known.has(page));
}

const pageOf = (id: string): string => `docs/checks/${id}.md`;

interface Manifest {
  readonly contributes?: {
    readonly configuration?: { readonly properties?: Readonly<Record<string, unknown>> };
    readonly languageModelTools?: readonly unknown[];
  };
}

/** The manifest with every setting of the server; settings that the client alone reads stay as they are. */
function withConfiguration(manifest: Manifest): Manifest {
  const own = Object.entries(manifest.contributes?.configuration?.properties ?? {});
  const clients = own.filter(([key]) => /^copydesk\.(?:trace|views)(?:\.|$)/u.test(key));
  const properties = { ...configuration(declarations), ...Object.fromEntries(clients) };
  return {
    ...manifest,
    contributes: { ...manifest.contributes, configuration: { ...manifest.contributes?.configuration, properties } },
  };
}

/** The manifest with every tool that language models are offered. */
const withTools = (manifest: Manifest): Manifest => ({
  ...manifest,
  contributes: { ...manifest.contributes, languageModelTools: languageModelTools(tools) },
});

/** `text` with what stands between the markers of `name` replaced; they are added at the end when there are none. */
function between(text: string, name: string, words: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  const fresh = `${open}\n${words}\n${close}`;
  return from < 0 || to < from
    ? `${text.trimEnd()}\n\n${fresh}\n`
    : text.slice(0, from) + fresh + text.slice(to + close.length);
}

async function generate(): Promise<void> {
  for (const page of await leftOver()) await rm(join(root, page));
  for (const [path, words] of await generated()) {
    const before = await readFile(join(root, path), "utf8").catch(() => null);
    if (before === words) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), words);
    console.log(`wrote ${path}`);
  }
}

if (import.meta.filename === process.argv[1]) await generate();
