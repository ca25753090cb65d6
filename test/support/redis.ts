/** A Redis of its own for a test, on a port nobody uses, with nothing written to disk. */
import { spawn, spawnSync } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { once } from "node:events";

/** A running Redis. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Whether Debian's redis-server is installed. */
export const hasRedis = (): boolean => spawnSync("redis-server", ["--version"]).error === undefined;

/** Starts one; resolves once it takes connections. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const words = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const child = spawn("redis-server", words, { stdio: ["ignore", "pipe", "ignore"] });
  for await (const said of child.stdout) if (String(said).includes("Ready to accept connections")) break;
  const stop = async (): Promise<void> => {
    const ended = once(child, "exit");
    child.kill();
    await ended;
  };
  return { url: `redis://127.0.0.1:${port}`, port, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
