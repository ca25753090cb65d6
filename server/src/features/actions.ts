/** Light bulbs: each finding's fixes, one for all findings that take the same fix, and all safe ones at once. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver-types";
import type { Edit, Finding, Fix } from "../checks/check.ts";
import { overlaps } from "../text/span.ts";
import { rangeOf, spanOf } from "./range.ts";
import { inEnglish, type Say } from "../wording/say.ts";

/** What actions are asked with. */
export interface ActionQuestion {
  readonly range: Range;
  /** Kinds that the editor wants; absent: all that are not of a whole text. */
  readonly only?: readonly string[];
  /** Makes the diagnostic of a finding, as it was published. */
  readonly diagnosticOf: (finding: Finding) => Diagnostic;
  /** Whether the editor takes edits that name the version they are for. */
  readonly versioned: boolean;
  /** How the reader is told; absent: in English. */
  readonly say?: Say;
}

/** The kind under which all safe fixes are applied at once, on saving too. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.copydesk`;

/** Actions for a range of a text. */
export function actions(document: TextDocument, findings: readonly Finding[], question: ActionQuestion): CodeAction[] {
  const edit = (edits: readonly Edit[]): WorkspaceEdit => workspaceEdit(document, edits, question.versioned);
  const { say = inEnglish } = question;
  const found: CodeAction[] = [];
  if (wants(question, CodeActionKind.QuickFix))
    found.push(...quickFixes(document, findings, { ...question, say, edit }));
  if (question.only?.some((kind) => covers(kind, fixAllKind))) {
    const edits = withoutOverlaps(findings.flatMap(({ fixes }) => fixes.find(({ safe }) => safe)?.edits ?? []));
    if (edits.length > 0) found.push({ title: say("Apply all safe fixes"), kind: fixAllKind, edit: edit(edits) });
  }
  return found;
}

/** `edits` as a change of the workspace. */
export function workspaceEdit(document: TextDocument, edits: readonly Edit[], versioned: boolean): WorkspaceEdit {
  const textEdits = edits.map((one) => ({ range: rangeOf(document, one), newText: one.newText }));
  const { uri, version } = document;
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}

const covers = (wanted: string, kind: string): boolean =>
  wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`);
/** Whether actions of `kind` are asked for. */
export const wants = ({ only }: ActionQuestion, kind: string): boolean =>
  only === undefined || only.length === 0 || only.some((wanted) => covers(wanted, kind));

type Making = ActionQuestion & { readonly say: Say; readonly edit: (edits: readonly Edit[]) => WorkspaceEdit };

function quickFixes(document: TextDocument, findings: readonly Finding[], making: Making): CodeAction[] {
  const asked = spanOf(document, making.range);
  const here = findings.filter(({ span }) => span.start <= asked.end && asked.start <= span.end);
  return here.flatMap((finding) =>
    finding.fixes.flatMap((fix, index) => {
      const diagnostics = [making.diagnosticOf(finding)];
      const one = { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics, edit: making.edit(fix.edits) };
      const alike = fixesAlike(findings, finding, fix);
      const all = {
        title: making.say(`${fix.title} (all ${alike.length})`),
        kind: CodeActionKind.QuickFix,
        diagnostics,
      };
      return [
        index === 0 && finding.fixes.length === 1 ? { ...one, isPreferred: true } : one,
        ...(alike.length > 1
          ? [{ ...all, edit: making.edit(withoutOverlaps(alike.flatMap(({ edits }) => edits))) }]
          : []),
        ...(index === 0 ? fixesOfKind(findings, finding, { ...making, alike, diagnostics }) : []),
      ];
    }),
  );
}

/** What an action for all findings of a kind is made with. */
interface KindMaking extends Pick<Making, "edit" | "say"> {
  /** Fixes that another action takes together already. */
  readonly alike: readonly Fix[];
  readonly diagnostics: Diagnostic[];
}

/** All findings of the check that leave no choice, mended at once; none when that would be the same as mending those alike. */
function fixesOfKind(findings: readonly Finding[], { check }: Finding, making: KindMaking): CodeAction[] {
  const single = findings.filter((other) => other.check === check && other.fixes.length === 1);
  if (single.length <= Math.max(1, making.alike.length)) return [];
  const edits = withoutOverlaps(single.flatMap(({ fixes }) => fixes[0].edits));
  const title = making.say(`Mend all ${single.length} of ${check} in this text`);
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: making.diagnostics, edit: making.edit(edits) }];
}

/** Fixes of the same check that are called the same: one decision settles them all. */
const fixesAlike = (findings: readonly Finding[], { check }: Finding, { title }: Fix): readonly Fix[] =>
  findings.filter((other) => other.check === check).flatMap(({ fixes }) => fixes.filter((fix) => fix.title === title));

/** Edits in text order, without those that would change what another has changed. */
function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    const clashes =
      last !== undefined && (overlaps(last, edit) || (last.start === edit.start && last.end === edit.end));
    if (!clashes) kept.push(edit);
  }
  return kept;
}
