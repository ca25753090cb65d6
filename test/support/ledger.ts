/** A folder with a ledger, and the little editor at it. */
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { StandingAnswer } from "../../server/src/features/protocol.ts";
import { Client, type ClientOptions } from "./client.ts";

/** A fresh folder with these texts. */
export async function deskFolder(texts: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "copydesk-ledger-"));
  for (const [name, words] of Object.entries(texts)) await writeFile(join(folder, name), words);
  return folder;
}

/** An editor that has the folder open. */
export const editorAt = (folder: string, options: ClientOptions = {}): Promise<Client> =>
  Client.start({ settings: { "ledger.creator": "Ana" }, ...options, rootUri: pathToFileURL(folder).href });

/** Address of a text in the folder. */
export const uriIn = (folder: string, name: string): string => pathToFileURL(join(folder, name)).href;

/** Path of the folder's ledger. */
export const ledgerIn = (folder: string): string => join(folder, ".copydesk/ledger.jsonld");

/** The ledger's words; null when there is none. */
export const ledgerWords = (folder: string): Promise<string | null> =>
  readFile(ledgerIn(folder), "utf8").catch(() => null);

/** Where the desk stands with a text. */
export const standingOf = (client: Client, uri: string): Promise<StandingAnswer> =>
  client.connection.sendRequest<StandingAnswer>("copydesk/standing", { textDocument: { uri } });

/** Waits until `look` sees something, asking anew each time. */
export async function eventually<Seen>(look: () => Promise<Seen | null | undefined | false>): Promise<Seen> {
  const end = Date.now() + 15_000;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error("It did not come about in fifteen seconds.");
    await new Promise((wake) => setTimeout(wake, 50));
  }
}
