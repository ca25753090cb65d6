/** Comment threads on claims and quotations: what was decided, the evidence, and replies, which are notes. */
import {
  type Comment,
  type CommentController,
  type CommentReply,
  type CommentThread,
  CommentMode,
  CommentThreadCollapsibleState,
  CommentThreadState,
  type Disposable,
  MarkdownString,
  type Range,
  type TextDocument,
  Uri,
  commands,
  comments,
  l10n,
  window,
  workspace,
} from "vscode";
import type { EvidenceEntry, ItemEntry, ProgressParams } from "../../../server/src/features/protocol.ts";
import { documentOf, type Ground } from "./decisions.ts";

/** Shows threads in every text that is open, and follows what is decided. */
export function showThreads(ground: Ground): Disposable {
  const threads = new Threads(ground);
  const ends = [
    threads,
    ground.onProgress((progress) => void threads.follow(progress)),
    workspace.onDidCloseTextDocument((document) => threads.forget(document.uri.toString())),
    commands.registerCommand("copydesk.thread.reply", (reply: CommentReply) => threads.reply(reply)),
    commands.registerCommand("copydesk.thread.check", (thread: CommentThread) =>
      threads.settle(thread, "copydesk.markChecked"),
    ),
    commands.registerCommand("copydesk.thread.reopen", (thread: CommentThread) =>
      threads.settle(thread, "copydesk.reopen"),
    ),
  ];
  return { dispose: () => ends.forEach((one) => one.dispose()) };
}

/** A thread and the item it is about. */
interface Shown {
  readonly thread: CommentThread;
  item: ItemEntry;
}

