/** Decisions through any sequence of edits, decisions and reloads: none is lost, none moves to other words. */
import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import type { Analysis } from "../../../server/src/analysis/model.ts";
import { readLedger, writeLedger } from "../../../server/src/ledger/annotations.ts";
import { decisionOn } from "../../../server/src/ledger/deciding.ts";
import { decide, mergeLedgers } from "../../../server/src/ledger/ledger.ts";
import { emptyLedger, type Ledger } from "../../../server/src/ledger/model.ts";
import { layOver, type Desked } from "../../../server/src/ledger/standing.ts";

/** An analysis in which every sentence is a claim, and a check that finds every "TK". */
function read(text: string): {
  analysis: Analysis;
  findings: { check: string; span: { start: number; end: number } }[];
} {
  let end = 0;
  const claims = text.split(".").map((words) => {
    const start = end + words.length - words.trimStart().length;
    end += words.length + 1;
    return { start, end: Math.min(end, text.length), checkWorthiness: 1 };
  });
  const analysis = {
    prose: { text },
    claims: claims.filter(({ start, end: last }) => start + 1 < last),
    quotations: [],
    entities: [],
    mentions: [],
  } as unknown as Analysis;
  const findings = [...text.matchAll(/TK/gu)].map(({ index }) => ({
    ...{ check: "text/placeholder", span: { start: index, end: index + 2 } },
  }));
  return { analysis, findings };
}

const sentences = ["The wall costs 4 crowns.", "The wall costs 5 crowns.", "No.", "TK boats came, TK left.", "It is so said the mayor of the town."]; // prettier-ignore

type Step =
  | { readonly do: "insert"; readonly at: number; readonly words: string }
  | { readonly do: "delete"; readonly at: number; readonly length: number }
  | { readonly do: "check" | "dismiss" | "attach"; readonly at: number }
  | { readonly do: "reload" };

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("insert" as const), at: fc.nat(), words: fc.constantFrom(...sentences, "x", " ") }),
  fc.record({ do: fc.constant("delete" as const), at: fc.nat(), length: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ do: fc.constantFrom("check" as const, "dismiss" as const, "attach" as const), at: fc.nat() }),
  fc.record({ do: fc.constant("reload" as const) }),
);

/** A text and a ledger that live through steps. */
class Desk {
  text = sentences.join(" ");
  ledger: Ledger = emptyLedger;
  #count = 0;

  standing(): Desked<ReturnType<typeof read>["findings"][number]> {
    return layOver(read(this.text), this.ledger, "a.txt");
  }

  take(step: Step): void {
    if (step.do === "reload") this.ledger = readLedger(writeLedger(this.ledger));
    else if (step.do === "insert") this.#replace(step.at % (this.text.length + 1), 0, step.words);
    else if (step.do === "delete") this.#replace(step.at % (this.text.length + 1), step.length, "");
    else if (step.do === "dismiss") this.#dismiss(step.at);
    else this.#decide(step.do, step.at);
  }

  #replace(at: number, length: number, words: string): void {
    this.text = this.text.slice(0, at) + words + this.text.slice(at + length);
  }

  #stamp(): { creator: string; at: string; newId: string } {
    const count = ++this.#count;
    const at = new Date(Date.UTC(2025, 3, 17, 9, 0, count)).toISOString();
    return { creator: "Ana", at, newId: `urn:uuid:${count}` };
  }

  #dismiss(at: number): void {
    const { findings } = this.standing();
    if (findings.length === 0) return;
    const { span, check } = findings[at % findings.length];
    const place = { text: this.text, path: "a.txt", span, subject: { kind: "finding", check } as const };
    this.ledger = decide(this.ledger, decisionOn({ ...place, before: null, edited: false }, { state: "dismissed" }, this.#stamp())); // prettier-ignore
  }

  #decide(what: "check" | "attach", at: number): void {
    const { items } = this.standing();
    if (items.length === 0) return;
    const item = items[at % items.length];
    const wish = what === "check" ? { state: "checked" as const } : { attach: { kind: "note", text: `note ${this.#count}` } as const }; // prettier-ignore
    const place = { text: this.text, path: "a.txt", span: item, subject: { kind: item.kind }, before: item.decision, edited: item.edited }; // prettier-ignore
    this.ledger = decide(this.ledger, decisionOn(place, wish, this.#stamp()));
  }
}

describe("where the desk stands", () => {
  it("loses no decision and moves none to other words, whatever is edited, decided and reloaded", () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40 }), (all) => {
        const desk = new Desk();
        for (const step of all) {
          const before = desk.ledger.decisions;
          desk.take(step);
          const { items, dismissals, orphans } = desk.standing();
          const kept = new Map(desk.ledger.decisions.map((one) => [one.id, one]));
          for (const { id, evidence } of before) {
            ok(kept.has(id));
            ok(evidence.every((one) => kept.get(id)?.evidence.some((other) => JSON.stringify(other) === JSON.stringify(one)))); // prettier-ignore
          }
          for (const { start, end, state, decision } of items)
            if (state !== "open") equal(desk.text.slice(start, end), decision?.anchor.exact);
          for (const { span, decision } of dismissals)
            equal(desk.text.slice(span.start, span.end), decision.anchor.exact);
          for (const { anchor } of orphans) ok(!items.some(({ decision, state }) => state !== "open" && decision?.anchor === anchor)); // prettier-ignore
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is the same when two desks decide apart and their ledgers meet, whoever saves first", () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 12 }), fc.array(steps, { maxLength: 12 }), (ours, theirs) => {
        const [a, b] = [new Desk(), new Desk()];
        ours.forEach((step) => a.take(step));
        theirs.forEach((step) => b.take(step));
        const renamed = { decisions: b.ledger.decisions.map((one) => ({ ...one, id: `${one.id}b` })) };
        const met = mergeLedgers(a.ledger, renamed);
        deepEqual(layOver(read(a.text), met, "a.txt"), layOver(read(a.text), mergeLedgers(renamed, a.ledger), "a.txt"));
        equal(met.decisions.length, a.ledger.decisions.length + b.ledger.decisions.length);
      }),
    );
  });

  it("is quick on a long text with many decisions", () => {
    const desk = new Desk();
    desk.text = Array.from({ length: 2000 }, (_, i) => `The ${i}th sentence says this and that of ship ${i * 7}.`).join(
      " ",
    );
    const { items: all } = desk.standing();
    const decisions = all.slice(0, 200).map((span, index) => {
      const place = { text: desk.text, path: "a.txt", span, subject: { kind: span.kind }, before: null, edited: false };
      return decisionOn(place, { state: "checked" }, { creator: "Ana", at: "2025-04-17T09:00:00.000Z", newId: `urn:uuid:${index}` }); // prettier-ignore
    });
    desk.ledger = mergeLedgers({ decisions }, emptyLedger);
    desk.text = `Something new stands here. ${desk.text}`;
    const began = performance.now();
    const { items } = desk.standing();
    equal(items.filter(({ state }) => state === "checked").length, 200);
    const took = performance.now() - began;
    ok(took < 2000, `${took} ms`);
  });
});
