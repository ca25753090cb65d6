/** What every VS Code client does: starts the language server it is given and shows what that knows; decides nothing. */
import { commands, type ExtensionContext, workspace } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { statusMethod, type InitializationOptions, type StatusParams } from "../../server/src/features/protocol.ts";
import { handleCrashes } from "./crashes.ts";
import { deciding, showDecisions } from "./decisions/decisions.ts";
import { hear } from "./hear.ts";
import { lendFiles } from "./lend-files.ts";
import { openPage, withPages } from "./pages.ts";
import { openNew, openSample } from "./new-texts.ts";
import { showPreviews } from "./preview/previews.ts";
import { searchCommand, withSearch } from "./search.ts";
import { settingsFor } from "./settings.ts";
import { settleFinding } from "./settle.ts";
import { showStatus } from "./status.ts";
import { followSubject } from "./subject.ts";
import { textSelector } from "./texts.ts";
import { offerTools } from "./tools.ts";
import { showViews } from "./views/views.ts";

/** Makes a client of the server that the surroundings allow: a process or a web worker. */
export type ClientMaker = (options: LanguageClientOptions) => BaseLanguageClient;

let client: BaseLanguageClient | undefined;

/** Starts the server and hangs everything else on it; resolves once the server has answered. */
export async function begin(context: ExtensionContext, makeClient: ClientMaker): Promise<void> {
  client = makeClient({
    documentSelector: textSelector(),
    initializationOptions: optionsFor(context),
    errorHandler: handleCrashes(),
    middleware: {
      handleDiagnostics: (uri, found, next) => next(uri, withPages(found)),
      executeCommand: deciding(() => client),
      workspace: { configuration: ({ items }) => items.map(settingsFor) },
      provideHover: async (document, at, token, next) => withSearch(await next(document, at, token), document, at),
    },
  });
  const [statuses, subject] = [hear<StatusParams>(client, statusMethod), followSubject()];
  context.subscriptions.push(
    ...[statuses, subject],
    commands.registerCommand("copydesk.openPage", (check?: unknown) => openPage(context.extensionUri, check)),
    commands.registerCommand("copydesk.restart", restart),
    commands.registerCommand("copydesk.openSample", () => openSample(context.extensionUri)),
    commands.registerCommand("copydesk.newText", () => openNew()),
    commands.registerCommand("copydesk.settleFinding", () => settleFinding(subject)),
    searchCommand(client),
    showStatus(client, statuses.event),
    workspace.onDidChangeWorkspaceFolders(followSchemes),
  );
  context.subscriptions.push(showDecisions(client, subject), offerTools(client), lendFiles(client));
  await client.start();
  const shown = { client, subject, onDidRead: statuses.event };
  context.subscriptions.push(
    showViews({ ...shown, context }),
    showPreviews({ ...shown, extension: context.extensionUri }),
  );
}

/** Ends the server. */
export async function end(): Promise<void> {
  await client?.stop();
}

/** Reads texts in a kind of folder that was not open before as well: which texts are read is settled as the client starts. */
async function followSchemes(): Promise<void> {
  const [before, now] = [client?.clientOptions.documentSelector, textSelector()];
  if (!client || JSON.stringify(before) === JSON.stringify(now)) return;
  client.clientOptions.documentSelector = now;
  await restart();
}

async function restart(): Promise<void> {
  await client?.stop();
  await client?.start();
}

const optionsFor = ({ extensionUri }: ExtensionContext): InitializationOptions => ({
  // Pulled diagnostics come for the text in front only; pushed ones for every open text, as soon as it is read.
  diagnostics: "push",
  root: `${extensionUri.toString(true)}/`,
  files: true,
});
