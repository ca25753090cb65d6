/** Opt-in look-ups in Wikidata: the name only, one request at a time, cached for a day, silent when asked to wait. */
import { WBK } from "wikibase-sdk";
import { entitiesIn, idsFound, idsNeeded, itemOf, labelOf, UnreadableAnswer } from "./items.ts";
import type { LiveAnswer, LiveItem } from "./model.ts";

/** What a look-up needs of its surroundings. */
export interface LookUpMeans {
  /** The service's address, such as "https://www.wikidata.org". */
  readonly endpoint: string;
  readonly now: () => number;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds after which a request without an answer is given up. */
  readonly patience: number;
}

/** Looks names up. */
export interface LookUp {
  /** What Wikidata says of a name. Never rejects; a look-up that `signal` ends answers "unavailable" and is not kept. */
  readonly ask: (name: string, signal: AbortSignal) => Promise<LiveAnswer>;
}

const keptFor = 24 * 60 * 60 * 1000;
const mostKept = 500;
const mostItems = 3;
/** How long to be silent when the service says that it is busy but not for how long. */
const usualWait = 60_000;

/** Asks `means.endpoint`; nothing is asked until `ask` is called. */
export function openLookUp(means: LookUpMeans): LookUp {
  const service = serviceAt(means);
  const kept = new Map<string, { readonly answer: LiveAnswer; readonly until: number }>();
  let last: Promise<unknown> = Promise.resolve();

  const look = async (name: string, signal: AbortSignal): Promise<LiveAnswer> => {
    try {
      if (signal.aborted) return cancelled;
      return { kind: "found", items: await itemsNamed(name, service, signal), asked: new Date(means.now()) };
    } catch (reason) {
      if (signal.aborted) return cancelled;
      return {
        kind: "unavailable",
        reason:
          reason instanceof Unavailable || reason instanceof UnreadableAnswer
            ? reason.message
            : "it could not be reached",
      };
    }
  };
  return {
    ask: async (name, signal) => {
      const known = kept.get(name);
      if (known && known.until > means.now()) return known.answer;
      // One at a time: whoever comes second may find the first one's answer kept.
      const turn = last.then(async () => {
        const meanwhile = kept.get(name);
        if (meanwhile && meanwhile.until > means.now()) return meanwhile.answer;
        const answer = await look(name, signal);
        if (answer.kind === "found") {
          if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? name);
          kept.set(name, { answer, until: means.now() + keptFor });
        }
        return answer;
      });
      last = turn;
      return turn;
    },
  };
}

const cancelled: LiveAnswer = { kind: "unavailable", reason: "the look-up was cancelled" };

class Unavailable extends Error {}

/** Three questions at most: who bears the name, what is said of them, what their offices and countries are called. */
async function itemsNamed(name: string, service: Service, signal: AbortSignal): Promise<LiveItem[]> {
  const { sdk, get } = service;
  const found = await get(sdk.searchEntities({ search: name, language: "en", limit: 10 }), signal);
  const ids = idsFound(found, name).slice(0, mostItems);
  if (ids.length === 0) return [];
  const props = ["labels", "descriptions", "claims"] as const;
  const entities = entitiesIn(
    await get(sdk.getEntities({ ids, languages: ["en", "mul"], props: [...props] }), signal),
    ids,
  );
  const needed = idsNeeded(entities);
  const labels = new Map<string, string>();
  if (needed.length > 0) {
    const answer = await get(sdk.getEntities({ ids: needed, languages: ["en", "mul"], props: ["labels"] }), signal);
    for (const entity of entitiesIn(answer, needed)) labels.set(entity.id, labelOf(entity));
  }
  return entities.map((entity) => itemOf(entity, labels));
}

interface Service {
  readonly sdk: ReturnType<typeof WBK>;
  /** The answer in JSON; throws Unavailable, in words for people. */
  readonly get: (url: string, signal: AbortSignal) => Promise<unknown>;
}

function serviceAt({ endpoint, now, fetch, patience }: LookUpMeans): Service {
  let silentUntil = 0;
  const beSilent = (header: string | null): never => {
    silentUntil = now() + waitAsked(header, now());
    throw new Unavailable(
      `it is busy; it is asked again after ${new Date(silentUntil).toISOString().slice(11, 19)} UTC`,
    );
  };
  const get = async (url: string, signal: AbortSignal): Promise<unknown> => {
    if (now() < silentUntil) {
      throw new Unavailable(`it asked us to wait until ${new Date(silentUntil).toISOString().slice(11, 19)} UTC`);
    }
    const limit = AbortSignal.timeout(patience);
    const response = await fetch(`${url}&maxlag=5`, {
      signal: AbortSignal.any([signal, limit]),
      headers,
      redirect: "error",
    }).catch(() => {
      throw new Unavailable(
        limit.aborted ? `it did not answer within ${Math.round(patience / 1000)} s` : "it could not be reached",
      );
    });
    const retryAfter = response.headers.get("retry-after");
    if (response.status === 429 || response.status === 503) beSilent(retryAfter);
    if (!response.ok) throw new Unavailable(`it answered with status ${response.status}`);
    const answer = await bodyOf(response, limit);
    const code = errorCode(answer);
    if (code === "maxlag" || code === "ratelimited") beSilent(retryAfter);
    if (code !== null) throw new Unavailable(`it answered with the error “${code}”`);
    return answer;
  };
  return { sdk: WBK({ instance: endpoint }), get };
}

const headers = { accept: "application/json", "user-agent": "Copydesk (VS Code extension; look-up of a name)" };

async function bodyOf(response: Response, limit: AbortSignal): Promise<unknown> {
  try {
    return (await response.json()) as unknown;
  } catch {
    throw new Unavailable(limit.aborted ? "it did not finish its answer" : "its answer was no JSON");
  }
}

/** The code of an error in an answer that HTTP calls a success; null when there is none. */
function errorCode(answer: unknown): string | null {
  const error = (answer as { error?: { code?: unknown } } | null)?.error;
  return error === undefined ? null : String(error.code).slice(0, 40);
}

/** Milliseconds that a Retry-After header asks for: seconds, or a date; at most a day. */
function waitAsked(header: string | null, now: number): number {
  const seconds = Number(header);
  const wait =
    header === null || header === "" ? NaN : Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wait) ? usualWait : Math.min(Math.max(wait, 1000), keptFor);
}
