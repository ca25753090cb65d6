/** What the server tells an editor it can do. */
import { TextDocumentSyncKind, type InitializeParams, type ServerCapabilities } from "vscode-languageserver";

/** The server's capabilities for the editor behind `params`; `pulls` when it may pull diagnostics. */
export function capabilitiesFor(_params: InitializeParams, pulls: boolean): ServerCapabilities {
  return {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    ...(pulls
      ? { diagnosticProvider: { identifier: "copydesk", interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
  };
}
