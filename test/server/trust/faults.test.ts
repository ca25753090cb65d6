/** What goes wrong around a server: it is killed at any point, settings change while it reads, source texts vanish while they are indexed. */
import { deepEqual, ok } from "node:assert/strict";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { article, randomFrom } from "../../../tools/bench/articles.ts";
import type { Client } from "../../support/client.ts";
import { deskFolder, editorAt, eventually, standingOf, uriIn } from "../../support/ledger.ts";

const story = `${article(3, 400)}\n\nAbout 40 percent of homes are empty TK.\n`;

describe("a server in trouble", function () {
  this.timeout(120_000);
  let folder: string;
  let uri: string;
  let client: Client;
  const settings: Record<string, unknown> = { "ledger.creator": "Ana", sources: ["sources/**"] };
  const start = async (): Promise<void> => {
    client = await editorAt(folder, { settings });
    await client.open(uri, story);
  };
  const codes = async (): Promise<string[]> => {
    const { items } = await client.ask<{ items: { code: string }[] }>("diagnostic", uri);
    return items.map(({ code }) => code).sort();
  };
  before(async () => {
    folder = await deskFolder({ "story.txt": story });
    uri = uriIn(folder, "story.txt");
  });
  after(async () => {
    await client?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it("finds the same and knows every decision that it answered for, whenever it was killed", async () => {
    const random = randomFrom(11);
    await start();
    const found = await codes();
    let decided = 0;
    for (let round = 0; round < 2; round++) {
      const open = (await standingOf(client, uri)).items.filter(
        ({ kind, state }) => kind !== "name" && state === "open",
      );
      await client.run("copydesk.markChecked", { uri, range: open[0].range, kind: open[0].kind });
      decided++;
      await eventually(async () => (await standingOf(client, uri)).progress.checked === decided);
      void client.change(uri, 2, { text: `${story}More.` }).catch(() => {});
      // A decision is on disk a moment after it is answered; from there on the server may die at any time.
      await new Promise((wake) => setTimeout(wake, 400 + random() * 100));
      await client.kill();
      await start();
      deepEqual(await codes(), found);
      await eventually(async () => (await standingOf(client, uri)).progress.checked === decided);
    }
  });

  it("reads by the newest settings, however often they change while it reads", async () => {
    for (const severity of ["error", "off", "hint", "off"]) {
      settings.checks = { "text/placeholder": severity };
      await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: {} });
      void client.ask("diagnostic", uri);
    }
    await eventually(async () => !(await codes()).includes("text/placeholder"));
    settings.checks = {};
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: {} });
    await eventually(async () => (await codes()).includes("text/placeholder"));
  });

  it("goes on when source texts are renamed or deleted while they are indexed", async () => {
    await mkdir(join(folder, "sources"));
    for (let index = 0; index < 30; index++)
      await writeFile(join(folder, `sources/${index}.txt`), article(index, 2000));
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: {} });
    void client.ask("diagnostic", uri);
    await rename(join(folder, "sources/1.txt"), join(folder, "sources/one.txt"));
    await rm(join(folder, "sources"), { recursive: true });
    ok((await codes()).includes("text/placeholder"));
    ok(client.messages.every((message) => !message.includes("percent of homes")));
  });
});
