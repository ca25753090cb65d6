/** The command line: wires arguments to commands and their outcome to an exit code. */
import { isMainThread, workerData } from "node:worker_threads";
import { Command, CommanderError } from "commander";
import { Misuse } from "./cli/desk.ts";
import { explain, rules } from "./cli/explain.ts";
import { formatNames, packetFormatNames, version, type Show } from "./cli/formats.ts";
import { withOptions, type Options } from "./cli/options.ts";
import { complain, run, type ExitCode } from "./cli/run.ts";
import { answerTasks, type ThreadStart } from "./cli/thread.ts";

const examples = `
Examples:
  copydesk check story.txt                          findings, for people
  copydesk check drafts/ --fail-on error            a folder; exit with 1 at errors only
  copydesk annotate - --format json < story.txt     everything found, for programs
  copydesk check "**/*.md" --format sarif -o copydesk.sarif
  copydesk annotate story.txt --sources "notes/*.txt" --format html -o story.html
  copydesk packet story.txt --ledger . -o packet.html
  copydesk annotate archive.jsonl --input jsonl --format jsonl -o found.jsonl --resume

Exit: 0 nothing as loud as --fail-on · 1 findings · 2 usage, or an input that cannot be read (the rest is done).`;

/** The commands, and where they leave their exit code. */
function commands(leave: (code: ExitCode) => void): Command {
  const program = new Command("copydesk")
    .description("Source annotation for news text: who is in it, who said what, and what has to be checked.")
    .version(version)
    .addHelpText("after", examples)
    .exitOverride();
  const add = (name: string, description: string, show: Show): void => {
    const formats = show === "packet" ? packetFormatNames : formatNames.filter((format) => show === "everything" || format !== "jsonld"); // prettier-ignore
    const command = program.command(name).description(description);
    command.argument("<file...>", "texts, folders, globs; - is standard input").addHelpText("after", examples);
    withOptions(command, formats);
    // A packet is for reading; whoever wants it to fail says so.
    if (show === "packet") command.setOptionValueWithSource("failOn", "never", "default");
    command.action(async (named: string[], options: Options) => {
      leave(await run({ named, show, options }));
    });
  };
  add("check", "print what a desk editor should look at", "findings");
  add("annotate", "print everything found: names, quotations, claims, findings", "everything");
  add("packet", "write the fact-check packet: the text, what is in it, evidence and decisions (--ledger)", "packet");
  program
    .command("rules")
    .description("list the checks")
    .action(() => void process.stdout.write(rules()));
  program
    .command("explain <id>")
    .description("print the page of a check")
    .action(async (id: string) => void process.stdout.write(await explain(id)));
  return program;
}

async function main(): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    await commands((left) => (code = left)).parseAsync();
  } catch (reason) {
    if (reason instanceof CommanderError) return reason.exitCode === 0 ? 0 : 2;
    complain(reason instanceof Misuse ? reason.message : reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)); // prettier-ignore
    return 2;
  }
  return code;
}

if (isMainThread) {
  process.stdout.on("error", (reason: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) closes the pipe: no reason for a complaint.
    if (reason.code !== "EPIPE") complain(reason.message);
    process.exit(reason.code === "EPIPE" ? 0 : 2);
  });
  void main().then((code) => (process.exitCode = code));
} else if ((workerData as ThreadStart | null)?.copydesk === "annotate") answerTasks();
