/** What a whole run shares: settings, packed knowledge, source texts. */
import { readFile } from "node:fs/promises";
import { disk } from "../disk.ts";
import { readDeskFacts } from "../knowledge/desk.ts";
import { layered } from "../knowledge/layered.ts";
import { openPacked, type Edge, type Packed } from "../packed.ts";
import { readSettings, severitiesOf, type Loudness, type Settings } from "../settings.ts";
import type { IndexedSource } from "../sources/source-text.ts";
import { readNamedLedger, type NamedLedger } from "./ledger.ts";
import { glob } from "tinyglobby";
import { styleOf, type HouseStyle, type StyleEntry } from "../style/model.ts";
import { readStyle } from "../style/read.ts";
import { expand } from "./expand.ts";
import { readBytes } from "./inputs.ts";
import { Misuse } from "./misuse.ts";
import type { Options, ReadingOptions } from "./options.ts";
import { readSourceFiles } from "./source-files.ts";

export { Misuse } from "./misuse.ts";

/** Everything that stays the same for all texts of a run. */
export interface Desk {
  readonly settings: Settings;
  readonly severities: ReadonlyMap<string, Loudness>;
  readonly packed: Packed;
  readonly sources: readonly IndexedSource[];
  /** Some source text that the options name could not be read. */
  readonly isShort: boolean;
  /** Null when none is named. */
  readonly ledger: NamedLedger | null;
  /** What the house style lists say. */
  readonly style: HouseStyle;
  /** Told, once a line, what went wrong without ending the run. */
  readonly complain: (words: string) => void;
}

/** Reads settings and opens what ships. Throws `Misuse` when an option or the config file cannot be taken. */
export async function openDesk(options: Options, complain: Desk["complain"], edge: Edge = disk): Promise<Desk> {
  const settings = await settingsOf(options);
  const shipped = await openPacked(edge);
  shipped.off.forEach(complain);
  const packed = await withDeskFacts(shipped, settings, complain);
  const { sources, isShort } = await readSourceFiles(options, complain);
  const ledger = options.ledger === undefined ? null : await readNamedLedger(options.ledger);
  const style = await readStyleLists(settings, complain);
  return { settings, severities: severitiesOf(settings), packed, sources, isShort, style, ledger, complain };
}

/** What ships with the desk's own tables on top; rows that cannot be used are named, the rest is used. */
async function withDeskFacts(packed: Packed, { facts: globs }: Settings, complain: Desk["complain"]): Promise<Packed> {
  if (globs.length === 0 || packed.knowledge === null) return packed;
  const paths = (await Promise.all(globs.map((named) => expand(named, "tsv")))).flat();
  const tables = await Promise.all(
    [...new Set(paths)].map(async (path) => ({ name: path, text: new TextDecoder().decode(await readBytes(path)) })),
  ).catch((reason: unknown) => {
    throw new Misuse(`copydesk.facts: ${(reason as Error).message}`);
  });
  const { facts, problems } = readDeskFacts(tables, packed.knowledge);
  for (const { file, line, message } of problems) complain(`${file}:${line}: ${message}`);
  const knowledge = layered(packed.knowledge, facts);
  return { ...packed, knowledge, grounds: { ...packed.grounds, knowledge } };
}

/** The settings of the config file with the options above them; `Misuse` when one is unknown or ill-typed. */
export async function settingsOf({ config, check, preset, date }: ReadingOptions): Promise<Settings> {
  const file = config === undefined ? {} : unprefixed(await readConfig(config));
  const checks = { ...(file.checks as object | undefined), ...Object.fromEntries(check) };
  const { settings, problems } = readSettings({
    ...file,
    ...(preset ? { preset } : {}),
    ...(date ? { date } : {}),
    checks,
  });
  if (problems.length === 0) return settings;
  const where = config === undefined ? "" : `${config}: `;
  throw new Misuse(problems.map((problem) => where + problem).join("\n"));
}

/** The lists that the settings name below the folder the program was started in; bad rows are named and the rest holds. */
async function readStyleLists({ style }: Settings, complain: Desk["complain"]): Promise<HouseStyle> {
  const paths = (await glob([...style], { ignore: ["**/node_modules/**"], expandDirectories: false })).sort();
  const entries: StyleEntry[] = [];
  for (const path of paths) {
    const text = new TextDecoder().decode(await readFile(path));
    const reading = readStyle(text, path);
    for (const { start, message } of reading.problems)
      complain(`${path}:${text.slice(0, start).split("\n").length}: ${message}`);
    entries.push(...reading.entries);
  }
  return styleOf(entries);
}

async function readConfig(path: string): Promise<object> {
  const words = await readFile(path, "utf8").catch(() => {
    throw new Misuse(`${path}: the config file cannot be read`);
  });
  try {
    const config: unknown = JSON.parse(words.replace(/^\uFEFF/u, ""));
    if (typeof config === "object" && config !== null && !Array.isArray(config)) return config;
  } catch (reason) {
    throw new Misuse(`${path}: is not JSON (${(reason as Error).message})`);
  }
  throw new Misuse(`${path}: the config file holds no object of settings`);
}

/** Settings as an editor writes them ("copydesk.date") by their own keys. */
const unprefixed = (config: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(config).map(([key, value]) => [key.replace(/^copydesk\./u, ""), value as unknown]));
