/** `work`: takes texts off a BullMQ queue on Redis and answers each job with its row; many workers share a queue. */
import { availableParallelism } from "node:os";
import type * as Queueing from "bullmq";
import type { Redis } from "ioredis";
import type { Row } from "../exports/json.ts";
import { textOfRecord } from "./archive.ts";
import { Misuse, settingsOf } from "./desk.ts";
import type { ReadingOptions } from "./options.ts";
import { complain, type ExitCode } from "./run.ts";
import { openPool, ThreadEnded, type Pool } from "./work.ts";

/** What `work` is told besides how to read. */
export interface QueueOptions extends ReadingOptions {
  /** Address of Redis: redis://[user:password@]host:port/database, or rediss://. */
  readonly queue: string;
  readonly name: string;
  /** Texts at once, each in a thread of its own; absent: one a core. */
  readonly jobs?: number;
  /** Seconds after which a job of a worker that went silent is another's. */
  readonly lock: number;
  /** Ends once nothing waits. */
  readonly drain?: true;
}

/** Times that a job may be left behind by a worker that died before it is given up: it may be what they die of. */
const mostStalls = 5;

/** Works until it is told to stop (SIGINT, SIGTERM: what is begun is finished), or until the queue is empty with `drain`. */
export async function workQueue(options: QueueOptions): Promise<ExitCode> {
  await settingsOf(options);
  const { Queue, Worker, UnrecoverableError } = await loadQueue();
  const connection = await connect(options.queue);
  const count = options.jobs ?? availableParallelism();
  const pool = await openPool(
    count,
    { copydesk: "annotate", options: { ...options, ...rows }, look: { show: "everything", colours: false } },
    complain,
  );
  const worker = new Worker(options.name, (job) => work(job, pool, UnrecoverableError), {
    ...{ connection, concurrency: count, maxStalledCount: mostStalls },
    ...{ lockDuration: options.lock * 1000, stalledInterval: options.lock * 1000 },
  });
  const told = sayOnce();
  worker.on("error", (reason) =>
    told(`${addressOf(options.queue)}: ${reason.message || (reason as { code?: string }).code}`),
  );
  worker.on("failed", (job, reason) => complain(`job ${job?.id ?? "?"}: ${reason.message}`));
  const queue = new Queue(options.name, { connection });
  await ended(options, async () => countOf(await queue.getJobCounts("waiting", "active", "delayed", "prioritized")));
  await queue.close();
  await worker.close();
  await pool.close();
  connection.disconnect();
  return 0;
}

const countOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** A worker answers with rows, whatever the command line would print. */
const rows = { format: "jsonl", input: "text", failOn: "never", encoding: "utf-8" } as const;

async function work(job: Queueing.Job, pool: Pool, Unrecoverable: new (message: string) => Error): Promise<Row> {
  const input = textOfRecord({ id: job.id, ...(job.data as object) });
  // Another try would not make it a text.
  if (typeof input === "string") throw new Unrecoverable(`the job ${input}`);
  try {
    const { items, problem, mayPass } = await pool.work(input);
    if (problem !== undefined) throw mayPass ? new Error(problem) : new Unrecoverable(problem);
    return JSON.parse(items[0]) as Row;
  } catch (reason) {
    // Without its threads this process is of no use. The jobs it has begun stall, and another worker takes them over.
    if (reason instanceof ThreadEnded) {
      complain(reason.message);
      process.exit(2);
    }
    throw reason;
  }
}

/** Resolves when the worker shall end. */
function ended({ drain }: QueueOptions, countLeft: () => Promise<number>): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
    if (!drain) return;
    const look = async (): Promise<void> => {
      // What other workers have begun may yet come back, and what failed may be tried again.
      if ((await countLeft()) === 0) resolve();
      else setTimeout(() => void look(), 200);
    };
    void look();
  });
}

async function loadQueue(): Promise<typeof Queueing> {
  return import("bullmq").catch(() => {
    throw new Misuse("`work` needs the packages bullmq and ioredis, which are optional: npm install bullmq ioredis");
  });
}

async function connect(url: string): Promise<Redis> {
  const { Redis } = await import("ioredis");
  if (!/^rediss?:\/\/./u.test(url)) throw new Misuse("--queue looks like redis://localhost:6379");
  const connection = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null });
  let last = "no answer";
  connection.on("error", (reason: Error & { code?: string }) => (last = reason.code ?? reason.message));
  try {
    await connection.connect();
    return connection;
  } catch (reason) {
    connection.disconnect();
    const why = reason instanceof Error && !/closed/u.test(reason.message) ? reason.message : last;
    throw new Misuse(`${addressOf(url)}: Redis cannot be reached (${why})`);
  }
}

/** The address without the user and password in it. */
const addressOf = (url: string): string => url.replace(/\/\/[^@/]*@/u, "//");

/** Complains about each thing once: a lost connection is tried many times a minute. */
function sayOnce(): (words: string) => void {
  const said = new Set<string>();
  return (words) => {
    if (!said.has(words)) complain(words);
    said.add(words);
  };
}
