/** `copydesk mcp`, spoken to by the protocol's own client. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { Answer, FoundWords, VerifiedQuotation } from "../../server/src/tools/use.ts";
import { program } from "../support/programs.ts";

const said = "we will appeal the ruling before the end of the month";
const text = `“${said[0].toUpperCase()}${said.slice(1)},” Lena Morales said.\n\nThe council will vote in the spring.\n\nThe council will vote in the spring.\n`;

describe("copydesk mcp", function () {
  this.timeout(60_000);
  const client = new Client({ name: "test", version: "1" });

  before(async () => {
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [await program("cli"), "mcp"] }));
  });
  after(() => client.close());

  const call = async (name: string, args: Record<string, unknown>): Promise<CallToolResult> =>
    (await client.callTool({ name, arguments: args })) as CallToolResult;
  const answer = async <Kind>(name: string, args: Record<string, unknown>): Promise<Kind> => {
    const { structuredContent, content, isError } = await call(name, args);
    equal(isError, undefined);
    deepEqual(JSON.parse((content[0] as { text: string }).text), structuredContent);
    return structuredContent as unknown as Answer as Kind;
  };

  it("lists its tools, all of which only read", async () => {
    const { tools } = await client.listTools();
    deepEqual(
      tools.map(({ name }) => name),
      ["check", "annotate", "verify_quotations", "lookup_name"],
    );
    ok(tools.every(({ annotations }) => annotations?.readOnlyHint && !annotations.openWorldHint));
  });

  it("checks and annotates a text", async () => {
    const { findings } = await answer<{ findings: FoundWords[] }>("check", { text });
    const repeated = findings.find(({ check }) => check === "text/repeated-sentence");
    equal(repeated?.text, "The council will vote in the spring.");
    const { annotation } = await answer<{ annotation: { entities: { name: string }[] } }>("annotate", { text });
    ok(annotation.entities.some(({ name }) => name === "Lena Morales"));
  });

  it("finds quotations in source texts, word for word or nearly, or not at all", async () => {
    const verify = async (source: string): Promise<VerifiedQuotation> => {
      const asked = { text, sources: [{ name: "transcript", text: source }] };
      return (await answer<{ quotations: VerifiedQuotation[] }>("verify_quotations", asked)).quotations[0];
    };
    const verbatim = await verify(`MORALES: Yes, ${said}.`);
    deepEqual([verbatim.answer, verbatim.speaker, verbatim.passage?.text], ["verbatim", "Lena Morales", said]);
    const altered = await verify(`MORALES: ${said.replace("will", "will not")}.`);
    equal(altered.answer, "altered");
    ok(altered.changes.some(({ kind, words }) => kind === "source" && words.includes("not")));
    equal((await verify("Nobody said a word about it.")).answer, "not-found");
  });

  it("looks names up", async () => {
    const { bearers } = await answer<{ bearers: { name: string }[] }>("lookup_name", { name: "Emmanuel Macron" });
    equal(bearers[0].name, "Emmanuel Macron");
    deepEqual(await answer("lookup_name", { name: "Qwertz Uiopmann" }), { name: "Qwertz Uiopmann", bearers: [] });
  });

  it("says what is wrong with a question, and goes on", async () => {
    const refused = async (name: string, args: Record<string, unknown>): Promise<string> => {
      const { isError, content } = await call(name, args);
      equal(isError, true);
      return (content[0] as { text: string }).text;
    };
    match(await refused("check", {}), /"text" has to be a text/u);
    match(await refused("check", { text, date: "May" }), /"date" looks like/u);
    match(await refused("verify_quotations", { text, sources: [] }), /no source texts/u);
    match(await refused("invent", {}), /no tool "invent"/u);
    equal((await answer<{ findings: FoundWords[] }>("check", { text: "It rained." })).findings.length, 0);
  });
});
