/** Asks what backs a claim or quotation: a passage of a source text, an address, a note. */
import { type QuickPickItem, type TextEditor, env, l10n, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { passagesMethod, type PassageEntry } from "../../../server/src/features/protocol.ts";
import { oneLine } from "../../../server/src/ledger/in-words.ts";
import { ask } from "../ask.ts";
import { fileName } from "../../../server/src/text/file-name.ts";

/** A command's arguments, as far as they are known. */
export type Given = Readonly<Record<string, unknown>>;

/** Evidence as the server's command takes it. */
type Answer = Given | undefined;

interface Choice extends QuickPickItem {
  readonly answer: () => Promise<Answer>;
}

/** Evidence for what is at `target`; undefined when the user thinks better of it. */
export async function askEvidence(client: BaseLanguageClient, target: Given): Promise<Answer> {
  const { uri, range, kind } = target;
  const question = { textDocument: { uri }, range, kind };
  // Where nothing is that could be backed, the command itself says so.
  const passages = await ask<PassageEntry[] | null>(client, passagesMethod, question);
  const choices: Choice[] = [
    ...(passages ?? []).map(passageChoice),
    ...selectedElsewhere(client, String(uri)),
    { label: l10n.t("$(link) An address…"), answer: askLink },
    { label: l10n.t("$(note) A note…"), answer: askNote },
  ];
  const chosen = await window.showQuickPick(choices, {
    ...{ title: l10n.t("What backs it?"), matchOnDescription: true, matchOnDetail: true },
  });
  return chosen?.answer();
}

function passageChoice({ says, ...passage }: PassageEntry): Choice {
  const words = {
    verbatim: l10n.t("word for word"),
    altered: l10n.t("in other words"),
    near: l10n.t("nearest passage"),
  };
  const label = `$(quote) ${fileName(passage.source)}`;
  return { label, description: words[says], detail: oneLine(passage.text), answer: () => Promise.resolve(passage) };
}

/** What is selected in the editors beside this text: a passage that the user has found. */
function selectedElsewhere(client: BaseLanguageClient, uri: string): Choice[] {
  const { asUri } = client.code2ProtocolConverter;
  return window.visibleTextEditors
    .filter(({ document, selection }) => !selection.isEmpty && asUri(document.uri) !== uri)
    .map((editor) => {
      const passage = passageIn(editor, asUri(editor.document.uri));
      const label = `$(selection) ${fileName(passage.source)}`;
      return {
        label,
        description: l10n.t("what is selected there"),
        detail: oneLine(passage.text),
        answer: () => Promise.resolve(passage),
      };
    });
}

function passageIn({ document, selection }: TextEditor, source: string): { source: string; text: string } & Given {
  const text = document.getText();
  const [start, end] = [document.offsetAt(selection.start), document.offsetAt(selection.end)];
  return {
    ...{ source, text: text.slice(start, end), start },
    ...{ prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
  };
}

async function askLink(): Promise<Answer> {
  const link = await window.showInputBox({
    ...{ title: "Copydesk", prompt: l10n.t("Address of what backs it"), value: await addressInClipboard() },
    ...{ placeHolder: "https://", ignoreFocusOut: true },
    validateInput: (words) => (URL.canParse(words.trim()) ? undefined : l10n.t("This is no address.")),
  });
  return link === undefined ? undefined : { link: link.trim() };
}

async function askNote(): Promise<Answer> {
  const prompt = l10n.t("What backs it, in your own words");
  const note = await window.showInputBox({ title: "Copydesk", prompt, ignoreFocusOut: true });
  return note?.trim() ? { note: note.trim() } : undefined;
}

/** What is in the clipboard when it is an address. */
async function addressInClipboard(): Promise<string> {
  const words = (await env.clipboard.readText()).trim();
  return /^https?:\/\/\S+$/u.test(words) ? words : "";
}
