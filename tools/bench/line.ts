/** A bare editor on the line to the bundled server, for measuring: it knows when the diagnostics of a version have come. */
import { spawn, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import { nodeOptions } from "../../server/src/node-options.ts";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from "vscode-jsonrpc/node";

/** The bundled server in a process of its own. */
export interface Line {
  readonly connection: MessageConnection;
  readonly child: ChildProcess;
  /** Opens a text; resolves with the milliseconds until its diagnostics were there. */
  readonly open: (uri: string, text: string) => Promise<number>;
  /** Changes an open text as an editor does; resolves like `open`. */
  readonly change: (uri: string, version: number, changes: readonly unknown[]) => Promise<number>;
  readonly close: (uri: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts the server as the client does, with more options for Node before its path. It reads at once after a change: the rest of the keys is no work of its own. */
export async function startLine(options: readonly string[] = []): Promise<Line> {
  const child = spawn(process.execPath, [...nodeOptions, ...options, resolve("dist/server.js"), "--stdio"], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map<string, () => void>();
  const arrives = (uri: string, version: number): Promise<void> =>
    new Promise((wake) => waiting.set(`${uri} ${version}`, wake));
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, version }: { uri: string; version?: number }) =>
    waiting.get(`${uri} ${version}`)?.(),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/configuration", ({ items }: { items: readonly unknown[] }) =>
    items.map(() => ({ delay: 0 })),
  );
  connection.listen();
  await connection.sendRequest("initialize", {
    ...{ processId: process.pid, rootUri: null, initializationOptions: { diagnostics: "push" } },
    capabilities: { workspace: { configuration: true } },
  });
  await connection.sendNotification("initialized", {});
  const timed = async (uri: string, version: number, send: () => Promise<void>): Promise<number> => {
    const began = performance.now();
    const arrived = arrives(uri, version);
    await send();
    await arrived;
    return performance.now() - began;
  };
  return {
    ...{ connection, child },
    open: (uri, text) =>
      timed(uri, 1, () =>
        connection.sendNotification("textDocument/didOpen", {
          textDocument: { uri, languageId: "plaintext", version: 1, text },
        }),
      ),
    change: (uri, version, contentChanges) =>
      timed(uri, version, () =>
        connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges }),
      ),
    close: (uri) => connection.sendNotification("textDocument/didClose", { textDocument: { uri } }),
    stop: async () => {
      const ended = new Promise((wake) => child.once("exit", wake));
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await ended;
      connection.dispose();
    },
  };
}
