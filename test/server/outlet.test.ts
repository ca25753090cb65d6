/** What leaves the server unasked: the status says what is off. */
import assert from "node:assert/strict";
import type { Connection } from "vscode-languageserver";
import type { StatusParams } from "../../server/src/features/protocol.ts";
import { makeOutlet } from "../../server/src/outlet.ts";
import { openPacked } from "../../server/src/packed.ts";
import type { SessionReading } from "../../server/src/session.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { shippedKnowledge } from "../support/knowledge.ts";
import { readMarked } from "../support/reading.ts";

/** A connection that keeps the statuses it is told. */
function listening(): { readonly connection: Connection; readonly statuses: StatusParams[] } {
  const statuses: StatusParams[] = [];
  const connection = {
    console: { warn: () => {} },
    sendDiagnostics: () => Promise.resolve(),
    sendNotification: (method: string, params: StatusParams) => {
      if (method === "copydesk/status") statuses.push(params);
      return Promise.resolve();
    },
  };
  return { connection: connection as unknown as Connection, statuses };
}

/** A reading that nobody has decided anything on. */
function undecided(text: string): SessionReading {
  const reading = readMarked(text);
  const desk = { findings: reading.findings, dismissals: [], items: [], orphans: [] };
  const page = { ledger: {}, path: "story.txt", folder: null, trouble: null };
  return { ...reading, settings: defaultSettings, knowledge: null, raised: reading.findings, desk, page, id: "1", before: null } as unknown as SessionReading; // prettier-ignore
}

describe("the status", () => {
  const edge = { docs: null, read: () => Promise.resolve(new Uint8Array([1, 2, 3])) };
  const means = { edge, say: (english: string) => english, listProblems: () => [] };

  it("is ready when nothing is off", () => {
    const { connection, statuses } = listening();
    makeOutlet(connection, means).onReading(undecided("Lena Morales left."));
    assert.deepEqual(statuses, [{ uri: "file:///story.txt", version: 1, state: "ready", reason: "", facts: null }]);
  });

  it("says as of which day the facts are that the text was held against", () => {
    const { connection, statuses } = listening();
    makeOutlet(connection, means).onReading({ ...undecided("Lena Morales left."), knowledge: shippedKnowledge() });
    assert.equal(statuses[0].facts, shippedKnowledge().collected);
    assert.match(statuses[0].facts, /^\d{4}-\d{2}-\d{2}$/u);
  });

  it("says that names and facts are off when their files are damaged", async () => {
    const { connection, statuses } = listening();
    const outlet = makeOutlet(connection, means);
    const { off } = await openPacked(edge);
    for (const message of off) outlet.onOff(message);
    outlet.onReading(undecided("Lena Morales left."));
    assert.equal(statuses[0].state, "partial");
    assert.match(statuses[0].reason, /^Most names are off: recognizer\.bin\.gz cannot be used \(.+\)\. .*knowledge\.bin\.gz/u); // prettier-ignore
  });
});
