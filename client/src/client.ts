/** The VS Code client: starts the language server and shows what it knows; decides nothing. */
import { commands, type ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { statusMethod, type StatusParams } from "../../server/src/features/protocol.ts";
import { hear } from "./hear.ts";
import { openPage, withPages } from "./pages.ts";
import { openSample } from "./sample.ts";
import { showStatus } from "./status.ts";
import { followSubject } from "./subject.ts";
import { showViews } from "./views/views.ts";

// Saved and unsaved texts; not what other extensions show as plain text, such as logs and differences.
const SELECTOR = ["news", "plaintext", "markdown"].flatMap((language) =>
  ["file", "untitled"].map((scheme) => ({ language, scheme })),
);

let client: LanguageClient | undefined;

/** Called by VS Code when a text of ours is opened; resolves once the server has answered. */
export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc };
  client = new LanguageClient("copydesk", "Copydesk", server, {
    documentSelector: SELECTOR,
    // Pulled diagnostics come for the text in front only; pushed ones for every open text, as soon as it is read.
    initializationOptions: { diagnostics: "push" },
    middleware: { handleDiagnostics: (uri, found, next) => next(uri, withPages(found)) },
  });
  const [statuses, subject] = [hear<StatusParams>(client, statusMethod), followSubject(SELECTOR)];
  context.subscriptions.push(
    ...[statuses, subject],
    commands.registerCommand("copydesk.openPage", (check?: unknown) => openPage(context.extensionUri, check)),
    commands.registerCommand("copydesk.restart", () => client?.restart()),
    commands.registerCommand("copydesk.openSample", () => openSample(context.extensionUri)),
    showStatus(client, statuses.event, SELECTOR),
  );
  await client.start();
  context.subscriptions.push(showViews({ client, subject, onDidRead: statuses.event, context }));
}

/** Called by VS Code when it closes or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
