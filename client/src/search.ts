/** Searching a claim: opens the user's browser at an address of their own choice, and never by itself. */
import {
  type Disposable,
  Hover,
  MarkdownString,
  Position,
  Selection,
  type TextDocument,
  Uri,
  commands,
  env,
  l10n,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { rowsMethod, type ViewRow } from "../../server/src/features/protocol.ts";
import { ask } from "./ask.ts";
import { addressFor } from "./search-address.ts";
import { rangeFrom } from "./views/tree.ts";

/** A place in a text that a hover's link names: line and character. */
interface Place {
  readonly uri: string;
  readonly place: readonly [number, number];
}

/** Registers `copydesk.searchClaim`: for a row of the claims or the place of a hover, else for what is selected, else for the claim at the cursor. */
export const searchCommand = (client: BaseLanguageClient): Disposable =>
  commands.registerCommand("copydesk.searchClaim", async (asked?: ViewRow | Place) => {
    const words = await wordsFor(client, asked);
    if (!words) return void window.showInformationMessage(l10n.t("There is no claim at the cursor."));
    const address = await chooseAddress();
    if (address) await env.openExternal(Uri.parse(addressFor(address, words), true));
  });

/** A hover over a claim with a link that searches it; any other hover as it is. */
export function withSearch(
  hover: Hover | null | undefined,
  document: TextDocument,
  at: Position,
): Hover | null | undefined {
  // The server heads the card in the editor's language.
  const isClaimCard = new RegExp(String.raw`^(?:\*\*)?${l10n.t("Claim")}\s?\\?: `, "m");
  const isClaim = hover?.contents.some((card) => isClaimCard.test(typeof card === "string" ? card : card.value));
  if (!hover || !isClaim) return hover;
  const place: Place = { uri: document.uri.toString(), place: [at.line, at.character] };
  const words = encodeURIComponent(JSON.stringify([place]));
  const link = new MarkdownString(`[${l10n.t("Search this claim…")}](command:copydesk.searchClaim?${words})`);
  link.isTrusted = { enabledCommands: ["copydesk.searchClaim"] };
  return new Hover([...hover.contents, link], hover.range);
}

async function wordsFor(client: BaseLanguageClient, asked?: ViewRow | Place): Promise<string | undefined> {
  if (asked && "range" in asked) return wordsOfRow(asked);
  if (!asked || !("place" in asked)) return wordsAtCursor(client);
  const claim = await claimAt(client, Uri.parse(asked.uri), new Position(...asked.place));
  return claim && wordsOfRow(claim);
}

async function wordsOfRow({ uri, range }: ViewRow): Promise<string> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  return document.getText(rangeFrom(range));
}

async function wordsAtCursor(client: BaseLanguageClient): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  if (!selection.isEmpty) return document.getText(selection);
  const claim = await claimAt(client, document.uri, selection.active);
  if (!claim) return undefined;
  const { start, end } = rangeFrom(claim.range);
  // What is sent is shown: the claim is selected before the browser opens.
  editor.selection = new Selection(start, end);
  return document.getText(editor.selection);
}

async function claimAt(client: BaseLanguageClient, document: Uri, at: Position): Promise<ViewRow | undefined> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(document) };
  const question = { view: "claims", scope: "text", order: "text", filter: "", textDocument };
  const rows = (await ask<ViewRow[] | null>(client, rowsMethod, question)) ?? [];
  return rows.find(({ range }) => rangeFrom(range).contains(at));
}

/** The one search address, or the one that the user picks; undefined when there is none, or none is picked. */
async function chooseAddress(): Promise<string | undefined> {
  const set = workspace.getConfiguration("copydesk").get<Record<string, string>>("search", {});
  const places = Object.entries(set).filter(([, address]) => /^https?:\/\/\S+$/.test(String(address)));
  if (places.length === 0) {
    void window.showInformationMessage(l10n.t("The setting copydesk.search names no address with {words} in it."));
    return undefined;
  }
  if (places.length === 1) return places[0][1];
  const items = places.map(([label, address]) => ({ label, description: Uri.parse(address).authority, address }));
  return (await window.showQuickPick(items, { title: l10n.t("Search this claim where?") }))?.address;
}
