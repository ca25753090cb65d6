/** Starts a program out of the bundle, with what V8 made of it before: compiling it anew takes a tenth of every start, or more. */
import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";
import type * as Programs from "./programs.ts";

const bundle = join(import.meta.dirname, "programs.js");
const require = createRequire(bundle);

/** Starts one of the programs. */
export function start(program: keyof typeof Programs): void {
  const module = { exports: {} as typeof Programs };
  const run = compiled().runInThisContext() as (...given: unknown[]) => void;
  run(module.exports, require, module, bundle, import.meta.dirname);
  void module.exports[program]();
}

/** The bundle, compiled: from what is kept beside it, else anew, and then that is kept when the program ends. */
function compiled(): Script {
  // The build leaves no letter in it that takes more than a byte.
  const source = readFileSync(bundle, "latin1");
  const kept = readKept(source);
  const script = new Script(Module.wrap(source), { filename: bundle, cachedData: kept });
  const isNew = kept === undefined || script.cachedDataRejected === true;
  // At the end there is more to keep: functions are compiled when they are first called.
  if (isNew && isMainThread) process.once("exit", () => keep(source, script.createCachedData()));
  return script;
}

/** Other versions and flags of V8 make something else of it. */
const keptAt = join(import.meta.dirname, `programs-${cachedDataVersionTag().toString(16)}.v8`);

const DIGEST = 32;

function digestOf(source: string, compilation: Buffer): Buffer {
  return createHash("sha256").update(source, "latin1").update(compilation).digest();
}

/** What was kept of this very bundle; undefined when there is nothing, or it is damaged. */
function readKept(source: string): Buffer | undefined {
  try {
    const bytes = readFileSync(keptAt);
    const compilation = bytes.subarray(DIGEST);
    return digestOf(source, compilation).equals(bytes.subarray(0, DIGEST)) ? compilation : undefined;
  } catch {
    return undefined;
  }
}

/** Where the program may not write beside itself, it starts more slowly. */
function keep(source: string, compilation: Buffer): void {
  const written = `${keptAt}.${process.pid}`;
  try {
    writeFileSync(written, Buffer.concat([digestOf(source, compilation), compilation]));
    renameSync(written, keptAt);
  } catch {
    return;
  }
}
