/** The ledgers of all workspace folders, and which of them a text belongs to. */
import { isBelow, pathBelow } from "../files.ts";
import { onTextAt } from "../ledger/deciding.ts";
import { mergeLedgers } from "../ledger/ledger.ts";
import { emptyLedger, type Decision, type Ledger } from "../ledger/model.ts";
import type { LedgerFiles } from "./files.ts";
import { FolderLedger } from "./folder.ts";

/** The ledger in which a text's decisions stand, and the path by which it knows the text. */
export interface LedgerPage {
  readonly ledger: Ledger;
  readonly path: string;
  /** Uri of the workspace folder; null for a text that lies in none. */
  readonly folder: string | null;
  /** Why decisions on the text outlive the editor not, or not yet, in plain words; null when they are saved. */
  readonly trouble: string | null;
}

/** What ledgers ask of their surroundings, and tell them. */
export interface LedgersSurroundings {
  /** Null where nothing can be kept: all decisions live in memory. */
  readonly files: LedgerFiles | null;
  readonly onChange: () => void;
  readonly onTrouble: (message: string) => void;
}

/** Where the ledger of a workspace folder lies in it. */
export const ledgerPath = ".copydesk/ledger.jsonld";

/** Ledgers by folder. */
export class Ledgers {
  readonly #around: LedgersSurroundings;
  readonly #folders = new Map<string, FolderLedger>();
  /** Decisions on texts that lie in no folder. */
  #loose: Ledger = emptyLedger;
  #saidLoose = false;

  constructor(around: LedgersSurroundings) {
    this.#around = around;
  }

  /** The workspace folders, by uri, are these now. Ledgers of folders that stay are kept. */
  setFolders(uris: readonly string[]): void {
    const wanted = new Set(uris.map(withoutSlash));
    for (const [uri, folder] of this.#folders)
      if (!wanted.has(uri)) {
        folder.dispose();
        this.#folders.delete(uri);
      }
    const { files, onChange, onTrouble } = this.#around;
    if (files === null) return;
    for (const uri of wanted)
      if (!this.#folders.has(uri))
        this.#folders.set(uri, new FolderLedger(`${uri}/${ledgerPath}`, { files, onChange, onTrouble }));
  }

  /** The page of a text. */
  async of(uri: string): Promise<LedgerPage> {
    const home = this.#homeOf(uri);
    if (home === null) return { ledger: this.#loose, path: uri, folder: null, trouble: this.#looseTrouble() };
    const ledger = await home.folder.ledger();
    return { ledger, path: home.path, folder: home.uri, trouble: home.folder.trouble() };
  }

  /** Takes a decision on the text at `uri`; it holds at once. */
  async decide(uri: string, decision: Decision): Promise<void> {
    const home = this.#homeOf(uri);
    if (home !== null) return home.folder.decide(decision);
    this.#loose = mergeLedgers(this.#loose, { decisions: [decision] });
    this.#around.onChange();
    if (!this.#saidLoose) this.#around.onTrouble(this.#looseTrouble());
    this.#saidLoose = true;
  }

  /** What was at the uri `from`, a text or a folder of them, is at `to` since `at` (ISO date-time): its decisions go with it. */
  async rename(from: string, to: string, at: string): Promise<void> {
    const { ledger, path, folder } = await this.of(from);
    for (const decision of ledger.decisions) {
      if (decision.text !== path && !decision.text.startsWith(`${path}/`)) continue;
      const rest = decision.text.slice(path.length);
      const there = to + (folder === null ? rest : rest.split("/").map(encodeURIComponent).join("/"));
      await this.decide(there, onTextAt(this.#homeOf(there)?.path ?? there, decision, at));
    }
  }

  /** Resolves when what could be saved is saved. */
  async settle(): Promise<void> {
    await Promise.all([...this.#folders.values()].map((folder) => folder.settle()));
  }

  /** Ends watching and trying. */
  dispose(): void {
    for (const folder of this.#folders.values()) folder.dispose();
  }

  #looseTrouble(): string {
    return this.#around.files === null ? nowhereTrouble : looseTrouble;
  }

  /** The innermost folder that holds the text, and the text's path from it; null when none does. */
  #homeOf(uri: string): { uri: string; folder: FolderLedger; path: string } | null {
    const [home] = [...this.#folders]
      .filter(([folder]) => isBelow(uri, folder))
      .sort(([a], [b]) => b.length - a.length);
    const path = home && pathBelow(uri, home[0]);
    return path ? { uri: home[0], folder: home[1], path } : null;
  }
}

const looseTrouble =
  "This text lies in no folder that is open here. Decisions on it last until the editor closes; save it in the folder to keep them.";

const nowhereTrouble = "No file can be written here. Decisions last until the editor closes.";

const withoutSlash = (uri: string): string => (uri.endsWith("/") ? uri.slice(0, -1) : uri);
