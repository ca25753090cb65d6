/** The parts of a server behind one connection, and what each tells the others. */
import type { Connection, Diagnostic } from "vscode-languageserver";
import { configuration } from "./configuration.ts";
import { keepLedgers } from "./desk.ts";
import { readFactTables } from "./desk-facts.ts";
import { FolderLists } from "./folder-lists.ts";
import { openFolders } from "./folders.ts";
import type { Progress } from "./library.ts";
import { makeOutlet } from "./outlet.ts";
import { packedAt, type Edge } from "./packed.ts";
import { Session } from "./session.ts";
import { Shelf } from "./shelf.ts";
import { noStyle } from "./style/model.ts";
import { readStyleLists } from "./style-lists.ts";
import { warn } from "./warn.ts";
import { readerOf } from "./reader.ts";
import type { Say } from "./wording/say.ts";

/** All parts, wired to each other. */
export type Parts = ReturnType<typeof openParts>;

/** Opens every part; nothing goes out or is read before the editor has introduced itself. */
export function openParts(connection: Connection, edge: Edge) {
  const reader = readerOf();
  const { say } = reader;
  const tell = (message: string): void => warn(connection, say(message));
  const settings = configuration(connection, tell);
  const folders = openFolders(connection, edge.files ?? null);
  const problemsOf = (uri: string): readonly Diagnostic[] =>
    [...facts.problemsOf(uri), ...styles.problemsOf(uri)].map((one) => ({ ...one, message: say(String(one.message)) }));
  const outlet = makeOutlet(connection, { edge, say, listProblems: problemsOf });
  const packed = packedAt(edge, outlet.onOff);
  const onTrouble = (message: string): void => connection.console.error(message);
  const lists = {
    ...{ folders, onTrouble, onChange: () => session.refresh() },
    publish: (uri: string) => void connection.sendDiagnostics({ uri, diagnostics: [...problemsOf(uri)] }),
  };
  const shipped = async () => (await packed()).knowledge;
  const facts = new FolderLists({ ...lists, nothing: shipped, read: (files) => readFactTables(files, shipped) });
  const styles = new FolderLists({ ...lists, nothing: async () => noStyle, read: readStyleLists });
  const shelf = new Shelf({
    ...{ folders, globs: async (uri: string) => (await settings.of(uri)).sources },
    onChange: () => {
      session.refresh();
      outlet.onOther();
    },
    onTrouble: tell,
    progress: (title) => progressOver(connection, title, say),
  });
  const desk = keepLedgers(connection, edge, {
    ...{ folders, settings: settings.of, onTrouble: tell },
    onChange: () => void session.redesk().then(outlet.onOther),
  });
  const session: Session = new Session({
    ...{ settings: settings.of, packed, ...outlet, say, onTrouble },
    knowledge: (uri, held) => facts.of(uri, held.facts),
    style: (uri, held) => styles.of(uri, held.style),
    sources: (uri, text) => shelf.of(uri, text),
    pageOf: (uri) => desk.ledgers.of(uri),
  });
  return { reader, packed, settings, folders, outlet, facts, styles, shelf, desk, session };
}

/** A work that the editor shows, and lets its user end. */
async function progressOver(connection: Connection, title: string, say: Say): Promise<Progress> {
  const shown = await connection.window.createWorkDoneProgress();
  shown.begin(say(title), 0, undefined, true);
  return {
    report: (share, words) => shown.report(Math.round(share * 100), say(words)),
    isCancelled: () => shown.token.isCancellationRequested,
    done: () => shown.done(),
  };
}
