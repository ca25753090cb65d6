/** One view: asks the server for its rows when a text was read, and follows the cursor. */
import {
  type Disposable,
  type Memento,
  type TextEditorSelectionChangeEvent,
  type TreeView,
  commands,
  l10n,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { rowsMethod, type RowsParams, type ViewName, type ViewRow } from "../../../server/src/features/protocol.ts";
import { ask } from "../ask.ts";
import type { Subject } from "../subject.ts";
import { askFilter } from "./filter.ts";
import { RowTree, rangeFrom } from "./tree.ts";

/** What all views stand on. */
export interface Ground {
  readonly client: BaseLanguageClient;
  readonly subject: Subject;
  /** Which texts all views list. */
  readonly scope: () => RowsParams["scope"];
  /** Keeps the order of each view over restarts. */
  readonly memory: Memento;
}

/** The order in which a view lists when nobody has chosen one. */
const ORDERS: Readonly<Record<ViewName, RowsParams["order"]>> = { names: "text", quotations: "text", claims: "weight" };

/** A view on the screen. */
export class View implements Disposable {
  readonly #tree = new RowTree();
  readonly #view: TreeView<ViewRow>;
  readonly #name: ViewName;
  readonly #ground: Ground;
  readonly #ends: Disposable[];
  #filter = "";
  /** Counts questions: an answer to any but the last one is stale. */
  #asked = 0;

  constructor(name: ViewName, ground: Ground) {
    this.#name = name;
    this.#ground = ground;
    const options = { treeDataProvider: this.#tree, showCollapseAll: name !== "claims", canSelectMany: true };
    this.#view = window.createTreeView(`copydesk.${name}`, options);
    this.#ends = [
      ...[this.#tree, this.#view, this.#view.onDidChangeVisibility(() => void this.refresh())],
      window.onDidChangeTextEditorSelection((event) => void this.#follow(event)),
      commands.registerCommand(`copydesk.${name}.filter`, () => this.#askFilter()),
      commands.registerCommand(`copydesk.${name}.clearFilter`, () => this.#setFilter("")),
      commands.registerCommand(`copydesk.${name}.orderByText`, () => this.#setOrder("text")),
      commands.registerCommand(`copydesk.${name}.orderByWeight`, () => this.#setOrder("weight")),
    ];
    void this.#tell("order", this.#order());
  }

  /** Asks for the rows again, when there is somebody to see them. */
  async refresh(): Promise<void> {
    if (!this.#view.visible) return;
    const asked = ++this.#asked;
    const { client, subject, scope } = this.#ground;
    const document = subject.current();
    const question = { view: this.#name, scope: scope(), order: this.#order(), filter: this.#filter };
    const uri = document && client.code2ProtocolConverter.asUri(document.uri);
    const rows = uri ? await ask<ViewRow[] | null>(client, rowsMethod, { ...question, textDocument: { uri } }) : null;
    if (asked !== this.#asked || rows === undefined) return;
    await this.#tell("state", !document ? "none" : rows === null ? "off" : this.#filter ? "filtered" : "read");
    // A message hides the welcome text, which says what to do where no row is left.
    this.#view.message = this.#filter && rows?.length ? l10n.t("Only rows with “{0}”", this.#filter) : undefined;
    this.#view.description = scope() === "open" ? l10n.t("all open texts") : undefined;
    this.#tree.show(rows ?? []);
  }

  dispose(): void {
    for (const one of this.#ends) one.dispose();
  }

  /** Reveals the row of what the cursor is on, unless that row itself put the cursor there. */
  async #follow({ textEditor, selections: [selection] }: TextEditorSelectionChangeEvent): Promise<void> {
    if (!this.#view.visible || !workspace.getConfiguration("copydesk").get("views.followCursor", true)) return;
    const chosen = this.#view.selection[0];
    if (chosen && rangeFrom(chosen.range).isEqual(selection)) return;
    const uri = this.#ground.client.code2ProtocolConverter.asUri(textEditor.document.uri);
    const row = this.#tree.rowAt(uri, selection.active);
    // The rows may be others by the time that the editor asks for them.
    if (row) await this.#view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
  }

  #order(): RowsParams["order"] {
    return this.#ground.memory.get(`order.${this.#name}`, ORDERS[this.#name]);
  }

  async #setOrder(order: RowsParams["order"]): Promise<void> {
    await this.#ground.memory.update(`order.${this.#name}`, order);
    await this.#tell("order", order);
    await this.refresh();
  }

  async #setFilter(filter: string): Promise<void> {
    this.#filter = filter;
    await this.#tell("filtered", filter !== "");
    await this.refresh();
  }

  async #askFilter(): Promise<void> {
    await commands.executeCommand(`copydesk.${this.#name}.focus`);
    askFilter(this.#filter, (filter) => void this.#setFilter(filter));
  }

  /** Tells the editor's menus and welcome texts how the view stands. */
  #tell(what: "order" | "filtered" | "state", value: unknown): Thenable<unknown> {
    return commands.executeCommand("setContext", `copydesk.${this.#name}.${what}`, value);
  }
}
