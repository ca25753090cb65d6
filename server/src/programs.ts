/** Both programs for Node in one bundle, because they share nearly all of their code: each begins when it is asked for. */

/** Begins the language server. */
export const server = (): Promise<unknown> => import("./server.ts");

/** Begins the command line. */
export const cli = (): Promise<unknown> => import("./cli.ts");
