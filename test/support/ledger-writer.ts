/** Writes decisions into the ledger it is given, one after the other, until it is killed. */
import { readLedger, writeLedger } from "../../server/src/ledger/annotations.ts";
import { decisionOn } from "../../server/src/ledger/deciding.ts";
import { decide } from "../../server/src/ledger/ledger.ts";
import { ledgerDisk } from "../../server/src/ledger-disk.ts";

const text = "The port handled 2.5 million tonnes of grain. ".repeat(40);

for (let i = 0; i < 4000; i++) {
  await ledgerDisk.update(process.argv[2], (before) => {
    const ledger = readLedger(before ?? "");
    const span = { start: (i * 7) % 1000, end: ((i * 7) % 1000) + 400 };
    const place = { text, path: "other.txt", span, subject: { kind: "claim" } as const, before: null, edited: false };
    const stamp = { creator: "Writer", at: new Date().toISOString(), newId: `urn:uuid:${crypto.randomUUID()}` };
    return writeLedger(decide(ledger, decisionOn(place, { state: "checked", reason: "x".repeat(5000) }, stamp)));
  });
  if (i === 0) process.stdout.write("begun\n");
}
