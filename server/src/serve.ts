/** Wires the parts of a server to a connection, whatever carries it; handlers do nothing but ask. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { TextDocuments, type Connection } from "vscode-languageserver";
import { answers } from "./answers.ts";
import { capabilitiesFor, traitsOf, type Traits } from "./capabilities.ts";
import { commands } from "./commands.ts";
import { toolMethod, type ToolParams } from "./features/protocol.ts";
import { refuseDisorder } from "./conversation.ts";
import { lookingUp } from "./looking-up.ts";
import type { Edge } from "./packed.ts";
import { openParts, type Parts } from "./parts.ts";
import { replyTo } from "./tools/use.ts";

/** Serves `connection` until it closes. */
export function serve(connection: Connection, edge: Edge): void {
  const parts = openParts(connection, edge);
  const { reader, packed, settings, outlet, desk, session } = parts;
  refuseDisorder(connection);
  const traits = liveWith(connection, edge, parts);
  const texts = textsFor(parts);
  commands(connection, { session, say: reader.say, ...desk });
  answers(connection, session, { docs: edge.docs, onPull: outlet.onPull, traits, lookUp: lookingUp() });
  connection.onRequest(toolMethod, async (asked: ToolParams) =>
    replyTo(asked, { packed: await packed(), settings: await settings.of("") }),
  );
  texts.listen(connection);
  connection.listen();
}

/** Texts that tell the parts when one is opened, changed or closed. */
function textsFor({ session, shelf, outlet }: Parts): TextDocuments<TextDocument> {
  const texts = new TextDocuments(TextDocument);
  texts.onDidChangeContent(({ document }) => session.update(document));
  texts.onDidClose(({ document: { uri } }) => {
    session.close(uri);
    shelf.close(uri);
    outlet.clear(uri);
  });
  return texts;
}

/** Begins and ends the parts with the editor; gives what the editor can do, as far as it has said so. */
function liveWith(connection: Connection, edge: Edge, parts: Parts): () => Traits {
  const { reader, packed, settings, folders, outlet, facts, styles, shelf, desk, session } = parts;
  let traits = traitsOf(nothingSaid);
  connection.onInitialize((params) => {
    traits = traitsOf(params);
    reader.begin(params);
    settings.begin(params);
    edge.begin?.(params.initializationOptions ?? {});
    folders.begin(params);
    outlet.begin(traits);
    desk.begin(params, traits);
    // While the editor makes up its mind about the first text.
    void packed();
    return { capabilities: capabilitiesFor(traits), serverInfo: { name: "copydesk" } };
  });
  connection.onInitialized(() => {
    folders.follow();
    void settings.watch(() => session.refresh());
  });
  connection.onShutdown(async () => {
    for (const part of [session, shelf, facts, styles]) part.dispose();
    await desk.close();
  });
  return () => traits;
}

/** An editor that has not introduced itself. */
const nothingSaid = { processId: null, rootUri: null, capabilities: {} };
