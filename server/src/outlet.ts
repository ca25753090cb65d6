/** What leaves the server unasked: findings, how far a text was read, how much of it is checked. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  type Connection,
  type Diagnostic,
} from "vscode-languageserver";
import type { Traits } from "./capabilities.ts";
import { diagnostics } from "./features/diagnostics.ts";
import { progressMethod, statusMethod, type StatusParams } from "./features/protocol.ts";
import { progress } from "./features/standing.ts";
import { settledFindings } from "./features/waiting.ts";
import type { Edge } from "./packed.ts";
import type { SessionReading } from "./session.ts";
import type { Say } from "./wording/say.ts";

/** What an outlet needs besides its connection. */
export interface OutletMeans {
  readonly edge: Edge;
  /** How the reader is told. */
  readonly say: Say;
  /** What is wrong in a house style list, which is left alone as a text. */
  readonly listProblems: (uri: string) => readonly Diagnostic[];
}

/** Diagnostics and notifications over `connection`. */
export function makeOutlet(connection: Connection, { edge, say, listProblems }: OutletMeans) {
  let traits: Traits | undefined;
  let pulls = false;
  /** One message for each part of the program that is off. */
  const off: string[] = [];
  /** By uri: timers of findings that wait until the keys rest. */
  const resting = new Map<string, ReturnType<typeof setTimeout>>();
  const publish = ({ uri, version }: TextDocument, found: ReturnType<typeof diagnostics>): void => {
    // An editor that pulls would show each finding twice.
    if (!pulls) void connection.sendDiagnostics({ uri, version, diagnostics: found });
  };
  const tell = (params: StatusParams): void => void connection.sendNotification(statusMethod, params);
  return {
    begin: (announced: Traits): void => void (traits = announced),
    onOff: (message: string): void => {
      off.push(message);
      connection.console.warn(message);
    },
    onPull: (): void => void (pulls ||= traits?.pulls === true),
    onReading: (reading: SessionReading): void => {
      const { document, desk, page, findings, before, settings } = reading;
      clearTimeout(resting.get(document.uri));
      const rest = settings["typing.rest"];
      const shown = rest > 0 ? settledFindings(reading, before) : findings;
      publish(document, diagnostics({ ...reading, findings: shown }, edge.docs));
      const showAll = () => publish(document, diagnostics(reading, edge.docs));
      if (shown.length < findings.length) resting.set(document.uri, setTimeout(showAll, rest));
      void connection.sendNotification(
        progressMethod,
        progress({ document, desk, ...page, trouble: page.trouble && say(page.trouble) }),
      );
      const { uri, version } = document;
      const facts = reading.knowledge?.collected ?? null;
      tell({ uri, version, state: off.length > 0 ? "partial" : "ready", reason: off.map(say).join(" "), facts });
    },
    onLeftAlone: (document: TextDocument, reason: string): void => {
      clearTimeout(resting.get(document.uri));
      publish(document, [...listProblems(document.uri)]);
      tell({ uri: document.uri, version: document.version, state: "off", reason: say(reason), facts: null });
    },
    /** Findings are others now, though no text has changed: what the editor fetched itself, it fetches again. */
    onOther: (): void => {
      if (pulls && traits?.refreshes.diagnostics) connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => {});
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
