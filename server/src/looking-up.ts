/** Looks names up when the user has switched that on: one look-up for each address, opened when it is first needed. */
import type { CancellationToken } from "vscode-languageserver";
import type { Settings } from "./settings.ts";
import { openLookUp, type LookUp } from "./wikidata/look-up.ts";
import type { LiveAnswer } from "./wikidata/model.ts";

/** Milliseconds that a hover may wait for one request. */
const patience = 5000;

/** Asks about a name, or answers null at once while `copydesk.wikidata.enabled` is off. */
export function lookingUp(): (
  name: string,
  settings: Settings,
  token: CancellationToken,
) => Promise<LiveAnswer | null> {
  const open = new Map<string, LookUp>();
  return async (name, settings, token) => {
    if (!settings["wikidata.enabled"]) return null;
    const endpoint = settings["wikidata.endpoint"];
    const lookUp = open.get(endpoint) ?? openLookUp({ endpoint, now: Date.now, fetch, patience });
    open.set(endpoint, lookUp);
    const cancel = new AbortController();
    const listening = token.onCancellationRequested(() => cancel.abort());
    try {
      return await lookUp.ask(name, cancel.signal);
    } finally {
      listening.dispose();
    }
  };
}
