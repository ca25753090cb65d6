/** `completion`: a script for bash, zsh or fish, made from the commands as they are declared. */
import type { Command, Option } from "commander";
import { checks } from "../checks/index.ts";
import { levels } from "./options.ts";

/** Shells that there is a script for. */
export const shells = ["bash", "zsh", "fish"] as const;

/** One of them. */
export type Shell = (typeof shells)[number];

/** The script that completes commands, options and their values; files everywhere else. */
export function completion(program: Command, shell: Shell): string {
  const commands = program.commands.map(grammarOf);
  return { bash: forBash, zsh: forZsh, fish: forFish }[shell](commands);
}

/** A command as a shell needs to know it. */
interface Grammar {
  readonly name: string;
  readonly description: string;
  readonly options: readonly Completed[];
  /** Words that its argument can be; null: files. */
  readonly words: readonly string[] | null;
}

/** An option as a shell needs to know it. */
interface Completed {
  /** "--format", and "-f" when there is one. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Words that it takes; empty: anything, or a file; null: it takes nothing. */
  readonly words: readonly string[] | null;
}

const ids = checks.map(({ id }) => id);

/** What an argument can be where it is no file. */
const wordsByCommand: Readonly<Record<string, readonly string[]>> = {
  ...{ explain: ids, completion: shells, rules: [], lookup: [], mcp: [], work: [] },
};

function grammarOf(command: Command): Grammar {
  const name = command.name();
  const options = command.options.filter(({ hidden }) => !hidden).map(completedOf);
  return { name, description: command.description(), options, words: wordsByCommand[name] ?? null };
}

function completedOf({ short, long, description, required, optional, argChoices = [] }: Option): Completed {
  const flags = [short, long].filter((flag) => flag !== undefined);
  const words = long === "--check" ? ids.map((id) => `${id}=`) : argChoices;
  return { flags, description, words: required || optional ? words : null };
}

function forBash(commands: readonly Grammar[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap(({ flags, words }) =>
      words === null ? [] : [`    ${flags.map((flag) => `"${name} ${flag}"`).join("|")}) ${offer(words)}; return ;;`],
    ),
  );
  const plain = commands.map(({ name, options, words }) => {
    const flags = options.flatMap((option) => option.flags).join(" ");
    return `    ${name}) if [[ $current == -* ]]; then ${offer(flags.split(" "))}; else ${offer(words ?? [])}; fi ;;`;
  });
  return `# Completion of copydesk for bash: source <(copydesk completion bash)
_copydesk() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  # Bash takes the = of --format=json and of claim/absolute=hint for a word of its own.
  if [[ $current == = ]]; then current="" before+="="; fi
  if [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}=; fi
  if [[ $before == */*= ]]; then ${offer(levels)}; return; fi
  before=\${before%=}
  if [[ $COMP_CWORD -eq 1 ]]; then ${offer(commands.map(({ name }) => name))}; return; fi
  case "$command $before" in
${values.join("\n")}
  esac
  case "$command" in
${plain.join("\n")}
  esac
}
complete -o default -o bashdefault -F _copydesk copydesk
`;
}

/** Bash: these words where they fit; nothing leaves files to the shell. What ends in = goes on without a space. */
function offer(words: readonly string[]): string {
  if (words.length === 0) return ":";
  const goesOn = words.every((word) => word.endsWith("=")) ? "compopt -o nospace; " : "";
  return `${goesOn}COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$current"))`;
}

function forZsh(commands: readonly Grammar[]): string {
  const cases = commands.map(({ name, options, words }) => {
    const given = options.map(({ flags, description, words: values }) => {
      const names = flags.length > 1 ? `(${flags.join(" ")})'{${flags.join(",")}}'` : `${flags[0]}`;
      const value =
        values === null ? "" : values.length === 0 ? ":value:_files" : `:value:(${values.map(bare).join(" ")})`;
      return `      '${names}[${bare(description)}]${value}' \\`;
    });
    const rest =
      words === null ? "'*:file:_files'" : words.length === 0 ? "'*:word:'" : `'*:word:(${words.join(" ")})'`;
    return `    ${name}) _arguments \\\n${[...given, `      ${rest}`].join("\n")} ;;`;
  });
  return `#compdef copydesk
# Completion of copydesk for zsh: source <(copydesk completion zsh)
_copydesk() {
  local -a commands
  commands=(${commands.map(({ name, description }) => `'${name}:${bare(description)}'`).join(" ")})
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
${cases.join("\n")}
  esac
}
compdef _copydesk copydesk
`;
}

/** Words that mean nothing to a shell within single quotes and brackets. */
const bare = (words: string): string => words.replace(/['’]/gu, "").replace(/[[\]:\\]/gu, " ");

function forFish(commands: readonly Grammar[]): string {
  const lines = commands.flatMap(({ name, description, options, words }) => {
    const here = `complete -c copydesk -n "__fish_seen_subcommand_from ${name}"`;
    const noFiles = words === null ? "" : " -f";
    return [
      `complete -c copydesk -n __fish_use_subcommand -f -a ${name} -d '${bare(description)}'`,
      ...(words === null ? [] : [`${here}${noFiles} -a '${words.join(" ")}'`]),
      ...options.map(({ flags, description: says, words: values }) => {
        const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
        const value = values === null ? "" : values.length === 0 ? " -r" : ` -x -a '${values.join(" ")}'`;
        return `${here} ${names.join(" ")}${value} -d '${bare(says)}'`;
      }),
    ];
  });
  return `# Completion of copydesk for fish: copydesk completion fish | source\n${lines.join("\n")}\n`;
}
