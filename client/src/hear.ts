/** What the server says unasked, as events: a connection lets one listener hear a notification, an event any number. */
import { type Disposable, type Event, EventEmitter } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Notifications of one method; disposing it ends the hearing. */
export interface Hearing<Params> extends Disposable {
  readonly event: Event<Params>;
}

/** Hears `method` for all who listen. */
export function hear<Params>(client: BaseLanguageClient, method: string): Hearing<Params> {
  const said = new EventEmitter<Params>();
  const listening = client.onNotification(method, (params: Params) => said.fire(params));
  const dispose = () => [listening, said].forEach((one) => one.dispose());
  return { event: said.event, dispose };
}
