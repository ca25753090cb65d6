/** That a server which is killed is started again, and knows what is open. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Position, Range } from "vscode";
import { checkOf, diagnosticsOf, editText, openText } from "./editor.ts";

/** Registers the tests of crashes; only Linux says which process is whose in files. */
export function crashTests(): void {
  const here = existsSync("/proc/self/stat") ? describe : describe.skip;
  here("a server that is killed", () => {
    it("is started again, knows the texts that are open, and reads on", async () => {
      const document = await openText("summit.news");
      await diagnosticsOf(document, (all) => all.length > 0);
      const killed = await serverAfter(0);
      process.kill(killed, "SIGKILL");
      assert.notEqual(await serverAfter(killed), killed);
      const twice = "The ferry left the old harbour at noon with nobody aboard.\n".repeat(2);
      const begin = new Position(0, 0);
      await editText(document, (edit) => edit.insert(document.uri, begin, twice));
      const isNew = (line: number, check: string): boolean => line < 2 && check === "text/repeated-sentence";
      const found = await diagnosticsOf(document, (all) =>
        all.some((one) => isNew(one.range.start.line, checkOf(one))),
      );
      assert.ok(found.some((one) => one.range.start.line > 2));
      await editText(document, (edit) =>
        edit.delete(document.uri, new Range(begin, document.positionAt(twice.length))),
      );
      await diagnosticsOf(document, (all) => !all.some((one) => isNew(one.range.start.line, checkOf(one))));
    });
  });
}

/** The server's process, once it is another than `before`; the test's own time limit ends a vain wait. */
async function serverAfter(before: number): Promise<number> {
  for (;;) {
    const found = servers().find((one) => one !== before);
    if (found !== undefined) return found;
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

/** Processes of the server that this extension host has started. */
const servers = (): readonly number[] =>
  readdirSync("/proc")
    .map(Number)
    .filter((id) => id > 0 && parentOf(id) === process.pid && fileOf(id, "cmdline").includes("dist/server.js"));

const parentOf = (id: number): number => Number(/\) \S (\d+)/.exec(fileOf(id, "stat"))?.[1]);

/** What the system says of a process; empty when it is gone. */
function fileOf(id: number, name: string): string {
  try {
    return readFileSync(`/proc/${id}/${name}`, "utf8");
  } catch {
    return "";
  }
}
