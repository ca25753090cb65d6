/** The table of a run: median, p95, target and peers, with where and of what it was measured. */
import { readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import manifest from "../../package.json" with { type: "json" };
import { median, quantile, type Figure } from "./section.ts";
import type { Section } from "./sections.ts";

/** A section and what came of it. */
export interface Measured {
  readonly section: Section;
  readonly figures: readonly Figure[];
}

/** The run in Markdown. */
export async function table(measured: readonly Measured[]): Promise<string> {
  const rows = measured.flatMap(({ section, figures }) => [
    `| **${section.title}** | | | | |`,
    ...figures.map(({ what, unit, values, target = "", beside = "" }) => {
      // For a speed the slow end is the low one.
      const worst = quantile(values, unit.includes("/") ? 0.05 : 0.95);
      const p95 = values.length > 2 ? amount(worst) : "";
      return `| ${what} | ${amount(median(values))} ${unit} | ${p95} | ${target} | ${beside} |`;
    }),
  ]);
  return [
    await circumstances(),
    "",
    "| what | median | p95 | target | beside |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/** Puts the table between the marks in README.md. */
export async function writeReadme(measured: readonly Measured[]): Promise<void> {
  const readme = await readFile("README.md", "utf8");
  const [open, close] = ["<!-- bench -->", "<!-- /bench -->"];
  const [from, to] = [readme.indexOf(open), readme.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${open} … ${close}`);
  await writeFile("README.md", `${readme.slice(0, from + open.length)}\n${await table(measured)}\n${readme.slice(to)}`);
}

async function circumstances(): Promise<string> {
  const peers = ["compromise", "harper.js", "write-good", "@textlint/kernel", "retext"];
  const versions = await Promise.all(peers.map(versionOf));
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}`;
  return `${new Date().toISOString().slice(0, 10)}, ${machine}, Node ${process.versions.node}, copydesk ${manifest.version}, ${versions.join(", ")}: \`npm run bench\``;
}

async function versionOf(name: string): Promise<string> {
  const words = await readFile(`node_modules/${name}/package.json`, "utf8").catch(
    () => '{ "version": "not installed" }',
  );
  return `${name} ${(JSON.parse(words) as { version: string }).version}`;
}

const amount = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en") : value >= 10 ? value.toFixed(1) : value.toFixed(2);
