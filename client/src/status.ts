/** The language status item: how far the text in front was read, and what is off and why. */
import {
  type Command,
  type Disposable,
  type Event,
  LanguageStatusSeverity,
  l10n,
  languages,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { StatusParams } from "../../server/src/features/protocol.ts";
import { textSelector } from "./texts.ts";

const textOf = ({ state }: StatusParams): string =>
  state === "ready"
    ? l10n.t("Read by Copydesk")
    : state === "partial"
      ? l10n.t("Read by Copydesk, in part")
      : l10n.t("Not read by Copydesk");

/** What is off and why, else how old the facts are. */
const detailOf = ({ reason, facts }: StatusParams): string | undefined =>
  reason || (facts ? l10n.t("Facts as of {0}", facts) : undefined);

/** What a reader can do about a text that is left alone. */
const settings = (): Command => ({
  ...{ title: l10n.t("Change the Settings"), command: "workbench.action.openSettings", arguments: ["copydesk"] },
});

/** Shows what the server last said about the text in front; busy until it has said something. */
export function showStatus(client: BaseLanguageClient, said: Event<StatusParams>): Disposable {
  const item = languages.createLanguageStatusItem("copydesk.status", textSelector());
  const known = new Map<string, StatusParams>();
  const show = () => {
    const document = window.activeTextEditor?.document;
    // The item is seen beside texts of ours alone; settings that are open above one would leave it busy for ever.
    if (!document || languages.match(item.selector, document) === 0) return;
    const status = known.get(document.uri.toString());
    item.busy = status === undefined;
    item.text = status ? textOf(status) : l10n.t("Copydesk is reading");
    item.detail = status && detailOf(status);
    item.command = status?.state === "off" ? settings() : undefined;
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
    workspace.onDidChangeWorkspaceFolders(() => (item.selector = textSelector())),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  ];
  return { dispose: () => [item, ...listening].forEach((one) => one.dispose()) };
}
