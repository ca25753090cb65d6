/** The server over real stdio: texts come, change and go; findings follow, with the version they are about. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { DocumentDiagnosticReport, TextEdit } from "vscode-languageserver-protocol";
import { Client } from "../../support/client.ts";

const uri = "file:///desk/story.txt";
const twice = "The council will vote on the harbour plan in the spring.";
const story = `${twice}\nOfficials declined to comment.\n${twice}\n`;
const repeated = "text/repeated-sentence";

describe("the server over stdio", () => {
  let client: Client;
  before(async function () {
    // The first server is built before it starts.
    this.timeout(90_000);
    client = await Client.start({ settings: { preset: "desk" } });
  });
  after(async () => equal(await client.stop(), 0));
  beforeEach(() => void (client.published.length = client.statuses.length = 0));
  const close = (closed: string) =>
    client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: closed } });
  const countOf = async (version: number) =>
    (await client.diagnosticsOf(uri, version)).filter(({ code }) => code === repeated).length;

  it("pushes findings with version, code, page and the other place", async () => {
    await client.open(uri, story);
    const finding = (await client.diagnosticsOf(uri, 1)).find(({ code }) => code === repeated);
    equal(finding?.source, "copydesk");
    match(finding.codeDescription?.href ?? "", /^file:.*\/docs\/checks\/text\/repeated-sentence\.md$/u);
    deepEqual(finding.range, { start: { line: 2, character: 0 }, end: { line: 2, character: twice.length } });
    deepEqual(finding.relatedInformation?.[0].location, {
      ...{ uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: twice.length } } },
    });
    const status = await client.until(() => client.statuses.find((one) => one.uri === uri));
    ok(status.state === "ready" || status.reason !== "");
    await close(uri);
    await client.until(() => client.published.find(({ version }) => version === undefined));
    deepEqual(client.published.at(-1)?.diagnostics, []);
  });

  it("follows edits: mending the line takes the finding away, breaking it again brings it back", async () => {
    await client.open(uri, story);
    equal(await countOf(1), 1);
    const third = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    await client.change(uri, 2, { range: third, text: "" });
    equal(await countOf(2), 0);
    const begin = { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } };
    await client.change(uri, 3, { range: begin, text: `${twice}` }, { range: begin, text: "" });
    equal(await countOf(3), 1);
    await close(uri);
  });

  it("reads a text on that has rested while many others were read", async () => {
    await client.open(uri, story);
    await client.diagnosticsOf(uri, 1);
    const others = Array.from({ length: 6 }, (_, index) => `file:///desk/other${index}.txt`);
    for (const other of others) {
      await client.open(other, story);
      await client.diagnosticsOf(other, 1);
    }
    const outline = await client.ask<{ name: string }[]>("documentSymbol", uri);
    deepEqual(outline, await client.ask("documentSymbol", others[5]));
    const third = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    await client.change(uri, 2, { range: third, text: "" });
    equal(await countOf(2), 0);
    await client.change(uri, 3, { range: { ...third, end: third.start }, text: `${twice}\n` });
    equal(await countOf(3), 1);
    for (const open of [uri, ...others]) await close(open);
    const isClosed = (one: string) => client.published.some((sent) => sent.uri === one && sent.version === undefined);
    await client.until(() => [uri, ...others].every(isClosed) || undefined);
  });

  it("reads only the newest of quick edits", async () => {
    await client.open(uri, story);
    await client.diagnosticsOf(uri, 1);
    const begin = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    for (let version = 2; version < 30; version++) await client.change(uri, version, { range: begin, text: "x" });
    await client.diagnosticsOf(uri, 29);
    ok(client.published.length <= 3, `${client.published.length} times`);
    await close(uri);
  });

  it("answers a pull, then 'unchanged', and waits for edits that are under way", async () => {
    await client.open(uri, story);
    const first = await client.ask<DocumentDiagnosticReport>("diagnostic", uri);
    ok(first.kind === "full" && first.items.some(({ code }) => code === repeated) && first.resultId);
    const second = await client.ask<DocumentDiagnosticReport>("diagnostic", uri, { previousResultId: first.resultId });
    equal(second.kind, "unchanged");
    await client.change(uri, 2, { text: "All is well." });
    const third = await client.ask<DocumentDiagnosticReport>("diagnostic", uri, { previousResultId: first.resultId });
    ok(third.kind === "full" && third.items.length === 0);
    await close(uri);
  });

  it("takes texts that are unknown, opened twice, changed after closing, or edited out of range", async () => {
    deepEqual(await client.ask("diagnostic", "file:///nowhere.txt"), { kind: "full", items: [] });
    await client.change("file:///nowhere.txt", 2, { text: "x" });
    await client.open(uri, "Nothing here.");
    await client.open(uri, story);
    await client.until(() => client.published.find(({ diagnostics }) => diagnostics.length > 0));
    const far = { line: 9999, character: 9999 };
    await client.change(uri, 2, { range: { start: far, end: far }, text: "\nThe end of the matter." });
    equal(await countOf(2), 1);
    await close(uri);
    await client.change(uri, 3, { text: "x" });
    await close(uri);
    deepEqual(await client.ask("diagnostic", uri), { kind: "full", items: [] });
  });

  it("answers a malformed question with an error and lives on", async () => {
    const fails = async (method: string, params: object | null) =>
      client.connection.sendRequest(method, params).then(
        () => false,
        () => true,
      );
    ok(await fails("textDocument/diagnostic", {}));
    ok(await fails("textDocument/diagnostic", null));
    ok(await fails("textDocument/noSuchQuestion", {}));
    await client.open(uri, story);
    equal(await countOf(1), 1);
    await close(uri);
  });

  it("lets go of a question that is cancelled", async () => {
    await client.open(uri, story);
    await client.diagnosticsOf(uri, 1);
    await client.change(uri, 2, { text: "All is well." });
    const { CancellationTokenSource } = await import("vscode-jsonrpc/node");
    const source = new CancellationTokenSource();
    const question = client.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } }, source.token);
    source.cancel();
    const code = await question.then(
      () => "answered",
      (reason: { code: number }) => reason.code,
    );
    equal(code, -32800);
    await close(uri);
  });
});

describe("a folder that lies on no disk", () => {
  it("has its texts read, and nothing is looked for beside them", async function () {
    this.timeout(90_000);
    const made = "shelf:/desk/story.txt";
    const client = await Client.start({ rootUri: "shelf:/desk" });
    await client.open(made, story);
    ok((await client.diagnosticsOf(made, 1)).some(({ code }) => code === repeated));
    deepEqual(client.messages, []);
    equal(await client.stop(), 0);
  });
});

it("curls a quote mark before the text that it is typed into is read again", async function () {
  this.timeout(90_000);
  const client = await Client.start({ settings: { typing: { curlyQuotes: true }, delay: 10_000 } });
  await client.open(uri, story);
  await client.diagnosticsOf(uri, 1);
  const begin = { line: 0, character: 0 };
  await client.change(uri, 2, { range: { start: begin, end: begin }, text: '"' });
  const options = { tabSize: 2, insertSpaces: true };
  const place = { ...{ position: { line: 0, character: 1 }, ch: '"' }, options };
  const edits = await client.ask<TextEdit[]>("onTypeFormatting", uri, place);
  deepEqual(
    edits.map(({ newText }) => newText),
    ["“"],
  );
  ok(!client.published.some(({ version }) => version === 2));
  equal(await client.stop(), 0);
});
