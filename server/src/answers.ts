/** What the server answers: one line a question, each a feature's function over the newest reading. */
import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type DocumentDiagnosticReport,
  type SemanticTokens,
  type SemanticTokensDelta,
} from "vscode-languageserver";
import type { Traits } from "./capabilities.ts";
import { actions, type ActionQuestion } from "./features/actions.ts";
import { copyOf } from "./features/annotated-copy.ts";
import { caller, incoming, outgoing } from "./features/calls.ts";
import { standingOf } from "./commands.ts";
import { completion } from "./features/completion.ts";
import { decisionActions } from "./features/decision-actions.ts";
import { diagnostics } from "./features/diagnostics.ts";
import { folding } from "./features/folding.ts";
import { hover } from "./features/hover.ts";
import { inlayHints } from "./features/inlay-hints.ts";
import { nameToLookUp } from "./features/live-card.ts";
import { lenses } from "./features/lenses.ts";
import { links } from "./features/links.ts";
import { passagesFor } from "./features/passages.ts";
import { overview } from "./features/overview.ts";
import { onType } from "./features/on-type.ts";
import {
  copyMethod,
  passagesMethod,
  rowsMethod,
  standingMethod,
  type CopyParams,
  type PassageEntry,
  type PassagesParams,
  type RowsParams,
  type ViewRow,
} from "./features/protocol.ts";
import { definition, highlights, references } from "./features/navigation.ts";
import { offsetOf, spanOf } from "./features/range.ts";
import { rename, renameable } from "./features/rename.ts";
import { selections } from "./features/selection.ts";
import { semanticTokens, tokenEdits } from "./features/semantic-tokens.ts";
import { flatSymbols, symbols } from "./features/symbols.ts";
import { workspaceSymbols } from "./features/workspace-symbols.ts";
import type { Session, SessionReading } from "./session.ts";
import { itemAt } from "./targets.ts";
import type { Settings } from "./settings.ts";
import type { LiveAnswer } from "./wikidata/model.ts";

/** What answers need besides readings. */
export interface Means {
  /** Address of the folder of check pages; null when there is none. */
  readonly docs: string | null;
  /** Told when the editor pulls diagnostics. */
  readonly onPull: () => void;
  /** What the editor can do. */
  readonly traits: () => Traits;
  /** What Wikidata says of a name; null while looking up is off. */
  readonly lookUp: (name: string, settings: Settings, token: CancellationToken) => Promise<LiveAnswer | null>;
}

/** Hangs every feature on `connection`. */
export function answers(connection: Connection, session: Session, means: Means): void {
  const ask = asking(session);
  answerOnNames(connection, session, means);
  answerOnSemantics(connection, session);
  answerToViews(connection, session);
  answerInText(connection, session);
  connection.onHover(
    ask(async ({ document, analysis, knowledge, comparison, settings, desk, say }, { position }, token) => {
      const name = nameToLookUp(analysis, offsetOf(document, position));
      const live = name === null ? null : await means.lookUp(name, settings, token);
      return hover(document, analysis, {
        ...{ position, knowledge, comparison, live, items: desk.items, say },
        ...means.traits(),
      });
    }),
  );
  connection.onDocumentSymbol(
    ask((reading) => {
      const outline = symbols(reading);
      return means.traits().trees ? outline : flatSymbols(reading.document, outline);
    }),
  );
  connection.onCodeAction(ask((reading, params) => actionsFor(reading, params, means)));
  connection.languages.diagnostics.on((params, token) => {
    means.onPull();
    return ask(
      (reading): DocumentDiagnosticReport => diagnosticReport(reading, params.previousResultId, means.docs),
      emptyReport,
    )(params, token);
  });
}

/** What stands in the text besides colours: folds, selections, lenses, links, hints, and what typing changes. */
function answerInText(connection: Connection, session: Session): void {
  const ask = asking(session);
  connection.onFoldingRanges(ask(({ document, analysis }) => folding(document, analysis)));
  connection.onSelectionRanges(
    ask(({ document, analysis }, { positions }) => selections(document, analysis, positions)),
  );
  connection.onCodeLens(ask((reading) => (reading.settings.codeLens ? lenses(reading) : [])));
  connection.onDocumentLinks(ask(links));
  // An edit that waited for a reading would come after the next keystroke, when the editor takes none.
  connection.onDocumentOnTypeFormatting((params) => {
    if (!isAboutText(params)) return aboutNothing();
    const text = session.asTyped(params.textDocument.uri);
    return text?.settings["typing.curlyQuotes"] ? onType(text.document, params.position, params.ch) : [];
  });
  connection.languages.inlayHint.on(
    ask(({ document, analysis, settings, say }, { range }) =>
      inlayHints(document, analysis, {
        ...{ range, speakers: settings["inlayHints.speakers"], dates: settings["inlayHints.dates"], say },
      }),
    ),
  );
}

