/** The ledgers behind a connection: which folders are open, who decides, what the user is told. */
import type { Connection, InitializeParams } from "vscode-languageserver";
import type { Traits } from "./capabilities.ts";
import type { CommandMeans } from "./commands.ts";
import type { InitializationOptions } from "./features/protocol.ts";
import { Ledgers } from "./ledgers/ledgers.ts";
import type { Folders } from "./folders.ts";
import type { Edge } from "./packed.ts";
import type { Settings } from "./settings.ts";

/** The desk: its ledgers, and what commands need of it. */
export interface Desk extends Omit<CommandMeans, "session" | "say"> {
  /** Learns from `initialize` which folders are open, and who is there. */
  readonly begin: (params: InitializeParams, traits: Traits) => void;
  /** Saves what can be saved and ends. */
  readonly close: () => Promise<void>;
}

/** What the desk is told. */
interface Around {
  readonly folders: Folders;
  readonly settings: (uri: string) => Promise<Settings>;
  /** Tells the user of trouble. */
  readonly onTrouble: (message: string) => void;
  /** Decisions are others now. */
  readonly onChange: () => void;
}

/** Keeps ledgers for `connection`. */
export function keepLedgers(
  connection: Connection,
  edge: Edge,
  { folders, settings, onTrouble, onChange }: Around,
): Desk {
  let account = edge.account ?? null;
  let traits: Traits | undefined;
  const ledgers = new Ledgers({
    files: edge.ledgers ?? null,
    onChange,
    onTrouble,
  });
  return {
    ledgers,
    begin: (params, announced) => {
      traits = announced;
      account = (params.initializationOptions as InitializationOptions | undefined)?.account ?? account;
      ledgers.setFolders(folders.roots());
      folders.onRoots(() => {
        ledgers.setFolders(folders.roots());
        onChange();
      });
      connection.workspace.onDidRenameFiles(async ({ files }) => {
        const at = new Date().toISOString();
        for (const { oldUri, newUri } of files) await ledgers.rename(oldUri, newUri, at);
      });
    },
    stamp: async (uri) => ({
      creator: (await settings(uri))["ledger.creator"] || account,
      at: new Date().toISOString(),
      newId: `urn:uuid:${crypto.randomUUID()}`,
    }),
    show: async ({ uri, range }) => {
      if (traits?.shows) await connection.window.showDocument({ uri, selection: range, takeFocus: true });
    },
    close: async () => {
      await ledgers.settle();
      ledgers.dispose();
    },
  };
}
