/** A long day at one text: random edits, questions in between; what is found stays what a fresh reading finds, and memory stays flat. */
import { deepEqual, ok } from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import { article, randomFrom } from "../../tools/bench/articles.ts";
import { snippets } from "./damage.ts";
import { isLong, longest, timeLimit } from "./effort.ts";
import { RawLine } from "./raw-line.ts";

const [edits, aRound] = isLong ? [100_000, 2000] : [120, 60];

/** A script that answers a signal with what the heap holds once everything unused is collected. */
function probe(): string {
  const path = join(mkdtempSync(join(tmpdir(), "copydesk-soak-")), "probe.cjs");
  writeFileSync(path, 'process.on("SIGUSR2", () => { gc(); gc(); const { heapUsed, external } = process.memoryUsage(); process.stderr.write(`${heapUsed + external}\\n`); });'); // prettier-ignore
  return path;
}

describe("a soak", function () {
  this.timeout(timeLimit);
  const server = join(import.meta.dirname, "../../server/src/server.ts");
  const line = new RawLine(["--expose-gc", "--require", probe(), "--import", "tsx", server]);
  after(() => line.child.kill("SIGKILL"));
  const held = async (): Promise<number> => {
    line.complaints = "";
    line.child.kill("SIGUSR2");
    return line.until(() => (line.complaints.endsWith("\n") ? Number(line.complaints) / 2 ** 20 : undefined), "memory");
  };
  const findingsOf = async (uri: string): Promise<unknown> => {
    const { result } = await line.answer(line.ask("textDocument/diagnostic", { textDocument: { uri } }));
    return JSON.parse(JSON.stringify((result as { items: unknown }).items).replaceAll(uri, ""));
  };

  it("of random edits finds in the end what a fresh server finds, and keeps nothing", async () => {
    const random = randomFrom(7);
    const below = (most: number): number => Math.floor(random() * most);
    const uri = "file:///soak.txt";
    const text = article(1, 600);
    const document = TextDocument.create(uri, "plaintext", 1, text);
    const memory: number[] = [];
    const end = Date.now() + longest;
    await line.begin();
    line.tell("textDocument/didOpen", { textDocument: { uri, languageId: "plaintext", version: 1, text } });
    for (let version = 2; version < edits + 2 && Date.now() < end; version++) {
      const length = document.getText().length;
      const from = below(length);
      const range = {
        start: document.positionAt(from),
        end: document.positionAt(from + below(length > 6000 ? 60 : 20)),
      };
      const piece =
        random() < 0.3 ? snippets[below(snippets.length)] : text.slice(from % text.length).slice(0, below(30));
      const changes = [{ range, text: piece }];
      TextDocument.update(document, changes, version);
      line.tell("textDocument/didChange", { textDocument: { uri, version }, contentChanges: changes });
      if (version % 20 === 0) await line.answer(line.ask("textDocument/hover", { textDocument: { uri }, position: range.start })); // prettier-ignore
      if (version % aRound !== 0) continue;
      const fresh = `file:///fresh${version}.txt`;
      line.tell("textDocument/didOpen", { textDocument: { uri: fresh, languageId: "plaintext", version: 1, text: document.getText() } }); // prettier-ignore
      deepEqual(await findingsOf(uri), await findingsOf(fresh));
      line.tell("textDocument/didClose", { textDocument: { uri: fresh } });
      line.heard.length = 0;
      if (isLong) memory.push(await held());
    }
    const [early, late] = [memory[Math.floor(memory.length / 5)], memory.at(-1) ?? 0];
    if (isLong) console.log(`      memory by rounds of ${aRound} edits, MB: ${memory.map(Math.round).join(" ")}`);
    ok(!isLong || late < early * 1.1, memory.map(Math.round).join(" "));
  });
});
