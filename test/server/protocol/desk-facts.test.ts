/** A desk's own facts over real stdio, in a real folder: used by checks and hover, bad rows told, followed as they change. */
import { deepEqual, equal, match } from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Hover } from "vscode-languageserver-protocol";
import { Client } from "../../support/client.ts";

const tables = {
  "people.tsv": "id\tname\tborn\tcountry\tdescription\nvarnsen\tOda Varnsen\t1961-04-02\tNO\tpolitician from Fjellvik\nbad\tEva Stenrud\t1970-13\tNO\t\n",
  "terms.tsv": "person_id\toffice_id\tstart\tend\tas_of\nvarnsen\tnorway-prime-minister\t2030-02-01\t\t2031-01-01\n",
}; // prettier-ignore
const draft = `FJELLVIK, Norway, June 3, 2030 — The Prime Minister of Norway, Jonas Gahr Støre, opened the library on Monday.

Oda Varnsen, a teacher, spoke first.
`;

describe("the desk's own facts in the editor", function () {
  this.timeout(60_000);
  let folder: string;
  let client: Client;
  const at = (path: string): string => pathToFileURL(join(folder, path)).href;
  const newest = (path: string) => client.published.filter(({ uri }) => uri === at(path)).at(-1)?.diagnostics;
  const about = (path: string, check: string) => newest(path)?.find(({ code }) => String(code) === check);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "desk-facts-"));
    await mkdir(join(folder, "facts"));
    for (const [name, text] of Object.entries(tables)) await writeFile(join(folder, "facts", name), text);
    client = await Client.start({
      ...{ rootUri: pathToFileURL(folder).href, settings: { facts: ["facts/*.tsv"] } },
      capabilities: {
        workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
        textDocument: { hover: { contentFormat: ["plaintext"] } },
      },
    });
    await client.open(at("story.txt"), draft);
  });
  afterEach(async () => {
    equal(await client.stop(), 0);
    await rm(folder, { recursive: true });
  });

  it("serve checks and hover, tell of a bad row where it stands, and are followed as they change", async () => {
    const finding = await client.until(() => about("story.txt", "entity/outdated-title"));
    match(String(finding.message), /Oda Varnsen held it since 2030-02-01 \(as of 2031-01-01\)/u);
    const shown = await client.ask<Hover>("hover", at("story.txt"), { position: { line: 2, character: 5 } });
    match((shown.contents as { value: string }).value, /In the facts: Oda Varnsen, politician from Fjellvik/u);

    const [bad] = await client.until(() => newest("facts/people.tsv"));
    deepEqual([bad.range.start.line, bad.message], [2, "born: “1970-13” is no date; write YYYY, YYYY-MM or YYYY-MM-DD."]); // prettier-ignore

    await writeFile(join(folder, "facts/people.tsv"), tables["people.tsv"].replace("1970-13", "1970-12"));
    await writeFile(join(folder, "facts/terms.tsv"), "person_id\toffice_id\tstart\tend\n");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: ["facts/people.tsv", "facts/terms.tsv"].map((path) => ({ uri: at(path), type: 2 })),
    });
    await client.until(() => (newest("facts/people.tsv")?.length === 0 ? true : undefined));
    await client.until(() => (about("story.txt", "entity/outdated-title") ? undefined : true));
  });
});
