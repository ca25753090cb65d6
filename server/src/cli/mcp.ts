/** `mcp`: the tools over the Model Context Protocol on standard input and output. Nothing is sent anywhere else. */
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema, ListToolsRequestSchema, type CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { disk } from "../disk.ts";
import { openPacked } from "../packed.ts";
import { tools } from "../tools/tools.ts";
import { replyTo, type Means } from "../tools/use.ts";
import { settingsOf } from "./desk.ts";
import { version } from "./formats.ts";
import type { ReadingOptions } from "./options.ts";

/** Serves until whoever asks closes standard input. Throws `Misuse` when a setting cannot be taken. */
export async function serveTools(options: ReadingOptions): Promise<void> {
  const settings = await settingsOf(options);
  // The packed files are read while the two sides shake hands.
  const means = openPacked(disk).then((packed) => ({ packed, settings }));
  const server = new Server(
    { name: "copydesk", title: "Copydesk", version },
    { capabilities: { tools: {} }, instructions },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(listed) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => answer(params, await means));
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once("end", resolve);
  });
  await server.connect(new StdioServerTransport());
  await closed;
  await server.close();
}

const instructions =
  "Copydesk reads news copy offline: who is in it, who said what, and what has to be checked. It says what is on the page and what to ask, never that something is false.";

const listed = ({ name, title, description, input }: (typeof tools)[number]) => ({
  ...{ name, title, description, inputSchema: input },
  annotations: { title, readOnlyHint: true, idempotentHint: true, openWorldHint: false },
});

function answer(asked: { name: string; arguments?: unknown }, means: Means): CallToolResult {
  const reply = replyTo({ tool: asked.name, input: asked.arguments }, means);
  if ("refused" in reply) return { content: [{ type: "text", text: reply.refused }], isError: true };
  const structuredContent = JSON.parse(reply.answer) as Record<string, unknown>;
  return { content: [{ type: "text", text: reply.answer }], structuredContent };
}
