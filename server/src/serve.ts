/** Wires a session to a connection, whatever carries it; handlers do nothing but ask. */
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  CodeLensRefreshRequest,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  type Connection,
  type Diagnostic,
  type ShowMessageParams,
} from "vscode-languageserver";
import { answers } from "./answers.ts";
import { commands } from "./commands.ts";
import { capabilitiesFor, traitsOf, type Traits } from "./capabilities.ts";
import { configuration } from "./configuration.ts";
import { keepLedgers } from "./desk.ts";
import { DeskFactTables } from "./desk-facts.ts";
import { diagnostics } from "./features/diagnostics.ts";
import { progressMethod, statusMethod, toolMethod, type StatusParams, type ToolParams } from "./features/protocol.ts";
import { openFolders } from "./folders.ts";
import { progress } from "./features/standing.ts";
import { settledFindings } from "./features/waiting.ts";
import { openPacked, type Edge, type Packed } from "./packed.ts";
import { lookingUp } from "./looking-up.ts";
import { Shelf } from "./shelf.ts";
import { openStyleLists } from "./style-lists.ts";
import type { Progress } from "./library.ts";
import { replyTo } from "./tools/use.ts";
import { Session, type SessionReading } from "./session.ts";

/** Serves `connection` until it closes. */
export function serve(connection: Connection, edge: Edge): void {
  const texts = new TextDocuments(TextDocument);
  const packed = openPacked(edge);
  const settings = configuration(connection);
  const folders = openFolders(connection, edge.files ?? null);
  const outlet = makeOutlet(connection, { edge, packed, listProblems: (uri) => lists.problemsOf(uri) });
  const shelf = new Shelf({
    ...{ folders, globs: async (uri: string) => (await settings.of(uri)).sources },
    onChange: () => {
      session.refresh();
      outlet.onOther();
    },
    onTrouble: (message) => void connection.sendNotification(ShowMessageNotification.type, warning(message)),
    progress: (title) => progressOver(connection, title),
  });
  const desk = keepLedgers(connection, edge, {
    folders,
    settings: settings.of,
    onChange: () => void session.redesk().then(outlet.onOther),
  });
  const deskFacts = new DeskFactTables({
    ...{ folders, base: packed.then(({ knowledge }) => knowledge) },
    publish: (uri, found) => void connection.sendDiagnostics({ uri, diagnostics: found }),
    onChange: () => session.refresh(),
  });
  const lists = openStyleLists({
    ...{ folders, globs: async (uri: string) => (await settings.of(uri)).style },
    publish: (uri, problems) => void connection.sendDiagnostics({ uri, diagnostics: [...problems] }),
    onChange: () => session.refresh(),
    onTrouble: (message) => connection.console.error(message),
  });
  const session: Session = new Session({
    knowledge: (uri, { facts }) => deskFacts.of(uri, facts),
    ...{ settings: settings.of, packed, ...outlet, sources: (uri: string, text: string) => shelf.of(uri, text) },
    pageOf: (uri) => desk.ledgers.of(uri),
    style: lists.of,
    onTrouble: (message) => connection.console.error(message),
  });
  texts.onDidChangeContent(({ document }) => session.update(document));
  texts.onDidClose(({ document }) => {
    session.close(document.uri);
    shelf.close(document.uri);
    outlet.clear(document.uri);
  });
  let traits: Traits | undefined;
  connection.onInitialize((params) => {
    traits = traitsOf(params);
    settings.begin(params);
    edge.begin?.(params.initializationOptions ?? {});
    folders.begin(params);
    outlet.begin(traits);
    desk.begin(params, traits);
    return { capabilities: capabilitiesFor(traits), serverInfo: { name: "copydesk" } };
  });
  connection.onInitialized(() => {
    folders.follow();
    void settings.watch(() => session.refresh());
    void packed.then(({ off }) => off.forEach((message) => connection.console.warn(message)));
  });
  connection.onShutdown(async () => {
    session.dispose();
    shelf.dispose();
    await desk.close();
    deskFacts.dispose();
  });
  commands(connection, { session, ...desk });
  answers(connection, session, {
    docs: edge.docs,
    onPull: outlet.onPull,
    traits: () => traits ?? traitsOf(nothingSaid),
    lookUp: lookingUp(),
  });
  connection.onRequest(toolMethod, async (asked: ToolParams) =>
    replyTo(asked, { packed: await packed, settings: await settings.of("") }),
  );
  texts.listen(connection);
  connection.listen();
}

/** An editor that has not introduced itself. */
const nothingSaid = { processId: null, rootUri: null, capabilities: {} };

/** A message that the editor shows. */
const warning = (message: string): ShowMessageParams => ({
  type: MessageType.Warning,
  message: `Copydesk: ${message}`,
});

/** A work that the editor shows, and lets its user end. */
async function progressOver(connection: Connection, title: string): Promise<Progress> {
  const shown = await connection.window.createWorkDoneProgress();
  shown.begin(title, 0, undefined, true);
  return {
    report: (share, words) => shown.report(Math.round(share * 100), words),
    isCancelled: () => shown.token.isCancellationRequested,
    done: () => shown.done(),
  };
}

interface OutletMeans {
  readonly edge: Edge;
  readonly packed: Promise<Packed>;
  /** What is wrong in a house style list, which is left alone as a text. */
  readonly listProblems: (uri: string) => readonly Diagnostic[];
}

/** What leaves the server unasked: diagnostics and status. */
function makeOutlet(connection: Connection, { edge, packed, listProblems }: OutletMeans) {
  let traits: Traits | undefined;
  let pulls = false;
  let off: readonly string[] = [];
  /** By uri: timers of findings that wait until the keys rest. */
  const resting = new Map<string, ReturnType<typeof setTimeout>>();
  void packed.then((opened) => (off = opened.off));
  const publish = ({ uri, version }: TextDocument, found: ReturnType<typeof diagnostics>): void => {
    // An editor that pulls would show each finding twice.
    if (!pulls) void connection.sendDiagnostics({ uri, version, diagnostics: found });
  };
  const tell = (params: StatusParams): void => void connection.sendNotification(statusMethod, params);
  return {
    begin: (announced: Traits): void => void (traits = announced),
    onPull: (): void => void (pulls ||= traits?.pulls === true),
    onReading: (reading: SessionReading): void => {
      const { document, desk, page, findings, before, settings } = reading;
      clearTimeout(resting.get(document.uri));
      const rest = settings["typing.rest"];
      const shown = rest > 0 ? settledFindings(reading, before) : findings;
      publish(document, diagnostics({ ...reading, findings: shown }, edge.docs));
      const showAll = () => publish(document, diagnostics(reading, edge.docs));
      if (shown.length < findings.length) resting.set(document.uri, setTimeout(showAll, rest));
      void connection.sendNotification(progressMethod, progress({ document, desk, ...page }));
      const { uri, version } = document;
      tell({ uri, version, state: off.length > 0 ? "partial" : "ready", reason: off.join(" ") });
    },
    onLeftAlone: (document: TextDocument, reason: string): void => {
      clearTimeout(resting.get(document.uri));
      publish(document, [...listProblems(document.uri)]);
      tell({ uri: document.uri, version: document.version, state: "off", reason });
    },
    /** Findings are others now, though no text has changed: what the editor fetched itself, it fetches again. */
    onOther: (): void => {
      if (pulls && traits?.refreshes.diagnostics) connection.languages.diagnostics.refresh();
      // An editor may refuse; its lenses are then as old as it likes them.
      if (traits?.refreshes.lenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    },
    clear: (uri: string): void => {
      clearTimeout(resting.get(uri));
      resting.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
