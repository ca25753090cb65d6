/** The language server for Node: over stdio for any editor (`--stdio`), over ipc for VS Code. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { inOrder } from "./conversation.ts";
import { disk } from "./disk.ts";
import { serve } from "./serve.ts";

serve(createConnection(ProposedFeatures.all, { messageStrategy: inOrder() }), disk);
