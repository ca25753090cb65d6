/** `npm run bench [-- SECTION…] [--gate | --save | --readme]`: measures the bundled product and prints a table with its peers. */
import { spawn } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { build as bundle } from "esbuild";
import { aliases, build, supported } from "./build.ts";
import { costsOf, gate, saveBaseline } from "./bench/gate.ts";
import { sections, type Section } from "./bench/sections.ts";
import type { Effort, Figure } from "./bench/section.ts";
import { table, writeReadme, type Measured } from "./bench/table.ts";

const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const asked = (flag: string): boolean => process.argv.includes(flag);
const effort: Effort = asked("--gate") || asked("--save") ? "short" : "full";

/** Peers run as they are installed, and so do the tools that pack the product. */
const peersAndTools = [
  "compromise*",
  "harper.js*",
  "write-good",
  "@textlint/*",
  "textlint-rule-*",
  "retext*",
  "esbuild",
];

/** CommonJS in a bundle of ES modules asks for a `require`. */
const requireForBundles =
  'import { createRequire as __create } from "node:module"; const require = __create(import.meta.url);';

await build();
const measured: Measured[] = [];
for (const section of wanted()) {
  console.error(`measuring: ${section.title}`);
  // One section that breaks takes no other with it, but the run has failed.
  const figures = await measureSection(section.name, effort).catch((reason: Error) => {
    console.error(`${section.name}: ${reason.message}`);
    process.exitCode = 1;
    return [];
  });
  measured.push({ section, figures });
}
console.log(await table(measured));
if (asked("--save")) await saveBaseline(costsOf(measured));
if (asked("--readme") && effort === "full") await writeReadme(measured);
if (asked("--gate") && !(await gate(costsOf(measured)))) process.exitCode = 1;

function wanted(): readonly Section[] {
  if (named.length > 0) return sections.filter(({ name }) => named.includes(name));
  return sections.filter(({ gated, long }) => (effort === "short" ? gated : !long));
}

/** Runs a section as a bundle in a process of its own: what is measured is what ships, never a transpiler. */
async function measureSection(name: string, howMuch: Effort): Promise<readonly Figure[]> {
  await mkdir(".cache/bench", { recursive: true });
  const [script, answer] = [resolve(`.cache/bench/${name}.mjs`), resolve(`.cache/bench/${name}.json`)];
  await bundle({
    stdin: { contents: entry(name, howMuch, answer), resolveDir: process.cwd(), loader: "ts" },
    ...{ outfile: script, bundle: true, platform: "node", format: "esm", target: "node20", minify: true },
    ...{ alias: aliases, supported },
    ...{ logLevel: "warning", external: peersAndTools, banner: { js: requireForBundles } },
  });
  const child = spawn(process.execPath, ["--expose-gc", script], { stdio: ["ignore", "ignore", "inherit"] });
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new Error(`${name} ended with ${String(code)}`);
  return JSON.parse(await readFile(answer, "utf8")) as readonly Figure[];
}

function entry(name: string, howMuch: Effort, answer: string): string {
  return `
  import { writeFileSync } from "node:fs";
  import { measure } from "./tools/bench/sections/${name}.ts";
  writeFileSync(${JSON.stringify(answer)}, JSON.stringify(await measure(${JSON.stringify(howMuch)})));
  process.exit(0);`;
}
