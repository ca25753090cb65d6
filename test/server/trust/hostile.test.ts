/** A hostile article: nothing in it runs, loads or leads anywhere when it is hovered, listed or shown, and none of it gets into the log. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { micromark } from "micromark";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import type { CodeLens, DocumentLink, Hover, InlayHint } from "vscode-languageserver-protocol";
import { Client } from "../../support/client.ts";

const uri = "file:///desk/hostile.txt";
const article = `PARIS, April 17, 2025 — Mayor [Ann Bell](command:workbench.action.quit) <img src=x onerror=alert(1)> spoke.

“We will ![appeal](http://evil.example/y.png) this \`now\`,” said <script>alert(1)</script> Ms Bell on Thursday.

Mayor **[Zed](command:x?%5B1%5D)** *Quorn* said $(gear) <http://evil.example> was “[click](javascript:alert(1)) here”.

About 40 percent of [homes](file:///etc/passwd) in <a href="command:x">Leeds</a> are empty, the largest share since 1981 TK.

About 40 percent of [homes](file:///etc/passwd) in <a href="command:x">Leeds</a> are empty, the largest share since 1981 TK.
`;
/** Rare words of the article. */
const telltale = /Quorn|homes|evil|appeal/u;

describe("a hostile article", function () {
  this.timeout(60_000);
  let client: Client;
  before(async () => {
    const hover = { contentFormat: ["markdown", "plaintext"] };
    client = await Client.start({ settings: { "inlayHints.dates": true, codeLens: true }, capabilities: { textDocument: { hover } } }); // prettier-ignore
    await client.open(uri, article);
    await client.diagnosticsOf(uri, 1);
  });
  after(async () => equal(await client.stop(), 0));
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const elementsIn = (html: string): DefaultTreeAdapterTypes.Element[] => {
    const all = (node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] => [
      ...("tagName" in node ? [node] : []),
      ...("childNodes" in node ? node.childNodes.flatMap(all) : []),
    ];
    return all(parse(html));
  };

  it("has hovers of plain words: no link but Wikidata's, no picture, no tag", async () => {
    let count = 0;
    for (const [line, words] of article.split("\n").entries())
      for (let character = 0; character < words.length; character += 4) {
        const shown = await client.ask<Hover | null>("hover", uri, { position: { line, character } });
        if (!shown) continue;
        count++;
        const { kind, value } = shown.contents as { kind: string; value: string };
        equal(kind, "markdown");
        for (const { tagName, attrs } of elementsIn(micromark(value, { allowDangerousHtml: true, allowDangerousProtocol: true }))) {
          ok(["html", "head", "body", "p", "strong", "br", "hr", "a"].includes(tagName), value);
          for (const { name, value: address } of attrs) ok(name === "href" && /^https:\/\/www\.wikidata\.org\//u.test(address), address); // prettier-ignore
        }
      }
    ok(count > 20, String(count));
  }); // prettier-ignore

  it("has lenses and hints that run our commands alone, and links to nothing but web addresses as written", async () => {
    const lenses = (await client.ask<CodeLens[] | null>("codeLens", uri)) ?? [];
    for (const { command } of lenses) ok(!command || command.command === "" || command.command.startsWith("copydesk."));
    const hints = (await client.ask<InlayHint[] | null>("inlayHint", uri, { range: whole })) ?? [];
    for (const { label, tooltip } of hints) ok(typeof label === "string" && (tooltip === undefined || typeof tooltip === "string")); // prettier-ignore
    for (const { target } of (await client.ask<DocumentLink[]>("documentLink", uri)) ?? []) ok(/^https?:/u.test(target ?? "")); // prettier-ignore
  });

  it("is shown as words in the annotated copy and on its page", async () => {
    for (const as of ["copy", "page"]) {
      const html = await client.connection.sendRequest<string>("copydesk/annotatedCopy", { textDocument: { uri }, as });
      ok(html.includes("Quorn"));
      for (const { tagName, attrs } of elementsIn(html)) {
        ok(!["script", "img", "a", "iframe", "object", "form", "link", "base"].includes(tagName), tagName);
        for (const { name } of attrs) ok(!/^on|^href$|^src$|^srcset$|^style$|^action$/u.test(name), `${tagName} ${name}`); // prettier-ignore
      }
    }
  });

  it("leaves none of its words in the log, not even when it cannot be read", async () => {
    await client.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: 5 }, text: "Quorn" }] }); // prettier-ignore
    await client.connection.sendNotification("textDocument/didOpen", { textDocument: { uri: "file:///x.txt", text: ["Quorn"] } }); // prettier-ignore
    await client.ask("hover", uri, { position: { line: "Quorn" } }).catch(() => {});
    await client.ask("diagnostic", uri);
    deepEqual(client.messages.filter((message) => telltale.test(message)), []); // prettier-ignore
  });

  it("cannot be trusted by the editor: the client trusts one link of its own, and shows no HTML", () => {
    const folder = resolve(import.meta.dirname, "../../../client/src");
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .join("\n");
    deepEqual(sources.match(/isTrusted.*/gu), ['isTrusted = { enabledCommands: ["copydesk.searchClaim"] };']);
    ok(!/supportHtml/u.test(sources));
  });
});
