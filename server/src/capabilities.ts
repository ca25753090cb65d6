/** What an editor can do, and what the server tells it that it can do. */
import {
  CodeActionKind,
  MarkupKind,
  TextDocumentSyncKind,
  type InitializeParams,
  type ServerCapabilities,
} from "vscode-languageserver";
import { commandIds } from "./commands.ts";
import { fixAllKind } from "./features/actions.ts";
import { decideKind } from "./features/decision-actions.ts";
import { typedMarks } from "./features/on-type.ts";
import type { InitializationOptions } from "./features/protocol.ts";
import { legend } from "./features/semantic-tokens.ts";

/** What answers depend on. */
export interface Traits {
  /** How hovers are shown. */
  readonly format: MarkupKind;
  /** Takes edits that name the version they are for. */
  readonly versioned: boolean;
  /** Lets its user confirm single edits. */
  readonly confirms: boolean;
  /** Shows the outline as a tree. */
  readonly trees: boolean;
  /** May pull diagnostics. */
  readonly pulls: boolean;
  /** Asks again for diagnostics, or for lenses, when told that there are others. */
  readonly refreshes: { readonly diagnostics: boolean; readonly lenses: boolean };
  /** Moves its cursor where it is told. */
  readonly shows: boolean;
}

/** What the editor behind `params` says of itself; an editor that says nothing gets the plainest of everything. */
export function traitsOf({ capabilities, initializationOptions }: InitializeParams): Traits {
  const { textDocument, workspace, window } = capabilities ?? {};
  const options = (initializationOptions ?? {}) as InitializationOptions;
  const formats = textDocument?.hover?.contentFormat;
  return {
    format: formats && !formats.includes(MarkupKind.Markdown) ? MarkupKind.PlainText : MarkupKind.Markdown,
    versioned: workspace?.workspaceEdit?.documentChanges === true,
    confirms: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    trees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport !== false,
    pulls: textDocument?.diagnostic !== undefined && options.diagnostics !== "push",
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
      lenses: workspace?.codeLens?.refreshSupport === true,
    },
    shows: window?.showDocument?.support === true,
  };
}

/** The server's capabilities for an editor with these traits. */
export function capabilitiesFor({ pulls }: Traits): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(pulls
      ? { diagnosticProvider: { identifier: "copydesk", interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    hoverProvider: true,
    documentSymbolProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, decideKind] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    workspaceSymbolProvider: true,
    semanticTokensProvider: { legend, full: { delta: true }, range: true },
    inlayHintProvider: true,
    codeLensProvider: {},
    completionProvider: {},
    callHierarchyProvider: true,
    documentLinkProvider: {},
    executeCommandProvider: { commands: [...commandIds] },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didRename: { filters: [{ pattern: { glob: "**/*" } }] } },
    },
    documentOnTypeFormattingProvider: typedMarks,
  };
}