class Threads implements Disposable {
  readonly #ground: Ground;
  readonly #controller: CommentController;
  /** By text, then by the item's decision. */
  readonly #shown = new Map<string, Map<string, Shown>>();
  /** Items by text, as they were told last. */
  readonly #items = new Map<string, readonly ItemEntry[]>();
  #asked = 0;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#controller = comments.createCommentController("copydesk", "Copydesk");
    this.#controller.options = {
      prompt: l10n.t("Add a note"),
      placeHolder: l10n.t("What you found out; it goes into the ledger"),
    };
    this.#offerRanges();
  }

  /** The items are where a note may begin. The editor asks again when the provider is another, and at no other time. */
  #offerRanges(): void {
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) =>
        (this.#items.get(document.uri.toString()) ?? []).map((item) => this.#rangeOf(item)),
    };
  }

  dispose(): void {
    this.#controller.dispose();
  }

  forget(text: string): void {
    for (const { thread } of this.#shown.get(text)?.values() ?? []) thread.dispose();
    this.#shown.delete(text);
    this.#items.delete(text);
  }

  async follow({ uri }: ProgressParams): Promise<void> {
    const document = documentOf(this.#ground.client, uri);
    if (!document) return;
    const [asked, version] = [++this.#asked, document.version];
    const standing = await this.#ground.standingOf(document);
    // Of several texts each asks for itself; of one text the last answer counts.
    if (standing === undefined || document.isClosed || (document.version !== version && asked !== this.#asked)) return;
    const items = (standing?.items ?? []).filter(({ counts }) => counts);
    this.#items.set(document.uri.toString(), items);
    this.#offerRanges();
    this.#show(document, items);
  }

  async reply({ thread, text }: CommentReply): Promise<void> {
    const item = this.#itemOf(thread) ?? (await this.#choose(thread));
    // One that the user opened makes room for the one that the note makes.
    if (!this.#itemOf(thread)) thread.dispose();
    if (item) await this.#run("copydesk.attachEvidence", thread.uri, { ...targetOf(item), evidence: { note: text } });
  }

  async settle(thread: CommentThread, command: string): Promise<void> {
    const item = this.#itemOf(thread) ?? (await this.#choose(thread));
    if (!this.#itemOf(thread)) thread.dispose();
    if (item) await this.#run(command, thread.uri, targetOf(item));
  }

  #run(command: string, text: Uri, target: object): Promise<unknown> {
    return this.#ground.run(command, { uri: this.#ground.client.code2ProtocolConverter.asUri(text), ...target });
  }

  #itemOf(thread: CommentThread): ItemEntry | undefined {
    const shown = this.#shown.get(thread.uri.toString());
    return [...(shown?.values() ?? [])].find((one) => one.thread === thread)?.item;
  }

  /** The item that a thread of the user's own is about, asking when its line holds several. */
  async #choose({ uri, range }: CommentThread): Promise<ItemEntry | undefined> {
    const here = (this.#items.get(uri.toString()) ?? []).filter(
      (item) => !range || this.#rangeOf(item).intersection(range),
    );
    const cursor = window.activeTextEditor?.selection.active;
    const under = here.filter((item) => cursor && this.#rangeOf(item).contains(cursor));
    if (under.length === 1 || here.length < 2) return under[0] ?? here[0];
    const rows = here.map((item) => ({ label: kindOf(item.kind), detail: item.text, item }));
    return (await window.showQuickPick(rows, { title: l10n.t("What is the note about?") }))?.item;
  }

  #show(document: TextDocument, items: readonly ItemEntry[]): void {
    const text = document.uri.toString();
    const before = this.#shown.get(text) ?? new Map<string, Shown>();
    const after = new Map<string, Shown>();
    for (const item of items) {
      // Threads stand where something was said; everywhere else there is room for one.
      const id = item.decision?.id;
      if (id === undefined || (item.decision?.state === "open" && item.evidence.length === 0)) continue;
      const thread = before.get(id)?.thread ?? this.#open(document, this.#rangeOf(item));
      if (!thread.range?.isEqual(this.#rangeOf(item))) thread.range = this.#rangeOf(item);
      dress(thread, item);
      after.set(id, { thread, item });
    }
    for (const [id, { thread }] of before) if (!after.has(id)) thread.dispose();
    this.#shown.set(text, after);
  }

  #open({ uri }: TextDocument, range: Range): CommentThread {
    const thread = this.#controller.createCommentThread(uri, range, []);
    thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    return thread;
  }

  #rangeOf({ range }: ItemEntry): Range {
    return this.#ground.client.protocol2CodeConverter.asRange(range);
  }
}

const targetOf = ({ range, kind }: ItemEntry): object => ({ range, kind });

/** Gives a thread the item's words and state. */
function dress(thread: CommentThread, item: ItemEntry): void {
  const settled = item.state !== "open";
  thread.label = item.edited
    ? l10n.t("{0}: edited since it was {1}", kindOf(item.kind), stateOf(item.decision?.state))
    : l10n.t("{0}: {1}", kindOf(item.kind), stateOf(item.state));
  thread.contextValue = settled ? "settled" : "open";
  thread.state = settled ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
  thread.comments = [...decisionComment(item), ...item.evidence.map(evidenceComment)];
}

/** What a decision is of, in words. */
export function kindOf(kind: string): string {
  return kind === "claim" ? l10n.t("Claim") : kind === "quotation" ? l10n.t("Quotation") : l10n.t("Name");
}

/** A state in words. */
export function stateOf(state: string | undefined): string {
  const words: Readonly<Record<string, string>> = {
    ...{ open: l10n.t("open"), checked: l10n.t("checked"), disputed: l10n.t("disputed") },
    ...{ dropped: l10n.t("dropped"), dismissed: l10n.t("dismissed") },
  };
  return words[state ?? "open"] ?? "";
}

function decisionComment({ decision, state, edited }: ItemEntry): Comment[] {
  if (!decision || (decision.state === "open" && !decision.reason)) return [];
  const said = stateOf(edited ? decision.state : state);
  const body = decision.reason ? l10n.t("{0}: {1}", said, decision.reason) : said;
  return [commentOf(body, decision.creator, decision.modified)];
}

function evidenceComment(evidence: EvidenceEntry): Comment {
  const { kind, text, source, uri, creator, created } = evidence;
  if (kind === "note") return commentOf(text, creator, created);
  if (kind === "link") return commentOf(linked(text, text), creator, created);
  const body = linked(source ?? "", uri ?? "");
  body.appendText(`: “${text}”`);
  return commentOf(body, creator, created);
}

/** `words` as a link, where the address is one to follow. */
function linked(words: string, address: string): MarkdownString {
  const body = new MarkdownString();
  if (!/^(?:https?|file|vscode-[a-z-]+):/u.test(address)) return body.appendText(words);
  const plain = words.replace(/[\\`*_{}[\]()#+\-.!|<>~$&]/gu, String.raw`\$&`);
  return body.appendMarkdown(`[${plain}](${Uri.parse(address).toString()})`);
}

const commentOf = (body: string | MarkdownString, creator: string | null, moment: string): Comment => ({
  ...{ body, mode: CommentMode.Preview, author: { name: creator ?? l10n.t("somebody") } },
  timestamp: new Date(moment),
});
