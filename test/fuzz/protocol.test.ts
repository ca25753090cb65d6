/** The protocol, badly spoken to one real server: it answers or refuses each question once, and goes on. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import fc from "fast-check";
import { effort, timeLimit } from "./effort.ts";
import { mangled } from "./damage.ts";
import { RawLine, type Heard } from "./raw-line.ts";

const story =
  "PARIS, April 17, 2025 — Ann Bell spoke.\n\n“We will appeal,” said Ms Bell. About 40 percent agreed TK.\n";
const uris = ["file:///a.txt", "file:///b.md", "untitled:c", "x", "", "file:///%zz", "git:/d.html?{}"];

const position = fc.oneof(
  fc.record({ line: fc.nat(4), character: fc.nat(60) }),
  fc.record({ line: fc.constantFrom(-1, 1e9, 2 ** 53, 0.5), character: fc.constantFrom(-7, 1e9, 2 ** 53, 1.5) }),
  fc.constantFrom(null, {}, "here", { line: "a", character: [] }),
);
const range = fc.record({ start: position, end: position });
const uri = fc.constantFrom(...uris);

/** Questions about texts, with anything an editor could get wrong. */
const question = fc.record({
  method: fc.constantFrom(
    ...["hover", "documentSymbol", "codeAction", "definition", "references", "documentHighlight", "prepareRename", "rename"],
    ...["completion", "foldingRange", "selectionRange", "codeLens", "documentLink", "onTypeFormatting", "inlayHint", "diagnostic"],
    ...["semanticTokens/full", "semanticTokens/range", "semanticTokens/full/delta", "prepareCallHierarchy", "noSuchQuestion"],
  ).map((name) => `textDocument/${name}`),
  params: fc.oneof(
    { weight: 8, arbitrary: fc.record({
      textDocument: fc.record({ uri }), position, range, positions: fc.array(position, { maxLength: 3 }), newName: fc.string(),
      context: fc.record({ diagnostics: fc.constant([]), only: fc.constantFrom(undefined, ["quickfix"], ["x"]), includeDeclaration: fc.boolean() }),
      ch: fc.constantFrom('"', "'", "", "xyz"), options: fc.constant({}), previousResultId: fc.constantFrom("1", "0", "z"),
    }, { requiredKeys: ["textDocument"], noNullPrototype: true }) },
    fc.constantFrom(null, {}, [], [1], 7, "x", { textDocument: null }, { textDocument: { uri: 5 } }),
  ),
}); // prettier-ignore

const step = fc.oneof(
  question.map(({ method, params }) => ({ ask: method, params })),
  fc.record({ ask: fc.constantFrom("workspace/symbol", "workspace/executeCommand", "copydesk/rows", "copydesk/standing", "copydesk/passages", "copydesk/copy", "copydesk/tool", "callHierarchy/incomingCalls", "shut"), params: fc.oneof(fc.constantFrom(null, {}, { query: 5 }, { query: "ann" }, { command: "copydesk.dismiss", arguments: [{ uri: "file:///a.txt" }] }, { item: {} }, { textDocument: { uri: "file:///a.txt" }, view: "x" }, { name: "check", input: { text: 5 } }), fc.object({ maxDepth: 2 })) }),
  fc.record({ tell: fc.constant("textDocument/didOpen"), params: fc.oneof(fc.record({ textDocument: fc.record({ uri, languageId: fc.constantFrom("plaintext", "markdown", "html", "odd"), version: fc.nat(9), text: mangled(story, 3) }) }), fc.constantFrom({}, null, { textDocument: { uri: "file:///a.txt", text: 5 } })) }),
  fc.record({ tell: fc.constant("textDocument/didChange"), params: fc.record({ textDocument: fc.record({ uri, version: fc.nat(99) }), contentChanges: fc.oneof(fc.array(fc.oneof(fc.record({ range, text: fc.string() }), fc.record({ text: mangled(story, 2) })), { maxLength: 3 }), fc.constantFrom(null, [{}], "x")) }) }),
  fc.record({ tell: fc.constant("textDocument/didClose"), params: fc.record({ textDocument: fc.record({ uri }) }) }),
  fc.record({ tell: fc.constantFrom("$/cancelRequest", "$/setTrace", "workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles", "workspace/didChangeWorkspaceFolders", "window/workDoneProgress/cancel", "textDocument/didSave", "no/such"), params: fc.oneof(fc.constantFrom(null, {}, { id: "x" }, { settings: { copydesk: { delay: "x" } } }, { settings: null }), fc.object({ maxDepth: 2 })) }),
  fc.constant({ cancel: true }),
); // prettier-ignore

