/** Offers the server's tools to the language models of the editor; the user is asked before each use. */
import { Disposable, LanguageModelTextPart, LanguageModelToolResult, l10n, lm } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { toolMethod, type ToolReply } from "../../server/src/features/protocol.ts";
import { tools, type Tool } from "../../server/src/tools/tools.ts";

/** Registers every tool under the name that package.json gives it. */
export function offerTools(client: BaseLanguageClient): Disposable {
  return Disposable.from(...tools.map((tool) => offer(tool, client)));
}

const offer = ({ name, title, confirmation }: Tool, client: BaseLanguageClient): Disposable =>
  lm.registerTool<unknown>(`copydesk_${name}`, {
    prepareInvocation: () => ({
      invocationMessage: l10n.t(title),
      confirmationMessages: {
        title: l10n.t(title),
        message: `${l10n.t(confirmation)} ${l10n.t("This happens on this machine; the answer goes to the language model that asked.")}`,
      },
    }),
    invoke: async ({ input }, token) => {
      const reply = await client.sendRequest<ToolReply>(toolMethod, { tool: name, input }, token);
      if ("refused" in reply) throw new Error(reply.refused);
      return new LanguageModelToolResult([new LanguageModelTextPart(reply.answer)]);
    },
  });
