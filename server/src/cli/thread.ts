/** A worker thread's side: opens a desk of its own and answers tasks in the order they come. */
import { parentPort, workerData } from "node:worker_threads";
import { disk } from "../disk.ts";
import { withFiles, type SharedFiles } from "../packed.ts";
import { openDesk } from "./desk.ts";
import { formatNamed, type Showing } from "./formats.ts";
import type { Options } from "./options.ts";
import { workHere, type Answer, type Task } from "./work.ts";

/** What a thread is started with. */
export interface ThreadStart {
  readonly copydesk: "annotate";
  readonly options: Options;
  readonly look: Showing;
  /** What is packed, unpacked once for all threads. */
  readonly files: SharedFiles;
}

/** Answers tasks until the thread is ended. */
export function answerTasks(): void {
  const { options, look, files } = workerData as ThreadStart;
  const answer = (words: Answer): void => parentPort?.postMessage(words);
  const desk = openDesk(options, (complaint) => answer({ complaint }), withFiles(disk, files));
  const work = desk.then((opened) => workHere(opened, formatNamed(options.format, look), options));
  parentPort?.on(
    "message",
    ({ id, input }: Task) => void work.then(async (begin) => answer({ id, done: await begin(input) })),
  );
}
