/** A bare line to the real server over stdio: any bytes may be said, and what comes back is read message by message. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { isLong } from "./effort.ts";

/** What the server says; an answer has the id of its question. */
export interface Heard {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A server and what it has said so far. */
export class RawLine {
  readonly heard: Heard[] = [];
  /** What it wrote to standard error. */
  complaints = "";
  readonly child: ChildProcess;
  #rest = Buffer.alloc(0);
  #lastId = 0;
  #wake = (): void => {};

  constructor(words: readonly string[] = ["--import", "tsx", join(import.meta.dirname, "../../server/src/server.ts")]) {
    this.child = spawn(process.execPath, [...words, "--stdio"], { stdio: ["pipe", "pipe", "pipe"] });
    this.child.stdout?.on("data", (bytes: Buffer) => this.#read(bytes));
    this.child.stderr?.on("data", (bytes: Buffer) => (this.complaints += String(bytes)));
    this.child.stdin?.on("error", () => {});
  }

  /** Says bytes as they are. */
  bytes(bytes: string | Uint8Array): void {
    this.child.stdin?.write(bytes);
  }

  /** Says a message: JSON as it is given, or made of a value. */
  say(message: unknown): void {
    const body = Buffer.from(typeof message === "string" ? message : JSON.stringify(message));
    this.bytes(`Content-Length: ${body.length}\r\n\r\n`);
    this.bytes(body);
  }

  /** Says a notification. */
  tell(method: string, params?: unknown): void {
    this.say({ jsonrpc: "2.0", method, params });
  }

  /** Asks, and gives the id of the question. */
  ask(method: string, params?: unknown): number {
    const id = ++this.#lastId;
    this.say({ jsonrpc: "2.0", id, method, params });
    return id;
  }

  /** The answer to a question; fails when none comes, or when the server is gone. */
  async answer(id: number | string): Promise<Heard> {
    return this.until(() => this.heard.find((one) => one.id === id && one.method === undefined), `answer ${id}`);
  }

  /** What `look` sees, now or after more was heard. */
  async until<Seen>(look: () => Seen | undefined, what: string): Promise<Seen> {
    // The long run leaves the machine to others.
    const end = Date.now() + (isLong ? 600_000 : 60_000);
    for (;;) {
      const seen = look();
      if (seen !== undefined) return seen;
      if (this.child.exitCode !== null) throw new Error(`the server has ended: ${this.complaints}`);
      if (Date.now() > end) throw new Error(`nothing was heard: ${what}`);
      await new Promise<void>((wake) => {
        this.#wake = wake;
        setTimeout(wake, 200);
      });
    }
  }

  /** Shakes hands. */
  async begin(): Promise<void> {
    await this.answer(this.ask("initialize", { processId: null, rootUri: null, capabilities: {} }));
    this.tell("initialized", {});
  }

  /** Says goodbye; the exit code. */
  async end(): Promise<number | null> {
    await this.answer(this.ask("shutdown"));
    const ended = once(this.child, "exit");
    this.tell("exit");
    return ((await ended) as [number | null])[0];
  }

  #read(bytes: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    for (;;) {
      const head = this.#rest.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/u.exec(this.#rest.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head < 0 || this.#rest.length < head + 4 + length) break;
      this.heard.push(JSON.parse(this.#rest.subarray(head + 4, head + 4 + length).toString()) as Heard);
      this.#rest = this.#rest.subarray(head + 4 + length);
    }
    this.#wake();
  }
}
