/** The ledger of one workspace folder: in memory at once, on disk as soon as that works, one with what others write. */
import { hashOf } from "../exports/fingerprint.ts";
import { readLedger, writeLedger } from "../ledger/annotations.ts";
import { mergeLedgers } from "../ledger/ledger.ts";
import { emptyLedger, type Decision, type Ledger } from "../ledger/model.ts";
import { troubleInWords, type LedgerFiles } from "./files.ts";

/** What a ledger asks of its surroundings, and tells them. */
export interface LedgerSurroundings {
  readonly files: LedgerFiles;
  /** Decisions are others now. */
  readonly onChange: () => void;
  /** Something went wrong that the user should know, in plain words. */
  readonly onTrouble: (message: string) => void;
}

/** A ledger on disk. Methods never reject: what goes wrong is told, and tried again. */
export class FolderLedger {
  readonly #uri: string;
  readonly #around: LedgerSurroundings;
  /** As it was last seen on disk. */
  #onDisk: Ledger = emptyLedger;
  /** What is not on disk yet, by id. */
  readonly #unsaved = new Map<string, Decision>();
  #loaded: Promise<void> | null = null;
  #saving: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #trouble: string | null = null;
  #unwatch: (() => void) | null = null;

  /** `uri`: of the ledger's file, which need not exist. */
  constructor(uri: string, around: LedgerSurroundings) {
    this.#uri = uri;
    this.#around = around;
  }

  /** Every decision: those on disk, and those that are still to be saved. Read from disk when first asked. */
  async ledger(): Promise<Ledger> {
    await (this.#loaded ??= this.#load());
    return this.#now();
  }

  /** Why decisions are not saved, in plain words; null when they are. */
  trouble(): string | null {
    return this.#trouble;
  }

  /** Takes a decision; it holds at once. */
  async decide(decision: Decision): Promise<void> {
    await this.ledger();
    this.#unsaved.set(
      decision.id,
      mergeLedgers(ledgerOf(this.#unsaved), { decisions: [decision] }).decisions.find(({ id }) => id === decision.id) ??
        decision,
    );
    this.#around.onChange();
    void this.#save();
  }

  /** Resolves when what could be saved is saved. */
  async settle(): Promise<void> {
    await this.#saving;
  }

  /** Ends watching and trying. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#unwatch?.();
  }

  #now(): Ledger {
    return mergeLedgers(this.#onDisk, ledgerOf(this.#unsaved));
  }

  async #load(): Promise<void> {
    await this.#reread();
    this.#unwatch = this.#around.files.watch(this.#uri, () => void this.#reread());
  }

  /** Takes what is on disk now. What was saved and is there no more was taken out by somebody, and stays out. */
  async #reread(): Promise<void> {
    const before = this.#state();
    try {
      this.#onDisk = readLedger((await this.#around.files.read(this.#uri)) ?? "");
      if (this.#unsaved.size === 0) this.#trouble = null;
    } catch (reason) {
      await this.#tell(reason);
    }
    if (this.#state() !== before) this.#around.onChange();
    if (this.#unsaved.size > 0) void this.#save();
  }

  #save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#saveNow());
    return this.#saving;
  }

  async #saveNow(): Promise<void> {
    if (this.#unsaved.size === 0) return;
    const saved = new Map(this.#unsaved);
    const state = this.#state();
    let merged = emptyLedger;
    try {
      await this.#around.files.update(this.#uri, (before) => {
        merged = mergeLedgers(readLedger(before ?? ""), ledgerOf(saved));
        const after = writeLedger(merged);
        return after === before ? null : after;
      });
    } catch (reason) {
      await this.#tell(reason);
      if (this.#state() !== state) this.#around.onChange();
      const delay = Math.min(longestDelay, firstDelay * 2 ** this.#failures++);
      this.#timer = setTimeout(() => void this.#save(), delay);
      this.#timer.unref?.();
      return;
    }
    for (const [id, decision] of saved) if (this.#unsaved.get(id) === decision) this.#unsaved.delete(id);
    this.#onDisk = merged;
    [this.#failures, this.#trouble] = [0, null];
    if (this.#state() !== state) this.#around.onChange();
  }

  /** What whoever asks is told: two that are alike need no telling. */
  #state(): string {
    return `${this.#trouble}\n${writeLedger(this.#now())}`;
  }

  /** Says what is wrong, once as long as it stays the same. */
  async #tell(reason: unknown): Promise<void> {
    const damaged = reason instanceof SyntaxError;
    const copy = damaged ? await this.#keepCopy() : null;
    const kept = "Decisions are kept in memory and saved as soon as that works.";
    const message = damaged
      ? `The ledger ${shown(this.#uri)} is damaged (${reason.message}). It is left as it is${copy ? `, with a copy in ${copy}` : ""}. ${kept}`
      : `The ledger ${shown(this.#uri)} cannot be used: ${troubleInWords(reason)}. ${kept}`;
    if (message === this.#trouble) return;
    this.#trouble = message;
    this.#around.onTrouble(message);
  }

  /** A copy of a damaged file under a name made of its words, so that mending it by hand can lose nothing; null when it cannot be made. */
  async #keepCopy(): Promise<string | null> {
    try {
      const words = await this.#around.files.read(this.#uri);
      if (words === null) return null;
      const uri = this.#uri.replace(/\.jsonld$/u, `.damaged-${hashOf(words)}.jsonld`);
      await this.#around.files.update(uri, (before) => (before === null ? words : null));
      return shown(uri).split("/").at(-1) ?? null;
    } catch {
      return null;
    }
  }
}

/** Milliseconds until saving is tried again, doubled with every failure. */
const firstDelay = 1000;
const longestDelay = 60_000;

const ledgerOf = (decisions: ReadonlyMap<string, Decision>): Ledger => ({ decisions: [...decisions.values()] });

const shown = (uri: string): string => decodeURIComponent(uri.replace(/^file:\/\//u, ""));
