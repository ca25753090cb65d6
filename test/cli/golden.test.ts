/** That the command line, the editor and the golden articles have the same findings, to the character. */
import { deepEqual, equal } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Row } from "../../server/src/exports/json.ts";
import { Client } from "../support/client.ts";
import { copydesk } from "../support/cli.ts";

const folder = join(import.meta.dirname, "../articles");
const names = readdirSync(folder).filter((file) => /\.(?:txt|news|md)$/u.test(file));
const languages: Readonly<Record<string, string>> = { txt: "plaintext", news: "news", md: "markdown" };
const severities = ["", "error", "warning", "information", "hint"];

describe("findings on the golden articles", function () {
  this.timeout(120_000);
  let client: Client;
  before(async () => (client = await Client.start()));
  after(async () => equal(await client.stop(), 0));

  it("are the same on the command line and in the editor", async () => {
    const { out, err } = await copydesk(["check", ...names, "--format", "json", "--fail-on", "never"], { cwd: folder });
    equal(err, "");
    const rows = JSON.parse(out) as readonly Row[];
    equal(rows.length, names.length);
    for (const [index, name] of names.entries()) {
      const [uri, text] = [pathToFileURL(join(folder, name)).href, readFileSync(join(folder, name), "utf8")];
      await client.open(uri, text, languages[name.slice(name.lastIndexOf(".") + 1)]);
      const document = TextDocument.create(uri, "", 1, text);
      const inEditor = (await client.diagnosticsOf(uri, 1)).map((one: Diagnostic) =>
        [
          ...[document.offsetAt(one.range.start), document.offsetAt(one.range.end)],
          ...[one.code, severities[one.severity ?? 0], one.message],
        ].join(" "),
      );
      const onLine = rows[index].findings.map((one) => [one.start, one.end, one.check, one.severity, one.message].join(" ")); // prettier-ignore
      deepEqual(onLine.sort(), inEditor.sort(), name);
      const golden = readFileSync(join(folder, `${name}.golden`), "utf8");
      const inGolden = [...golden.matchAll(/^(\d+:\d+) ! (\S+) .*· (\w+)/gmu)].map(([, ...fact]) => fact.join(" "));
      const told = rows[index].findings.map(({ start, check, severity }) => {
        const { line, character } = document.positionAt(start);
        return `${line + 1}:${character + 1} ${check} ${severity}`;
      });
      deepEqual(told.sort(), inGolden.sort(), name);
    }
  });
});
