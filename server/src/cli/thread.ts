/** A worker thread's side: opens a desk of its own and answers tasks in the order they come. */
import { parentPort, workerData } from "node:worker_threads";
import { openDesk } from "./desk.ts";
import { formatNamed, type Show } from "./formats.ts";
import type { Options } from "./options.ts";
import { workHere, type Answer, type Task } from "./work.ts";

/** What a thread is started with. */
export interface ThreadStart {
  readonly copydesk: "annotate";
  readonly options: Options;
  readonly look: { readonly show: Show; readonly colours: boolean };
}

/** Answers tasks until the thread is ended. */
export function answerTasks(): void {
  const { options, look } = workerData as ThreadStart;
  const answer = (words: Answer): void => parentPort?.postMessage(words);
  const desk = openDesk(options, (complaint) => answer({ complaint }));
  const work = desk.then((opened) => workHere(opened, formatNamed(options.format, look), options));
  parentPort?.on(
    "message",
    ({ id, input }: Task) => void work.then(async (begin) => answer({ id, done: await begin(input) })),
  );
}
