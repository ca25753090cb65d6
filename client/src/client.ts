/** The way in for desktop and remote VS Code: the language server is a process of its own. */
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { nodeOptions } from "../../server/src/node-options.ts";
import { begin, end } from "./extension.ts";

/** Called by VS Code when a text of ours is opened; resolves once the server has answered. */
export function activate(context: ExtensionContext): Promise<void> {
  const server = {
    ...{ module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc },
    options: { execArgv: [...nodeOptions] },
  };
  return begin(context, (options) => new LanguageClient("copydesk", "Copydesk", server, options));
}

/** Called by VS Code when it closes or the extension is switched off. */
export const deactivate = end;
