/** The language server in a web worker: the editor says where the package lies, and packed files come from there. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { inOrder } from "./conversation.ts";
import { serve } from "./serve.ts";

// The compiler knows pages, not workers; what is used of a worker's scope, a message port has too.
const scope = globalThis as unknown as MessagePort;

let sayRoot: (root: string | undefined) => void;
const root = new Promise<string | undefined>((resolve) => (sayRoot = resolve));

async function fetchPacked(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await root;
  if (folder === undefined) throw new Error("initializationOptions.root does not say where it is");
  const answer = await fetch(new URL(`server/data/${name}`, folder));
  if (!answer.ok) throw new Error(`answered with ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

const [reader, writer] = [new BrowserMessageReader(scope), new BrowserMessageWriter(scope)];

serve(createConnection(ProposedFeatures.all, reader, writer, { messageStrategy: inOrder() }), {
  begin: (options) => sayRoot(options.root),
  read: fetchPacked,
  // Pages open through the client, which knows how the editor shows files of the package.
  docs: null,
});
