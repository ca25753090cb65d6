/** What the server answers: one line a question, each a feature's function over the newest reading. */
import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport,
} from "vscode-languageserver";
import { diagnostics } from "./features/diagnostics.ts";
import type { Session, SessionReading } from "./session.ts";

/** What answers need besides readings. */
export interface Means {
  /** Address of the folder of check pages; null when there is none. */
  readonly docs: string | null;
  /** Told when the editor pulls diagnostics. */
  readonly onPull: () => void;
}

/** Hangs every feature on `connection`. */
export function answers(connection: Connection, session: Session, { docs, onPull }: Means): void {
  const ask = asking(session);
  connection.languages.diagnostics.on((params, token) => {
    onPull();
    return ask(
      (reading): DocumentDiagnosticReport => diagnosticReport(reading, params.previousResultId, docs),
      emptyReport,
    )(params, token);
  });
}

/** Parameters of every question about one text. */
interface AboutText {
  readonly textDocument: { readonly uri: string };
}

/** Makes handlers that wait for the newest reading and ask `feature`; a text that is not open has the answer `nothing`. */
const asking =
  (session: Session) =>
  <Params extends AboutText, Answer, Nothing = null>(
    feature: (reading: SessionReading, params: Params) => Answer,
    nothing: Nothing = null as Nothing,
  ) =>
  async (params: Params, token: CancellationToken): Promise<Answer | Nothing | ResponseError<never>> => {
    if (typeof params?.textDocument?.uri !== "string") {
      return new ResponseError(ErrorCodes.InvalidParams, "A text document with a uri is needed.");
    }
    const reading = await session.read(params.textDocument.uri);
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
    return reading === null ? nothing : feature(reading, params);
  };

const emptyReport: DocumentDiagnosticReport = { kind: "full", items: [] };

/** Findings for an editor that pulls; "unchanged" when it has those of this reading already. */
function diagnosticReport(
  { document, findings, id: resultId }: SessionReading,
  previous: string | undefined,
  docs: string | null,
): DocumentDiagnosticReport {
  if (previous === resultId) return { kind: "unchanged", resultId };
  return { kind: "full", resultId, items: diagnostics(document, findings, docs) };
}
