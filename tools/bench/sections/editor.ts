/** What a writer waits for: the start of the server, a text that is opened, a keystroke in it; over real stdio. */
import { article, randomFrom } from "../articles.ts";
import { startLine, type Line } from "../line.ts";
import { openCompromise } from "../peers.ts";
import { median, sample, type Effort, type Figure } from "../section.ts";

/** The gate is a keystroke in 1,000 words over the time that compromise needs for them, in turn on the same machine. */
export async function measure(effort: Effort): Promise<readonly Figure[]> {
  const [short, long] = [article(7, 1000), article(8, 100_000)];
  const line = await startLine();
  const compromise = await openCompromise();
  for (let seed = 20; seed < 40; seed++) await line.open(`file:///warm${seed}.txt`, article(seed, 1000));
  const opened = await sample((index) => line.open(`file:///open${index}.txt`, article(100 + index, 1000)), {
    times: 15,
  });
  const typed = await type(line, short, effort === "short" ? 40 : 200);
  const peer = await sample(() => compromise(short), { times: 10, warm: 3 });
  const ratio = median(typed) / median(peer);
  const figures: Figure[] = [
    { what: "open 1,000 words to first diagnostics, warm", unit: "ms", values: opened, target: "under 60" },
    {
      what: "keystroke in 1,000 words",
      unit: "ms",
      values: typed,
      target: "p95 under 10",
      beside: `${ratio.toFixed(2)} × compromise on the text`,
      gate: ratio,
    },
  ];
  if (effort === "full") {
    figures.push({
      what: "open 100,000 words",
      unit: "ms",
      values: [await line.open("file:///long.txt", long)],
      target: "under 3,000",
    });
    figures.push({
      what: "keystroke in 100,000 words",
      unit: "ms",
      values: await type(line, long, 4),
      target: "p95 under 40",
    });
    figures.push({
      what: "spawn to first diagnostics of 1,000 words",
      unit: "ms",
      values: await repeat(5, () => spawnAndOpen(short)),
      target: "under 900",
    });
  }
  await line.stop();
  return figures;
}

/** Letters typed one by one at places all over the text, and taken out again. */
async function type(line: Line, text: string, strokes: number): Promise<number[]> {
  const uri = `file:///typed${text.length}.txt`;
  await line.open(uri, text);
  const random = randomFrom(text.length);
  const lines = text.split("\n");
  const long = lines.flatMap((words, index) => (words.length > 40 ? [index] : []));
  const values: number[] = [];
  for (let version = 2; version < 2 * strokes + 2; version += 2) {
    const at = { line: long[Math.floor(random() * long.length)], character: 20 };
    const after = { ...at, character: 21 };
    values.push(await line.change(uri, version, [{ range: { start: at, end: at }, text: "e" }]));
    values.push(await line.change(uri, version + 1, [{ range: { start: at, end: after }, text: "" }]));
  }
  await line.close(uri);
  return values;
}

async function repeat(times: number, measured: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  while (values.length < times) values.push(await measured());
  return values;
}

/** Milliseconds from the start of a process until its first diagnostics are there. */
async function spawnAndOpen(text: string): Promise<number> {
  const began = performance.now();
  const line = await startLine();
  await line.open("file:///first.txt", text);
  const passed = performance.now() - began;
  await line.stop();
  return passed;
}
