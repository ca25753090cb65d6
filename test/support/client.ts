/** A small editor that talks to the real server over stdio. */
import { spawn, type ChildProcess } from "node:child_process";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from "vscode-jsonrpc/node";
import type { Diagnostic, InitializeResult, ServerCapabilities } from "vscode-languageserver-protocol";
import type { ProgressParams, StatusParams } from "../../server/src/features/protocol.ts";
import { program } from "./programs.ts";
import { refuseSockets, watched } from "./sockets.ts";

/** Diagnostics as pushed. */
export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a test's editor says of itself. */
export interface ClientOptions {
  readonly capabilities?: Record<string, unknown>;
  readonly initializationOptions?: unknown;
  /** The language that it speaks; absent: it does not say. */
  readonly locale?: string;
  /** The folder that is open; absent: none. */
  readonly rootUri?: string;
  /** The section `copydesk`; given, the editor answers workspace/configuration with it. */
  readonly settings?: unknown;
  /** Variables that the server's process has besides this one's. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A running server and the editor's end of the line. */
export class Client {
  readonly connection: MessageConnection;
  readonly capabilities: ServerCapabilities;
  readonly published: Published[];
  readonly statuses: StatusParams[];
  readonly progress: ProgressParams[];
  /** Messages the server showed or logged. */
  readonly messages: string[];
  readonly #child: ChildProcess;

  private constructor(
    parts: Pick<Client, "connection" | "capabilities" | "published" | "statuses" | "progress" | "messages">,
    child: ChildProcess,
  ) {
    this.connection = parts.connection;
    this.capabilities = parts.capabilities;
    this.published = parts.published;
    this.statuses = parts.statuses;
    this.progress = parts.progress;
    this.messages = parts.messages;
    this.#child = child;
  }

  /** Starts the server and shakes hands. */
  static async start(options: ClientOptions = {}): Promise<Client> {
    const child = spawn(process.execPath, [await program("server"), "--stdio"], {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, ...watched, ...options.environment },
    });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const published: Published[] = [];
    const statuses: StatusParams[] = [];
    const progress: ProgressParams[] = [];
    const messages: string[] = [];
    connection.onNotification("textDocument/publishDiagnostics", (params: Published) => void published.push(params));
    connection.onNotification("copydesk/status", (params: StatusParams) => void statuses.push(params));
    connection.onNotification("copydesk/progress", (params: ProgressParams) => void progress.push(params));
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => void messages.push(message));
    connection.onNotification("window/showMessage", ({ message }: { message: string }) => void messages.push(message));
    connection.onRequest("window/showMessageRequest", () => null);
    connection.onRequest("client/registerCapability", () => null);
    connection.onRequest("client/unregisterCapability", () => null);
    connection.onRequest("window/workDoneProgress/create", () => null);
    connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
      items.map(() => options.settings ?? null),
    );
    connection.listen();
    const answer = await connection.sendRequest<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri: options.rootUri ?? null,
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      capabilities: {
        workspace: options.settings === undefined ? {} : { configuration: true },
        ...options.capabilities,
      },
      initializationOptions: options.initializationOptions,
    });
    await connection.sendNotification("initialized", {});
    return new Client(
      { connection, capabilities: answer.capabilities, published, statuses, progress, messages },
      child,
    );
  }

  /** Opens a text. */
  async open(uri: string, text: string, languageId = "plaintext"): Promise<void> {
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Changes an open text; a change without a range replaces all of it. */
  async change(uri: string, version: number, ...contentChanges: readonly unknown[]): Promise<void> {
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** Asks about a text. */
  ask<Answer>(method: string, uri: string, more: object = {}): Promise<Answer> {
    return this.connection.sendRequest<Answer>(`textDocument/${method}`, { textDocument: { uri }, ...more });
  }

  /** The next diagnostics pushed for this version of a text, or those that were already. */
  async diagnosticsOf(uri: string, version: number): Promise<readonly Diagnostic[]> {
    const { diagnostics } = await this.until(() =>
      this.published.find((one) => one.uri === uri && one.version === version),
    );
    return diagnostics;
  }

  /** Waits for `look` to see something; fails after forty seconds. */
  async until<Seen>(look: () => Seen | undefined): Promise<Seen> {
    const end = Date.now() + 40_000;
    for (;;) {
      const seen = look();
      if (seen !== undefined) return seen;
      if (Date.now() > end) throw new Error("The server did not answer in forty seconds.");
      await new Promise((wake) => setTimeout(wake, 10));
    }
  }

  /** Runs a command of the server. */
  run<Answer>(command: string, argument: object): Promise<Answer> {
    return this.connection.sendRequest<Answer>("workspace/executeCommand", { command, arguments: [argument] });
  }

  /** Ends the server at once, as a crash would. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.kill("SIGKILL");
    await ended;
    this.connection.dispose();
  }

  /** Says goodbye; resolves with the server's exit code. Throws when the server has opened a socket, unless the test watches those itself. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#child.once("exit", resolve));
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const code = await ended;
    this.connection.dispose();
    refuseSockets();
    return code;
  }
}
