/** Commands without arguments: asks the user for the reason, the evidence, the one that is meant. */
import { type Diagnostic, type QuickPickItem, l10n, languages, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  standingMethod,
  type EvidenceEntry,
  type ItemEntry,
  type StandingAnswer,
} from "../../../server/src/features/protocol.ts";
import { ask } from "../ask.ts";
import { askEvidence, type Given } from "./evidence.ts";

/** The argument for a command of the server, complete; undefined when the user thinks better of it, or no text is in front. */
export async function decide(client: BaseLanguageClient, command: string, given: unknown): Promise<Given | undefined> {
  const target = { ...atCursor(client), ...(isTable(given) ? given : {}) };
  if (target.uri === undefined) {
    void window.showInformationMessage(l10n.t("Open a text first."));
    return undefined;
  }
  const complete = asking[command];
  return complete ? complete(client, target) : target;
}

type Complete = (client: BaseLanguageClient, target: Given) => Promise<Given | undefined>;

const asking: Readonly<Record<string, Complete>> = {
  "copydesk.dismiss": async (client, target) => {
    const chosen = "check" in target ? target : await chooseFinding(client, target);
    return chosen && withReason(chosen, l10n.t("Why is {0} dismissed here?", String(chosen.check)));
  },
  "copydesk.undoDismissal": chooseDismissal,
  "copydesk.dispute": (_, target) => withReason(target, l10n.t("What speaks against it?")),
  "copydesk.attachEvidence": async (client, target) => {
    if ("evidence" in target) return target;
    const evidence = await askEvidence(client, target);
    return evidence && { ...target, evidence };
  },
  "copydesk.removeEvidence": chooseEvidence,
};

/** The text in front and what is selected in it. */
function atCursor(client: BaseLanguageClient): Given {
  const editor = window.activeTextEditor;
  if (!editor) return {};
  const { asUri, asRange, asPosition } = client.code2ProtocolConverter;
  return {
    uri: asUri(editor.document.uri),
    range: asRange(editor.selection),
    // The start: the end of an item may lie behind the next one.
    position: asPosition(editor.selection.start),
  };
}

async function withReason(target: Given, prompt: string): Promise<Given | undefined> {
  if ("reason" in target) return target;
  const reason = await window.showInputBox({
    ...{ title: "Copydesk", prompt, placeHolder: l10n.t("A reason for whoever reads the ledger; may stay empty") },
    ignoreFocusOut: true,
  });
  return reason === undefined ? undefined : { ...target, reason };
}

/** The finding at the cursor, asking when there are several. */
async function chooseFinding(client: BaseLanguageClient, target: Given): Promise<Given | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const here = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === "copydesk" && range.intersection(editor.selection) !== undefined);
  if (here.length === 0) void window.showInformationMessage(l10n.t("There is no finding at the cursor."));
  const finding =
    here.length < 2
      ? here[0]
      : (
          await window.showQuickPick(
            here.map((one) => ({ label: checkOf(one), detail: one.message, one })),
            { title: l10n.t("Which finding?") },
          )
        )?.one;
  return finding && { ...target, range: client.code2ProtocolConverter.asRange(finding.range), check: checkOf(finding) };
}

const checkOf = ({ code }: Diagnostic): string => String(typeof code === "object" ? code.value : code);

const standingAt = (client: BaseLanguageClient, { uri }: Given): Promise<StandingAnswer | null | undefined> =>
  ask(client, standingMethod, { textDocument: { uri } });

async function chooseDismissal(client: BaseLanguageClient, target: Given): Promise<Given | undefined> {
  if ("id" in target || "check" in target) return target;
  const standing = await standingAt(client, target);
  const gone = standing?.orphans.filter(({ kind }) => kind === "finding") ?? [];
  const rows = [...(standing?.dismissals ?? []), ...gone].map(({ check, text, decision }) => ({
    ...{ label: check ?? "", description: decision.reason ?? "", detail: text, id: decision.id },
  }));
  if (rows.length === 0) void window.showInformationMessage(l10n.t("Nothing is dismissed in this text."));
  const chosen =
    rows.length === 0 ? undefined : await window.showQuickPick(rows, { title: l10n.t("Which dismissal?") });
  return chosen && { ...target, id: chosen.id };
}

async function chooseEvidence(client: BaseLanguageClient, target: Given): Promise<Given | undefined> {
  if ("evidence" in target) return target;
  const standing = await standingAt(client, target);
  const editor = window.activeTextEditor;
  const isHere = ({ range }: ItemEntry): boolean =>
    editor !== undefined && client.protocol2CodeConverter.asRange(range).contains(editor.selection.active);
  const rows: (QuickPickItem & { item: ItemEntry; evidence: EvidenceEntry })[] = (standing?.items ?? [])
    .filter(isHere)
    .flatMap((item) =>
      item.evidence.map((evidence) => ({
        label: evidence.text,
        description: evidence.source ?? evidence.kind,
        item,
        evidence,
      })),
    );
  if (rows.length === 0) void window.showInformationMessage(l10n.t("There is no evidence at the cursor."));
  const chosen = rows.length === 0 ? undefined : await window.showQuickPick(rows, { title: l10n.t("Which evidence?") });
  return chosen && { ...target, range: chosen.item.range, kind: chosen.item.kind, evidence: chosen.evidence };
}

const isTable = (raw: unknown): raw is Given => typeof raw === "object" && raw !== null && !Array.isArray(raw);
