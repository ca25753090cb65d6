/** Texts that are left alone, and house style, over the wire and in a real folder. */
import { deepEqual, equal, match } from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { rowsMethod, type ViewRow } from "../../../server/src/features/protocol.ts";
import { Client, type ClientOptions } from "../../support/client.ts";

const twice = "The council will vote on the harbour plan in the spring.";
const story = `${twice}\nOfficials declined to comment.\n${twice}\n`;
const german =
  "Der Stadtrat hat am Donnerstag mit knapper Mehrheit beschlossen, den alten Hafen zu schließen. Die Bürgermeisterin " +
  "sagte, die Entscheidung sei ihr nicht leichtgefallen, aber die Kosten seien in den letzten Jahren stark gestiegen.\n";

async function using(options: ClientOptions, act: (client: Client) => Promise<void>): Promise<void> {
  const client = await Client.start(options);
  try {
    await act(client);
  } finally {
    equal(await client.stop(), 0);
  }
}

const codes = (found: readonly Diagnostic[]): string[] => found.map(({ code }) => String(code));

describe("texts that are left alone", function () {
  this.timeout(60_000);

  it("are those in another language; the status says in which", () =>
    using({}, async (client) => {
      const uri = "file:///desk/hafen.txt";
      await client.open(uri, german.repeat(2));
      deepEqual(await client.diagnosticsOf(uri, 1), []);
      const status = await client.until(() => client.statuses[0]);
      equal(status.state, "off");
      match(status.reason, /in German/u);
      await client.change(uri, 2, { text: story });
      deepEqual(codes(await client.diagnosticsOf(uri, 2)), ["text/repeated-sentence"]);
    }));

  it("hide no rows of the other open texts while they are in front", () =>
    using({}, async (client) => {
      const uri = "file:///desk/hafen.txt";
      await client.open("file:///desk/story.txt", "Mayor Ingrid Vasquell opened the new quay.\n");
      await client.diagnosticsOf("file:///desk/story.txt", 1);
      await client.open(uri, german.repeat(2));
      await client.diagnosticsOf(uri, 1);
      const rowsOf = (scope: string) =>
        client.connection.sendRequest<ViewRow[] | null>(rowsMethod, {
          ...{ textDocument: { uri }, view: "names", scope, order: "text", filter: "" },
        });
      deepEqual((await rowsOf("open"))?.map(({ label }) => label), ["Ingrid Vasquell"]); // prettier-ignore
      equal(await rowsOf("text"), null);
    }));

  it("are read all the same when the setting says that they are English", () =>
    using({ settings: { language: "en" } }, async (client) => {
      await client.open("file:///desk/hafen.txt", german.repeat(2));
      const status = await client.until(() => client.statuses[0]);
      equal(status.state, "ready");
    }));

  it("are those that a glob leaves out, by name or by folder", () =>
    using({ settings: { exclude: ["*.log.txt", "old"] } }, async (client) => {
      for (const path of ["a.log.txt", "old/deep/b.txt", "c.txt"]) await client.open(`file:///desk/${path}`, story);
      await client.until(() => (client.statuses.length >= 3 ? true : undefined));
      const states = client.statuses.map(({ uri, state, reason }) => `${uri.slice(13)} ${state} ${reason}`).sort();
      deepEqual(states, [
        "a.log.txt off Not analysed: copydesk.exclude leaves out “*.log.txt”.",
        "c.txt ready ",
        "old/deep/b.txt off Not analysed: copydesk.exclude leaves out “old”.",
      ]);
    }));
});

describe("house style", function () {
  this.timeout(60_000);
  let folder: string;
  const at = (name: string): string => pathToFileURL(join(folder, name)).href;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "copydesk-style-"))));
  afterEach(() => rm(folder, { recursive: true }));
  const options = (): ClientOptions => ({
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    rootUri: pathToFileURL(folder).href,
  });

  it("holds for the texts of its folder, is followed as it changes, and has its bad rows named", async () => {
    await writeFile(join(folder, "copydesk-style.tsv"), "spelling\tadvisor\tadviser\nspeling\tx\ty\n");
    await using(options(), async (client) => {
      await client.open(at("story.txt"), "The advisor resigned on 3 May 2024.\n");
      const found = await client.diagnosticsOf(at("story.txt"), 1);
      deepEqual(codes(found), ["text/house-style"]);
      const problems = await client.until(() => client.published.find(({ uri }) => uri === at("copydesk-style.tsv")));
      equal(problems.diagnostics[0].range.start.line, 1);
      match(String(problems.diagnostics[0].message), /“speling” is no kind of row/u);
      await writeFile(join(folder, "copydesk-style.tsv"), "banned\tresigned\tstepped down\n");
      const changes = [{ uri: at("copydesk-style.tsv"), type: 2 }];
      await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
      await client.until(() => client.published.find(({ diagnostics }) => diagnostics.some(({ message }) => /stepped down/u.test(String(message))))); // prettier-ignore
      const last = client.published.filter(({ uri }) => uri === at("copydesk-style.tsv")).at(-1);
      deepEqual(last?.diagnostics, []);
    });
  });
});