/** What the views, the annotated copy and the desk's decisions show. */
function answerToViews(connection: Connection, session: Session): void {
  const ask = asking(session);
  const rows = ask((reading, params: RowsParams): ViewRow[] => overview(reading, params, session.readings()));
  connection.onRequest(rowsMethod, async (params: RowsParams, token: CancellationToken) => {
    const found = await rows(params, token);
    const [other] = session.readings();
    // Where the text in front is left alone, the others have their rows all the same.
    return found === null && params.scope === "open" && other ? overview(other, params, session.readings()) : found;
  });
  connection.onRequest(standingMethod, ask(standingOf));
  connection.onRequest(
    passagesMethod,
    ask((reading, params: PassagesParams): PassageEntry[] => passagesFor(reading, itemAt(reading, params))),
  );
  connection.onRequest(
    copyMethod,
    ask((reading, params: CopyParams) => copyOf(reading, params)),
  );
}

/** Questions about a name: where it stands, what it could become, who speaks of it. */
function answerOnNames(connection: Connection, session: Session, { traits }: Means): void {
  const ask = asking(session);
  connection.onDefinition(ask(({ document, analysis }, { position }) => definition(document, analysis, position)));
  connection.onReferences(ask((reading, params) => references(reading, params, session.readings())));
  connection.onDocumentHighlight(
    ask(({ document, analysis }, { position }) => highlights(document, analysis, position)),
  );
  connection.onPrepareRename(ask(({ document, analysis }, { position }) => renameable(document, analysis, position)));
  connection.onRenameRequest(
    ask(({ document, analysis, say }, { position, newName }) =>
      rename(document, analysis, { position, newName, confirms: traits().confirms, say }),
    ),
  );
  connection.onCompletion(
    ask((reading, { position }) =>
      reading.settings.completion ? completion(reading, position, session.readings()) : [],
    ),
  );
  connection.onWorkspaceSymbol(({ query }) => workspaceSymbols(session.readings(), query));
  connection.languages.callHierarchy.onPrepare(ask((reading, { position }) => caller(reading, position)));
  connection.languages.callHierarchy.onOutgoingCalls(({ item }) => outgoing(session.readings(), item));
  connection.languages.callHierarchy.onIncomingCalls(({ item }) => incoming(session.readings(), item));
}

/** Colours: all of them, those of a range, or what has changed since the reading before. */
function answerOnSemantics(connection: Connection, session: Session): void {
  const ask = asking(session);
  const { semanticTokens: tokens } = connection.languages;
  const none: SemanticTokens = { data: [] };
  const all = ({ document, analysis, id: resultId }: SessionReading): SemanticTokens => ({
    ...{ resultId, data: semanticTokens(document, analysis) },
  });
  tokens.on(ask(all, none));
  tokens.onRange(
    ask(
      ({ document, analysis }, { range }) => ({ data: semanticTokens(document, analysis, spanOf(document, range)) }),
      none,
    ),
  );
  tokens.onDelta(
    ask((reading, { previousResultId }): SemanticTokens | SemanticTokensDelta => {
      const { before } = reading;
      if (before?.id !== previousResultId) return all(reading);
      return {
        resultId: reading.id,
        edits: tokenEdits(semanticTokens(before.document, before.analysis), all(reading).data),
      };
    }, none),
  );
}

function actionsFor(reading: SessionReading, params: CodeActionParams, { docs, traits }: Means): CodeAction[] {
  const { document, findings, say } = reading;
  const question: ActionQuestion = {
    ...{ range: params.range, only: params.context.only, versioned: traits().versioned, say },
    diagnosticOf: (finding) => diagnostics({ ...reading, findings: [finding] }, docs)[0],
  };
  // Fixes come first: a mended line needs no decision.
  return [...actions(document, findings, question), ...decisionActions(reading, question)];
}

/** Parameters of every question about one text. */
interface AboutText {
  readonly textDocument: { readonly uri: string };
}

const isAboutText = (params: AboutText): boolean => typeof params?.textDocument?.uri === "string";

const aboutNothing = (): ResponseError<never> =>
  new ResponseError(ErrorCodes.InvalidParams, "A text document with a uri is needed.");

/** Makes handlers that wait for the newest reading and ask `feature`; a text that is not open has the answer `nothing`. */
const asking =
  (session: Session) =>
  <Params extends AboutText, Answer, Nothing = null>(
    feature: (reading: SessionReading, params: Params, token: CancellationToken) => Answer | Promise<Answer>,
    nothing: Nothing = null as Nothing,
  ) =>
  async (params: Params, token: CancellationToken): Promise<Answer | Nothing | ResponseError<never>> => {
    if (!isAboutText(params)) return aboutNothing();
    const reading = await session.read(params.textDocument.uri);
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
    return reading === null ? nothing : feature(reading, params, token);
  };

const emptyReport: DocumentDiagnosticReport = { kind: "full", items: [] };

/** Findings for an editor that pulls; "unchanged" when it has those of this reading already. */
function diagnosticReport(
  reading: SessionReading,
  previous: string | undefined,
  docs: string | null,
): DocumentDiagnosticReport {
  const { id: resultId } = reading;
  if (previous === resultId) return { kind: "unchanged", resultId };
  return { kind: "full", resultId, items: diagnostics(reading, docs) };
}
