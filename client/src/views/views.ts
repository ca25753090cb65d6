/** The views of the activity bar: people and organisations, quotations by speaker, claims. */
import { type Disposable, type Event, type ExtensionContext, commands } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { viewNames, type RowsParams } from "../../../server/src/features/protocol.ts";
import type { Subject } from "../subject.ts";
import { rowCommands } from "./row-commands.ts";
import { View } from "./view.ts";

/** What is shown, and when to look again. */
export interface Showing {
  readonly client: BaseLanguageClient;
  readonly subject: Subject;
  /** Fires when some open text was read. */
  readonly onDidRead: Event<unknown>;
  readonly context: ExtensionContext;
}

/** Puts up all views. */
export function showViews({ client, subject, onDidRead, context }: Showing): Disposable {
  const memory = context.workspaceState;
  const scope = () => memory.get<RowsParams["scope"]>("scope", "text");
  const views = viewNames.map((name) => new View(name, { client, subject, scope, memory }));
  const refresh = () => views.forEach((view) => void view.refresh());
  const setScope = async (to: RowsParams["scope"]) => {
    await memory.update("scope", to);
    await tellScope();
    refresh();
  };
  const tellScope = () => commands.executeCommand("setContext", "copydesk.scope", scope());
  void tellScope();
  refresh();
  const ends: Disposable[] = [
    ...views,
    ...rowCommands(),
    subject.onDidChange(refresh),
    onDidRead(refresh),
    commands.registerCommand("copydesk.views.allTexts", () => setScope("open")),
    commands.registerCommand("copydesk.views.oneText", () => setScope("text")),
  ];
  return { dispose: () => ends.forEach((one) => one.dispose()) };
}
