/** `copydesk work` on a real Redis: results, retries, and workers that die in the middle. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { Redis } from "ioredis";
import type { Job, Queue, QueueEvents } from "bullmq";
import type { Row } from "../../server/src/exports/json.ts";
import { copydesk, folderWith } from "../support/cli.ts";
import { pathOf } from "../support/programs.ts";
import { hasRedis, startRedis, type TestRedis } from "../support/redis.ts";

const textOf = (id: number): string =>
  `Mayor Lena Morales said on Thursday that ${id + 2} houses were empty.\n\n`.repeat(1 + (id % 60));

describe("copydesk work", function () {
  this.timeout(240_000);
  let redis: TestRedis;
  let queue: Queue;
  let events: QueueEvents;
  const completed: string[] = [];

  before(async function () {
    if (!hasRedis()) this.skip();
    await copydesk(["--version"]); // builds
    redis = await startRedis();
    const bullmq = await import("bullmq");
    const connection = { host: "127.0.0.1", port: redis.port };
    queue = new bullmq.Queue("copydesk", { connection });
    events = new bullmq.QueueEvents("copydesk", { connection });
    events.on("completed", ({ jobId }) => void completed.push(jobId));
    await events.waitUntilReady();
  });
  beforeEach(() => void completed.splice(0));
  after(async () => {
    await events?.close();
    await queue?.close();
    await redis?.stop();
  });

  const work = (...words: string[]) => copydesk(["work", "--queue", redis.url, "--jobs", "1", ...words]);
  const add = (from: number, count: number): Promise<Job[]> =>
    queue.addBulk(
      Array.from({ length: count }, (_, index) => {
        const id = from + index;
        return { name: "text", data: { id: `story-${id}`, text: textOf(id) }, opts: { jobId: `job-${id}` } };
      }),
    );
  const start = (...words: string[]): ChildProcess =>
    spawn(process.execPath, [pathOf("cli"), "work", "--queue", redis.url, ...words], { stdio: "ignore" });
  const until = async (done: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await done())) await new Promise((wake) => setTimeout(wake, 20));
  };
  const rowsOf = async (): Promise<Map<string, Row>> =>
    new Map((await queue.getJobs(["completed"])).map((job) => [String(job.id), job.returnvalue as Row]));

  it("answers each job with the row that the command line prints", async () => {
    await add(0, 5);
    const { code, err } = await work("--drain");
    deepEqual([code, err], [0, ""]);
    const rows = await rowsOf();
    equal(rows.size, 5);
    const stdin = `${JSON.stringify({ id: "story-3", text: textOf(3) })}\n`;
    const { out } = await copydesk(["annotate", "-", "--input", "jsonl", "--format", "jsonl", "--jobs", "1"], {
      stdin,
    });
    deepEqual(rows.get("job-3"), JSON.parse(out));
    await queue.obliterate({ force: true });
  });

  it("fails a job that holds no text at once, however many tries it has, and does the rest", async () => {
    await queue.add("text", { id: "a" }, { jobId: "none", attempts: 5 });
    await add(0, 2);
    const { code, err } = await work("--drain");
    equal(code, 0);
    match(err, /^copydesk: job none: the job has no "text"$/mu);
    equal((await rowsOf()).size, 2);
    const [failed] = await queue.getJobs(["failed"]);
    deepEqual([failed.id, failed.attemptsMade], ["none", 1]);
    await queue.obliterate({ force: true });
  });

  it("fails a text that is left alone with the reason, and does the rest", async () => {
    const text = "Der Stadtrat hat am Donnerstag mit knapper Mehrheit beschlossen, den alten Hafen zu schließen, sagte die Bürgermeisterin. ".repeat(3); // prettier-ignore
    await queue.add("text", { id: "hafen", text }, { jobId: "german", attempts: 5 });
    await add(0, 1);
    const { err } = await work("--drain");
    match(err, /^copydesk: job german: hafen: Not analysed: .*German.*$/mu);
    equal((await rowsOf()).size, 1);
    const [failed] = await queue.getJobs(["failed"]);
    deepEqual([failed.id, failed.attemptsMade], ["german", 1]);
    match(failed.failedReason, /German/u);
    await queue.obliterate({ force: true });
  });

  it("tries a text again that could not be read, as often as its producer says, and answers when it can", async () => {
    const folder = join(folderWith({}), "drafts");
    const text = `---\nsources: notes.txt\n---\n\n“We will appeal,” said Lena Morales.\n`;
    const id = pathToFileURL(join(folder, "story.md")).href;
    const opts = { jobId: "early", attempts: 50, backoff: { type: "fixed", delay: 100 } };
    await queue.add("text", { id, text }, opts);
    const run = work("--drain");
    await until(async () => ((await queue.getJob("early"))?.attemptsMade ?? 0) > 1);
    mkdirSync(folder);
    writeFileSync(join(folder, "notes.txt"), "MORALES: We will appeal.");
    const { code, err } = await run;
    equal(code, 0);
    match(err, /^copydesk: job early: .*could not be analysed \(.*ENOENT/mu);
    deepEqual((await rowsOf()).get("early")?.quotations[0].sources.map(({ match }) => match), ["verbatim"]); // prettier-ignore
    equal(await queue.getFailedCount(), 0);
    await queue.obliterate({ force: true });
  });

  it("takes over what a killed worker was at, and gives up what workers die of with the reason on record", async () => {
    // A thread opens the packed files before it reads: there is time to kill the worker.
    const long = textOf(1).repeat(200);
    await queue.add("text", { id: "story-long", text: long }, { jobId: "long" });
    const killAtWork = async (): Promise<void> => {
      const worker = start("--jobs", "1", "--lock", "2");
      await until(async () => (await queue.getActiveCount()) === 1);
      worker.kill("SIGKILL");
      await once(worker, "exit");
    };
    await killAtWork();
    const last = start("--jobs", "1", "--lock", "2");
    await until(() => completed.includes("long"));
    const ended = once(last, "exit");
    last.kill("SIGTERM");
    deepEqual(await ended, [0, null]);
    deepEqual([completed, (await rowsOf()).get("long")?.uri], [["long"], "story-long"]);
    ok(((await queue.getJob("long"))?.stalledCounter ?? 0) > 0);

    await queue.add("text", { id: "story-deadly", text: long }, { jobId: "deadly" });
    // As if it had been left behind five times already.
    const store = new Redis(redis.url);
    await store.hset(queue.toKey("deadly"), "stc", 5);
    await store.quit();
    await killAtWork();
    await add(0, 1);
    const { code } = await work("--lock", "2", "--drain");
    equal(code, 0);
    const deadly = await queue.getJob("deadly");
    match(deadly?.failedReason ?? "", /stalled more than allowable limit/u);
    deepEqual([...(await rowsOf()).keys()].sort(), ["job-0", "long"]);
    await queue.obliterate({ force: true });
  });

  it("loses and doubles nothing when a worker is killed in the middle", async () => {
    const count = 150;
    await add(0, count);
    const workers = [start("--jobs", "2", "--lock", "2"), start("--jobs", "2", "--lock", "2")];
    // Each worker has as many texts at work as it was told.
    await until(async () => (await queue.getActiveCount()) === 4);
    await until(() => completed.length >= 20);
    workers[0].kill("SIGKILL");
    ok(completed.length < count, "the worker was killed too late to show anything");
    await until(() => new Set(completed).size === count);
    const ended = once(workers[1], "exit");
    workers[1].kill("SIGTERM");
    deepEqual(await ended, [0, null]);
    equal(completed.length, count);
    const rows = await rowsOf();
    equal(rows.size, count);
    ok([...rows].every(([id, { uri }]) => id.replace("job", "story") === uri));
    deepEqual(await queue.getJobCounts("waiting", "active", "delayed", "failed"), { waiting: 0, active: 0, delayed: 0, failed: 0 }); // prettier-ignore
    await queue.obliterate({ force: true });
  });

  it("says in one line when there is no Redis", async () => {
    const { code, err } = await copydesk(["work", "--queue", "redis://user:secret@127.0.0.1:1"]);
    equal(code, 2);
    match(err, /^copydesk: redis:\/\/127\.0\.0\.1:1: Redis cannot be reached \(.*\)\n$/u);
    equal(
      (await copydesk(["work", "--queue", "localhost"])).err,
      "copydesk: --queue looks like redis://localhost:6379\n",
    );
  });
});