/** Messages that are none, and what is to be wrong with them. */
const broken: readonly (readonly [string, string | Uint8Array])[] = [
  ["half a JSON", frame('{"jsonrpc":"2.0","id":77,"method":')],
  ["no UTF-8", Buffer.concat([Buffer.from("Content-Length: 2\r\n\r\n"), Buffer.from([0xff, 0xfe])])],
  ["no message at all", frame("")],
  ["null", frame("null")],
  ["a number", frame("42")],
  ["a list of messages", frame('[{"jsonrpc":"2.0","id":900,"method":"x"}]')],
  ["a method that is a number", frame('{"jsonrpc":"2.0","id":901,"method":42}')],
  ["an answer to nothing", frame('{"jsonrpc":"2.0","id":5555,"result":1}')],
  ["an id that is an object", frame('{"jsonrpc":"2.0","id":{},"method":"textDocument/hover"}')],
  ["a length that is a word", "Content-Length: abc\r\n\r\n"],
  ["a length below zero", "Content-Length: -5\r\n\r\n"],
  [
    "a length that counts characters, not bytes",
    frame('{"jsonrpc":"2.0","method":"x","params":["ééé"]}').replace(/\d+/u, "44"),
  ],
  ["a length without end", "Content-Length: 1000000000000\r\n\r\n"],
  ["a length that is too long", frame("{}").replace("2", "7")],
  ["no length", "Hello: x\r\n\r\n"],
  ["a head without colons", "garbage\r\n\r\n"],
  ["JSON that nests without end", frame("[".repeat(200_000))],
];

function frame(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

describe("the protocol, badly spoken", function () {
  this.timeout(timeLimit);
  let line: RawLine;
  before(() => void (line = new RawLine()));
  after(() => line.child.kill("SIGKILL"));
  const codeOf = async (id: number): Promise<number | undefined> => (await line.answer(id)).error?.code;

  /** A new text gets its findings. */
  const works = async (): Promise<void> => {
    line.heard.length = 0;
    const fresh = "file:///fresh.txt";
    line.tell("textDocument/didClose", { textDocument: { uri: fresh } });
    line.tell("textDocument/didOpen", {
      textDocument: { uri: fresh, languageId: "plaintext", version: 1, text: story },
    });
    const { result } = await line.answer(line.ask("textDocument/diagnostic", { textDocument: { uri: fresh } }));
    ok((result as { items: { code: string }[] }).items.some(({ code }) => code === "text/placeholder"), JSON.stringify(result)); // prettier-ignore
  };

  it("refuses what is asked before it is initialized, and drops what is told", async () => {
    line.tell("textDocument/didOpen", { textDocument: { uri: "file:///a.txt", version: 1, text: "Early." } });
    equal(await codeOf(line.ask("textDocument/hover", { textDocument: { uri: "file:///a.txt" } })), -32002);
    equal(await codeOf(line.ask("shutdown")), -32002);
    await line.begin();
    equal(await codeOf(line.ask("initialize", {})), -32600);
    await works();
  });

  for (const [what, bytes] of broken) {
    it(`goes on after ${what}`, async () => {
      line.bytes(bytes);
      // What comes in the same breath as a damaged head may be lost with it; what comes later is not.
      const asking = setInterval(() => line.ask("no/such"), 50);
      await line.until(() => line.heard.find(({ error }) => error?.code === -32601), "a word");
      clearInterval(asking);
      await works();
    });
  }

  it("takes ids of any size", async () => {
    for (const id of [2 ** 53 - 1, -1, "x".repeat(100_000), ""]) {
      line.say({ jsonrpc: "2.0", id, method: "textDocument/hover", params: { textDocument: { uri: "nowhere" } } });
      equal((await line.answer(id)).result, null);
    }
  });

  it("answers every question once, whatever comes in whatever order, cancelled or not", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        line.heard.length = 0;
        const asked: number[] = [];
        for (const one of steps) {
          if ("ask" in one) asked.push(line.ask(one.ask, one.params));
          else if ("tell" in one) line.tell(one.tell, one.params);
          else for (const id of asked) line.tell("$/cancelRequest", { id });
        }
        for (const id of asked) isClear(await line.answer(id));
        await line.answer(line.ask("textDocument/hover", { textDocument: { uri: "nowhere" } }));
        const answers = line.heard.filter(({ method }) => method === undefined).map(({ id }) => id);
        deepEqual(answers.length, new Set(answers).size);
      }),
      effort(60, 10_000),
    );
    await works();
    equal(line.complaints, "");
  });

  it("refuses what is asked after it was told to shut down, and ends when it is told to", async () => {
    equal((await line.answer(line.ask("shutdown"))).result, null);
    equal(await codeOf(line.ask("textDocument/hover", { textDocument: { uri: "file:///a.txt" } })), -32600);
    line.tell("textDocument/didOpen", { textDocument: { uri: "file:///late.txt", version: 1, text: "Late." } });
    const ended = new Promise((resolve) => line.child.once("exit", resolve));
    line.tell("exit");
    equal(await ended, 0);
    equal(line.complaints, "");
  });
});

/** An error has a code and one line of words. */
function isClear({ error }: Heard): void {
  if (!error) return;
  ok(Number.isInteger(error.code));
  match(error.message, /^[^\n]{5,300}$/u);
}
