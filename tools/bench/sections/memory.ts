/** Memory of the server with fifty articles open, and after they are closed. */
import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { article } from "../articles.ts";
import { startLine, type Line } from "../line.ts";
import type { Figure } from "../section.ts";

/** What a process holds, in MB. */
interface Held {
  readonly resident: number;
  readonly heap: number;
}

export async function measure(): Promise<readonly Figure[]> {
  const line = await startLine(["--expose-gc", "--require", await writeProbe()]);
  await openAndClose(line, 0, 5);
  const before = await held(line);
  for (let seed = 0; seed < 50; seed++) await line.open(uriOf(seed), article(seed, 1000));
  const open = await held(line);
  for (let seed = 0; seed < 50; seed++) await line.close(uriOf(seed));
  // A text that was opened and closed again behind the others: all of them are closed by then.
  await openAndClose(line, 50, 1);
  const closed = await held(line);
  await line.stop();
  const figure = (what: string, value: number, rest: object = {}): Figure => ({
    what,
    unit: "MB",
    values: [value],
    ...rest,
  });
  const back = `${((closed.heap / before.heap - 1) * 100).toFixed(1)} % above before`;
  return [
    figure("resident, nothing open", before.resident),
    figure("resident, 50 articles of 1,000 words open", open.resident, { target: "under 200" }),
    figure("heap and buffers, nothing open", before.heap),
    figure("heap and buffers, 50 articles open", open.heap),
    figure("heap and buffers, all closed", closed.heap, { target: "within 10 % of before", beside: back }),
  ];
}

const uriOf = (seed: number): string => `file:///article${seed}.txt`;

async function openAndClose(line: Line, from: number, count: number): Promise<void> {
  for (let seed = from; seed < from + count; seed++) {
    await line.open(uriOf(seed), article(seed, 1000));
    await line.close(uriOf(seed));
  }
}

/** A script that answers a signal with what the process holds once everything unused is collected. */
async function writeProbe(): Promise<string> {
  await mkdir(".cache/bench", { recursive: true });
  const path = resolve(".cache/bench/probe.cjs");
  const answer =
    "gc(); gc(); const { rss, heapUsed, external } = process.memoryUsage(); process.stderr.write(JSON.stringify({ rss, heap: heapUsed + external }) + '\\n');";
  await writeFile(path, `process.on("SIGUSR2", () => { ${answer} });\n`);
  return path;
}

async function held({ child }: Line): Promise<Held> {
  const answered = new Promise<string>((wake) => child.stderr?.once("data", (words) => wake(String(words))));
  child.kill("SIGUSR2");
  const { rss, heap } = JSON.parse(await answered) as { rss: number; heap: number };
  return { resident: rss / 2 ** 20, heap: heap / 2 ** 20 };
}
