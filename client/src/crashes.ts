/** What becomes of a server that ends by itself: it is started again without a word, and with one word no more when it ends again and again. */
import { commands, l10n, window } from "vscode";
import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";
import { patience } from "./patience.ts";

/** Handles the loss of a server. What is open and decided outlives it: the client tells the next one. */
export function handleCrashes(): ErrorHandler {
  const isWorthAnother = patience();
  return {
    // What cannot be sent is followed by word that the server is gone, or was no harm.
    error: (_reason, _message, count = 1) => ({
      ...{ action: count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: count <= 3 },
    }),
    closed: () => {
      if (isWorthAnother()) return { action: CloseAction.Restart, handled: true };
      void sayItStaysOff();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function sayItStaysOff(): Promise<void> {
  const again = l10n.t("Start Again");
  const words = l10n.t(
    "Copydesk has ended five times in three minutes, and stays off. Nothing that was decided is lost.",
  );
  if ((await window.showErrorMessage(words, again)) === again) await commands.executeCommand("copydesk.restart");
}
