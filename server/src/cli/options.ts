/** The options that `check` and `annotate` share, and the words that each takes. */
import { InvalidArgumentError, Option, type Command } from "commander";
import type { DocumentLanguage } from "../analysis/model.ts";
import { checks } from "../checks/index.ts";
import type { Severity } from "../checks/check.ts";
import { isDay, type Loudness } from "../settings.ts";
import { noSuchCheck } from "./explain.ts";
import type { FormatName } from "./formats.ts";

/** How texts are read and judged, whatever becomes of the result. */
export interface ReadingOptions {
  /** ISO date of texts that give none themselves. */
  readonly date?: string;
  readonly check: readonly (readonly [string, Loudness])[];
  readonly preset?: string;
  readonly config?: string;
  /** Globs of source texts. */
  readonly sources: readonly string[];
}

/** What the command line asks for, checked. Plain data: it is sent to worker threads as it is. */
export interface Options extends ReadingOptions {
  readonly format: FormatName;
  /** Path; absent: standard output. */
  readonly output?: string;
  readonly resume?: true;
  /** What the files are: texts, or archives of texts as JSON lines. */
  readonly input: "text" | "jsonl";
  /** Worker threads; absent: as many as there are cores for archives and long lists, else none. */
  readonly jobs?: number;
  readonly failOn: Severity | "never";
  /** Warnings that do not count yet. */
  readonly maxWarnings?: number;
  readonly quiet?: true;
  /** Path of a ledger, or of the folder that it is in. */
  readonly ledger?: string;
  /** Fails while claims or quotations are open. */
  readonly failOpen?: true;
  readonly language?: DocumentLanguage;
  readonly encoding: string;
  readonly stdinFilename?: string;
}

/** Adds what `check` and `annotate` take to a command. */
export function withOptions(command: Command, formats: readonly FormatName[]): Command {
  const format = new Option("-f, --format <format>", "how to print").choices(formats).default(formats[0]);
  command.addOption(format).option("-o, --output <file>", "write there; the file appears when it is whole");
  return withRunOptions(withFileOptions(withReadingOptions(command)));
}

/** Adds how texts are read and judged to a command. */
export function withReadingOptions(command: Command): Command {
  const presets = ["desk", "strict", "only-errors", "machine-text"];
  return command
    .option("--date <date>", "the texts' date (YYYY-MM-DD) where they give none themselves", isoDate)
    .addOption(new Option("--sources <glob...>", "source texts that quotations are looked for in").default([], "none"))
    .addOption(
      new Option("--check <id=severity...>", "how loud a check is; off leaves it out")
        .default([], "as it comes")
        .argParser(loudness),
    )
    .addOption(new Option("--preset <name>", "what suits the texts").choices(presets))
    .option("--config <file>", "a JSON file of settings (docs/settings.md)");
}

function withFileOptions(command: Command): Command {
  const languages = ["plaintext", "news", "markdown", "html"];
  const kinds = ["text", "jsonl"];
  return command
    .addOption(
      new Option("--language <language>", "what the texts are (default: by the end of their names)").choices(languages),
    )
    .option("--encoding <label>", "how the texts are encoded; a byte order mark overrules it", encoding, "utf-8")
    .option("--stdin-filename <path>", "the name that standard input goes by")
    .addOption(
      new Option("--input <kind>", "what the files are: texts, or JSON lines with id and text")
        .choices(kinds)
        .default("text"),
    );
}

function withRunOptions(command: Command): Command {
  const severities = [...loud, "never"];
  return command
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 at a finding this loud or louder")
        .choices(severities)
        .default("warning"),
    )
    .option(
      "--ledger <path>",
      "the desk's decisions: dismissed findings are left out, evidence goes with what it backs",
    )
    .option("--fail-open", "exit with 1 while claims or quotations are not checked, disputed or dropped")
    .option("--max-warnings <count>", "warnings up to this count do not fail", whole)
    .option("-q, --quiet", "leave out findings that --fail-on does not count, and progress")
    .option("--jobs <count>", "worker threads (default: one a core for archives and long lists)", positive)
    .option("--resume", "go on with --output: texts whose rows are in it already are skipped (jsonl only)");
}

const loud: readonly Severity[] = ["error", "warning", "information", "hint"];

/** How loud a check can be made. */
export const levels: readonly Loudness[] = [...loud, "off"];

function isoDate(words: string): string {
  if (!isDay(words)) throw new InvalidArgumentError("It takes a day of the calendar, like 2025-04-17.");
  return words;
}

function encoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new InvalidArgumentError("No such encoding; utf-8, utf-16le, windows-1252 and the like are known.");
  }
}

/** A whole number above zero. */
export function positive(words: string): number {
  if (!/^[1-9]\d{0,5}$/u.test(words)) throw new InvalidArgumentError("It takes a whole number above zero.");
  return Number(words);
}

function whole(words: string): number {
  if (!/^\d{1,6}$/u.test(words)) throw new InvalidArgumentError("It takes a whole number.");
  return Number(words);
}

function loudness(words: string, before: Options["check"]): Options["check"] {
  const [id, level] = words.split("=");
  if (!checks.some((check) => check.id === id)) throw new InvalidArgumentError(noSuchCheck(id));
  const known = levels.find((one) => one === level);
  if (known === undefined) throw new InvalidArgumentError(`It looks like ${id}=hint, with ${levels.join(", ")}.`);
  return [...before, [id, known]];
}
