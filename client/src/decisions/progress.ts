/** The status bar item "14 of 22 checked", for the text in front. */
import { type Disposable, StatusBarAlignment, ThemeColor, l10n, window, workspace } from "vscode";
import type { ProgressParams } from "../../../server/src/features/protocol.ts";
import type { Ground } from "./decisions.ts";

/** Shows how far the desk has come; a click leads to the next open item. */
export function showProgress({ client, onProgress }: Ground): Disposable {
  const item = window.createStatusBarItem("copydesk.progress", StatusBarAlignment.Left, 10);
  const known = new Map<string, ProgressParams>();
  item.name = l10n.t("Copydesk: what is checked");
  item.command = "copydesk.nextOpen";
  const show = () => {
    const progress = known.get(window.activeTextEditor?.document.uri.toString() ?? "");
    if (!progress || progress.items === 0) return item.hide();
    const { items, checked, disputed, dropped, trouble } = progress;
    const open = items - checked - disputed - dropped;
    // Where nothing is decided yet, nothing can be lost.
    const warns = trouble && items > open;
    item.text = `$(${warns ? "warning" : "checklist"}) ${l10n.t("{0} of {1} checked", checked, items)}`;
    item.backgroundColor = warns ? new ThemeColor("statusBarItem.warningBackground") : undefined;
    const counts = l10n.t("{0} open, {1} disputed, {2} dropped. Click for the next open one.", open, disputed, dropped);
    item.tooltip = trouble ? `${counts}\n\n${trouble}` : counts;
    item.show();
  };
  const ends = [
    item,
    onProgress((progress) => {
      known.set(client.protocol2CodeConverter.asUri(progress.uri).toString(), progress);
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  ];
  show();
  return { dispose: () => ends.forEach((one) => one.dispose()) };
}
