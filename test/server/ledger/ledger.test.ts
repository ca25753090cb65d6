import { deepEqual, equal, throws } from "node:assert/strict";
import fc from "fast-check";
import { anchorAt } from "../../../server/src/ledger/anchor.ts";
import { readLedger, writeLedger } from "../../../server/src/ledger/annotations.ts";
import { decisionOn } from "../../../server/src/ledger/deciding.ts";
import { decide, mergeLedgers, standings } from "../../../server/src/ledger/ledger.ts";
import {
  emptyLedger,
  states,
  type Backing,
  type Decision,
  type Evidence,
  type Ledger,
} from "../../../server/src/ledger/model.ts";

const text = "The council voted. Two of three backed the plan.";
const anchor = anchorAt(text, { start: 19, end: 48 });

const checked: Decision = {
  ...{ id: "urn:uuid:1", text: "stories/harbour.news", anchor, subject: { kind: "claim" }, state: "checked" },
  ...{ reason: null, creator: "desk", created: "2025-04-17T09:00:00Z", modified: "2025-04-17T09:00:00Z" },
  evidence: [
    { kind: "passage", source: "sources/minutes.txt", anchor: anchorAt("Carried, two to one.", { start: 9, end: 19 }) },
    { kind: "link", url: "https://council.example/minutes" },
    { kind: "note", text: "Confirmed with the clerk." },
  ].map((one) => ({ ...one, creator: "desk", created: "2025-04-17T09:00:00Z", removed: null })) as Evidence[],
};

const backing: fc.Arbitrary<Backing> = fc.oneof(
  fc.record({ kind: fc.constant("link" as const), url: fc.webUrl() }, { noNullPrototype: true }),
  fc.record({ kind: fc.constant("note" as const), text: fc.string() }, { noNullPrototype: true }),
);

const evidence: fc.Arbitrary<Evidence> = fc
  .tuple(backing, fc.option(fc.constantFrom("Ana", "Ben")), fc.nat(9), fc.option(fc.nat(9)))
  .map(([one, creator, created, removed]) => ({
    ...{ ...one, creator, created: `2025-04-17T0${created}:00:00Z` },
    removed: removed === null ? null : `2025-04-18T0${removed}:00:00Z`,
  }));

const decisions: fc.Arbitrary<Decision> = fc.record(
  {
    id: fc.constantFrom("urn:uuid:1", "urn:uuid:2", "urn:uuid:3", "urn:uuid:4"),
    text: fc.constantFrom("a.news", "b.news"),
    anchor: fc.nat(20).map((start) => anchorAt(text, { start, end: start + 5 })),
    subject: fc.constantFrom({ kind: "claim" as const }, { kind: "finding" as const, check: "text/placeholder" }),
    state: fc.constantFrom(...states),
    reason: fc.option(fc.string()),
    evidence: fc.array(evidence, { maxLength: 2 }),
    creator: fc.option(fc.string()),
    created: fc.constant("2025-04-17T09:00:00Z"),
    modified: fc.constantFrom("2025-04-17T09:00:00Z", "2025-04-17T10:00:00Z", "2025-04-18T09:00:00Z"),
  },
  { noNullPrototype: true },
);

const ledgers: fc.Arbitrary<Ledger> = fc
  .array(decisions, { maxLength: 6 })
  .map((all) => all.reduce<Ledger>(decide, emptyLedger));

describe("the ledger", () => {
  it("reads what it wrote, to the byte", () =>
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const written = writeLedger(ledger);
        deepEqual(readLedger(written), ledger);
        equal(writeLedger(readLedger(written)), written);
      }),
    ));

  it("merges in any order to the same ledger, and loses no decision", () =>
    fc.assert(
      fc.property(ledgers, ledgers, ledgers, (a, b, c) => {
        const merged = mergeLedgers(a, mergeLedgers(b, c));
        deepEqual(mergeLedgers(mergeLedgers(c, a), b), merged);
        deepEqual(mergeLedgers(merged, a), merged);
        const ids = new Set([a, b, c].flatMap((ledger) => ledger.decisions.map(({ id }) => id)));
        equal(merged.decisions.length, ids.size);
      }),
    ));

  it("opens a checked claim again when its words are edited", () => {
    const ledger = decide(emptyLedger, checked);
    const state = (now: string) => standings(ledger, "stories/harbour.news", now).map((each) => each.state);
    deepEqual(state(text), ["checked"]);
    deepEqual(state(text.replace("three", "nine")), ["open"]);
  });

  it("says what is wrong with a damaged file and takes nothing of it", () => {
    const written = writeLedger(decide(emptyLedger, checked));
    throws(() => readLedger(written.slice(0, 200)), SyntaxError);
    throws(() => readLedger(written.replace('"checked"', '"perhaps"')), /“state” is none of open/u);
    throws(() => readLedger(written.replaceAll(checked.modified, "yesterday")), /created is no time/u);
    throws(() => readLedger("[]"), /ledger is no object/u);
  });

  it("lets a later decision win though the clock was put back, or another's runs ahead", () => {
    const ahead = { ...checked, modified: "2099-01-01T00:00:00.000Z" };
    const span = { start: anchor.start, end: anchor.end };
    const place = { text, path: ahead.text, span, subject: ahead.subject, before: ahead, edited: false };
    const now = { creator: "Ben", at: "2025-04-18T09:00:00.000Z", newId: "urn:uuid:2" };
    const disputed = decisionOn(place, { state: "disputed" }, now);
    const [kept] = decide(decide(emptyLedger, disputed), ahead).decisions;
    deepEqual([kept.state, kept.creator], ["disputed", "Ben"]);
  });

  it("is empty when the file is", () => deepEqual(readLedger(" \n"), emptyLedger));
});
