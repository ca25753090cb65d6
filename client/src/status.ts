/** The language status item: how far the text in front was read, and what is off and why. */
import {
  type Disposable,
  type DocumentSelector,
  type Event,
  LanguageStatusSeverity,
  languages,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { StatusParams } from "../../server/src/features/protocol.ts";

const TEXTS: Readonly<Record<StatusParams["state"], string>> = {
  ready: "Read by Copydesk",
  partial: "Read by Copydesk, in part",
  off: "Not read by Copydesk",
};

/** Shows what the server last said about the text in front; busy until it has said something. */
export function showStatus(
  client: BaseLanguageClient,
  said: Event<StatusParams>,
  selector: DocumentSelector,
): Disposable {
  const item = languages.createLanguageStatusItem("copydesk.status", selector);
  const known = new Map<string, StatusParams>();
  const show = () => {
    const status = known.get(window.activeTextEditor?.document.uri.toString() ?? "");
    item.busy = status === undefined;
    item.text = status ? TEXTS[status.state] : "Copydesk is reading";
    item.detail = status?.reason;
    item.severity =
      status && status.state !== "ready" ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  };
  item.name = "Copydesk";
  show();
  const listening = [
    said((status) => {
      // The server's spelling of an address need not be the editor's.
      known.set(client.protocol2CodeConverter.asUri(status.uri).toString(), status);
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  ];
  return { dispose: () => [item, ...listening].forEach((one) => one.dispose()) };
}
