/** Rename: full and short forms of a name together; words inside quotations are the speaker's and stay unless asked for. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { AnnotatedTextEdit, Position, Range, WorkspaceEdit } from "vscode-languageserver-types";
import type { Analysis, Mention } from "../analysis/model.ts";
import { mentionsOf } from "./navigation.ts";
import { offsetOf, rangeOf } from "./range.ts";
import { isQuoted, namingAt, type Naming } from "./under.ts";
import { inEnglish, type Say } from "../wording/say.ts";

/** What can be renamed at the cursor, and its present name; null when nothing can. */
export function renameable(
  document: TextDocument,
  analysis: Analysis,
  position: Position,
): { range: Range; placeholder: string } | null {
  const naming = named(analysis, offsetOf(document, position));
  if (!naming) return null;
  return { range: rangeOf(document, naming.span), placeholder: wordsAt(analysis, naming.span) };
}

/** What a rename is asked with. */
export interface RenameQuestion {
  readonly position: Position;
  readonly newName: string;
  /** Whether the editor lets its user confirm single edits; then those inside quotations are offered, unconfirmed. */
  readonly confirms: boolean;
  /** How the reader is told; absent: in English. */
  readonly say?: Say;
}

/** The edits of a rename; null when there is no name at the cursor or nothing to change it to. */
export function rename(document: TextDocument, analysis: Analysis, question: RenameQuestion): WorkspaceEdit | null {
  const naming = named(analysis, offsetOf(document, question.position));
  const newName = question.newName.replace(/\s+/gu, " ").trim();
  if (!naming || newName === "") return null;
  const change = renaming(wordsAt(analysis, naming.span), newName);
  const edits = mentionsOf(analysis, naming.entity).flatMap((mention): AnnotatedTextEdit[] => {
    const before = wordsAt(analysis, mention);
    const newText = change(before);
    const quoted = isQuoted(analysis, mention);
    if (newText === before || (quoted && !question.confirms)) return [];
    return [{ range: rangeOf(document, mention), newText, annotationId: quoted ? "quoted" : "copy" }];
  });
  return question.confirms
    ? annotated(document, edits, question.say ?? inEnglish)
    : { changes: { [document.uri]: edits.map(plain) } };
}

/** The naming at `offset` if it is by name: a pronoun cannot be renamed. */
function named(analysis: Analysis, offset: number): (Naming & { readonly mention: Mention }) | null {
  const naming = namingAt(analysis, offset);
  return naming?.mention ? { ...naming, mention: naming.mention } : null;
}

const wordsAt = ({ prose }: Analysis, { start, end }: { start: number; end: number }): string =>
  prose.text.slice(start, end);

/**
 * How each form of a name changes when the form `before` becomes `after`: that form as a whole; other forms word by
 * word where both have as many words, else by first and last word ("Jon Smith" → "John van Smythe": "Smith" → "Smythe").
 */
function renaming(before: string, after: string): (form: string) => string {
  const [old, fresh] = [before.split(/\s+/u), after.split(/\s+/u)];
  const words = new Map<string, string>();
  if (old.length === fresh.length) old.forEach((word, index) => words.set(word, fresh[index]));
  else if (old.length > 1) words.set(old[0], fresh[0]).set(old[old.length - 1], fresh[fresh.length - 1]);
  return (form) =>
    form === before
      ? after
      : form
          .split(/(\s+)/u)
          .map((word) => words.get(word) ?? word)
          .join("");
}

const plain = ({ range, newText }: AnnotatedTextEdit) => ({ range, newText });

const annotated = ({ uri, version }: TextDocument, edits: readonly AnnotatedTextEdit[], say: Say): WorkspaceEdit => ({
  documentChanges: [
    {
      textDocument: { uri, version },
      edits: edits.map((edit) => (edit.annotationId === "quoted" ? edit : plain(edit))),
    },
  ],
  ...(edits.some(({ annotationId }) => annotationId === "quoted") ? { changeAnnotations: annotationsIn(say) } : {}),
});

const annotationsIn = (say: Say): WorkspaceEdit["changeAnnotations"] => ({
  quoted: {
    label: say("Inside quotations"),
    description: say("These words belong to the speaker."),
    needsConfirmation: true,
  },
});
