/** The commands of the annotated copy, and its way back after a reload. */
import {
  type Disposable,
  type Event,
  Uri,
  ViewColumn,
  type WebviewPanel,
  commands,
  l10n,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { copyMethod, type CopyParams } from "../../../server/src/features/protocol.ts";
import { ask } from "../ask.ts";
import type { Subject } from "../subject.ts";
import { Preview } from "./preview.ts";

/** What previews stand on. */
export interface PreviewGround {
  readonly client: BaseLanguageClient;
  readonly subject: Subject;
  /** Fires when some open text was read. */
  readonly onDidRead: Event<unknown>;
  /** Folder of the extension. */
  readonly extension: Uri;
}

const VIEW_TYPE = "copydesk.preview";

/** Registers the commands that open and save the annotated copy; there is one preview at a time. */
export function showPreviews(ground: PreviewGround): Disposable {
  let preview: Preview | undefined;
  const adopt = (panel: WebviewPanel) => {
    const adopted = new Preview(panel, ground);
    preview?.panel.dispose();
    preview = adopted;
    panel.iconPath = Uri.joinPath(ground.extension, "docs/images/icon.png");
    panel.onDidDispose(() => {
      adopted.dispose();
      if (preview === adopted) preview = undefined;
    });
  };
  const open = (): void => {
    if (preview) return preview.panel.reveal(undefined, true);
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    adopt(window.createWebviewPanel(VIEW_TYPE, l10n.t("Annotated Copy"), place, { enableFindWidget: true }));
  };
  const ends = [
    commands.registerCommand("copydesk.openPreview", open),
    commands.registerCommand("copydesk.savePage", () => savePage(ground)),
    window.registerWebviewPanelSerializer(VIEW_TYPE, { deserializeWebviewPanel: async (panel) => adopt(panel) }),
  ];
  // The panel itself stays: after a reload it is given back.
  return { dispose: () => ends.forEach((one) => one.dispose()) };
}

/** Saves the annotated copy as a page of its own, for the browser and the printer, where its user wants it. */
async function savePage({ client, subject }: PreviewGround): Promise<void> {
  const document = subject.current();
  if (!document) return void window.showInformationMessage(l10n.t("Open a news text to see its annotated copy."));
  const question: CopyParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, as: "page" };
  const page = await ask<string | null>(client, copyMethod, question);
  if (!page) return void window.showInformationMessage(l10n.t("This text was not read."));
  const defaultUri = document.isUntitled ? undefined : document.uri.with({ path: `${document.uri.path}.html` });
  const to = await window.showSaveDialog({ defaultUri, filters: { [l10n.t("Web page")]: ["html"] } });
  if (to) await workspace.fs.writeFile(to, new TextEncoder().encode(page));
}
