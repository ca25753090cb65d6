/** With the settings as they come nothing is ever sent, whatever is asked; with the look-up on, a name is. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hover } from "vscode-languageserver-protocol";
import { Client } from "../../support/client.ts";
import { startService, type Service } from "./service.ts";

const uri = "file:///desk/poet.txt";
const text = "INVERBEG, June 3, 2019 — The poet Orla Fennimore opened the library. Tam Oakes, a drummer, spoke too.\n";
const hoverAsText = { textDocument: { hover: { contentFormat: ["plaintext"] } } };

describe("the look-up of names, over stdio", () => {
  let folder: string;
  let service: Service;
  let client: Client;
  const sockets = () => readFile(join(folder, "sockets"), "utf8");
  const start = async (settings: object) => {
    const environment = {
      NODE_OPTIONS: `--import ${join(import.meta.dirname, "../../support/watch-sockets.mjs")}`,
      COPYDESK_SOCKETS: join(folder, "sockets"),
    };
    client = await Client.start({ settings, environment, capabilities: hoverAsText });
    await client.open(uri, text);
  };
  const card = async (name: string) => {
    const shown = await client.ask<Hover | null>("hover", uri, {
      position: { line: 0, character: text.indexOf(name) },
    });
    return (shown?.contents as { value: string } | undefined)?.value ?? "";
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "copydesk-look-up-"));
    await writeFile(join(folder, "sockets"), "");
    service = await startService();
  });
  afterEach(async () => {
    await client.stop();
    await service.close();
    await rm(folder, { recursive: true });
  });

  it("off, as it comes: every question is answered and no socket is opened", async () => {
    await start({ "wikidata.endpoint": service.endpoint });
    ok((await card("Fennimore")).startsWith("Orla Fennimore"));
    for (const question of ["documentSymbol", "codeAction", "documentLink", "codeLens", "semanticTokens/full"]) {
      const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
      await client.ask(question, uri, { range, context: { diagnostics: [] } });
    }
    deepEqual(service.asked, []);
    equal(await sockets(), "");
  });

  it("on: the card says what Wikidata knows, when it was asked, and links to the item", async () => {
    await start({ "wikidata.enabled": true, "wikidata.endpoint": service.endpoint });
    const shown = await card("Fennimore");
    match(shown, /Wikidata, \d{4}-\d\d-\d\d: Orla Fennimore, poet and mayor/u);
    match(shown, /Mayor of Inverbeg 1999-06-01 to 2004/u);
    match(shown, /Wikidata Q9001: https:\/\/www\.wikidata\.org\/wiki\/Q9001/u);
    match(await sockets(), /connect .*127\.0\.0\.1/u);
    service.mood = "too many";
    const busy = await card("Oakes");
    ok(busy.startsWith("Tam Oakes · person"));
    match(busy, /Wikidata was asked\nNo answer: it is busy; it is asked again after/u);
  });
});
