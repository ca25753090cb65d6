/** Runs the command line as on a terminal, by `script` of util-linux. */
import { spawnSync } from "node:child_process";
import { program } from "./programs.ts";

/** Whether there is a `script` here that takes a command. */
export const hasTerminal = spawnSync("script", ["-qec", "true", "/dev/null"]).status === 0;

/** What a terminal of so many columns is sent by `copydesk` with `words`, which a shell reads. */
export async function onTerminal(columns: number, words: string, cwd: string): Promise<string> {
  const command = `stty cols ${columns}; exec "${process.execPath}" "${await program("cli")}" ${words}`;
  const env = { ...process.env, TERM: "xterm", NO_COLOR: "", FORCE_COLOR: "" };
  const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], { cwd, env, encoding: "utf8" });
  return stdout.replaceAll("\r\n", "\n");
}
