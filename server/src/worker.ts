/** The language server in a web worker: the editor says where the package lies, packed files come from there, and lends its files. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { inOrder } from "./conversation.ts";
import { lentFiles } from "./lent-files.ts";
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

const connection = createConnection(ProposedFeatures.all, reader, writer, { messageStrategy: inOrder() });
let isLent = false;

serve(connection, {
  begin: (options) => {
    sayRoot(options.root);
    isLent = options.files === true;
  },
  read: fetchPacked,
  // Pages open through the client, which knows how the editor shows files of the package.
  docs: null,
  ...lentFiles(connection, () => isLent),
});
