/** Starts what is bundled with what V8 made of it before: compiling it anew takes a tenth of every start, or more. */
import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";
import type * as Programs from "./programs.ts";

/** Starts one of the programs. */
export function start(program: keyof typeof Programs): void {
  // At the end there is more to keep: functions are compiled when they are first called.
  const programs = load("programs", (keep) => process.once("exit", keep)) as typeof Programs;
  void programs[program]();
}

/** Milliseconds after which the editor's client has come to rest; what it runs in is seldom let come to an end. */
const rest = 5000;

/** What the editor's client exports. */
export const client = (): unknown => load("extension", (keep) => setTimeout(keep, rest).unref());

/** What a bundle exports; `whenDone` says when its compilation is to be kept. */
function load(bundle: string, whenDone: (keep: () => void) => void): unknown {
  const path = join(import.meta.dirname, `${bundle}.js`);
  const module = { exports: {} };
  const run = compiled(path, whenDone).runInThisContext() as (...given: unknown[]) => void;
  run(module.exports, createRequire(path), module, path, import.meta.dirname);
  return module.exports;
}

/** The bundle at `path`, compiled: from what is kept beside it, else anew, and then that is kept. */
function compiled(path: string, whenDone: (keep: () => void) => void): Script {
  // The build leaves no letter in it that takes more than a byte.
  const source = readFileSync(path, "latin1");
  // Other versions and flags of V8 make something else of it.
  const keptAt = path.replace(/\.js$/u, `-${cachedDataVersionTag().toString(16)}.v8`);
  const kept = readKept(keptAt, source);
  const script = new Script(Module.wrap(source), { filename: path, cachedData: kept });
  const isNew = kept === undefined || script.cachedDataRejected === true;
  if (isNew && isMainThread) whenDone(() => keep(keptAt, source, script.createCachedData()));
  return script;
}

const DIGEST = 32;

function digestOf(source: string, compilation: Buffer): Buffer {
  return createHash("sha256").update(source, "latin1").update(compilation).digest();
}

/** What was kept of this very bundle; undefined when there is nothing, or it is damaged. */
function readKept(keptAt: string, source: string): Buffer | undefined {
  try {
    const bytes = readFileSync(keptAt);
    const compilation = bytes.subarray(DIGEST);
    return digestOf(source, compilation).equals(bytes.subarray(0, DIGEST)) ? compilation : undefined;
  } catch {
    return undefined;
  }
}

/** Where the program may not write beside itself, it starts more slowly. */
function keep(keptAt: string, source: string, compilation: Buffer): void {
  const written = `${keptAt}.${process.pid}`;
  try {
    writeFileSync(written, Buffer.concat([digestOf(source, compilation), compilation]));
    renameSync(written, keptAt);
  } catch {
    return;
  }
}
