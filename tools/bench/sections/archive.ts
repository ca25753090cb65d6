/** Archives on the command line: articles a minute by the number of threads, and the memory a long run holds. */
import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { once } from "node:events";
import { article, wordsIn } from "../articles.ts";
import type { Figure } from "../section.ts";

/** Speeds by `--jobs` on one archive, then the memory curve of a long one (`COPYDESK_ARTICLES`, 20,000 unless told). */
export async function measure(): Promise<readonly Figure[]> {
  const small = await writeArchive("small", 2000);
  const figures: Figure[] = [];
  for (const jobs of [1, 2]) {
    const { seconds } = await runArchive(small.path, jobs);
    figures.push({
      what: `2,000 articles of 500 words, --jobs ${jobs}`,
      unit: "articles/min",
      values: [2000 / (seconds / 60)],
      ...(jobs === 2 ? { target: "over 2,000" } : {}),
    });
    figures.push({ what: `the same in words, --jobs ${jobs}`, unit: "words/s", values: [small.words / seconds] });
  }
  const count = Number(process.env.COPYDESK_ARTICLES ?? 20_000);
  const large = await writeArchive("large", count);
  const { seconds, curve } = await runArchive(large.path, 2);
  console.error(
    `memory by articles done:\n${curve.map(({ done, resident }) => `  ${done.toLocaleString("en").padStart(8)}  ${resident.toFixed(0)} MB`).join("\n")}`,
  );
  const at = (share: number): number => curve[Math.min(curve.length - 1, Math.floor(curve.length * share))].resident;
  figures.push({
    what: `${count.toLocaleString("en")} articles, --jobs 2`,
    unit: "articles/min",
    values: [count / (seconds / 60)],
    target: "over 2,000",
  });
  figures.push({
    what: "resident memory along it",
    unit: "MB",
    values: curve.map(({ resident }) => resident),
    target: "flat",
    beside: `${at(0.1).toFixed(0)} after a tenth, ${at(0.95).toFixed(0)} near the end`,
  });
  return figures;
}

async function writeArchive(name: string, count: number): Promise<{ path: string; words: number }> {
  await mkdir(".cache/bench", { recursive: true });
  const path = resolve(`.cache/bench/${name}.jsonl`);
  const stream = createWriteStream(path);
  let words = 0;
  for (let seed = 0; seed < count; seed++) {
    const text = article(seed, 500);
    words += wordsIn(text);
    if (!stream.write(`${JSON.stringify({ id: `article-${seed}`, text })}\n`)) await once(stream, "drain");
  }
  await new Promise<void>((done) => stream.end(done));
  return { path, words };
}

/** What a process held after so many articles. */
interface Point {
  readonly done: number;
  readonly resident: number;
}

async function runArchive(path: string, jobs: number): Promise<{ seconds: number; curve: readonly Point[] }> {
  const words = [
    "dist/cli.js",
    "annotate",
    path,
    "--input",
    "jsonl",
    "--format",
    "jsonl",
    "--fail-on",
    "never",
    "--jobs",
    String(jobs),
  ];
  const began = performance.now();
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  let done = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) done++;
  });
  const curve: Point[] = [];
  const timer = setInterval(
    () => void residentOf(child.pid).then((resident) => resident && curve.push({ done, resident })),
    2000,
  );
  const [code] = (await once(child, "close")) as [number];
  clearInterval(timer);
  if (code !== 0) throw new Error(`the archive run ended with ${code}`);
  return { seconds: (performance.now() - began) / 1000, curve: curve.length > 0 ? curve : [{ done, resident: 0 }] };
}

/** Resident memory of a process in MB; null where the system does not tell. */
async function residentOf(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}
