/** The text that views and preview are about: the one in front, or the last one that was while something else is in front. */
import { type Disposable, type Event, EventEmitter, type TextDocument, languages, window, workspace } from "vscode";
import { textSelector } from "./texts.ts";

/** The text in question, and word of when it is another. */
export interface Subject extends Disposable {
  /** Undefined when no text of ours is open. */
  readonly current: () => TextDocument | undefined;
  readonly onDidChange: Event<TextDocument | undefined>;
}

/** Follows the editors that show texts of ours. */
export function followSubject(): Subject {
  const changed = new EventEmitter<TextDocument | undefined>();
  const isOurs = (document: TextDocument) => languages.match(textSelector(), document) > 0;
  const shown = () => window.visibleTextEditors.map(({ document }) => document).find(isOurs);
  let current: TextDocument | undefined;
  const turnTo = (document: TextDocument | undefined) => {
    if (document === current) return;
    current = document;
    changed.fire(document);
  };
  const active = window.activeTextEditor?.document;
  current = active && isOurs(active) ? active : shown();
  const listening = [
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor && isOurs(editor.document)) turnTo(editor.document);
      else if (!current) turnTo(shown());
    }),
    // A text whose language changes is closed and opened again.
    workspace.onDidOpenTextDocument((document) => {
      if (document === window.activeTextEditor?.document && isOurs(document)) turnTo(document);
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (document === current) turnTo(shown());
    }),
  ];
  const dispose = () => [changed, ...listening].forEach((one) => one.dispose());
  return { current: () => current, onDidChange: changed.event, dispose };
}
