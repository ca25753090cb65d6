/** The box in which a filter is typed: rows follow each letter, Escape brings back the filter that was. */
import { l10n, window } from "vscode";

/** Asks for a filter, beginning with the one that holds; `set` is told each change. */
export function askFilter(before: string, set: (filter: string) => void): void {
  const box = window.createInputBox();
  let kept = before;
  box.title = l10n.t("Filter");
  box.placeholder = l10n.t("Words that a row must hold");
  box.value = before;
  box.onDidChangeValue((typed) => set(typed.trim()));
  box.onDidAccept(() => {
    kept = box.value.trim();
    box.hide();
  });
  box.onDidHide(() => {
    set(kept);
    box.dispose();
  });
  box.show();
}
