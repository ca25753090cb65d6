import { deepEqual, equal, match, ok } from "node:assert/strict";
import { openLookUp } from "../../../server/src/wikidata/look-up.ts";
import type { LiveAnswer } from "../../../server/src/wikidata/model.ts";
import { startService, type Mood, type Service } from "./service.ts";

describe("look-up in Wikidata, over a server on this machine", () => {
  let service: Service;
  let clock = 0;
  const never = new AbortController().signal;
  const open = () => openLookUp({ endpoint: service.endpoint, now: () => clock, fetch, patience: 300 });
  const names = (answer: LiveAnswer) =>
    answer.kind === "found" ? answer.items.map(({ name }) => name) : answer.reason;

  beforeEach(async () => {
    service = await startService();
    clock = Date.UTC(2026, 0, 5, 12);
  });
  afterEach(() => service.close());

  it("a hit: description, life, country, offices with their dates as exact as they are known", async () => {
    const answer = await open().ask("Orla Fennimore", never);
    ok(answer.kind === "found");
    deepEqual(answer.items, [
      {
        ...{ id: "Q9001", name: "Orla Fennimore", description: "poet and mayor", born: "1951-03", died: "" },
        countries: ["Ireland"],
        positions: [{ title: "Mayor of Inverbeg", start: "1999-06-01", end: "2004" }],
      },
    ]);
  });

  it("a miss: nobody, which is an answer", async () => deepEqual(names(await open().ask("Nobody At All", never)), []));
  it("a merged item answers under its new id", async () => {
    const answer = await open().ask("Moved Person", never);
    deepEqual(answer.kind === "found" && answer.items.map(({ id }) => id), ["Q9005"]);
  });
  it("two bearers of the name stay two", async () =>
    deepEqual(names(await open().ask("Tam Oakes", never)), ["Tam Oakes", "Thomas Oakes"]));

  for (const [mood, reason] of [
    ["maxlag", /^it is busy; it is asked again after 12:00:05 UTC$/],
    ["too many", /^it is busy; it is asked again after 12:02:00 UTC$/],
    ["busy", /^it is busy; it is asked again after 12:01:00 UTC$/],
    ["page", /^its answer was no JSON$/],
    ["garbage", /^its answer was no JSON$/],
    ["odd", /^the answer to the search has another shape$/],
    ["hang", /^it did not answer within 0 s$/],
  ] as readonly (readonly [Mood, RegExp])[]) {
    it(`trouble (${mood}): one clear reason`, async () => {
      service.mood = mood;
      match(String(names(await open().ask("Orla Fennimore", never))), reason);
    });
  }

  it("nobody there: one clear reason", async () => {
    const lookUp = open();
    await service.close();
    equal(names(await lookUp.ask("Orla Fennimore", never)), "it could not be reached");
  });

  it("asked to wait, it sends nothing until the time has come", async () => {
    const lookUp = open();
    service.mood = "too many";
    await lookUp.ask("Orla Fennimore", never);
    service.mood = "well";
    clock += 119_000;
    match(String(names(await lookUp.ask("Orla Fennimore", never))), /asked us to wait until 12:02:00 UTC/);
    equal(service.asked.length, 1);
    clock += 2000;
    deepEqual(names(await lookUp.ask("Orla Fennimore", never)), ["Orla Fennimore"]);
  });

  it("keeps an answer for a day", async () => {
    const lookUp = open();
    await lookUp.ask("Tam Oakes", never);
    const asked = service.asked.length;
    clock += 23 * 3_600_000;
    await lookUp.ask("Tam Oakes", never);
    equal(service.asked.length, asked);
    clock += 2 * 3_600_000;
    await lookUp.ask("Tam Oakes", never);
    ok(service.asked.length > asked);
  });

  it("one request at a time, and a name asked for twice is sent once", async () => {
    const lookUp = open();
    await Promise.all(
      ["Tam Oakes", "Orla Fennimore", "Tam Oakes", "Moved Person"].map((name) => lookUp.ask(name, never)),
    );
    equal(service.mostAtOnce(), 1);
    equal(service.asked.filter((query) => query.get("search") === "Tam Oakes").length, 1);
  });

  it("can be cancelled, and a cancelled look-up is not kept", async () => {
    const lookUp = open();
    service.mood = "hang";
    const cancel = new AbortController();
    const answer = lookUp.ask("Orla Fennimore", cancel.signal);
    setTimeout(() => cancel.abort(), 20);
    equal(names(await answer), "the look-up was cancelled");
    service.mood = "well";
    deepEqual(names(await lookUp.ask("Orla Fennimore", never)), ["Orla Fennimore"]);
  });

  it("sends the name and nothing else of the text", async () => {
    await open().ask("Orla Fennimore", never);
    const [search, ...rest] = service.asked;
    equal(search.get("search"), "Orla Fennimore");
    const others = [...search.values(), ...rest.flatMap((query) => [...query.values()])].filter((word) => word !== "Orla Fennimore"); // prettier-ignore
    // What else is sent are words of the interface and numbers of items that it answered with.
    for (const word of others) match(word, /^(?:wb\w+|json|en|item|en\|mul|Q[\d|Q]+|labels[\w|]*|\d+)?$/);
  });
});
