/** The way in for VS Code without a desktop (vscode.dev): the language server is a web worker. */
import { type ExtensionContext, Uri } from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { begin, end } from "./extension.ts";

/** Called by VS Code when a text of ours is opened; resolves once the server has answered. */
export function activate(context: ExtensionContext): Promise<void> {
  const address = Uri.joinPath(context.extensionUri, "dist/worker.js").toString(true);
  let worker: Worker | undefined;
  // The client is not given the worker itself: it would not know it for one, because VS Code puts a class of its own
  // in the place of `Worker`.
  const start = (): Promise<MessageTransports> => {
    // A restart begins while the worker of before still idles: nothing else ends it.
    worker?.terminate();
    worker = new Worker(address);
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
  return begin(context, (options) => new LanguageClient("copydesk", "Copydesk", start, options));
}

/** Called by VS Code when it closes or the extension is switched off. */
export const deactivate = end;
