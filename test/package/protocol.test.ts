/** The bundled server as any other editor runs it: its own process, over stdio. */
import assert from "node:assert/strict";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializeRequest,
  InitializedNotification,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from "vscode-languageserver/node";

const uri = "file:///desk/summit.news";
const text = readFileSync("test/articles/summit.news", "utf8");
const sentence = "The meeting comes as insurers are raising the price of every voyage.";

describe("the server over stdio", () => {
  let server: ChildProcessWithoutNullStreams;
  let connection: ProtocolConnection;
  let initialized: InitializeResult;

  before(async () => {
    server = spawn(process.execPath, ["dist/server.js", "--stdio"]);
    connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      initializationOptions: { diagnostics: "push" },
    });
    await connection.sendNotification(InitializedNotification.type, {});
  });

  after(() => server.kill());

  it("says who it is", () => {
    assert.equal(initialized.serverInfo?.name, "copydesk");
  });

  it("publishes findings with their check and the version they are about", async () => {
    const published = diagnosticsOf(1);
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: "news", version: 1, text },
    });
    const { diagnostics } = await published;
    assert.ok(diagnostics.some(({ code }) => code === "text/repeated-sentence"));
    assert.ok(diagnostics.every(({ source }) => source === "copydesk"));
  });

  it("takes changes in part and publishes what is left", async () => {
    const line = text.split("\n").findLastIndex((words) => words.startsWith(sentence));
    const published = diagnosticsOf(2);
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line, character: 0 }, end: { line, character: sentence.length } }, text: "It rained." },
      ],
    });
    const { diagnostics } = await published;
    assert.ok(!diagnostics.some(({ code }) => code === "text/repeated-sentence"));
  });

  it("ends when it is told to", async () => {
    const ended = new Promise((done) => server.once("exit", done));
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.equal(await ended, 0);
  });

  function diagnosticsOf(version: number): Promise<PublishDiagnosticsParams> {
    return new Promise((done) => {
      const listening = connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
        if (params.uri !== uri || params.version !== version) return;
        listening.dispose();
        done(params);
      });
    });
  }
});
