/** A server on this machine that answers as Wikidata's interface does: its shapes, its errors, its silences. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How the server behaves: as it should, or like one of the troubles that the interface documents. */
export type Mood = "well" | "maxlag" | "too many" | "busy" | "page" | "hang" | "garbage" | "odd";

/** A running server. */
export interface Service {
  readonly endpoint: string;
  /** Query strings received, without their leading "?". */
  readonly asked: URLSearchParams[];
  /** The most requests that were open at one time. */
  readonly mostAtOnce: () => number;
  mood: Mood;
  close(): Promise<void>;
}

/** Starts a server that knows one poet and mayor, and two people of one name. */
export async function startService(): Promise<Service> {
  let open = 0;
  let most = 0;
  const service: { -readonly [Key in keyof Service]: Service[Key] } = {
    endpoint: "",
    asked: [],
    mostAtOnce: () => most,
    mood: "well",
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
  const server = createServer((request, response) => {
    most = Math.max(most, ++open);
    response.on("close", () => open--);
    const query = new URL(request.url ?? "/", "http://localhost").searchParams;
    service.asked.push(query);
    answer(service.mood, query, { request, response });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  service.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return service;
}

function answer(
  mood: Mood,
  query: URLSearchParams,
  { response }: { request: IncomingMessage; response: ServerResponse },
): void {
  const json = (body: unknown): void => void setTimeout(() => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body)), 5); // prettier-ignore
  switch (mood) {
    case "maxlag":
      return void response.writeHead(200, { "content-type": "application/json", "retry-after": "5" }).end('{"error":{"code":"maxlag","info":"Waiting for a server: 6 seconds lagged."}}'); // prettier-ignore
    case "too many":
      return void response.writeHead(429, { "retry-after": "120" }).end("Too many requests");
    case "busy":
      return void response.writeHead(503).end("<html>Service unavailable</html>");
    case "page":
      return void response.writeHead(200, { "content-type": "text/html" }).end("<html>Sign in to this network</html>");
    case "hang":
      return;
    case "garbage":
      return void response.writeHead(200, { "content-type": "application/json" }).end('{"search": [{"id": 12}, nul');
    case "odd":
      return json({ search: "none", success: 1 });
    default:
      return json(query.get("action") === "wbsearchentities" ? search(query.get("search") ?? "") : entities((query.get("ids") ?? "").split("|"))); // prettier-ignore
  }
}

const hit = (id: string, label: string, text = label) => ({ id, label, description: "", match: { type: "label", language: "en", text } }); // prettier-ignore

function search(name: string): unknown {
  const hits: Record<string, unknown[]> = {
    "Orla Fennimore": [hit("Q9001", "Orla Fennimore"), hit("Q9050", "Orla Fennimore Bridge")],
    "Tam Oakes": [hit("Q9002", "Tam Oakes"), hit("Q9003", "Thomas Oakes", "Tam Oakes")],
    "Moved Person": [hit("Q9004", "Moved Person")],
  };
  return { searchinfo: { search: name }, search: hits[name] ?? [], success: 1 };
}

const text = (value: string) => ({ en: { language: "en", value } });
const item = (id: string) => ({ value: { "entity-type": "item", "numeric-id": Number(id.slice(1)), id }, type: "wikibase-entityid" }); // prettier-ignore
const time = (day: string, precision = 11) => ({ value: { time: `+${day}T00:00:00Z`, timezone: 0, before: 0, after: 0, precision, calendarmodel: "http://www.wikidata.org/entity/Q1985727" }, type: "time" }); // prettier-ignore
const snak = (property: string, datavalue: { type: string }) => ({ snaktype: "value", property, datavalue, datatype: datavalue.type === "time" ? "time" : "wikibase-item", hash: "0" }); // prettier-ignore
const claim = (property: string, datavalue: { type: string }, qualifiers: Record<string, unknown[]> = {}) => ({ mainsnak: snak(property, datavalue), type: "statement", rank: "normal", id: `${property}$1`, qualifiers, references: [] }); // prettier-ignore

const items: Readonly<Record<string, unknown>> = {
  Q9001: {
    type: "item",
    id: "Q9001",
    labels: text("Orla Fennimore"),
    descriptions: text("poet and mayor"),
    claims: {
      P569: [claim("P569", time("1951-03-00", 10))],
      P27: [claim("P27", item("Q27"))],
      P39: [
        claim("P39", item("Q9100"), { P580: [snak("P580", time("1999-06-01"))], P582: [snak("P582", time("2004-00-00", 9))] }), // prettier-ignore
      ],
    },
  },
  Q9002: { type: "item", id: "Q9002", labels: text("Tam Oakes"), descriptions: text("drummer"), claims: {} },
  Q9003: { type: "item", id: "Q9003", labels: text("Thomas Oakes"), descriptions: text("botanist"), claims: {} },
  Q9005: { type: "item", id: "Q9005", labels: text("Moved Person"), descriptions: text("merged item"), claims: {} },
  Q27: { type: "item", id: "Q27", labels: text("Ireland") },
  Q9100: { type: "item", id: "Q9100", labels: text("Mayor of Inverbeg") },
};

function entities(ids: readonly string[]): unknown {
  const of = (id: string): [string, unknown] => {
    if (id === "Q9004") return [id, { ...(items.Q9005 as object), redirects: { from: "Q9004", to: "Q9005" } }];
    return [id, items[id] ?? { id, missing: "" }];
  };
  return { entities: Object.fromEntries(ids.map(of)), success: 1 };
}
