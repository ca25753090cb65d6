/** `check` and `annotate`: reads each input, writes what was found, and says how it went by an exit code. */
import { realpath, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { Counts, Format } from "../exports/annotated.ts";
import { tooLong } from "../left-alone.ts";
import type { Settings } from "../settings.ts";
import { readArchive, type Line } from "./archive.ts";
import { Misuse, openDesk, settingsOf } from "./desk.ts";
import { expand } from "./expand.ts";
import { formatNamed, type Show } from "./formats.ts";
import { readInput, Unreadable, type Input } from "./inputs.ts";
import type { Options } from "./options.ts";
import { fileOutput, resumedOutput, standardOutput, type Output } from "./output.ts";
import { surface } from "./paint.ts";
import { noProgress, showProgress, type Progress } from "./progress.ts";
import { rank } from "./rank.ts";
import type { ThreadStart } from "./thread.ts";
import { inOrder, openPool, workHere, type Done, type Pool } from "./work.ts";

/** 0: nothing at or above `--fail-on`; 1: findings; 2: usage, or an input or source text that cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** What a run needs besides its options. */
export interface Run {
  /** Files, folders and globs as given; `-` is standard input. */
  readonly named: readonly string[];
  readonly show: Show;
  readonly options: Options;
}

/** Annotates every input in the order given. What cannot be read is named on standard error; the rest is done. */
export async function run({ named, show, options }: Run): Promise<ExitCode> {
  if (options.resume && !(options.output && options.format === "jsonl"))
    throw new Misuse("--resume goes on with --output FILE in --format jsonl");
  if (options.failOpen && options.ledger === undefined) throw new Misuse("--fail-open asks what a --ledger says");
  await settingsOf(options); // what is wrong with them is said once, before anything is written
  const { paths, missing } = await pathsOf(named);
  missing.forEach(complain);
  if (options.output !== undefined) await refuseOverText(options.output, paths);
  const look = options.output === undefined ? { show, ...surface() } : { show, colours: false };
  const format = formatNamed(options.format, look);
  const progress = await progressFor(paths, options);
  const pool = await openWork({ copydesk: "annotate", options, look }, { format, texts: paths.length });
  const opening = openOutput(options);
  // The program may be told to end as soon as the file is there, before this side knows that it is open.
  const forget = onEnding(async () => (await opening).abandon());
  try {
    const output = await opening;
    const steps = readAll(paths, options, progress);
    const { counts, failed, open } = await writeAll(steps, { pool, format, output, progress });
    await output.finish();
    return missing.length > 0 || failed ? 2 : isLoud(counts, options) || (options.failOpen && open > 0) ? 1 : 0;
  } catch (reason) {
    await (await opening).abandon();
    throw reason;
  } finally {
    forget();
    progress.end();
    await pool.close();
  }
}

/** One clear line on standard error. */
export const complain = (words: string): void => {
  const lines = words.split("\n").map((line) => `copydesk: ${line}\n`);
  process.stderr.write(lines.join(""));
};

async function pathsOf(named: readonly string[]): Promise<{ paths: readonly string[]; missing: readonly string[] }> {
  const expanded = await Promise.all(named.map(async (name) => ({ name, paths: await expand(name) })));
  const missing = expanded
    .filter(({ paths }) => paths.length === 0)
    .map(({ name }) => `${name}: there is no text there`);
  // What is named twice, by its path and by a glob, is read once.
  const byPath = new Map(expanded.flatMap(({ paths }) => paths).map((path) => [resolve(path), path]));
  return { paths: [...byPath.values()], missing };
}

/** Throws `Misuse` when what is written would take the place of a text that is read. */
async function refuseOverText(output: string, paths: readonly string[]): Promise<void> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
  const written = await real(output);
  for (const path of paths)
    if (path !== "-" && (await real(path)) === written)
      throw new Misuse(`${output}: is a text to read; write elsewhere`);
}

/** Does `tidy` before the program ends because it is told to (Ctrl+C); returns how to forget it. */
function onEnding(tidy: () => Promise<void>): () => void {
  const end = (signal: NodeJS.Signals): void => void tidy().finally(() => process.kill(process.pid, signal));
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, end);
  return () => signals.forEach((signal) => process.removeListener(signal, end));
}

