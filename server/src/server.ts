/** The language server for Node: over stdio for any editor (`--stdio`), over ipc for VS Code. */
import { createConnection, ProposedFeatures, type Connection } from "vscode-languageserver/node";
import { inOrder } from "./conversation.ts";
import { disk } from "./disk.ts";
import { diskFiles } from "./disk-files.ts";
import { ledgerDisk } from "./ledger-disk.ts";
import { wholeMessages } from "./frames.ts";
import { lentFiles, onDiskOrLent } from "./lent-files.ts";
import { serve } from "./serve.ts";

const options = { messageStrategy: inOrder() };

const connection: Connection = process.argv.includes("--stdio")
  ? createConnection(ProposedFeatures.all, process.stdin.pipe(wholeMessages(sayLeftOut)), process.stdout, options)
  : createConnection(ProposedFeatures.all, options);

function sayLeftOut(bytes: number): void {
  connection.console.warn(`${bytes} bytes that came in are no message and were left out.`);
}

// What anybody writes to the console would break into the messages.
console.log =
  console.info =
  console.debug =
  console.warn =
  console.error =
    (...words: unknown[]) => connection.console.log(words.join(" "));

let isLent = false;

// Folders that the editor or an extension makes up lie on no disk.
serve(connection, {
  ...{ ...disk, begin: ({ files }) => void (isLent = files === true) },
  ...onDiskOrLent(
    { files: diskFiles, ledgers: ledgerDisk },
    lentFiles(connection, () => isLent),
  ),
});
