/** What is asked of the server for the screen alone. */
import type { BaseLanguageClient } from "vscode-languageclient";

/** The server's answer; undefined when there is no server that could give one: as soon as the next is up, it is asked anew. */
export async function ask<Answer>(
  client: BaseLanguageClient,
  method: string,
  params: object,
): Promise<Answer | undefined> {
  return client.isRunning() ? client.sendRequest<Answer>(method, params).catch(() => undefined) : undefined;
}
