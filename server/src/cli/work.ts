/** The work on texts: in this thread, or shared out among worker threads with the order kept. */
import { Worker, type ResourceLimits } from "node:worker_threads";
import { disk } from "../disk.ts";
import type { Annotated, Counts, Format } from "../exports/annotated.ts";
import { counts as isCounted } from "../ledger/items.ts";
import { annotate } from "./annotate.ts";
import { shareFiles } from "../packed.ts";
import { settingsOf, type Desk } from "./desk.ts";
import type { Input } from "./inputs.ts";
import type { Options } from "./options.ts";
import { rank } from "./rank.ts";
import { sourcesFor } from "./source-files.ts";
import type { ThreadStart } from "./thread.ts";

/** What became of one text. */
export interface Done {
  /** Items in the output format. */
  readonly items: readonly string[];
  readonly counts: Counts;
  readonly words: number;
  /** Claims and quotations that the desk has still to check. */
  readonly open: number;
  /** It was compared without some source text that the options name. */
  readonly isShort: boolean;
  /** Why nothing was done with the text; absent when it was done. */
  readonly problem?: string;
  /** Another try may do it: nothing is wrong with the text itself. */
  readonly mayPass?: true;
}

const nothing: Done = {
  items: [],
  counts: { error: 0, warning: 0, information: 0, hint: 0 },
  words: 0,
  open: 0,
  isShort: false,
};

/** Does the work on one text. */
export type Work = (input: Input) => Promise<Done>;

/** Work in this thread; a text that breaks it is named, and the next one is done. */
export const workHere =
  (desk: Desk, format: Format, options: Options): Work =>
  async (input) => {
    try {
      const annotated = annotate(input, { ...desk, sources: await sourcesFor(input, desk, options.encoding) });
      return "leftAlone" in annotated
        ? { problem: annotated.leftAlone, ...nothing }
        : doneWith(annotated, { desk, format, options });
    } catch (reason) {
      const words = reason instanceof Error ? reason.message : String(reason);
      return { problem: `${input.name}: could not be analysed (${words})`, mayPass: true, ...nothing };
    }
  };

/** What a text is read with, and how what was found is said. */
interface Saying {
  readonly desk: Desk;
  readonly format: Format;
  readonly options: Options;
}

function doneWith(annotated: Annotated, { desk: { isShort }, format, options: { quiet, failOn } }: Saying): Done {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of annotated.findings) counts[severity]++;
  const heard = quiet
    ? annotated.findings.filter(({ severity }) => rank[severity] <= rank[failOn])
    : annotated.findings;
  const items = format.items({ ...annotated, findings: heard });
  return { items, counts, words: annotated.analysis.prose.tokens.length, open: openIn(annotated), isShort };
}

const openIn = ({ desk }: Annotated): number =>
  desk?.items.filter((item) => isCounted(item) && item.state === "open").length ?? 0;

/** Worker threads and how to end them. */
export interface Pool {
  readonly work: Work;
  readonly close: () => Promise<void>;
}

/** What a worker is started with and told; it answers with `Answer`s. */
export interface Task {
  readonly id: number;
  readonly input: Input;
}

/** A worker's answer to a task, or a complaint on the way. */
export type Answer = { readonly id: number; readonly done: Done } | { readonly complaint: string };

/** A worker thread is gone; what it had begun is lost, and the pool takes no more. */
export class ThreadEnded extends Error {}

/**
 * The heap of a thread that reads texts of up to `limit` million characters. V8 collects the later the more it may use:
 * with the machine's memory for a limit, a thread that needs 60 MB grew to 300. A text of two million takes 600.
 */
const heapFor = (limit: number): ResourceLimits => ({
  maxOldGenerationSizeMb: Math.max(1024, 512 * limit),
  maxYoungGenerationSizeMb: 16,
});

/** Work shared out to the least busy of `count` threads; `start` is what each is started with. */
export async function openPool(
  count: number,
  start: Omit<ThreadStart, "files">,
  complain: Desk["complain"],
): Promise<Pool> {
  const workerData = { ...start, files: await shareFiles(disk) } satisfies ThreadStart;
  const resourceLimits = heapFor((await settingsOf(start.options)).limit);
  let [next, isClosing] = [0, false];
  let broken: unknown = null;
  const waiting = new Map<number, { resolve: (done: Done) => void; reject: (reason: unknown) => void }>();
  const threads = Array.from({ length: count }, () => {
    const thread = { worker: new Worker(process.argv[1], { workerData, resourceLimits }), busy: 0 };
    thread.worker.on("message", (answer: Answer) => {
      if ("complaint" in answer) return complain(answer.complaint);
      thread.busy--;
      waiting.get(answer.id)?.resolve(answer.done);
      waiting.delete(answer.id);
    });
    const fail = (why: string): void => {
      broken ??= new ThreadEnded(`a worker thread ended early${why}`);
      waiting.forEach(({ reject }) => reject(broken));
    };
    thread.worker.on("error", (reason) => fail(` (${reason instanceof Error ? reason.message : String(reason)})`));
    thread.worker.on("exit", () => isClosing || fail(""));
    return thread;
  });
  return {
    work: (input) => {
      if (broken !== null) return Promise.reject(broken as Error);
      const thread = threads.reduce((least, one) => (one.busy < least.busy ? one : least));
      const id = next++;
      thread.busy++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        thread.worker.postMessage({ id, input } satisfies Task);
      });
    },
    close: async () => {
      isClosing = true;
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** Results in the order of `steps`, at most `ahead` of them under way at once: memory does not grow with their number. */
export async function* inOrder<Step, Result>(
  steps: AsyncIterable<Step>,
  begin: (step: Step) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const queue: Promise<Result>[] = [];
  for await (const step of steps) {
    const begun = begin(step);
    begun.catch(() => {}); // it is awaited below, in its turn
    queue.push(begun);
    if (queue.length >= ahead) yield (await queue.shift()) as Result;
  }
  for (const begun of queue) yield await begun;
}
