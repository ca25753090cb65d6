/** The ledger that `--ledger` names. */
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { readLedger } from "../ledger/annotations.ts";
import type { Ledger } from "../ledger/model.ts";
import { ledgerPath } from "../ledgers/ledgers.ts";
import { Misuse } from "./misuse.ts";

/** A ledger, and the folder from which it counts paths. */
export interface NamedLedger {
  readonly ledger: Ledger;
  /** Absolute. */
  readonly folder: string;
}

/** The ledger at `path`, or in the folder `path`. Throws `Misuse` when there is none, or when it is damaged. */
export async function readNamedLedger(path: string): Promise<NamedLedger> {
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true;
  const file = resolve(isFolder ? join(path, ledgerPath) : path);
  const words = await readFile(file, "utf8").catch((reason: NodeJS.ErrnoException) => {
    throw new Misuse(`${path}: there is no ledger to read (${reason.code ?? reason.message})`);
  });
  const home = dirname(file);
  try {
    return { ledger: readLedger(words), folder: basename(home) === dirname(ledgerPath) ? dirname(home) : home };
  } catch (reason) {
    throw new Misuse(`${path}: the ledger is damaged (${(reason as Error).message})`);
  }
}

/** The path by which `ledger` knows the text at `uri`. */
export const pathIn = ({ folder }: NamedLedger, uri: string): string =>
  uri.startsWith("file:") ? relative(folder, fileURLToPath(uri)).split(sep).join("/") : uri;
