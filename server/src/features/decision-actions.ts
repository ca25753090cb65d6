/** Light bulbs that decide: dismiss a finding, check, dispute, back or re-open a claim or quotation. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { CodeActionKind, type CodeAction } from "vscode-languageserver-types";
import type { Finding } from "../checks/check.ts";
import { counts } from "../ledger/items.ts";
import type { Desked } from "../ledger/standing.ts";
import { wants, type ActionQuestion } from "./actions.ts";
import { passagesFor } from "./passages.ts";
import { fileName } from "../text/file-name.ts";
import { rangeOf, spanOf } from "./range.ts";
import type { Reading } from "./reading.ts";
import { inEnglish } from "../wording/say.ts";

/** The kind of actions on claims and quotations. */
export const decideKind = "copydesk.decide";

/** Actions for a range of a text; they are commands of the server, whose words the editor asks for. */
export function decisionActions(reading: Decidable, question: ActionQuestion): CodeAction[] {
  const { document, findings } = reading;
  return [
    ...(wants(question, CodeActionKind.QuickFix) ? dismissals(document, findings, question) : []),
    ...(wants(question, decideKind) ? itemActions(reading, question) : []),
  ];
}

/** A reading, and where the desk stands with it. */
type Decidable = Reading & { readonly desk: Desked<Finding> };

function dismissals(document: TextDocument, findings: readonly Finding[], question: ActionQuestion): CodeAction[] {
  const { say = inEnglish } = question;
  const asked = spanOf(document, question.range);
  const here = findings.filter(({ span }) => span.start <= asked.end && asked.start <= span.end);
  return here.flatMap((finding) => {
    const { check, span } = finding;
    const target = { uri: document.uri, range: rangeOf(document, span), check };
    const action = (title: string, argument: object): CodeAction => ({
      ...{ title: say(title), kind: CodeActionKind.QuickFix, diagnostics: [question.diagnosticOf(finding)] },
      command: commandOf("copydesk.dismiss", argument),
    });
    const alike = findings.filter((other) => other.check === check).length;
    const all = action(`Dismiss all ${alike} of ${check} in this text…`, { ...target, all: true });
    return [action(`Dismiss ${check} with a reason…`, target), ...(alike > 1 ? [all] : [])];
  });
}

function itemActions(reading: Decidable, question: ActionQuestion): CodeAction[] {
  const { document, desk } = reading;
  const { say = inEnglish } = question;
  const asked = spanOf(document, question.range);
  const here = desk.items.filter((item) => counts(item) && item.start <= asked.end && asked.start <= item.end);
  return (["claim", "quotation"] as const).flatMap((kind) => {
    const [item] = here.filter((one) => one.kind === kind).sort((a, b) => a.end - a.start - (b.end - b.start));
    if (item === undefined) return [];
    const target = { uri: document.uri, range: rangeOf(document, item), kind };
    const action = (title: string, command: string, more: object = {}): CodeAction => ({
      ...{ title: say(title), kind: decideKind, command: commandOf(command, { ...target, ...more }) },
    });
    const [passage] = passagesFor(reading, item).filter(({ says }) => says === "verbatim");
    const isAttached = item.evidence.some((one) => one.kind === "passage" && one.anchor.exact === passage?.text);
    const settle = [
      action(`Mark this ${kind} checked`, "copydesk.markChecked"),
      action(`Dispute this ${kind}…`, "copydesk.dispute"),
    ];
    return [
      ...(item.state === "open" ? settle : [action(`Re-open this ${kind}`, "copydesk.reopen")]),
      ...(passage && !isAttached
        ? [
            action(`Attach the passage in ${fileName(passage.source)}`, "copydesk.attachEvidence", {
              evidence: passage,
            }),
          ]
        : []),
      action(`Attach evidence to this ${kind}…`, "copydesk.attachEvidence"),
    ];
  });
}

const commandOf = (command: string, argument: object): CodeAction["command"] => ({
  ...{ title: command, command, arguments: [argument] },
});
