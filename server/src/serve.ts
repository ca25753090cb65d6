/** Wires a session to a connection, whatever carries it; handlers do nothing but ask. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { TextDocuments, type Connection, type InitializeParams, type InitializeResult } from "vscode-languageserver";
import { answers } from "./answers.ts";
import { capabilitiesFor } from "./capabilities.ts";
import { configuration, type Configuration } from "./configuration.ts";
import { diagnostics } from "./features/diagnostics.ts";
import { statusMethod, type InitializationOptions, type StatusParams } from "./features/protocol.ts";
import { openPacked, type Edge, type Packed } from "./packed.ts";
import { Session, type SessionReading } from "./session.ts";

/** Serves `connection` until it closes. */
export function serve(connection: Connection, edge: Edge): void {
  const texts = new TextDocuments(TextDocument);
  const packed = openPacked(edge);
  const settings = configuration(connection);
  const outlet = makeOutlet(connection, { edge, packed });
  const session = new Session({
    ...{ settings: settings.of, packed, ...outlet },
    onTrouble: (message) => connection.console.error(message),
  });
  texts.onDidChangeContent(({ document }) => session.update(document));
  texts.onDidClose(({ document }) => {
    session.close(document.uri);
    outlet.clear(document.uri);
  });
  connection.onInitialize((params) => initialize(params, settings, outlet));
  connection.onInitialized(() => {
    void settings.watch(() => session.refresh());
    void packed.then(({ off }) => off.forEach((message) => connection.console.warn(message)));
  });
  connection.onShutdown(() => session.dispose());
  answers(connection, session, { docs: edge.docs, onPull: outlet.onPull });
  texts.listen(connection);
  connection.listen();
}

function initialize(params: InitializeParams, settings: Configuration, outlet: Outlet): InitializeResult {
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const pulls = params.capabilities?.textDocument?.diagnostic !== undefined && options.diagnostics !== "push";
  settings.begin(params);
  outlet.begin(pulls);
  return { capabilities: capabilitiesFor(params, pulls), serverInfo: { name: "copydesk" } };
}

/** What leaves the server unasked: diagnostics and status. */
type Outlet = ReturnType<typeof makeOutlet>;

function makeOutlet(connection: Connection, { edge, packed }: { edge: Edge; packed: Promise<Packed> }) {
  let canPull = false;
  let pulls = false;
  let off: readonly string[] = [];
  void packed.then((opened) => (off = opened.off));
  const publish = ({ uri, version }: TextDocument, found: ReturnType<typeof diagnostics>): void => {
    // An editor that pulls would show each finding twice.
    if (!pulls) void connection.sendDiagnostics({ uri, version, diagnostics: found });
  };
  const tell = (params: StatusParams): void => void connection.sendNotification(statusMethod, params);
  return {
    begin: (announced: boolean): void => void (canPull = announced),
    onPull: (): void => void (pulls ||= canPull),
    onReading: ({ document, findings }: SessionReading): void => {
      publish(document, diagnostics(document, findings, edge.docs));
      const { uri, version } = document;
      tell({ uri, version, state: off.length > 0 ? "partial" : "ready", reason: off.join(" ") });
    },
    onLeftAlone: (document: TextDocument, reason: string): void => {
      publish(document, []);
      tell({ uri: document.uri, version: document.version, state: "off", reason });
    },
    clear: (uri: string): void => void connection.sendDiagnostics({ uri, diagnostics: [] }),
  };
}
