/** The options that `check` and `annotate` share, and the words that each takes. */
import { InvalidArgumentError, Option, type Command } from "commander";
import type { DocumentLanguage } from "../analysis/model.ts";
import type { Severity } from "../checks/check.ts";

/** What the command line asks for, checked. */
export interface Options {
  readonly format: FormatName;
  /** ISO date of texts that give none themselves. */
  readonly date?: string;
  readonly failOn: Severity | "never";
  readonly language?: DocumentLanguage;
  readonly encoding: string;
  readonly stdinFilename?: string;
}

/** Names of output formats. */
export type FormatName = "pretty" | "json" | "jsonl";

/** Adds the shared options to a command. */
export function withOptions(command: Command, formats: readonly FormatName[]): Command {
  return command
    .addOption(new Option("-f, --format <format>", "how to print").choices(formats).default("pretty"))
    .option("--date <date>", "the text's date (YYYY-MM-DD) when it gives none itself", isoDate)
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 at a finding this loud or louder")
        .choices(["error", "warning", "information", "hint", "never"])
        .default("warning"),
    )
    .addOption(
      new Option("--language <language>", "what the texts are (default: by the end of their names)").choices([
        ...["plaintext", "news", "markdown", "html"],
      ]),
    )
    .option("--encoding <label>", "how the texts are encoded; a byte order mark overrules it", encoding, "utf-8")
    .option("--stdin-filename <path>", "the name that standard input goes by");
}

/** A real calendar date. */
function isoDate(words: string): string {
  const date = new Date(`${words}T00:00:00Z`);
  const isReal = /^\d{4}-\d{2}-\d{2}$/u.test(words) && !Number.isNaN(+date) && date.toISOString().startsWith(words);
  if (!isReal) throw new InvalidArgumentError("A date looks like 2025-04-17.");
  return words;
}

function encoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new InvalidArgumentError("No such encoding; utf-8, utf-16le, windows-1252 and the like are known.");
  }
}
