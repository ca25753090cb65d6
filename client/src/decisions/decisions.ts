/** The desk's decisions in the editor: commands that ask for what they lack, threads, the count in the status bar, the view of what was dismissed. */
import { type Disposable, EventEmitter, type TextDocument, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  progressMethod,
  standingMethod,
  type ProgressParams,
  type StandingAnswer,
} from "../../../server/src/features/protocol.ts";
import { ask } from "../ask.ts";
import type { Subject } from "../subject.ts";
import { decide } from "./commands.ts";
import { showDismissed } from "./dismissed.ts";
import { showProgress } from "./progress.ts";
import { showThreads } from "./threads.ts";

/** What the parts stand on. */
export interface Ground {
  readonly client: BaseLanguageClient;
  readonly subject: Subject;
  /** Fires when a text was read or something was decided of it. */
  readonly onProgress: EventEmitter<ProgressParams>["event"];
  /** Where the desk stands with a text; null when the server does not have it open, undefined when there is no server. */
  readonly standingOf: (document: TextDocument) => Promise<StandingAnswer | null | undefined>;
  /** Runs a command of the server; tells the user what it refuses. */
  readonly run: (command: string, argument: object) => Promise<unknown>;
}

/** Puts up everything that shows decisions. */
export function showDecisions(client: BaseLanguageClient, subject: Subject): Disposable {
  const told = new EventEmitter<ProgressParams>();
  const ground: Ground = {
    ...{ client, subject },
    onProgress: told.event,
    standingOf: (document) => {
      const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
      return ask<StandingAnswer | null>(client, standingMethod, { textDocument });
    },
    run: (command, argument) => runOnServer(client, command, argument),
  };
  const ends: Disposable[] = [
    told,
    client.onNotification(progressMethod, (params: ProgressParams) => told.fire(params)),
    showProgress(ground),
    showThreads(ground),
    showDismissed(ground),
  ];
  return { dispose: () => ends.forEach((one) => one.dispose()) };
}

/** What stands between a command and the server: asks the user for what the arguments lack. */
export const deciding =
  (client: () => BaseLanguageClient | undefined) =>
  async (command: string, args: readonly unknown[]): Promise<unknown> => {
    const running = client();
    if (!running) return undefined;
    const argument = await decide(running, command, args[0]);
    return argument && runOnServer(running, command, argument);
  };

async function runOnServer(client: BaseLanguageClient, command: string, argument: object): Promise<unknown> {
  try {
    return await client.sendRequest("workspace/executeCommand", { command, arguments: [argument] });
  } catch (reason) {
    void window.showWarningMessage(reason instanceof Error ? reason.message : String(reason));
    return undefined;
  }
}

/** The open text with this address, as the server spells it. */
export function documentOf(client: BaseLanguageClient, uri: string): TextDocument | undefined {
  const wanted = client.protocol2CodeConverter.asUri(uri).toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}