function openOutput({ output, resume, format }: Options): Promise<Output> | Output {
  if (output === undefined) return standardOutput;
  const begun = resume ? resumedOutput(output) : fileOutput(output, format === "jsonl");
  return begun.catch((reason: NodeJS.ErrnoException) => {
    if (reason instanceof Misuse) throw reason;
    throw new Misuse(`${output}: cannot be written (${reason.code ?? reason.message})`);
  });
}

async function openWork(
  start: Omit<ThreadStart, "files">,
  { format, texts }: { format: Format; texts: number },
): Promise<Pool & { readonly threads: number }> {
  const { options } = start;
  const threads = options.jobs ?? (options.input === "jsonl" || texts >= manyTexts ? availableParallelism() : 0);
  // Every thread opens the desk, and would say again what is wrong with it.
  if (threads > 1) return { ...(await openPool(threads, start, once(complain))), threads };
  return { work: workHere(await openDesk(options, complain), format, options), close: async () => {}, threads: 1 };
}

function once(tell: (words: string) => void): (words: string) => void {
  const said = new Set<string>();
  return (words) => {
    if (!said.has(words)) tell(words);
    said.add(words);
  };
}

/** Texts from which the start of worker threads pays: each compiles and warms anew, for the time of about fifty texts. */
const manyTexts = 200;

/** Every text in order, or why there is none. */
async function* readAll(paths: readonly string[], options: Options, progress: Progress): AsyncGenerator<Line> {
  const settings = await settingsOf(options);
  const reading = {
    language: options.language ?? null,
    encoding: options.encoding,
    stdinName: options.stdinFilename ?? null,
  };
  for (const path of paths) {
    try {
      if (options.input === "jsonl") yield* readArchive(path, progress.read);
      else yield { input: short(await readInput(path, reading), settings) };
    } catch (reason) {
      const isMissing = (reason as NodeJS.ErrnoException).code === "ENOENT";
      if (!(reason instanceof Unreadable || isMissing)) throw reason;
      const words = isMissing ? "there is no such file" : (reason as Unreadable).message;
      yield { problem: `${path === "-" ? "standard input" : path}: ${words}` };
    }
  }
}

/** `input`, when it is within the limit that the settings give; who names a file wants it read. Throws `Unreadable`. */
function short(input: Input, settings: Settings): Input {
  const reason = tooLong(input.text.length, settings);
  if (reason !== null) throw new Unreadable(reason);
  return input;
}

/** Where results go and who makes them. */
interface Way {
  readonly pool: Pool & { readonly threads: number };
  readonly format: Format;
  readonly output: Output;
  readonly progress: Progress;
}

async function writeAll(
  steps: AsyncIterable<Line>,
  { pool, format, output, progress }: Way,
): Promise<{ counts: Counts; failed: boolean; open: number }> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  let [failed, isFirst, open, texts] = [false, true, 0, 0];
  const begin = async (line: Line): Promise<Done | null> => {
    if ("input" in line) return output.done.has(line.input.uri) ? null : pool.work(line.input);
    complain(line.problem);
    failed = true;
    return null;
  };
  await output.write(format.head);
  for await (const done of inOrder(steps, begin, pool.threads === 1 ? 1 : pool.threads * 4)) {
    if (done === null) continue;
    failed ||= done.isShort;
    if (done.problem !== undefined) {
      complain(done.problem);
      failed = true;
    } else texts++;
    for (const severity of ["error", "warning", "information", "hint"] as const)
      counts[severity] += done.counts[severity];
    open += done.open;
    if (done.items.length > 0)
      await output.write((isFirst ? "" : format.separator) + done.items.join(format.separator));
    isFirst &&= done.items.length === 0;
    progress.done(done.words);
  }
  await output.write(format.foot(counts, texts));
  return { counts, failed, open };
}

function isLoud(counts: Counts, { failOn, maxWarnings = 0 }: Options): boolean {
  return (["error", "warning", "information", "hint"] as const).some(
    (severity) => rank[severity] <= rank[failOn] && counts[severity] > (severity === "warning" ? maxWarnings : 0),
  );
}

async function progressFor(paths: readonly string[], { quiet, input }: Options): Promise<Progress> {
  if (quiet || !process.stderr.isTTY || (input === "text" && paths.length < manyTexts)) return noProgress;
  if (input === "text") return showProgress({ texts: paths.length });
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path).catch(() => null))?.size ?? null));
  return showProgress(
    sizes.includes(null) ? null : { bytes: sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) },
  );
}
