/** The command line: wires arguments to commands and their outcome to an exit code. */
import { isMainThread, workerData } from "node:worker_threads";
import { Argument, Command, CommanderError, Option } from "commander";
import { Misuse } from "./cli/desk.ts";
import { completion, shells, type Shell } from "./cli/completion.ts";
import { explain, rules } from "./cli/explain.ts";
import { formatNames, packetFormatNames, version, type Show } from "./cli/formats.ts";
import { lookup, type LookUp } from "./cli/lookup.ts";
import { positive, withOptions, withReadingOptions, type Options, type ReadingOptions } from "./cli/options.ts";
import type { QueueOptions } from "./cli/queue.ts";
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
  copydesk lookup "Jens Stoltenberg"                what the facts say of a name

Exit: 0 nothing as loud as --fail-on · 1 findings · 2 usage, or an input that cannot be read (the rest is done).`;

const lookupExamples = `
Examples:
  copydesk lookup "Jens Stoltenberg" NATO
  copydesk lookup Macron --format json

Exit: 0 every name is known · 1 the facts do not know one of them, which does not mean that nobody bears it.`;

const completionExamples = `
Examples:
  source <(copydesk completion bash)        in ~/.bashrc
  source <(copydesk completion zsh)         in ~/.zshrc, after compinit
  copydesk completion fish | source         in ~/.config/fish/config.fish`;

/** The commands, and where they leave their exit code. */
function commands(leave: (code: ExitCode) => void): Command {
  const program = new Command("copydesk")
    .description("Source annotation for news text: who is in it, who said what, and what has to be checked.")
    .version(version)
    .addHelpText("after", examples)
    .configureOutput({ outputError: (words, print) => print(`copydesk: ${oneLine(words)}\n`) })
    .exitOverride();
  const add = (name: string, description: string, show: Show): void => {
    const formats =
      show === "packet"
        ? packetFormatNames
        : formatNames.filter((format) => show === "everything" || format !== "jsonld");
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
  addReference(program, leave);
  addServices(program, leave);
  return program;
}

/** What Commander says of a mistake, in a line of our own. */
function oneLine(words: string): string {
  const said = words
    .trim()
    .replace(/^error: /u, "")
    .replaceAll("\n", " ");
  // --sources a.txt b.txt takes both, as a shell's glob wants it.
  return said.includes("argument 'file'")
    ? `${said}; name texts before --sources and --check, which take every word up to the next option`
    : said;
}

/** Commands that print what ships. */
function addReference(program: Command, leave: (code: ExitCode) => void): void {
  program
    .command("rules")
    .description("list the checks")
    .action(() => write(rules()));
  program
    .command("explain <id>")
    .description("print the page of a check")
    .action(async (id: string) => write(await explain(id)));
  program
    .command("lookup <name...>")
    .description("print what the facts say of a name")
    .addOption(new Option("-f, --format <format>", "how to print").choices(["pretty", "json"]).default("pretty"))
    .addHelpText("after", lookupExamples)
    .action(async (names: string[], { format }: Pick<LookUp, "format">) => {
      leave(await lookup({ names, format }, write));
    });
  program
    .command("completion")
    .description("print a script that completes commands and options")
    .addArgument(new Argument("<shell>", "the shell").choices(shells))
    .addHelpText("after", completionExamples)
    .action((shell: Shell) => write(completion(program, shell)));
}

/** Commands that answer others until they are told to stop; each is loaded when it is asked for. */
function addServices(program: Command, leave: (code: ExitCode) => void): void {
  const tools = program
    .command("mcp")
    .description("offer the checks as tools over the Model Context Protocol, on standard input and output");
  withReadingOptions(tools).action(async (options: ReadingOptions) => {
    const { serveTools } = await import("./cli/mcp.ts");
    await serveTools(options);
  });
  const worker = program
    .command("work")
    .description("take texts off a BullMQ queue and answer each with what was found in it")
    .requiredOption("--queue <url>", "the Redis that holds the queue: redis://localhost:6379")
    .option("--name <queue>", "the name of the queue", "copydesk")
    .option("--jobs <count>", "texts at once, each in a thread of its own (default: one a core)", positive)
    .option("--lock <seconds>", "after so long a silent worker's jobs are another's", positive, 30)
    .option("--drain", "end once nothing waits");
  withReadingOptions(worker).action(async (options: QueueOptions) => {
    const { workQueue } = await import("./cli/queue.ts");
    leave(await workQueue(options));
  });
}

const write = (words: string): void => void process.stdout.write(words);

async function main(): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    await commands((left) => (code = left)).parseAsync();
  } catch (reason) {
    if (reason instanceof CommanderError) return reason.exitCode === 0 ? 0 : 2;
    complain(wordsOf(reason));
    return 2;
  }
  return code;
}

/** A mistake of the user's in its own words; one of ours with the place where it happened. */
function wordsOf(reason: unknown): string {
  if (reason instanceof Misuse) return reason.message;
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
}

if (isMainThread) {
  process.stdout.on("error", (reason: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) closes the pipe: no reason for a complaint.
    if (reason.code !== "EPIPE") complain(reason.message);
    process.exit(reason.code === "EPIPE" ? 0 : 2);
  });
  void main().then((code) => (process.exitCode = code));
} else if ((workerData as ThreadStart | null)?.copydesk === "annotate") answerTasks();
