/** The VS Code client: starts the language server and shows what it knows. */
import { join } from "node:path";
import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

let client: LanguageClient | undefined;

/** Called by VS Code when a text of ours is opened; resolves once the server has answered. */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: join(context.extensionPath, "dist/server.js"), transport: TransportKind.ipc };
  const documentSelector = ["news", "plaintext", "markdown"].map((language) => ({ language }));
  client = new LanguageClient("copydesk", "Copydesk", server, { documentSelector });
  await client.start();
}

/** Called by VS Code when it closes or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
