/** The annotated copy beside the editor: follows the text in front, its cursor and its scrolling, and leads back to it. */
import {
  type Disposable,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Range,
  type WebviewPanel,
  l10n,
  window,
} from "vscode";
import { copyMethod, type CopyParams } from "../../../server/src/features/protocol.ts";
import { ask } from "../ask.ts";
import type { FromPage, ToPage } from "./messages.ts";
import type { PreviewGround } from "./previews.ts";
import { shell } from "./shell.ts";

/** Milliseconds in which the editor's scrolling is the preview's doing and not its user's. */
const OWN_SCROLLING = 200;

/** One preview in its panel. */
export class Preview implements Disposable {
  readonly panel: WebviewPanel;
  readonly #ground: PreviewGround;
  readonly #ends: Disposable[];
  #isReady = false;
  #quietUntil = 0;
  /** Counts questions: an answer to any but the last one is stale. */
  #asked = 0;

  constructor(panel: WebviewPanel, ground: PreviewGround) {
    this.panel = panel;
    this.#ground = ground;
    const { subject, onDidRead, extension } = ground;
    this.#ends = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#hear(message)),
      panel.onDidChangeViewState(() => {
        // A hidden page is thrown away, and says that it is ready when it is made anew.
        if (!panel.visible) this.#isReady = false;
      }),
      ...[subject.onDidChange(() => void this.show()), onDidRead(() => void this.show())],
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#tellCursor(textEditor)),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#tellScroll(textEditor)),
    ];
    panel.webview.options = { enableScripts: true, localResourceRoots: [extension] };
    panel.webview.html = shell(panel.webview, extension);
  }

  /** Shows the newest reading of the text in front. */
  async show(): Promise<void> {
    if (!this.#isReady) return;
    const asked = ++this.#asked;
    const { client, subject } = this.#ground;
    const document = subject.current();
    if (!document) return this.#tellNothing(l10n.t("Open a news text to see its annotated copy."));
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const question: CopyParams = { textDocument: { uri }, as: "copy" };
    const html = await ask<string | null>(client, copyMethod, question);
    if (asked !== this.#asked || html === undefined) return;
    const name = document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1);
    this.panel.title = l10n.t("Annotated: {0}", name);
    if (html === null)
      return this.#tellNothing(l10n.t("This text was not read. The status item at the lower right says why."));
    this.#tell({ kind: "copy", html, uri });
    const editor = this.#editor();
    if (editor) this.#tellCursor(editor);
  }

  dispose(): void {
    for (const one of this.#ends) one.dispose();
  }

  #hear(message: FromPage): void {
    if (message.kind === "ready") {
      this.#isReady = true;
      void this.show();
    } else if (message.kind === "go") void this.#go(message.at);
    else this.#scrollEditor(message.at);
  }

  async #go(at: number): Promise<void> {
    const document = this.#ground.subject.current();
    if (!document) return;
    const place = document.positionAt(at);
    const viewColumn = this.#editor()?.viewColumn;
    await window.showTextDocument(document, { viewColumn, selection: new Selection(place, place) });
  }

  #scrollEditor(at: number): void {
    const editor = this.#editor();
    if (!editor) return;
    this.#quietUntil = Date.now() + OWN_SCROLLING;
    const place = editor.document.positionAt(at);
    editor.revealRange(new Range(place, place), TextEditorRevealType.AtTop);
  }

  #tellCursor(editor: TextEditor): void {
    if (editor !== this.#editor()) return;
    this.#tell({ kind: "cursor", at: editor.document.offsetAt(editor.selection.active) });
  }

  #tellScroll(editor: TextEditor): void {
    if (editor !== this.#editor() || Date.now() < this.#quietUntil) return;
    const [first] = editor.visibleRanges;
    if (first) this.#tell({ kind: "scroll", at: editor.document.offsetAt(first.start) });
  }

  /** The editor that shows the text of the preview. */
  #editor(): TextEditor | undefined {
    const document = this.#ground.subject.current();
    return window.visibleTextEditors.find((editor) => editor.document === document);
  }

  #tellNothing(why: string): void {
    this.#tell({ kind: "copy", html: `<p>${why}</p>`, uri: "" });
  }

  #tell(message: ToPage): void {
    if (this.#isReady) void this.panel.webview.postMessage(message);
  }
}
