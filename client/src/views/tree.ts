/** A view's rows as VS Code asks for them; the server made them, and put them in order. */
import {
  EventEmitter,
  MarkdownString,
  type Hover,
  type Position,
  Range,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeDataProvider,
  Uri,
  commands,
} from "vscode";
import type { RowKind, ViewRow } from "../../../server/src/features/protocol.ts";

/** Pictures, by what rows stand for. */
const ICONS: Readonly<Record<RowKind, string>> = {
  person: "person",
  organization: "organization",
  mention: "whole-word",
  speaker: "person",
  unclear: "question",
  nobody: "question",
  quotation: "quote",
  paraphrase: "comment",
  claim: "circle-large-outline",
};

/** Pictures of claims of which something was decided. */
const STATES: Readonly<Partial<Record<NonNullable<ViewRow["state"]>, string>>> = {
  ...{ checked: "pass", disputed: "warning", dropped: "circle-slash" },
};

/** The rows of one view. */
export class RowTree implements TreeDataProvider<ViewRow> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #rows: readonly ViewRow[] = [];
  #parents = new Map<ViewRow, ViewRow>();

  /** Shows other rows from now on. */
  show(rows: readonly ViewRow[]): void {
    this.#rows = rows;
    this.#parents = new Map(rows.flatMap((row) => row.rows.map((below) => [below, row] as const)));
    this.#changed.fire();
  }

  getChildren(row?: ViewRow): ViewRow[] {
    return [...(row?.rows ?? this.#rows)];
  }

  getParent(row: ViewRow): ViewRow | undefined {
    return this.#parents.get(row);
  }

  getTreeItem(row: ViewRow): TreeItem {
    const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
    const opens = row.kind === "person" || row.kind === "organization" ? Collapsed : Expanded;
    const highlights = row.highlight ? [[...row.highlight] as [number, number]] : [];
    const item = new TreeItem({ label: row.label, highlights }, row.rows.length === 0 ? None : opens);
    item.id = row.key;
    item.description = row.detail;
    item.iconPath = new ThemeIcon((row.state && STATES[row.state]) ?? ICONS[row.kind]);
    item.contextValue = row.state ? `${row.kind}.${row.state}` : row.kind;
    item.accessibilityInformation = { label: row.spoken };
    item.command = { command: "copydesk.row.goTo", title: "", arguments: [row] };
    return item;
  }

  /** The hover that the text itself has at the place of the row. */
  async resolveTreeItem(item: TreeItem, row: ViewRow): Promise<TreeItem> {
    const { uri, range } = row.places[0] ?? row;
    const at = rangeFrom(range);
    const inside = row.kind === "mention" ? at.start : at.start.translate(0, at.isSingleLine ? 1 : 0);
    // A text that is gone has no hover; its row still says itself.
    const hovers = await Promise.resolve(
      commands.executeCommand<Hover[]>("vscode.executeHoverProvider", Uri.parse(uri), inside),
    ).catch(() => []);
    const words = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === "string" ? one : one.value)));
    item.tooltip = words.length > 0 ? new MarkdownString(words.join("\n\n---\n\n")) : row.spoken;
    return item;
  }

  /** The row that stands for a place of a text: of those that hold it the one that begins last. */
  rowAt(uri: string, position: Position): ViewRow | undefined {
    const all = this.#rows.flatMap((row) => [row, ...row.rows]);
    let best: { readonly row: ViewRow; readonly start: Position } | undefined;
    for (const row of all) {
      for (const place of row.places) {
        const range = rangeFrom(place.range);
        if (place.uri !== uri || !range.contains(position)) continue;
        if (!best || range.start.isAfter(best.start)) best = { row, start: range.start };
      }
    }
    return best?.row;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** A range as the editor has it. */
export const rangeFrom = ({ start, end }: ViewRow["range"]): Range =>
  new Range(start.line, start.character, end.line, end.character);
