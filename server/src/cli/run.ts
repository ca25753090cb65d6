/** `check` and `annotate`: reads each input, writes what was found, and says how it went by an exit code. */
import type { Severity } from "../checks/check.ts";
import type { Format } from "../exports/annotated.ts";
import { json } from "../exports/json.ts";
import { jsonl } from "../exports/jsonl.ts";
import { pretty, type Look } from "../exports/pretty.ts";
import { annotate, type Desk } from "./annotate.ts";
import { readInput, Unreadable } from "./inputs.ts";
import type { FormatName, Options } from "./options.ts";
import { paintFor } from "./paint.ts";

/** 0: nothing at or above `--fail-on`; 1: findings; 2: usage, or an input that cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** What a run needs besides its options. */
export interface Run {
  /** Paths as given; `-` is standard input. */
  readonly paths: readonly string[];
  readonly show: Look["show"];
  readonly options: Options;
}

/** Annotates every input in the order given. What cannot be read is named on standard error; the rest is done. */
export async function run({ paths, show, options }: Run): Promise<ExitCode> {
  const format = formatOf(options.format, show);
  const desk: Desk = {
    date: options.date ?? null,
    onBroken: (id, reason) => complain(`the check ${id} broke and was left out: ${String(reason)}`),
  };
  const reading = {
    ...{ language: options.language ?? null, encoding: options.encoding },
    stdinName: options.stdinFilename ?? null,
  };
  let code: ExitCode = 0;
  let count = 0;
  await write(format.head());
  for (const path of paths) {
    try {
      const annotated = annotate(await readInput(path, reading), desk);
      await write(format.each(annotated, count++));
      const isLoud = annotated.findings.some(({ severity }) => rank[severity] <= rank[options.failOn]);
      if (isLoud && code === 0) code = 1;
    } catch (reason) {
      if (!(reason instanceof Unreadable)) throw reason;
      complain(`${path === "-" ? "standard input" : path}: ${reason.message}`);
      code = 2;
    }
  }
  await write(format.foot());
  return code;
}

/** How loud a severity is; the smaller the louder. */
const rank: Readonly<Record<Severity | "never", number>> = { never: -1, error: 0, warning: 1, information: 2, hint: 3 };

function formatOf(name: FormatName, show: Look["show"]): Format {
  switch (name) {
    case "json":
      return json;
    case "jsonl":
      return jsonl;
    case "pretty":
      return pretty({ show, paint: paintFor(process.stdout), width: 100 });
  }
}

/** One clear line on standard error. */
export const complain = (words: string): void => void process.stderr.write(`copydesk: ${words}\n`);

/** Writes to standard output and waits until it has room for more. */
const write = (words: string): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(words, (reason) => (reason ? reject(reason) : resolve())));
