/** The view of what was dismissed: who, when, why, with the way back; and decisions whose words are gone. */
import {
  type Disposable,
  EventEmitter,
  MarkdownString,
  Range,
  ThemeIcon,
  type TextDocument,
  TreeItem,
  type TreeDataProvider,
  Uri,
  commands,
  l10n,
  window,
} from "vscode";
import type { DismissalEntry, OrphanEntry } from "../../../server/src/features/protocol.ts";
import { oneLine } from "../../../server/src/ledger/in-words.ts";
import { documentOf, type Ground } from "./decisions.ts";
import { kindOf, stateOf } from "./threads.ts";

/** A row: a dismissal in the text, or a decision whose words are gone. */
interface Row {
  readonly uri: string;
  readonly entry: DismissalEntry | OrphanEntry;
}

/** Puts up the view. */
export function showDismissed(ground: Ground): Disposable {
  const tree = new Dismissed(ground);
  const view = window.createTreeView("copydesk.dismissed", { treeDataProvider: tree });
  const { client, subject } = ground;
  const look = () => void tree.refresh(subject.current());
  const ends = [
    view,
    ground.onProgress(({ uri }) => documentOf(client, uri) === subject.current() && look()),
    subject.onDidChange(look),
    commands.registerCommand("copydesk.dismissed.undo", (row: Row) =>
      ground.run(undoOf(row), { uri: row.uri, id: row.entry.decision.id }),
    ),
    commands.registerCommand("copydesk.dismissed.goTo", goTo),
  ];
  look();
  return { dispose: () => ends.forEach((one) => one.dispose()) };
}

const isOrphan = (entry: Row["entry"]): entry is OrphanEntry => !("range" in entry);
const undoOf = ({ entry }: Row): string =>
  isOrphan(entry) && entry.kind !== "finding" ? "copydesk.reopen" : "copydesk.undoDismissal";

class Dismissed implements TreeDataProvider<Row> {
  readonly #ground: Ground;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #rows: readonly Row[] = [];

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Shows what was dismissed in the text that is in question now; nothing when there is none, or when it was not read. */
  async refresh(document: TextDocument | undefined): Promise<void> {
    const standing = document ? await this.#ground.standingOf(document) : null;
    if (standing === undefined || document !== this.#ground.subject.current()) return;
    const entries = standing ? [...standing.dismissals, ...standing.orphans] : [];
    this.#rows = entries.map((entry) => ({ uri: standing?.progress.uri ?? "", entry }));
    this.#changed.fire();
  }

  getChildren(row?: Row): Row[] {
    return row ? [] : [...this.#rows];
  }

  getTreeItem(row: Row): TreeItem {
    const { entry } = row;
    const { decision, text } = entry;
    const item = new TreeItem(oneLine(text));
    const [state, gone] = [stateOf(decision.state), isOrphan(entry) ? l10n.t("words are gone") : ""];
    const what = entry.check ?? (isOrphan(entry) ? `${kindOf(entry.kind)}, ${state}` : "");
    const who = decision.creator ?? l10n.t("somebody");
    const day = new Date(decision.modified).toLocaleDateString();
    item.description = [gone, what, who, decision.reason].filter(Boolean).join(" · ");
    item.accessibilityInformation = { label: [oneLine(text), gone || state, what, who, decision.reason].filter(Boolean).join(", ") }; // prettier-ignore
    item.id = decision.id;
    item.iconPath = new ThemeIcon(isOrphan(entry) ? "debug-disconnect" : "circle-slash");
    item.contextValue = isOrphan(entry) ? "orphan" : "dismissal";
    const lines = [what, isOrphan(entry) ? "" : (entry.message ?? ""), `${who}, ${day}`, decision.reason ?? ""];
    item.tooltip = new MarkdownString().appendText(lines.filter(Boolean).join("\n\n"));
    if (!isOrphan(entry)) item.command = { command: "copydesk.dismissed.goTo", title: "", arguments: [row] };
    return item;
  }
}

async function goTo({ uri, entry }: Row): Promise<void> {
  if (isOrphan(entry)) return;
  const { start, end } = entry.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(uri), { selection });
}
