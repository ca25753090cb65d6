/** What a language model is answered, over the server's own line and by the functions behind it. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { toolMethod, type ToolReply } from "../../../server/src/features/protocol.ts";
import { openKnowledge } from "../../../server/src/knowledge/knowledge.ts";
import type { Packed } from "../../../server/src/packed.ts";
import { defaultSettings } from "../../../server/src/settings.ts";
import { tools } from "../../../server/src/tools/tools.ts";
import { answerTool, Misasked, replyTo, type FoundWords } from "../../../server/src/tools/use.ts";
import { shippedRecognizer } from "../../support/analyze.ts";
import { Client } from "../../support/client.ts";

const facts = join(import.meta.dirname, "../../../server/data/knowledge.bin.gz");
const text = "The council will vote in the spring. It rained. The council will vote in the spring.";

describe("tools", () => {
  const knowledge = openKnowledge(gunzipSync(readFileSync(facts)));
  const packed: Packed = { grounds: { recognizer: shippedRecognizer(), knowledge }, knowledge, off: [] };
  const means = { packed, settings: defaultSettings };

  it("answer with the words that a finding marks", () => {
    const { findings } = answerTool("check", { text }, means) as { findings: readonly FoundWords[] };
    const repeated = findings.find(({ check }) => check === "text/repeated-sentence");
    equal(repeated && text.slice(repeated.start, repeated.end), repeated?.text);
  });

  it("count from the date that is given", () => {
    const undated = "It rained on Thursday.";
    const checks = (given: object): string[] =>
      (answerTool("check", { text: undated, ...given }, means) as { findings: FoundWords[] }).findings.map(({ check }) => check); // prettier-ignore
    ok(checks({}).includes("claim/undated-time"));
    ok(!checks({ date: "2025-04-17" }).includes("claim/undated-time"));
  });

  it("know nobody by an unknown name, and say so when the facts are off", () => {
    deepEqual(answerTool("lookup_name", { name: "Qwertz Uiopmann" }, means), { name: "Qwertz Uiopmann", bearers: [] });
    const without = { ...means, packed: { grounds: {}, knowledge: null, off: ["Facts are off."] } };
    match((replyTo({ tool: "lookup_name", input: { name: "Paris" } }, without) as { refused: string }).refused, /Facts are off/u); // prettier-ignore
  });

  it("refuse what is no question, whatever it is", () => {
    for (const { name } of tools)
      for (const asked of [null, 3, "text", [], {}, { text: 7 }, { text: "A.", sources: 1 }, { name: "" }])
        try {
          answerTool(name, asked, means);
        } catch (reason) {
          ok(reason instanceof Misasked, String(reason));
        }
    match((replyTo({ tool: "constructor", input: {} }, means) as { refused: string }).refused, /no tool/u);
  });

  it("are answered by the language server", async function () {
    this.timeout(120_000);
    const client = await Client.start();
    const ask = (tool: string, input: unknown): Promise<ToolReply> => client.connection.sendRequest(toolMethod, { tool, input }); // prettier-ignore
    const reply = await ask("lookup_name", { name: "Emmanuel Macron" });
    ok("answer" in reply && reply.answer.includes("Emmanuel Macron"));
    ok("refused" in (await ask("check", {})));
    await client.stop();
  });
});
