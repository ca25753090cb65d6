/** What a user downloads and what an editor loads. */
import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { packExtension } from "../../package.ts";
import type { Figure } from "../section.ts";

export async function measure(): Promise<readonly Figure[]> {
  const { size } = await stat(await packExtension());
  await loadClient(6000); // it keeps what was compiled of it when it has come to rest
  const loads: number[] = [];
  for (let time = 0; time < 7; time++) loads.push(await loadClient());
  return [
    { what: "copydesk.vsix", unit: "MB", values: [size / 1e6], target: "under 12" },
    {
      what: "load the client again, the editor's own modules stood in for",
      unit: "ms",
      values: loads,
      target: "under 50",
    },
  ];
}

/** Milliseconds that a new process, which then rests a while, needs to load the client. Its editor is one object that answers everything with itself. */
async function loadClient(rest = 0): Promise<number> {
  const script = `
    const anything = new Proxy(class {}, { get: (made, key) => (key === "prototype" ? made.prototype : key === Symbol.toPrimitive ? () => "" : anything), apply: () => anything });
    const { _load } = require("node:module");
    require("node:module")._load = (name, ...rest) => (name === "vscode" ? anything : _load(name, ...rest));
    const began = performance.now();
    require(${JSON.stringify(resolve("dist/client.js"))});
    process.stdout.write(String(performance.now() - began));
    setTimeout(() => {}, ${rest});`;
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", script]);
  return Number(stdout);
}
