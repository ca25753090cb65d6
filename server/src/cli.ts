/** The command line: wires arguments to commands and their outcome to an exit code. */
import { Command, CommanderError } from "commander";
import { withOptions, type Options } from "./cli/options.ts";
import { complain, run, type ExitCode } from "./cli/run.ts";
import type { Look } from "./exports/pretty.ts";
import manifest from "../../package.json" with { type: "json" };

/** The commands, and where they leave their exit code. */
function commands(leave: (code: ExitCode) => void): Command {
  const program = new Command("copydesk")
    .description("Source annotation for news text: who is in it, who said what, and what has to be checked.")
    .version(manifest.version)
    .exitOverride();
  const add = (name: string, description: string, show: Look["show"]): void => {
    const command = program.command(name).description(description).argument("<file...>", "texts; - is standard input");
    withOptions(command, ["pretty", "json", "jsonl"]).action(async (paths: string[], options: Options) => {
      leave(await run({ paths, show, options }));
    });
  };
  add("check", "print what a desk editor should look at", "findings");
  add("annotate", "print everything found: names, quotations, claims, findings", "everything");
  return program;
}

async function main(): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    await commands((left) => (code = left)).parseAsync();
  } catch (reason) {
    if (reason instanceof CommanderError) return reason.exitCode === 0 ? 0 : 2;
    complain(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
    return 2;
  }
  return code;
}

process.stdout.on("error", (reason: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) closes the pipe: no reason for a complaint.
  if (reason.code !== "EPIPE") complain(reason.message);
  process.exit(reason.code === "EPIPE" ? 0 : 2);
});

void main().then((code) => (process.exitCode = code));
